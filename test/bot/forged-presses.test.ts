import { createCourtesies } from '../../src/bot/answer-text';
import { pressHandlers } from '../../src/bot/handlers';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const VERBS = [...pressHandlers(createCourtesies()).keys()];
const SLOT = 'check-in:peer:2026-W10';
const KIND = [refusalTexts.da.notYours, refusalTexts.da.oldCard];
const HUGE = 'x'.repeat(50_000);

let stage: BotStage;
let good: Record<string, unknown>;
beforeAll(async () => {
  stage = await openStage();
  await stage.getCheckIn();
  for (const person of [stage.people.coordinator, stage.people.a]) await stage.teams.open(person);
  good = { ...stage.dataOf(stage.people.peer, 'Godt') };
});
afterAll(() => closeStages());
beforeEach(() => stage.later(11_000));

/** Sends the press both ways; each time a kind card comes and the store stays as it was. */
async function expectRefused(data: unknown, person = stage.people.peer): Promise<void> {
  const before = stage.dump();
  const logged = stage.lines.length;
  const card = asText(await stage.pressData(person, data));
  expect(KIND.filter((words) => card.includes(words))).toHaveLength(1);
  await stage.teams.post(person, { type: 'message', value: data });
  expect(KIND.filter((words) => stage.lastText(person).includes(words))).toHaveLength(1);
  expect(stage.dump()).toBe(before);
  expect(stage.lines.slice(logged)).toEqual([]);
}

test.each(VERBS)("%s on another person's slot", async (verb) => {
  const data = { ...good, verb, week: '2026-W10', who: 'frivillig-a', when: '2026-03-06T12:00' };
  await expectRefused(data, stage.people.coordinator);
  await expectRefused(data, stage.people.a);
  await expectRefused({ ...data, slot: 'check-in:koordinator:2026-W10' });
});

test.each(VERBS)('%s with the form of another version', async (verb) => {
  for (const v of [0, 2, -1, 1e15]) await expectRefused({ ...good, verb, v });
});

const BENT: [string, (data: Record<string, unknown>) => unknown][] = [
  ['nothing', () => ({})],
  ['no verb', ({ verb: _, ...rest }) => rest],
  ['no slot', ({ slot: _, ...rest }) => rest],
  ['no version', ({ v: _, ...rest }) => rest],
  ['a version in words', (data) => ({ ...data, v: '1' })],
  ['half a version', (data) => ({ ...data, v: 1.5 })],
  ['a slot of one part', (data) => ({ ...data, slot: 'peer' })],
  ['a slot with the person in second and third place', (data) => ({ ...data, slot: 'check-in:koordinator:peer' })],
  ['a slot with a line break', (data) => ({ ...data, slot: `${SLOT}\n` })],
  ['a slot with quotes', (data) => ({ ...data, slot: "check-in:peer:' or 1=1 --" })],
  ['a list for a slot', (data) => ({ ...data, slot: [SLOT] })],
  ['an object for a slot', (data) => ({ ...data, slot: { toString: SLOT } })],
  ['a huge slot', (data) => ({ ...data, slot: `check-in:peer:${HUGE}` })],
  ['a check-in that is not there', (data) => ({ ...data, slot: 'check-in:peer:2099-W01' })],
  ['a verb of nobody', (data) => ({ ...data, verb: 'delivery.delete' })],
  ['the verb "constructor"', (data) => ({ ...data, verb: 'constructor' })],
  ['the verb "hasOwnProperty"', (data) => ({ ...data, verb: 'hasOwnProperty' })],
  ['a huge verb', (data) => ({ ...data, verb: HUGE })],
  ['a verb in capitals', (data) => ({ ...data, verb: 'CHECK-IN.ANSWER' })],
  ['an answer without a question', ({ q: _, ...rest }) => rest],
  ['an answer without a value', ({ a: _, ...rest }) => rest],
  ['a value that is a list', (data) => ({ ...data, a: ['4'] })],
  ['a value that is a number', (data) => ({ ...data, a: 4 })],
  ['a huge value', (data) => ({ ...data, a: HUGE })],
  ['a huge question', (data) => ({ ...data, q: HUGE })],
  ['a week that is none', (data) => ({ ...data, verb: 'week.unfold', week: '2026-W60' })],
  ['a week of letters', (data) => ({ ...data, verb: 'week.unfold', week: 'this week' })],
  ['week 53 in a year of 52', (data) => ({ ...data, verb: 'meeting-time.open', week: '2025-W53' })],
  ['a week of year 0', (data) => ({ ...data, verb: 'week.unfold', week: '0000-W01' })],
  ['no week', (data) => ({ ...data, verb: 'meeting-time.save' })],
];

test.each(BENT)('%s is refused with a kind card', async (_what, bend) => {
  await expectRefused(bend(good));
});

const STAYS: [string, Record<string, unknown>][] = [
  ['a value that is not a choice', { a: '6' }],
  ['a value of another question', { a: 'some' }],
  ['the name of an object property as a value', { a: 'toString' }],
  ['a question of the bank that is not on the card', { q: 't4.calm' }],
  ['the next question before its turn', { q: 't1.no' }],
  ['the name of an object property as a question', { q: 'constructor' }],
  ['back from the first question', { verb: 'check-in.back' }],
  ['back from an ending that is not reached', { verb: 'check-in.back', q: 'end' }],
];

test.each(STAYS)('%s: the same question stands, and nothing is kept', async (_what, fields) => {
  const before = stage.dump();
  const card = asText(await stage.pressData(stage.people.peer, { ...good, ...fields }));
  expect(card).toContain('Spørgsmål 1 af 3');
  expect(stage.dump()).toBe(before);
});

test('a press without an action, or of another kind, is not taken for one', async () => {
  const before = stage.dump();
  const { peer } = stage.people;
  for (const value of [{}, { action: null }, { action: { type: 'Action.Submit', data: good } }, [good]]) {
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
    await expect(stage.teams.post(peer, invoke)).rejects.toThrow('501');
  }
  expect(stage.dump()).toBe(before);
});

test('a key that could change other objects does not get through the door', async () => {
  const body = JSON.parse(`{"type":"message","value":{"verb":"check-in.answer","__proto__":{"v":1}}}`);
  await expect(stage.teams.post(stage.people.peer, body)).rejects.toThrow('400');
});

test('a press in a group is answered with one sentence, and the card stays', async () => {
  const before = stage.dump();
  const { peer } = stage.people;
  const group = { conversation: { id: 'group-1', conversationType: 'groupChat', isGroup: true } };
  expect(await stage.pressData(peer, good, group)).toBe(replyTexts.da.privately);
  await stage.teams.post(peer, { type: 'message', value: good, ...group });
  expect(stage.teams.shown.at(-1)?.message).toEqual({ text: replyTexts.da.privately });
  expect(stage.dump()).toBe(before);
});

test('a press by someone on no list tells nothing and keeps nothing', async () => {
  const before = stage.dump();
  expect(asText(await stage.pressData(stage.stranger, good))).toContain(refusalTexts.da.notYours);
  expect(stage.dump()).toBe(before);
});

test('what counts is whose check-in it is, not whose name stands in its slot', async () => {
  const { coordinator } = stage.people;
  const own = await stage.store.findCheckIn(SLOT);
  await stage.store.openCheckIn({ ...own!, id: 'check-in:koordinator:2026-W10' });
  await expectRefused({ ...good, slot: 'check-in:koordinator:2026-W10' }, coordinator);
  await expectRefused({ ...good, verb: 'check-in.resume', slot: 'check-in:koordinator:2026-W10' }, coordinator);
});

test("another person's card and one that does not exist are refused with the same card", async () => {
  const { coordinator } = stage.people;
  const theirs = await stage.pressData(coordinator, good);
  const nobodys = await stage.pressData(coordinator, { ...good, slot: 'check-in:nobody:2026-W10' });
  expect(nobodys).toEqual(theirs);
});

test('the coordinator cannot reach the form for peer meetings, whatever is sent', async () => {
  const { coordinator } = stage.people;
  const before = stage.dump();
  const data = {
    slot: 'my-week:koordinator:2026-W10',
    v: 1,
    week: '2026-W10',
    who: 'frivillig-a',
    when: '2026-03-06T12:00',
  };
  for (const verb of ['meeting-time.open', 'meeting-time.save']) {
    const card = (await stage.pressData(coordinator, { ...data, verb })) as AdaptiveCard;
    expect(buttonsOf(card).map((button) => button.verb)).not.toContain('meeting-time.save');
  }
  expect(stage.dump()).toBe(before);
});

test('the guard of the tests: the press that all the others were made from does change something', async () => {
  const before = stage.dump();
  await stage.pressData(stage.people.peer, good);
  expect(stage.dump()).not.toBe(before);
});
