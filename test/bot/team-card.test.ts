import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import { readTurnFacts } from '../../src/bot/turn';
import { tellAboutChange } from '../../src/schedules/change-notices';
import { instantOf } from '../../src/schedules/local-time';
import { teamCardsBegun, teamMeetingSlot } from '../../src/schedules/team/team-meeting';
import type { MeetingChange } from '../../src/store/store';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { rsvpTexts } from '../../src/text/rsvp';
import { teamChatTexts } from '../../src/text/team-chat';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { makeMeetingChange, PARKVAENGET } from '../support/make-facts';
import { seededRandom } from '../support/random';
import { teamChatStage, type TeamChatStage } from '../support/team-chat-stage';

const OCCURRENCE = 'development-meeting.2026-03-05';
const SLOT = teamMeetingSlot(OCCURRENCE);
const TITLES = ['Kommer', 'Kommer ikke', 'Ved ikke'] as const;
const texts = teamChatTexts.da;
const MARCH = ['2026-03-01', '2026-03-31'] as const;

let stage: BotStage;
let chat: TeamChatStage;
let group: Person[];

/** Wednesday 4 March 2026, 14.15: the chat is on and the card of Thursday's meeting stands there. */
async function open(kind: 'channel' | 'group', options: Parameters<typeof openStage>[0] = {}): Promise<void> {
  stage = await openStage({ at: { on: '2026-03-03', at: '09:00' }, ...options });
  const { peer, coordinator, a, b, c } = stage.people;
  group = [peer, coordinator, a, b, c];
  chat = teamChatStage(stage, kind);
  await chat.install(coordinator);
  await stage.teams.say(coordinator, 'møder i kanalen');
  await stage.teams.press(coordinator, 'Vis her');
  await stage.tickAt('2026-03-04', '14:15');
}

afterEach(() => closeStages());

const said = async (person: Person) =>
  (await stage.store.listAttendance(...MARCH)).find(({ personId }) => personId === person.id)?.rsvp;

/** What the coordinator does with the meeting, by whatever way: the change and what it tells. */
async function change(changes: Partial<MeetingChange>): Promise<void> {
  const now = stage.clock.now();
  await stage.store.transaction(async (store) => {
    const before = await readTurnFacts(store, { workplace: PARKVAENGET }, now);
    await store.saveMeetingChange(makeMeetingChange({ on: '2026-03-05', changedAt: now, ...changes }));
    const after = await readTurnFacts(store, { workplace: PARKVAENGET }, now);
    await tellAboutChange(store, { before, after, occurrenceId: OCCURRENCE, actor: stage.people.coordinator, now });
  });
  await stage.teams.say(stage.people.coordinator, 'hej');
  await stage.bot.cardsRemade();
}

describe.each(['channel', 'group'] as const)('in a %s', (kind) => {
  beforeEach(() => open(kind));

  it('twenty changes by five people are one card with the right counts', async () => {
    const random = seededRandom(20);
    const answers = new Map<string, number>();

    for (let turn = 0; turn < 20; turn += 1) {
      stage.later(1_000);
      const person = group[turn % 5] as Person;
      const choice = Math.floor(random() * 3);
      answers.set(person.id, choice);
      const words = await chat.press(person, TITLES[choice] as string);
      expect(typeof words).toBe('string');
      const count = (wanted: number) => [...answers.values()].filter((one) => one === wanted).length;
      expect(chat.text()).toContain(`Kommer: ${count(0)}. Kommer ikke: ${count(1)}. Ved ikke: ${count(2)}.`);
    }

    expect(chat.shown()).toHaveLength(1);
    expect(await stage.store.listAttendance(...MARCH)).toHaveLength(5);
  });

  it('five who press at the same moment are all counted', async () => {
    const data = chat.dataOf('Kommer');

    await Promise.all(group.map((person) => chat.pressData(person, data)));
    await stage.bot.cardsRemade();

    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toContain('Kommer: 5. Kommer ikke: 0. Ved ikke: 0.');
  });

  it('the same press twice is one answer and the same words', async () => {
    const first = await chat.press(stage.people.a, 'Kommer');
    const rows = await stage.store.listAttendance(...MARCH);
    const second = await chat.press(stage.people.a, 'Kommer');

    expect(second).toBe(first);
    expect(await stage.store.listAttendance(...MARCH)).toEqual(rows);
    expect(chat.text()).toContain('Kommer: 1.');
  });

  it('the one who pressed reads their own answer, and nobody else does', async () => {
    const words = await chat.press(stage.people.a, 'Kommer ikke');

    expect(words).toBe(`${rsvpTexts.da.said['not-coming']} ${rsvpTexts.da.seenBy.counts} ${rsvpTexts.da.changeable}`);
    expect(stage.teams.shown.filter(({ personId }) => personId === 'frivillig-a')).toEqual([]);
    expect(await stage.store.findConversation('frivillig-a')).toBeUndefined();
  });

  it('a press from a client without Action.Execute counts too, and says nothing aloud', async () => {
    await chat.submitData(stage.people.a, chat.dataOf('Kommer ikke'));

    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toContain('Kommer ikke: 1.');
    expect(await said(stage.people.a)).toBe('not-coming');
  });
});

describe('the card follows the meeting', () => {
  beforeEach(() => open('channel'));

  it('an answer given in private shows in the counts, and the latest of the two ways stands', async () => {
    const { peer } = stage.people;
    await stage.teams.open(peer);
    await stage.tickAt('2026-03-04', '14:16');
    await chat.press(peer, 'Kommer');

    await stage.teams.press(peer, 'Kommer ikke');
    await stage.bot.cardsRemade();

    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toContain('Kommer: 0. Kommer ikke: 1. Ved ikke: 0.');
  });

  it('called off it reads as cancelled in its place, and its old buttons change nothing', async () => {
    const old = chat.dataOf('Kommer');
    await chat.press(stage.people.a, 'Kommer');

    await change({ state: 'cancelled' });

    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toBe('Aflyst: udviklingsmøde\nTorsdag d. 5. marts kl. 10.00-12.00.');
    expect(await chat.pressData(stage.people.b, old)).toBe(rsvpTexts.da.calledOff);
    expect(await said(stage.people.b)).toBeUndefined();
  });

  it('moved it shows the new time in its place, and a yes to the old one is no yes to the new', async () => {
    const old = chat.dataOf('Kommer');

    await change({ on: '2026-03-06', from: '12:00', to: '14:00' });

    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toContain(
      'Fredag d. 6. marts kl. 12.00-14.00.\nTiden er ny. Før: torsdag d. 5. marts kl. 10.00-12.00.',
    );
    expect(await chat.pressData(stage.people.b, old)).toBe(rsvpTexts.da.moved);
    expect(await said(stage.people.b)).toBeUndefined();
    await chat.press(stage.people.b, 'Kommer');
    expect(chat.text()).toContain('Kommer: 1.');
    await stage.tickAt('2026-03-05', '14:15');
    expect(chat.shown()).toHaveLength(1);
  });

  it('after the start answers stand, and the card loses its buttons when it is remade', async () => {
    await chat.press(stage.people.a, 'Kommer');
    const data = chat.dataOf('Kommer ikke');
    const at = (time: string) => instantOf({ on: '2026-03-05', at: time }, 'Europe/Copenhagen');
    await stage.tickAt('2026-03-05', '10:00');

    expect(await chat.pressData(stage.people.a, data)).toBe(rsvpTexts.da.started);
    expect(await said(stage.people.a)).toBe('coming');
    const facts = await readTurnFacts(stage.store, { workplace: PARKVAENGET }, stage.clock.now());
    await stage.store.markStale(teamCardsBegun(facts, at('09:59'), at('10:00')), stage.clock.now());
    await stage.bot.cardsRemade();
    const { message } = chat.shown()[0]!;
    expect('card' in message ? buttonsOf(message.card) : undefined).toEqual([]);
    expect(chat.shown()).toHaveLength(1);
  });

  it('one that nobody knew had arrived is known by a press on it', async () => {
    // A send that ended without an answer, and the card stands there all the same.
    await closeStages();
    let isFirst = true;
    await open('channel', {
      aroundMessenger: (messenger) => ({
        ...messenger,
        async send(to, message) {
          const outcome = await messenger.send(to, message);
          if (to.personId !== 'team' || !isFirst) return outcome;
          isFirst = false;
          return { state: 'uncertain', cause: 'timeout' };
        },
      }),
    });
    expect((await stage.store.findDelivery(SLOT))?.state).toBe('uncertain');

    await chat.press(stage.people.a, 'Kommer');

    expect(await stage.store.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: chat.shown()[0]?.id });
    expect(chat.text()).toContain('Kommer: 1.');
  });
});

describe('a press that is not theirs to make', () => {
  beforeEach(() => open('channel'));

  const unchanged = async (act: () => Promise<unknown>): Promise<unknown> => {
    const [store, card, logged] = [stage.dump(), chat.text(), stage.lines.length];
    const answer = await act();
    expect(stage.dump()).toBe(store);
    expect(chat.shown()).toHaveLength(1);
    expect(chat.text()).toBe(card);
    expect(stage.lines.slice(logged)).toEqual([]);
    return answer;
  };

  it.each(['stranger', 'leader'] as const)(
    'gets the same kind words for the eyes of the one who pressed (%s)',
    async (who) => {
      const person = who === 'stranger' ? stage.stranger : stage.people.leader;

      expect(await unchanged(() => chat.press(person, 'Kommer'))).toBe(texts.notInvited);
    },
  );

  it('says one sentence aloud to a client without Action.Execute, whatever the reason', async () => {
    for (const person of [stage.stranger, stage.people.leader]) await chat.submitData(person, chat.dataOf('Kommer'));

    expect(
      chat
        .shown()
        .slice(1)
        .map(({ message }) => message),
    ).toEqual([{ text: replyTexts.da.privately }, { text: replyTexts.da.privately }]);
    expect(await stage.store.listAttendance(...MARCH)).toEqual([]);
  });

  const FORGED: [string, Record<string, unknown>][] = [
    ['another verb', { verb: 'set-up.yes' }],
    ['the choice of the chat', { verb: 'team-chat.hide', chat: 'deadbeef00' }],
    ['another version', { v: 2 }],
    ['a peer meeting', { slot: 'team-meeting:team:peer-meeting.peer.frivillig-a.2026-W10' }],
    ['a meeting that is not there', { slot: 'team-meeting:team:development-meeting.2026-03-06' }],
    [
      'a meeting whose card has not come',
      { slot: 'team-meeting:team:development-meeting.2026-03-12', at: '2026-03-12T10:00' },
    ],
    ['a card of another kind', { slot: `tomorrow:team:${OCCURRENCE}` }],
    ["a person's card", { slot: 'tomorrow:frivillig-b:2026-03-05' }],
    ['an answer that is none', { a: 'absolutely' }],
    ['no answer', { a: undefined }],
    ['an old start', { at: '2026-03-05T09:00' }],
    ['no start', { at: undefined }],
    ['a huge slot', { slot: `team-meeting:team:${'x'.repeat(10_000)}` }],
    ['a line break', { slot: `${SLOT}\n` }],
  ];

  it.each(FORGED)('changes nothing: %s', async (_what, fields) => {
    const data = { ...chat.dataOf('Kommer'), ...fields };

    const answer = await unchanged(() => chat.pressData(stage.people.a, data));

    expect([replyTexts.da.privately, texts.notFollowed, rsvpTexts.da.moved]).toContain(answer);
  });

  it.each([undefined, null, 'text', 7, [], {}])('changes nothing: %j', async (data) => {
    expect(await unchanged(() => chat.pressData(stage.people.a, data))).toBe(replyTexts.da.privately);
  });

  it('names another person in vain', async () => {
    const data = { ...chat.dataOf('Kommer ikke'), personId: 'frivillig-b', who: 'frivillig-b', o: 'x' };

    await chat.pressData(stage.people.a, data);

    expect(await said(stage.people.a)).toBe('not-coming');
    expect(await said(stage.people.b)).toBeUndefined();
  });

  it('from another chat changes nothing', async () => {
    const other = teamChatStage(stage, 'group');
    await other.install(stage.people.peer);
    const data = chat.dataOf('Kommer');

    expect(await unchanged(() => other.pressData(stage.people.a, data))).toBe(texts.notFollowed);
  });

  it('in a private chat changes nothing', async () => {
    const data = chat.dataOf('Kommer');

    const answer = await stage.pressData(stage.people.a, data);

    expect(asText(answer)).toContain(refusalTexts.da.notYours);
    expect(await said(stage.people.a)).toBeUndefined();
  });
});

describe('what stands in the chat', () => {
  it('holds nothing of check-ins, evaluations or peer meetings, and no name that was not chosen, after two whole weeks', async () => {
    await open('channel');
    const { peer, a, coordinator } = stage.people;
    await stage.sayYes();
    stage.later(11_000);
    await stage.teams.say(peer, 'peermøde med Frivillig A torsdag kl. 12.30');
    await chat.press(peer, 'Kommer');
    await chat.press(a, 'Kommer ikke');
    for (const [on, at] of [
      ['2026-03-05', '13:45'],
      ['2026-03-10', '10:15'],
      ['2026-03-11', '14:15'],
      ['2026-03-12', '13:45'],
    ] as const)
      await stage.tickAt(on, at);
    await stage.teams.press(peer, 'Godt');
    await chat.say(peer, 'status på min check-in');
    await chat.say(coordinator, 'hvem har svaret');

    const transcript = JSON.stringify(chat.shown().map(({ message }) => message));
    const own = ['Koordinatoren', 'koordinatoren'].reduce((text, word) => text.replaceAll(word, ''), transcript);
    for (const { name, id } of PARKVAENGET.people) {
      expect(own).not.toContain(name);
      if (id.startsWith('frivillig')) expect(transcript).not.toContain(id);
    }
    expect(transcript).not.toMatch(/check-in|tjek ind|spørgsmål|evaluering|sparring|supervision|peermøde|Godt/i);
    expect(chat.shown().map(({ message }) => ('text' in message ? message.text : 'card'))).toEqual([
      'card',
      'card',
      replyTexts.da.privately,
      replyTexts.da.privately,
    ]);
  });

  it('is known to no log line', async () => {
    await open('channel');
    await chat.press(stage.people.a, 'Kommer ikke');

    expect(stage.lines.join('\n')).not.toMatch(/frivillig|not-coming|Møder|19:/);
  });
});
