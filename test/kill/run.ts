import { KILL_POINTS } from './kill-points';
import { openKillStage, PEERS, type KillResult } from './kill-run';

/** `npm run kills`: kills the bot at every point of a message's way out, and at moments nobody chose, and counts what became of the cards. */
async function main(): Promise<void> {
  const wanted = Number(process.argv[2] ?? 50);
  const stage = await openKillStage();
  const results: KillResult[] = [];
  for (let kill = 0; kill < wanted; kill += 1) {
    const point = KILL_POINTS[kill % (KILL_POINTS.length + 1)];
    // Planning happens once a tick; the others once for each person.
    const nth = point?.startsWith('plan') ? 1 : 1 + (kill % PEERS);
    results.push(await stage.run(point === undefined ? { afterMs: (kill * 7) % 60 } : { point, nth }));
  }
  await stage.close();

  for (const point of [...KILL_POINTS, 'any'] as const) {
    const here = results.filter((result) => result.point === point);
    const sum = (count: (result: KillResult) => number) => here.reduce((total, result) => total + count(result), 0);
    process.stdout.write(
      `${JSON.stringify({
        point,
        kills: here.filter(({ killed }) => killed).length,
        runs: here.length,
        slots: here.length * PEERS,
        sent: sum(({ ends }) => ends.sent ?? 0),
        uncertain: sum(({ ends }) => ends.uncertain ?? 0),
        twice: sum(({ twice }) => twice),
        lost: sum(({ lost }) => lost),
      })}\n`,
    );
  }
  const bad = results.filter(({ twice, lost }) => twice > 0 || lost > 0).length;
  process.stdout.write(
    `${JSON.stringify({ kills: results.filter(({ killed }) => killed).length, runs: results.length, bad })}\n`,
  );
  process.exitCode = bad === 0 ? 0 : 1;
}

void main();
