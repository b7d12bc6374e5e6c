import { COMMANDS } from '../../src/bot/commands';
import type { Settings } from '../../src/store/store';
import { checkInTexts } from '../../src/text/check-in';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

/** For tests that leave nothing which another would mind. */
let shared: BotStage;
beforeAll(async () => {
  shared = await openStage();
});
beforeEach(() => shared.later(1_000));
afterEach(() => closeStages({ but: shared }));
afterAll(() => closeStages());

const { da, en } = replyTexts;
const WHO = ['peer', 'coordinator', 'leader', 'a'] as const;

test.each(['stop', 'STOP!', 'stop med at skrive til mig', 'lad mig være', 'please stop'])(
  '"%s" ends everything that comes by itself, and asking still works',
  async (typed) => {
    const stage = await openStage();
    const { peer } = stage.people;
    await stage.sayYes();
    await stage.teams.say(peer, typed);
    expect(stage.lastText(peer)).toBe(da.stop);
    const cards = stage.chat(peer).length;
    for (const [on, at] of [
      ['2026-03-05', '13:45'],
      ['2026-03-10', '10:15'],
      ['2026-03-11', '14:15'],
    ] as const)
      await stage.tickAt(on, at);
    expect(stage.chat(peer)).toHaveLength(cards);
    await stage.teams.say(peer, 'min uge');
    expect(stage.lastText(peer)).toContain(replyTexts.da.stoppedNow);
  },
);

test('stop works while a question is open, and the card can still be answered', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  await stage.teams.say(peer, 'stop');
  expect(stage.lastText(peer)).toBe(da.stop);
  await stage.teams.press(peer, 'Godt');
  expect((await stage.store.findCheckIn('check-in:peer:2026-W10'))?.step).toBe(1);
});

test('what was already waiting to be sent is not sent after a stop', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.store.plan(
    [
      {
        slot: 'check-in:peer:2026-W10',
        kind: 'check-in',
        personId: 'peer',
        occasion: '2026-W10',
        dueAt: stage.clock.now(),
        usefulUntil: new Date('2026-03-10T11:00:00Z'),
      },
    ],
    stage.clock.now(),
  );
  await stage.teams.say(peer, 'stop');
  await stage.tickAt('2026-03-05', '13:45');
  expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toMatchObject({
    state: 'withdrawn',
    cause: 'quiet',
  });
});

test.each(WHO)('%s can stop, start, pause and change the language', async (who) => {
  const stage = await openStage();
  const person = stage.people[who];
  const settings = async (): Promise<Partial<Settings> | undefined> => stage.store.findSettings(person.id);
  await stage.teams.say(person, 'stop');
  expect(stage.lastText(person)).toBe(who === 'coordinator' || who === 'leader' ? da.stopLeaders : da.stop);
  expect(await settings()).toMatchObject({ stopped: true, wantsReminders: false });
  await stage.teams.say(person, 'start');
  expect(stage.lastText(person)).toBe(who === 'a' ? da.startVolunteer : da.start);
  expect(await settings()).toMatchObject({ stopped: false, wantsReminders: who === 'a' });
  await stage.teams.say(person, 'pause');
  expect(await settings()).toMatchObject({ pausedUntilOn: '2026-03-11' });
  await stage.teams.say(person, 'start');
  expect(await settings()).toMatchObject({ pausedUntilOn: undefined });
  await stage.teams.say(person, 'skriv på engelsk tak');
  expect(stage.lastText(person)).toBe(en.language);
  await stage.teams.say(person, 'gibberish');
  expect(stage.lastText(person)).toBe(en.unknown);
  await stage.teams.say(person, 'dansk');
  expect(stage.lastText(person)).toBe(da.language);
});

test.each([
  ['pause', '2026-03-11'],
  ['pause i dag', '2026-03-05'],
  ['ikk flere beskeder i dag tak', '2026-03-05'],
  ['pause til fredag', '2026-03-06'],
  ['pause til i morgen', '2026-03-06'],
  ['pause i tre dage', '2026-03-07'],
  ['pause påmindelser i to uger', '2026-03-18'],
  ['pause 14 dage', '2026-03-18'],
  ['pause i fem dage', '2026-03-09'],
  ['pause for two weeks', '2026-03-18'],
  ['pause until wednesday', '2026-03-11'],
  ['pause til d. 1. april', '2026-04-01'],
  ['pause until april 1', '2026-04-01'],
  ['ro på', '2026-03-11'],
])('"%s" is quiet through %s', async (typed, until) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'start');
  await shared.teams.say(peer, typed);
  expect((await shared.store.findSettings('peer'))?.pausedUntilOn).toBe(until);
});

test.each(['pause til 1. januar 2020', 'pause i 400 dage', 'pause i 0 dage'])('"%s" is no pause', async (typed) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'start');
  await shared.teams.say(peer, typed);
  expect(shared.lastText(peer)).toBe(da.pausePast);
  expect((await shared.store.findSettings('peer'))?.pausedUntilOn).toBeUndefined();
});

test('a pause ends by itself on the day after, and what fell into it does not come late', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'pause til 9. marts');
  const cards = stage.chat(peer).length;
  await stage.tickAt('2026-03-05', '13:45');
  await stage.tickAt('2026-03-09', '23:59');
  expect(stage.chat(peer)).toHaveLength(cards);
  await stage.tickAt('2026-03-10', '10:15');
  expect(stage.chat(peer)).toHaveLength(cards + 1);
  expect(stage.lastText(peer)).toContain('Din uge 11');
});

test('a volunteer gets reminders only after "start", and none after "stop"', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  const { a } = stage.people;
  await stage.teams.open(a);
  await stage.tickAt('2026-03-04', '14:15');
  expect(stage.chat(a)).toHaveLength(1);
  await stage.teams.say(a, 'start');
  await stage.tickAt('2026-03-11', '14:15');
  expect(stage.lastText(a)).toContain('I morgen er der møde i projektgruppen.');
  await stage.teams.say(a, 'stop');
  const cards = stage.chat(a).length;
  await stage.tickAt('2026-03-18', '14:15');
  expect(stage.chat(a)).toHaveLength(cards);
});

test('in English everything after is English: replies, cards and what comes by itself', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'write in english');
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.lastText(peer)).toContain(checkInTexts.en.intro({ of: 3 }));
  await stage.teams.press(peer, checkInTexts.en.skip);
  expect(stage.lastText(peer)).toContain('Question 2 of 3');
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain('Your week 10');
  expect(await stage.store.findSettings('peer')).toMatchObject({ checkIns: 'yes', language: 'en' });
});

test('two messages at the same moment are both carried out', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await Promise.all([
    stage.teams.say(peer, 'stop'),
    stage.teams.say(peer, 'skriv på engelsk'),
    stage.teams.say(peer, 'vis ikke når jeg er færdig'),
    stage.teams.press(peer, setUpTexts.da.yes),
  ]);
  expect(await stage.store.findSettings('peer')).toMatchObject({
    stopped: true,
    language: 'en',
    showWhenDone: false,
    checkIns: 'yes',
  });
});

const OFFERED: Record<(typeof WHO)[number], { has: string[]; lacks: string[] }> = {
  peer: { has: ['start-check-in', 'set-meeting-time', 'stop', 'who-to-go-to'], lacks: ['status', 'show-when-done'] },
  coordinator: { has: ['status', 'stop', 'my-week'], lacks: ['start-check-in', 'set-meeting-time', 'hide-when-done'] },
  leader: { has: ['status', 'pause'], lacks: ['start-check-in', 'set-meeting-time', 'show-when-done'] },
  a: { has: ['set-meeting-time', 'start', 'next-meeting'], lacks: ['status', 'start-check-in', 'hide-when-done'] },
};

test.each(WHO)("%s's help lists what they may do and nothing else", async (who) => {
  const stage = await openStage();
  const person = stage.people[who];
  await stage.teams.say(person, 'hjælp');
  const help = stage.lastText(person).split('\n');
  const lists = (id: string) => {
    const { phrases, about } = COMMANDS.find((command) => command.id === id)!;
    return help.includes(`${phrases.da[0]}: ${about?.da}`);
  };
  expect(OFFERED[who].has.filter((id) => !lists(id))).toEqual([]);
  expect(OFFERED[who].lacks.filter(lists)).toEqual([]);
  expect(help.at(-1)).toBe(da.helpNotWatched);
});

test('what is not understood gets three examples, and the second time in a row the help', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'er der kage i dag');
  expect(stage.lastText(peer)).toBe(da.unknown);
  await stage.teams.say(peer, 'og kaffe');
  expect(stage.lastText(peer)).toContain(da.helpTitle);
  await stage.teams.say(peer, 'min uge');
  await stage.teams.say(peer, 'er der kage i dag');
  expect(stage.lastText(peer)).toBe(da.unknown);
});

test.each(['', '   ', '👍', '\u200b', '<b>hej</b>', 'a'.repeat(20_000), '\u0000stop\u202e'])(
  'odd text is answered and does no harm (%#)',
  async (typed) => {
    const { coordinator } = shared.people;
    await shared.teams.say(coordinator, 'hej');
    const cards = shared.chat(coordinator).length;
    await shared.teams.say(coordinator, typed);
    expect(shared.chat(coordinator)).toHaveLength(cards + 1);
    expect(shared.events()).not.toContain('turn.failed');
  },
);
