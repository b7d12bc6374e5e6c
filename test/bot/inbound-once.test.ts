import { instantOf } from '../../src/schedules/local-time';
import { rsvpTexts } from '../../src/text/rsvp';
import { playWeek } from '../repeats/play-week';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { teamChatStage } from '../support/team-chat-stage';

afterEach(() => closeStages());

const MARCH = ['2026-03-01', '2026-03-31'] as const;
const WEDNESDAY = { on: '2026-03-04', at: '14:00' };

/** The card about tomorrow stands in the peer's chat, with its three answers. */
async function openTomorrow(): Promise<BotStage> {
  const stage = await openStage({ at: WEDNESDAY });
  await stage.teams.open(stage.people.peer);
  await stage.tickAt('2026-03-04', '14:15');
  return stage;
}

const saidBy = async (stage: BotStage, personId = 'peer') =>
  (await stage.store.listAttendance(...MARCH)).find((one) => one.personId === personId)?.rsvp;

/** A press as it stands on the wire; sent with this id each time. */
const pressOf = (data: unknown, id: string, fields: Record<string, unknown> = {}) => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action', id, replyToId: 'm1' },
  ...{ value: { action: { type: 'Action.Execute', data } } },
  ...fields,
});

test('F11: a week of wishes, each sent one to four times: one effect, one answer', async () => {
  const seed = 20_260_302;
  const once = await playWeek(seed, 1, false);
  const again = await playWeek(seed, 1, true);

  expect(again.wishes).toBe(once.wishes);
  expect(Object.values(again.repeats).every((count) => count > 0)).toBe(true);
  expect(again.kept).toBe(once.kept);
  expect(again.chats).toBe(once.chats);
  expect(again.otherAnswers).toBe(0);
}, 120_000);

describe('a press that is sent again under a new id', () => {
  it('after another one changes nothing, and gets the answer that it got', async () => {
    const stage = await openTomorrow();
    const { peer } = stage.people;
    const coming = stage.dataOf(peer, 'Kommer');
    const first = await stage.teams.post(peer, pressOf(coming, 'first'));
    stage.later(5_000);
    await stage.teams.press(peer, 'Kommer ikke');
    stage.later(40_000);

    const late = await stage.teams.post(peer, pressOf(coming, 'second', { timestamp: '2026-03-04T13:16:00Z' }));

    expect(late).toEqual(first);
    expect(await saidBy(stage)).toBe('not-coming');
  });

  it('is told from the same wish on a fresh card: coming, not coming, coming are three', async () => {
    const stage = await openTomorrow();
    const { peer } = stage.people;
    const seen: unknown[] = [];

    for (const title of ['Kommer', 'Kommer ikke', 'Kommer']) {
      await stage.teams.press(peer, title);
      seen.push(await saidBy(stage));
    }

    expect(seen).toEqual(['coming', 'not-coming', 'coming']);
  });

  it('counts as a wish of its own after two minutes: clients show a card as it was when the chat is opened anew', async () => {
    const stage = await openTomorrow();
    const { peer } = stage.people;
    const coming = stage.dataOf(peer, 'Kommer');
    await stage.teams.post(peer, pressOf(coming, 'first'));
    await stage.teams.press(peer, 'Kommer ikke');
    stage.later(121_000);

    await stage.teams.post(peer, pressOf(coming, 'second'));

    expect(await saidBy(stage)).toBe('coming');
  });

  it('is known also on cards from before they were stamped', async () => {
    const stage = await openTomorrow();
    const { peer } = stage.people;
    const { made: _made, ...coming } = stage.dataOf(peer, 'Kommer');
    const first = await stage.teams.post(peer, pressOf(coming, 'first'));
    await stage.teams.press(peer, 'Kommer ikke');
    stage.later(60_000);

    expect(await stage.teams.post(peer, pressOf(coming, 'second'))).toEqual(first);
    expect(await saidBy(stage)).toBe('not-coming');
  });

  it('does not put an older card in the place of a newer one, where the bot puts it there itself', async () => {
    const stage = await openTomorrow();
    const { peer } = stage.people;
    const value = stage.dataOf(peer, 'Kommer');
    const replyToId = stage.chat(peer).at(-1)?.id;
    await stage.teams.post(peer, { type: 'message', value, replyToId, id: 'first' });
    await stage.teams.submit(peer, 'Kommer ikke');
    const card = stage.lastText(peer);
    stage.later(30_000);

    await stage.teams.post(peer, { type: 'message', value, replyToId, id: 'second' });

    expect(card).toContain(rsvpTexts.da.said['not-coming']);
    expect(stage.lastText(peer)).toBe(card);
  });
});

describe('the card that all share', () => {
  /** Wednesday: the channel's card stands there; `hold` keeps it from being made anew. */
  async function openChannel() {
    let isHeld = false;
    const stage = await openStage({
      at: { on: '2026-03-03', at: '09:00' },
      aroundMessenger: (direct) => ({
        ...direct,
        update: async (to, id, message) =>
          isHeld ? { state: 'later', retryAfterMs: 1_000, cause: 'http-429' } : direct.update(to, id, message),
      }),
    });
    const { coordinator, a } = stage.people;
    const chat = teamChatStage(stage, 'channel');
    await chat.install(coordinator);
    await stage.teams.say(coordinator, 'møder i kanalen');
    await stage.teams.press(coordinator, 'Vis her');
    await stage.tickAt('2026-03-04', '14:15');
    return { stage, chat, a, hold: () => (isHeld = true) };
  }

  it('takes three changes of mind on one making of it, while it has not been made anew', async () => {
    const { stage, chat, a, hold } = await openChannel();
    hold();
    const [coming, not] = [chat.dataOf('Kommer'), chat.dataOf('Kommer ikke')];
    const seen: unknown[] = [];

    for (const data of [coming, not, coming]) {
      await chat.pressData(a, data);
      seen.push(await saidBy(stage, a.id));
    }

    expect(seen).toEqual(['coming', 'not-coming', 'coming']);
  });

  it('knows a press that is sent again when it has been made anew since', async () => {
    const { stage, chat, a } = await openChannel();
    const coming = chat.dataOf('Kommer');
    const first = await chat.pressData(a, coming);
    await chat.press(a, 'Kommer ikke');
    stage.later(40_000);

    expect(await chat.pressData(a, coming)).toBe(first);
    expect(await saidBy(stage, a.id)).toBe('not-coming');
    expect(chat.text()).toContain('Kommer: 0. Kommer ikke: 1.');
  });

  it('counts the same press of another person', async () => {
    const { stage, chat } = await openChannel();
    const coming = chat.dataOf('Kommer');

    for (const person of [stage.people.a, stage.people.b]) await chat.pressData(person, coming);

    expect(await stage.store.listAttendance(...MARCH)).toHaveLength(2);
  });
});

test('the same activity five times at once, and again the next morning: one effect and one reply', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  const before = stage.chat(peer).length;
  const activity = { type: 'message', text: 'punkt: kaffe', id: 'one' };

  await Promise.all([1, 2, 3, 4, 5].map(() => stage.teams.post(peer, activity)));
  stage.clock.moveTo(instantOf({ on: '2026-03-06', at: '08:00' }, 'Europe/Copenhagen'));
  await stage.teams.post(peer, activity);

  expect(await stage.store.listAgendaItems(['open'])).toHaveLength(1);
  expect(stage.chat(peer)).toHaveLength(before + 1);
});

test('two messages with the same words are two wishes', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  for (const id of ['one', 'two']) await stage.teams.post(peer, { type: 'message', text: 'min uge', id });
  const weeks = stage.chat(peer).filter(({ message }) => asTextOf(message).startsWith('Din uge'));
  expect(weeks).toHaveLength(2);
});

const asTextOf = (message: BotStage['teams']['shown'][number]['message']) =>
  'card' in message ? asText(message.card) : message.text;
