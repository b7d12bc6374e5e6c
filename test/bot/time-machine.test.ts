import { checkInTexts } from '../../src/text/check-in';
import { timeMachineTexts } from '../../src/text/time-machine';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

/** For tests that leave nothing which another would mind. */
let shared: BotStage;
beforeAll(async () => {
  shared = await openStage();
});
afterEach(() => closeStages({ but: shared }));
afterAll(() => closeStages());

const { da, en } = timeMachineTexts;

test.each([
  ['spol frem til kl. 13.50', 'torsdag d. 5. marts kl. 13.50'],
  ['spol frem til torsdag kl. 13.50', 'torsdag d. 5. marts kl. 13.50'],
  ['Spring frem til i dag 13:50', 'torsdag d. 5. marts kl. 13.50'],
  ['fast-forward to thursday 13.50', 'torsdag d. 5. marts kl. 13.50'],
  ['fast forward to today at 1.50 pm', 'torsdag d. 5. marts kl. 13.50'],
  ['jump ahead to 2026-03-05 13:50', 'torsdag d. 5. marts kl. 13.50'],
  ['spol frem til 5/3 kl 13.50', 'torsdag d. 5. marts kl. 13.50'],
])('"%s" plays what lies between', async (typed, moment) => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, typed);
  const [card, reply] = stage.chat(peer).slice(-2);
  expect(JSON.stringify(card)).toContain(checkInTexts.da.whyPlanned);
  expect(reply?.message).toEqual({ text: `${da.now({ moment })} ${da.sent({ count: 1 })}` });
});

test('whose chat is not open yet is counted as waiting', async () => {
  const stage = await openStage({ at: { on: '2026-03-10', at: '10:00' } });
  await stage.teams.open(stage.people.coordinator);
  await stage.teams.say(stage.people.coordinator, 'spol frem til kl. 10.20');
  expect(stage.lastText(stage.people.coordinator)).toContain(da.waiting({ count: 1 }));
});

test('a second one goes on from where the first one stopped, and says when nothing came', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.say(peer, 'spol frem til kl. 13.10');
  await stage.teams.say(peer, 'spol frem til kl. 13.20');
  expect(stage.lastText(peer)).toContain(da.sent({ count: 0 }));
  expect(stage.clock.now()).toEqual(new Date('2026-03-05T12:20:00Z'));
});

test.each([
  ['spol frem til kl. 12', da.backwards],
  ['spol frem til 1. marts 2026', da.backwards],
  ['spol frem til 5. august', da.tooFar],
  ['spol frem til 2099-01-01', da.tooFar],
  ['spol frem', da.notUnderstood],
  ['spol frem til engang', da.notUnderstood],
  ['spol frem til fredag d. 5. marts', da.notUnderstood],
])('"%s" moves nothing and says why', async (typed, words) => {
  const { peer } = shared.people;
  const before = shared.clock.now();
  await shared.teams.say(peer, typed);
  expect(shared.lastText(peer)).toBe(words);
  expect(shared.clock.now()).toEqual(before);
});

test('in English it answers in English', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'write in english');
  await stage.teams.say(peer, 'fast-forward to yesterday');
  expect(stage.lastText(peer)).toBe(en.notUnderstood);
});
