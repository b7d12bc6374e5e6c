import { type AnswerKill, isBad, killAt, playUndisturbed, type Undisturbed } from './answer-kills';
import { type AnswerHomes, openAnswerHomes } from './answer-homes';
import { type Cradle, openCradle } from './cradle';

const serverUrl = process.env.TEST_DATABASE_URL;

/** The full count is `npm run answer-kills`; here stand the moments around what is kept and what leaves. */
const MOMENTS: readonly [string, AnswerKill['found']][] = [
  ['insert check_ins:after', 'none'],
  ['insert activities:after', 'none'],
  ['commit:before', 'none'],
  ['commit:after', 'whole'],
  ['answer:after', 'whole'],
];

describe.each([
  { store: 'a SQLite file', isHere: true, url: undefined, moments: MOMENTS },
  { store: 'PostgreSQL', isHere: serverUrl !== undefined, url: serverUrl, moments: MOMENTS.slice(2, 4) },
])('killed while an answer is taken, on $store', ({ isHere, url, moments }) => {
  let homes: AnswerHomes | undefined;
  let cradle: Cradle | undefined;
  let undisturbed: Undisturbed | undefined;
  beforeAll(async () => {
    if (!isHere) return;
    cradle = openCradle();
    homes = await openAnswerHomes({ name: 'first', after: 0 }, url);
    undisturbed = await playUndisturbed(homes, cradle);
  }, 60_000);
  afterAll(async () => {
    cradle?.close();
    await homes?.close();
  });

  (isHere ? test : test.skip).each(moments)(
    'at %s: the answer is kept wholly or not at all (%s), and its repeat gets the one answer',
    async (moment, found) => {
      const number = undisturbed!.moments.indexOf(moment) + 1;
      const kill = await killAt(homes!, cradle!, undisturbed!, number);

      expect(kill).toEqual({ at: moment, killed: true, found, sameAnswer: true, once: true });
      expect(isBad(kill)).toBe(false);
    },
    60_000,
  );
});
