import type { Store } from '../../src/store/store';
import { checkInTexts } from '../../src/text/check-in';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterAll(() => closeStages());

/** Words that occur nowhere else; wherever one turns up, it was carried there. */
const IN_TEXT = 'kanariefuglkvidrer';
const IN_VALUE = 'kanarievaerdi';
const NAME = 'Kanarie Navnesen';
const CHAT = 'chat-peer';
const AAD_ID = '00000000-0000-4000-8000-0000000cafe1';

let stage: BotStage;
let lines: string;
let fragile = false;

/** Goes through everything a person can do, with the marker words in every place that takes words. */
beforeAll(async () => {
  stage = await openStage({
    people: { peer: { name: NAME, aadObjectId: AAD_ID } },
    aroundStore: (store) =>
      new Proxy(store, {
        get: (target, key: keyof Store) =>
          fragile ? async () => Promise.reject(new Error(`${IN_TEXT} ${NAME} ${CHAT}`)) : target[key],
      }),
  });
  const { peer, coordinator } = stage.people;
  await stage.getCheckIn();
  for (const text of [
    IN_TEXT,
    `${IN_TEXT} jeg kan ikke mere`,
    `peermøde med ${IN_TEXT} onsdag 12-14`,
    `pause til ${IN_TEXT}`,
    `hvornår er mødet om ${IN_TEXT}`,
  ])
    await stage.teams.say(peer, text);
  const data = stage.dataOf(peer, 'Godt');
  await stage.pressData(peer, { ...data, a: IN_VALUE });
  await stage.pressData(peer, { ...data, q: IN_VALUE });
  await stage.pressData(peer, { ...data, slot: `check-in:peer:${IN_VALUE}` });
  await stage.pressData(peer, { ...data, verb: IN_VALUE, who: IN_VALUE });
  await stage.pressData(coordinator, data);
  await stage.teams.press(peer, 'Rigtig svært');
  await stage.teams.press(peer, checkInTexts.da.skip);
  await stage.teams.press(peer, 'Ja');
  await stage.teams.say(coordinator, `hvad har ${NAME} svaret`);
  await expect(stage.teams.post(peer, { type: IN_VALUE.repeat(20), text: IN_TEXT })).rejects.toThrow('400');
  fragile = true;
  await stage.teams.say(peer, IN_TEXT);
  await stage.pressData(peer, data);
  fragile = false;
  await stage.tickAt('2026-03-10', '10:15');
  lines = stage.lines.join('\n');
});

test('the failures and the deliveries were logged at all', () => {
  expect(stage.events()).toEqual(expect.arrayContaining(['turn.failed', 'delivery.ended', 'request.refused']));
});

test.each([
  ['words that were typed', IN_TEXT],
  ['a value that was pressed', IN_VALUE],
  ["a person's name", NAME],
  ["a person's Entra id", AAD_ID],
  ['a chat', CHAT],
  ['a slot', 'check-in:peer'],
  ['an activity', '"m'],
])('no log line holds %s', (_what, marker) => {
  expect(lines).not.toContain(marker);
});

test.each([
  ['words that were typed', IN_TEXT],
  ['a value that was pressed', IN_VALUE],
  ['the worded answer', 'Rigtig svært'],
  ['answers in the open', '"value":'],
  ['a skipped question in the open', '"skipped":'],
])('neither the database nor its write-ahead log holds %s', (_what, marker) => {
  expect(stage.bytes().includes(Buffer.from(marker))).toBe(false);
});

test('the guard of these tests: what may be kept is found in the same bytes', () => {
  expect(stage.bytes().includes(Buffer.from('check-in:peer:2026-W10'))).toBe(true);
});
