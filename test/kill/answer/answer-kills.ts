import { isDeepStrictEqual } from 'node:util';
import type { AdaptiveCard } from '../../../src/cards/adaptive-card';
import { withMade } from '../../../src/cards/made';
import type { Home } from '../life';
import { ANSWERED_AT, type AnswerHomes } from './answer-homes';
import type { Cradle } from './cradle';
import { type Kept, readKept } from './kept';
import { postPress, pressOf } from './turns';
import { startWholeLife } from './whole-life';

/** What became of an answer in whose turn the process was killed. */
export interface AnswerKill {
  /** The moment, e.g. `commit:before`. */
  at: string;
  killed: boolean;
  /** What stands in the store before anything lives there again. */
  found: 'whole' | 'none' | 'half';
  /** After the restart the same activity, sent twice, got the same card both times, the one that would have come at once. */
  sameAnswer: boolean;
  /** The answer is there once in the end. */
  once: boolean;
}

/** The moments of a turn, and what it keeps and says when nobody dies. */
export interface Undisturbed {
  moments: readonly string[];
  before: Kept;
  after: Kept;
  card: AdaptiveCard;
}

/** Plays the turn once to its end. */
export async function playUndisturbed(homes: AnswerHomes, cradle: Cradle): Promise<Undisturbed> {
  const { home, remove } = await homes.make();
  const activity = activityOf(homes);
  const before = await readKept(home, homes.data.slot, activity);
  const life = await cradle.open({ home, now: ANSWERED_AT.getTime(), dieAt: undefined });
  const card = await postPress(life.port, activity);
  const moments = await life.passed();
  await life.release();
  if (card === undefined || moments === undefined) throw new Error('The turn did not come to its end.');
  const after = await readKept(home, homes.data.slot, activity);
  await remove();
  return { moments, before, after, card };
}

/** Plays the turn in a new home, kills its process at that moment (from 1), and lets another life go on. */
export async function killAt(
  homes: AnswerHomes,
  cradle: Cradle,
  undisturbed: Undisturbed,
  number: number,
): Promise<AnswerKill> {
  const { home, remove } = await homes.make();
  const activity = activityOf(homes);
  const life = await cradle.open({ home, now: ANSWERED_AT.getTime(), dieAt: number });
  const first = await postPress(life.port, activity);
  const killed = (await Promise.race([life.ended, life.passed().then(() => 'alive')])) === 'SIGKILL';
  if (!killed) await life.release();
  const found = whatOf(await readKept(home, homes.data.slot, activity), undisturbed);
  const [second, third] = await repeat(home, activity);
  const end = await readKept(home, homes.data.slot, activity);
  await remove();
  const sameAnswer =
    isDeepStrictEqual(second, third) &&
    second !== undefined &&
    isDeepStrictEqual(unmarked(second), unmarked(undisturbed.card)) &&
    (first === undefined || isDeepStrictEqual(first, second));
  const at = undisturbed.moments[number - 1] ?? `${number}`;
  return { at, killed, found, sameAnswer, once: isDeepStrictEqual(end, undisturbed.after) };
}

/** True for what may not be. */
export function isBad({ killed, found, sameAnswer, once }: AnswerKill): boolean {
  return !killed || found === 'half' || !sameAnswer || !once;
}

function activityOf({ data, connector }: AnswerHomes): object {
  return pressOf('the-answer', data, connector.serviceUrl);
}

function whatOf(kept: Kept, { before, after }: Undisturbed): AnswerKill['found'] {
  if (isDeepStrictEqual(kept, before)) return 'none';
  return isDeepStrictEqual(kept, after) ? 'whole' : 'half';
}

async function repeat(home: Home, activity: object): Promise<(AdaptiveCard | undefined)[]> {
  const life = await startWholeLife(home, ANSWERED_AT);
  try {
    return [await postPress(life.port, activity), await postPress(life.port, activity)];
  } finally {
    await life.end();
  }
}

/** Two makings of one card differ in their mark only. */
const unmarked = (card: AdaptiveCard) => withMade(card, 0);
