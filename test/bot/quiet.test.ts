import { buttonsOf } from '../../src/cards/buttons-of';
import type { Settings } from '../../src/store/store';
import { quietTexts } from '../../src/text/quiet';
import { replyTexts } from '../../src/text/replies';
import { weekTexts } from '../../src/text/week';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

/** For tests that set everything they look at. */
let shared: BotStage;
beforeAll(async () => {
  shared = await openStage();
});
beforeEach(() => shared.later(1_000));
afterEach(() => closeStages({ but: shared }));
afterAll(() => closeStages());

const texts = quietTexts.da;
const settingsOf = async (stage: BotStage, id = 'peer'): Promise<Partial<Settings>> =>
  (await stage.store.findSettings(id)) ?? {};

test.each([
  ['lav energi', '2026-03-11'],
  ['jeg har lav energi', '2026-03-11'],
  ['lav energi i 3 dage', '2026-03-07'],
  ['lav energi en uge', '2026-03-11'],
  ['lav energi til fredag', '2026-03-06'],
  ['low energy for 3 days', '2026-03-07'],
  ['lav energi i 28 dage', '2026-04-01'],
])('"%s" is meetings only through %s', async (typed, until) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'start');
  await shared.teams.say(peer, typed);
  expect((await settingsOf(shared)).lowEnergyUntilOn).toBe(until);
  expect(shared.lastText(peer)).toContain('Jeg viser det ikke til andre.');
});

test.each(['lav energi i 29 dage', 'lav energi i 0 dage', 'lav energi til 1. juni'])(
  '"%s" is too long or too short',
  async (typed) => {
    const { peer } = shared.people;
    await shared.teams.say(peer, 'start');
    await shared.teams.say(peer, typed);
    expect(shared.lastText(peer)).toBe(texts.lowEnergyLength);
    expect((await settingsOf(shared)).lowEnergyUntilOn).toBeUndefined();
  },
);

test('with low energy the meetings come and the questions do not, and the week after all is as before', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'lav energi');
  const before = stage.chat(peer).length;
  await stage.tickAt('2026-03-04', '14:15');
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
  await stage.tickAt('2026-03-05', '13:45');
  await stage.tickAt('2026-03-09', '23:59');
  expect(stage.chat(peer)).toHaveLength(before + 1);
  await stage.tickAt('2026-03-10', '10:15');
  expect(stage.lastText(peer)).toContain('Din uge 11');
  await stage.tickAt('2026-03-12', '13:45');
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('with low energy a card comes with one button, and all there is to choose is a press away', async () => {
  const stage = await openStage({ at: { on: '2026-03-23', at: '09:00' } });
  const { coordinator } = stage.people;
  await stage.teams.open(coordinator);
  await stage.teams.say(coordinator, 'lav energi');
  await stage.tickAt('2026-03-23', '10:00');
  const cards = () => stage.chat(coordinator).flatMap(({ message }) => ('card' in message ? [message.card] : []));
  const [came] = cards().slice(-1);
  expect(came && buttonsOf(came).map(({ title }) => title)).toEqual([texts.showChoices]);

  const before = stage.dump();
  const data = stage.dataOf(coordinator, texts.showChoices);
  const full = await stage.pressData(coordinator, data);
  expect(typeof full === 'string' ? [] : buttonsOf(full).map(({ title }) => title)).toContain('Nej, det falder ud');
  expect(stage.dump()).toBe(before);
});

test.each(['start', 'slut lav energi'])('"%s" ends low energy before its time', async (typed) => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'lav energi');
  await stage.teams.say(peer, typed);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('a stop stays a stop', async () => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'stop');
  await shared.teams.say(peer, 'lav energi');
  expect(shared.lastText(peer)).toBe(replyTexts.da.stoppedNow);
  expect(await settingsOf(shared)).toMatchObject({ stopped: true, lowEnergyUntilOn: undefined });
  await shared.teams.say(peer, 'start');
});

test.each([
  ['færre beskeder', 2],
  ['højst 2 beskeder om ugen', 2],
  ['højst 1 gang om ugen', 1],
  ['to beskeder om ugen', 2],
  ['at most one message a week', 1],
  ['fewer messages', 2],
])('"%s" is at most %s a week, and says what gives way first', async (typed, count) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'højst 3 beskeder om ugen');
  await shared.teams.say(peer, typed);
  expect((await settingsOf(shared)).weeklyCap).toBe(count);
  expect(shared.lastText(peer)).toContain(texts.capSet({ count }));
  const { 'check-in': questions, tomorrow } = weekTexts.da.comingKinds;
  expect(shared.lastText(peer)).toContain(`${tomorrow}, ${questions}`);
});

test('fewer than one is a stop, and that is asked; more than the programme sends is not to be had', async () => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'højst 1 besked om ugen');
  await shared.teams.say(peer, 'færre beskeder');
  expect(shared.lastText(peer)).toBe(texts.capLeast);
  await shared.teams.say(peer, 'højst 0 beskeder om ugen');
  expect(shared.lastText(peer)).toBe(texts.capZero);
  expect(await settingsOf(shared)).toMatchObject({ weeklyCap: 1, stopped: false });
  await shared.teams.say(peer, 'flere beskeder');
  expect((await settingsOf(shared)).weeklyCap).toBe(2);
  await shared.teams.say(peer, 'højst 9 beskeder om ugen');
  expect(shared.lastText(peer)).toBe(texts.capMost({ count: 3 }));
  expect((await settingsOf(shared)).weeklyCap).toBeUndefined();
});

test('with two a week the reminder of the day before gives way, and the week card does not promise it', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'højst 2 beskeder om ugen');
  await stage.tickAt('2026-03-03', '10:15');
  await stage.teams.press(peer, weekTexts.da.showRest);
  expect(stage.lastText(peer)).not.toContain(weekTexts.da.comingKinds.tomorrow);
  const before = stage.chat(peer).length;
  await stage.tickAt('2026-03-04', '14:30');
  expect(stage.chat(peer)).toHaveLength(before);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(peer)).toHaveLength(before + 1);
});

test('the questions come every other week, and every week again', async () => {
  const { peer, coordinator } = shared.people;
  for (const typed of ['sjældnere spørgsmål', 'spørgsmål hver anden uge', 'ask me less often']) {
    await shared.teams.say(peer, typed);
    expect((await settingsOf(shared)).checkInEveryWeeks).toBe(2);
    await shared.teams.say(peer, 'hver uge igen');
    expect((await settingsOf(shared)).checkInEveryWeeks).toBe(1);
  }
  expect(shared.lastText(peer)).toBe(texts.noQuestions);
  await shared.teams.say(coordinator, 'spørgsmål hver anden uge');
  expect(shared.lastText(coordinator)).toBe(replyTexts.da.checkInNotYours);
});

test('no later time is named while this week’s questions are due and have not left', async () => {
  const stage = await openStage({
    aroundMessenger: (direct) => ({
      ...direct,
      send: async (to, message) =>
        JSON.stringify(message).includes('check-in:peer:2026-W10')
          ? { state: 'later', retryAfterMs: 1_000, cause: '429' }
          : direct.send(to, message),
    }),
  });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.tickAt('2026-03-05', '13:45');
  expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toMatchObject({ state: 'planned' });
  await stage.teams.say(peer, 'spørgsmål hver anden uge');
  expect(stage.lastText(peer)).toContain(quietTexts.da.seldomSet);
  expect(stage.lastText(peer)).not.toContain('De kommer næste gang');
});

test('who chooses how often is told when the questions come next, and then they come', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  await stage.teams.say(peer, 'spørgsmål hver anden uge');
  expect(stage.lastText(peer)).toContain('De kommer næste gang torsdag d. 19. marts kl. 13.45.');
  stage.later(11_000);
  await stage.tickAt('2026-03-12', '13:45');
  expect(await stage.store.findDelivery('check-in:peer:2026-W11')).toBeUndefined();
  await stage.tickAt('2026-03-19', '13:45');
  expect(await stage.store.findDelivery('check-in:peer:2026-W12')).toMatchObject({ state: 'sent' });
  await stage.teams.say(peer, 'spørgsmål hver uge');
  expect(stage.lastText(peer)).toContain('De kommer næste gang torsdag d. 26. marts kl. 13.45.');
});

test.each([
  ['varsel 15 minutter', 15],
  ['varsel 5', 5],
  ['sig til 10 min før møder', 10],
  ['sig til et kvarter før', 15],
  ['heads-up 30 minutes', 30],
  ['tell me 5 minutes before meetings', 5],
])('"%s" is a word %s minutes before meetings', async (typed, minutes) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'intet varsel');
  expect(shared.lastText(peer)).toBe(texts.headsUpEnded);
  await shared.teams.say(peer, typed);
  expect(shared.lastText(peer)).toBe(texts.headsUpSet({ minutes }));
  expect((await settingsOf(shared)).headsUpMinutes).toBe(minutes);
});

test('another number of minutes changes nothing, and the nearest is offered in words that work', async () => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'ingen varsel');
  await shared.teams.say(peer, 'varsel 20 minutter');
  expect(shared.lastText(peer)).toBe(texts.headsUpNearest({ nearest: 15 }));
  expect((await settingsOf(shared)).headsUpMinutes).toBeUndefined();
  await shared.teams.say(peer, 'varsel 15 minutter');
  expect((await settingsOf(shared)).headsUpMinutes).toBe(15);
});

test.each(['ro', 'indstillinger', 'settings', 'varsel'])('"%s" opens the card, for everybody', async (typed) => {
  for (const person of Object.values(shared.people)) {
    await shared.teams.say(person, typed);
    expect(shared.lastText(person)).toContain(texts.onlyYours);
  }
});

test('each press on the card is answered with the card as it is then', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'ro');
  const cards = stage.chat(peer).length;
  const presses: [string, string][] = [
    [texts.startLowEnergy, texts.lowEnergy({ day: 'onsdag d. 11. marts' })],
    [texts.endLowEnergy, texts.usual],
    [texts.pauseWeek, texts.paused({ day: 'onsdag d. 11. marts' })],
    [texts.endPause, texts.usual],
    [texts.fewer, texts.cap({ count: 2 })],
    [texts.fewer, texts.cap({ count: 1 })],
    [texts.more, texts.cap({ count: 2 })],
    [texts.askSeldom, texts.questionsSeldom],
    [texts.askWeekly, texts.questionsWeekly],
    [texts.stop, texts.stopped],
    [texts.start, texts.usual],
  ];
  for (const [title, line] of presses) {
    await stage.teams.press(peer, title);
    expect([title, stage.lastText(peer)]).toEqual([title, expect.stringContaining(line)]);
  }
  await stage.teams.press(peer, texts.saveHeadsUp, { headsUp: '10' });
  expect(stage.lastText(peer)).toContain(texts.headsUp({ minutes: 10 }));
  await stage.teams.press(peer, texts.saveHeadsUp, { headsUp: '0' });
  expect(stage.lastText(peer)).toContain(texts.headsUpNone);
  expect(stage.chat(peer)).toHaveLength(cards);
});

test('the same press twice has one effect and one answer, and a forged one has none', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'ro');
  const fewer = stage.dataOf(peer, texts.fewer);
  const first = asText(await stage.pressData(peer, fewer));
  const kept = stage.dump(['activities', 'conversations']);
  expect(asText(await stage.pressData(peer, fewer))).toBe(first);
  for (const forged of [{ to: 0 }, { to: 99 }, { to: 'x' }, { set: 'admin' }, { set: 'questions', to: 3 }]) {
    await stage.pressData(peer, { ...fewer, ...forged });
  }
  await stage.pressData(peer, { ...fewer, set: 'heads-up', headsUp: '7' });
  await stage.pressData(stage.people.coordinator, fewer);
  const { weeklyCap, headsUpMinutes, stopped } = await settingsOf(stage);
  expect({ weeklyCap, headsUpMinutes, stopped }).toEqual({
    weeklyCap: 2,
    headsUpMinutes: undefined,
    stopped: false,
  });
  await stage.pressData(peer, fewer);
  expect(stage.dump(['activities', 'conversations'])).toBe(kept);
});

/** What the others can read over two weeks, and everything that is kept about them, when the peer has done something first. */
async function whatOthersSee(act: (stage: BotStage, on: string) => Promise<void>): Promise<string> {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  const { coordinator, leader, a, b, c } = stage.people;
  for (const person of [coordinator, leader, a, b]) await stage.teams.open(person);
  await stage.teams.say(a, 'start');
  await stage.sayYes();
  for (const [on, at] of [
    ['2026-03-03', '09:05'],
    ['2026-03-03', '10:15'],
    ['2026-03-04', '14:15'],
    ['2026-03-05', '13:45'],
    ['2026-03-10', '10:15'],
    ['2026-03-11', '14:15'],
    ['2026-03-12', '14:00'],
  ] as const) {
    await stage.tickAt(on, at);
    await act(stage, on);
    for (const person of [coordinator, leader]) await stage.teams.say(person, 'status');
  }
  for (const person of [coordinator, leader, a, b, c]) await stage.teams.say(person, 'min uge');
  const shown = [coordinator, leader, a, b, c].map((person) =>
    stage.chat(person).map(({ message }) => ('card' in message ? asText(message.card) : message.text)),
  );
  const others = stage
    .dump(['activities', 'heartbeat', 'medspiller_migration', 'conversations'])
    .split('\n')
    .filter((row) => !/"peer"|:peer:/.test(row))
    // What differs from run to run: which process, and what Teams called the message.
    .map((row) => row.replace(/"(claimed_by|activity_id)":"[^"]*"/g, ''));
  await stage.close();
  return JSON.stringify([shown, others], undefined, 1);
}

test('none of it shows in what the others read, nor in anything kept about them', async () => {
  const nothing = await whatOthersSee(async () => undefined);
  const wishes = [
    'lav energi',
    'højst 1 besked om ugen',
    'spørgsmål hver anden uge',
    'varsel 15 minutter',
    'pause',
    'stop',
  ];
  for (const wish of wishes) {
    const seen = await whatOthersSee(async (stage, on) => {
      if (on === '2026-03-03') await stage.teams.say(stage.people.peer, wish);
    });
    expect([wish, seen]).toEqual([wish, nothing]);
  }
  const putOff = await whatOthersSee(async (stage, on) => {
    if (on !== '2026-03-04' && on !== '2026-03-05') return;
    for (const title of [texts.later, texts.notThisWeek]) await stage.teams.press(stage.people.peer, title);
  });
  expect(putOff).toBe(nothing);
}, 60_000);
