/** `npm run bench -- NAME`: runs one benchmark and prints one JSON line a figure. Without a name it lists them. Never part of `npm test`. */
import { availableParallelism, cpus } from 'node:os';
import type { Bench } from './bench';
import { answer } from './answer';
import { fanOut } from './fan-out';
import { roundTrips } from './round-trips';
import { start } from './start';

const BENCHES: readonly Bench[] = [start, answer, fanOut, roundTrips];

const MACHINE = { cores: availableParallelism(), cpu: cpus()[0]?.model, node: process.version, os: process.platform };

async function run(name: string | undefined): Promise<void> {
  const bench = BENCHES.find((one) => one.name === name);
  if (bench === undefined) {
    for (const one of BENCHES) process.stdout.write(`${one.name.padEnd(12)} ${one.about}\n`);
    if (name !== undefined) throw new Error(`There is no benchmark "${name}".`);
    return;
  }
  await bench.run(
    (figure) => process.stdout.write(`${JSON.stringify({ bench: bench.name, ...figure, machine: MACHINE })}\n`),
    (remark) => process.stderr.write(`${remark}\n`),
  );
}

run(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
