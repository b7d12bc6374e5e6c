import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { TerminalTeams } from '../../src/cli/terminal-teams';
import { StandingClock } from '../../src/clock';
import type { Store } from '../../src/store/store';
import { meetingListTexts } from '../../src/text/meeting-list';
import { replyTexts } from '../../src/text/replies';
import { ENGINES, type Place } from '../store/engines';
import { local, makePerson } from '../support/make-facts';
import { openSecondBot } from '../support/second-bot';

const peer = makePerson('peer');

/** A SQLite file has one process at a time. */
const shared = ENGINES.filter(({ name }) => name === 'postgres');
const here = shared.filter(({ isHere }) => isHere);

(here.length > 0 ? describe : describe.skip).each(shared)('two processes on one $name database', (engine) => {
  let place: Place;
  let stores: Store[];
  let bots: [TerminalTeams, TerminalTeams];
  let clock: StandingClock;
  let lines: string[];
  beforeEach(async () => {
    place = await engine.makePlace();
    clock = new StandingClock(local('2026-03-03', '10:00'));
    lines = [];
    stores = [await place.open(), await place.open()];
    const [one, other] = [await open(0), await open(1)];
    bots = [one, other];
    await one.say(peer, 'hej');
  });
  afterEach(async () => {
    for (const bot of bots) await bot.close();
    await place.remove();
  });
  afterAll(() => engine.cleanUp());

  const open = (at: number) => openSecondBot({ store: stores[at] as Store, clock, lines });
  const said = () => bots.flatMap(({ shown }) => shown.map(({ message }) => JSON.stringify(message)));
  const items = () => stores[0]!.listAgendaItems(['open']);

  it('the same message at both at once is done once and answered once', async () => {
    const before = said().length;
    const activity = { type: 'message', text: 'punkt: kaffe', id: 'one' };

    await Promise.all([...bots, ...bots].map((bot) => bot.post(peer, activity)));

    expect(await items()).toHaveLength(1);
    expect(said()).toHaveLength(before + 1);
    expect(lines.join('\n')).not.toContain('failed');
  });

  it('the same press at both at once, under new ids as well, is done once and has one answer', async () => {
    await bots[0].say(peer, 'nyt punkt');
    const form = bots[0].shown.at(-1)!.message as { card: AdaptiveCard };
    const save = buttonsOf(form.card).find(({ title }) => title === meetingListTexts.da.save);
    const data = { ...save!.data, what: 'kaffe' };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data } } };

    const answers = await Promise.all(
      bots.flatMap((bot) => ['one', 'two'].map((id) => bot.post(peer, { ...press, id }))),
    );

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await items()).toHaveLength(1);
    expect(JSON.stringify(answers[0])).toContain(meetingListTexts.da.title);
  });

  it('what one has done and could not say, the other says when it comes again, after the first is done for certain', async () => {
    const [one, other] = bots;
    const activity = { type: 'message', text: 'stop', id: 'one' };
    // Its connector is gone: nobody listens there.
    await one.close();
    bots[0] = await open(0);
    await bots[0].post(peer, { ...activity, serviceUrl: 'http://127.0.0.1:9/' });
    const stops = () => other.shown.filter(({ message }) => 'text' in message && message.text === replyTexts.da.stop);
    expect(await stores[0]!.findSettings('peer')).toMatchObject({ stopped: true });

    await other.post(peer, activity);
    expect(stops()).toEqual([]);
    clock.moveTo(new Date(clock.now().getTime() + 16_000));
    await other.post(peer, activity);
    await other.post(peer, activity);
    expect(stops()).toHaveLength(1);
  });
});
