import { loadavg } from 'node:os';
import type { Figure } from './bench';
import { median, medianInterval } from './ratios';

/** Above this load average of one minute somebody else is using the machine, and what is measured then does not count. */
const BUSY_LOAD = 2.5;
const WANTED = 10;
const MOST_ROUNDS = 16;
const LEAST_CALM = 5;

/** What each contender measured in one round, by its name. */
export interface Round<Measured> {
  of: ReadonlyMap<string, Measured>;
  busy: boolean;
}

/**
 * Lets each contender run in turn, A B C A B C …, until ten rounds were calm, or sixteen in all. The first round warms the
 * disk's cache and does not count.
 */
export function playRounds<Measured>(
  contenders: ReadonlyMap<string, () => Promise<Measured>>,
  say: (remark: string) => void,
): Promise<Round<Measured>[]> {
  return playRoundsOf(async () => {
    const of = new Map<string, Measured>();
    for (const [name, measure] of contenders) of.set(name, await measure());
    return of;
  }, say);
}

/** The same for contenders that take turns within a round: `measureAll` plays one round and gives what each measured, by its name. */
export async function playRoundsOf<Measured>(
  measureAll: () => Promise<ReadonlyMap<string, Measured>>,
  say: (remark: string) => void,
): Promise<Round<Measured>[]> {
  const rounds: Round<Measured>[] = [];
  for (let round = 0; round <= MOST_ROUNDS && rounds.filter(({ busy }) => !busy).length < WANTED; round += 1) {
    const [before = 0] = loadavg();
    const of = await measureAll();
    const [after = 0] = loadavg();
    const load = Math.max(before, after);
    if (round > 0) rounds.push({ of, busy: load > BUSY_LOAD });
    say(`round ${round}${round === 0 ? ' (warm-up)' : ''}: load ${load.toFixed(1)}`);
  }
  return rounds;
}

/** The ratio of one contender's figures by another's, round by round. Below five calm rounds the busy ones count too. */
export function compare<Measured>(
  rounds: readonly Round<Measured>[],
  [of, by]: readonly [string, string],
  { measure, unit, read }: { measure: string; unit: Figure['unit']; read: (measured: Measured) => number },
): Figure {
  const calmRounds = rounds.filter(({ busy }) => !busy);
  const calm = calmRounds.length >= LEAST_CALM;
  const counted = calm ? calmRounds : rounds;
  const figures = (name: string) => counted.map((round) => read(round.of.get(name) as Measured));
  const [above, below] = [figures(of), figures(by)];
  const ratios = above.map((value, index) => value / (below[index] as number));
  const [low, high] = medianInterval(ratios);
  return {
    measure,
    unit,
    of,
    by,
    ratio: round2(median(ratios)),
    interval: [round2(low), round2(high)],
    n: counted.length,
    busyPairs: rounds.length - calmRounds.length,
    calm,
    medians: [round2(median(above)), round2(median(below))],
  };
}

const round2 = (value: number) => Math.round(value * 100) / 100;
