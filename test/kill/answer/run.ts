import type { Store } from '../../../src/store/store';
import { startPostgres, type TestServer } from '../../support/postgres';
import { type AnswerKill, isBad, killAt, playUndisturbed } from './answer-kills';
import { openAnswerHomes } from './answer-homes';
import { type Cradle, openCradle } from './cradle';
import { ANSWER_TURNS, type AnswerTurn } from './turns';

/**
 * `npm run answer-kills`: kills the bot before and after each statement of a check-in's answer, and before and after the answer leaves, on a SQLite file and
 * on a PostgreSQL where there is one. One line a store and turn, and one with the sum; exit 1 when an answer is half kept, doubled, or answered otherwise.
 */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const server = await startPostgres().catch((error: unknown) => print({ postgres: String(error) }));
  const cradle = openCradle();
  const kills: AnswerKill[] = [];
  for (const [engine, url] of enginesOf(server)) {
    for (const turn of ANSWER_TURNS) kills.push(...(await killEverywhere(engine, url, turn, cradle)));
  }
  cradle.close();
  await server?.stop();
  print({ ...sumOf(kills), seconds: Math.round((performance.now() - startedAt) / 1000) });
  process.exitCode = kills.length === 0 || kills.some(isBad) ? 1 : 0;
}

function enginesOf(server: TestServer | undefined): [Store['engine'], string | undefined][] {
  return [
    ['sqlite', undefined],
    ...(server === undefined ? [] : [['postgres', server.url] as [Store['engine'], string]]),
  ];
}

async function killEverywhere(
  engine: Store['engine'],
  serverUrl: string | undefined,
  turn: AnswerTurn,
  cradle: Cradle,
): Promise<AnswerKill[]> {
  const homes = await openAnswerHomes(turn, serverUrl);
  try {
    const undisturbed = await playUndisturbed(homes, cradle);
    const kills: AnswerKill[] = [];
    for (let number = 1; number <= undisturbed.moments.length; number += 1) {
      const kill = await killAt(homes, cradle, undisturbed, number);
      if (isBad(kill)) print({ bad: kill });
      kills.push(kill);
    }
    print({ store: engine, turn: turn.name, ...sumOf(kills) });
    return kills;
  } finally {
    await homes.close();
  }
}

function sumOf(kills: readonly AnswerKill[]) {
  const count = (is: (kill: AnswerKill) => boolean) => kills.filter(is).length;
  return {
    points: kills.length,
    kills: count(({ killed }) => killed),
    whole: count(({ found }) => found === 'whole'),
    none: count(({ found }) => found === 'none'),
    half: count(({ found }) => found === 'half'),
    otherAnswer: count(({ sameAnswer }) => !sameAnswer),
    notOnce: count(({ once }) => !once),
  };
}

function print(line: object): undefined {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
