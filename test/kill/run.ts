import { parseArgs } from 'node:util';
import type { Store } from '../../src/store/store';
import { startPostgres } from '../support/postgres';
import { seededRandom } from '../support/random';
import { isBad, runKill, type KillResult } from './kill-run';
import { openNursery, type Nursery } from './nursery';
import { largePlanOf, planOf } from './plans';
import { LARGE, openKillStage, SMALL } from './stage';

type Engine = Store['engine'];
type Numbered = KillResult & { engine: Engine; size: 'small' | 'large'; peers: number };

/** Every so manieth kill falls into a large job. */
const LARGE_EVERY = 25;
/** And so many the whole bot, with all that is on the way in. No divisor of a round, so that each point has its turn. */
const WHOLE_EVERY = 7;

/**
 * `npm run kills -- 500 [--seed 7]`: kills the bot at every point of a message's way out and at moments nobody chose, on a SQLite file and on a real
 * PostgreSQL, lets another life take over, and counts what became of each message. One line a store and point, and one with the sum; exit 1 if any is bad.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
  const wanted = Number(positionals[0] ?? 50);
  const seed = Number(values.seed ?? 7);
  const startedAt = performance.now();
  const server = await startPostgres();
  const nursery = openNursery(2);
  const half = Math.ceil(wanted / 2);
  const both = await Promise.all([
    killOn('sqlite', undefined, half, nursery, seed),
    killOn('postgres', server.url, half, nursery, seed + 1),
  ]);
  const results = both.flatMap((one) => one.results);
  const failures = both.reduce((sum, one) => sum + one.failures, 0);
  nursery.close();
  await server.stop();

  for (const line of linesOf(results)) print(line);
  const bad = results.filter(isBad);
  for (const result of bad) print({ bad: result });
  const sum = sumOf(results);
  print({ ...sum, bad: bad.length, failures, seed, seconds: Math.round((performance.now() - startedAt) / 1000) });
  process.exitCode = bad.length + failures === 0 && sum.kills >= wanted ? 0 : 1;
}

async function killOn(
  engine: Engine,
  serverUrl: string | undefined,
  wanted: number,
  nursery: Nursery,
  seed: number,
): Promise<{ results: Numbered[]; failures: number }> {
  const random = seededRandom(seed);
  const small = await openKillStage(nursery, serverUrl, SMALL);
  const large = await openKillStage(nursery, serverUrl, LARGE);
  const results: Numbered[] = [];
  let failures = 0;
  let kills = 0;
  // A moment that nobody chose may come after the end; then it is no kill, and another follows.
  for (let number = 0; kills < wanted && number < 2 * wanted + 10; number += 1) {
    const isLarge = number % LARGE_EVERY === LARGE_EVERY - 1;
    const whole = number % WHOLE_EVERY === 0;
    const plan = { ...(isLarge ? largePlanOf : planOf)(engine, number, random), whole };
    const stage = isLarge ? large : small;
    const result = await runKill(stage, plan).catch((error: unknown) => {
      print({ store: engine, number, plan, error: String(error) });
      return undefined;
    });
    if (result === undefined) {
      failures += 1;
      continue;
    }
    kills += result.kills;
    results.push({ ...result, engine, size: isLarge ? 'large' : 'small', peers: stage.peers });
  }
  await small.close();
  await large.close();
  return { results, failures };
}

function* linesOf(results: readonly Numbered[]) {
  for (const engine of ['sqlite', 'postgres'] as const) {
    const points = new Set(results.map(({ point }) => point));
    for (const point of points) {
      for (const size of ['small', 'large'] as const) {
        const here = results.filter((one) => one.engine === engine && one.point === point && one.size === size);
        if (here.length > 0) yield { store: engine, point, ...(size === 'large' ? { size } : {}), ...sumOf(here) };
      }
    }
  }
}

function sumOf(results: readonly Numbered[]) {
  const sum = (count: (result: Numbered) => number) => results.reduce((total, result) => total + count(result), 0);
  return {
    kills: sum(({ kills }) => kills),
    runs: results.length,
    messages: sum(({ peers }) => peers),
    sent: sum(({ ends }) => ends.sent ?? 0),
    uncertain: sum(({ ends }) => ends.uncertain ?? 0),
    twice: sum(({ twice }) => twice),
    lost: sum(({ lost }) => lost),
    late: sum(({ late }) => late),
    unlisted: sum(({ unlisted }) => unlisted),
    overWindow: sum(({ overWindow }) => overWindow),
    broken: sum(({ broken }) => broken),
  };
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
