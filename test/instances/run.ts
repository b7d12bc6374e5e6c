import { openNursery } from '../kill/nursery';
import { startPostgres } from '../support/postgres';
import { isBad, openInstanceStage, SCENES } from './scenes';

/**
 * `npm run instances`: two bots on one real PostgreSQL share a job of 300 messages, and the first of them meets one trouble after another. One line a
 * scene, and one with the sum; exit 1 if any is bad.
 */
async function main(): Promise<void> {
  const people = Number(process.argv[2] ?? 300);
  const server = await startPostgres();
  const nursery = openNursery(2);
  const stage = await openInstanceStage({ nursery, serverUrl: server.url, people });
  let bad = 0;
  for (const scene of SCENES) {
    const result = await stage.play(scene);
    if (isBad(result)) bad += 1;
    print({ ...result, bad: isBad(result) });
  }
  nursery.close();
  await stage.close();
  await server.stop();
  print({ scenes: SCENES.length, bad });
  process.exitCode = bad === 0 ? 0 : 1;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
