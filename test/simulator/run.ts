import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDice } from './dice';
import { countsOf, type Break } from './invariants';
import { drawOrganisation } from './organisation';
import { playOrganisation, type Result } from './play';

const { values } = parseArgs({
  options: {
    orgs: { type: 'string', default: '100' },
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '7' },
    /** One organisation alone. */
    org: { type: 'string' },
    /** For the processes that this one starts: every so manieth organisation. */
    part: { type: 'string' },
    processes: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  },
});
const { seed } = values;
const years = Number(values.years);

/** In memory where there is such a place: what is asked of the disk here is not how long it takes. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/**
 * `npm run simulate -- --orgs 100 --years 1 --seed 7`: plays organisations and counts what must never happen. Prints a line of JSON for each break and
 * one with the counts; ends with 1 if any is not 0. `--org 17` plays that one alone.
 */
async function main(): Promise<void> {
  if (values.part !== undefined) return playPart(values.part);
  const startedAt = performance.now();
  const only = values.org === undefined ? undefined : [Number(values.org)];
  const indexes = only ?? Array.from({ length: Number(values.orgs) }, (_, index) => index);
  const processes = Math.min(Number(values.processes), indexes.length);
  const parts = Array.from({ length: processes }, (_, part) =>
    indexes.filter((_one, place) => place % processes === part),
  );
  const results = (await Promise.all(parts.map(playElsewhere))).flat().sort((one, other) => one.org - other.org);

  const breaks = results.flatMap((result) => result.breaks);
  for (const one of breaks) print(one);
  const counts = countsOf(breaks);
  const isWhole = results.length === indexes.length;
  print({
    seed: Number(seed),
    orgs: results.length,
    orgYears: Math.round((results.reduce((days, { played }) => days + played.days, 0) / 364) * 100) / 100,
    ...sums(results),
    broken: counts,
    ...(isWhole ? {} : { missing: indexes.length - results.length }),
    seconds: Math.round((performance.now() - startedAt) / 1000),
  });
  const isBad = breaks.length > 0 || !isWhole || results.every(({ played }) => played.messages === 0);
  process.exitCode = isBad ? 1 : 0;
}

/** Plays some organisations in a process of its own, which has their whole results on its standard output. */
function playElsewhere(indexes: readonly number[]): Promise<Result[]> {
  const args = ['--max-semi-space-size=32', ...process.execArgv, __filename, '--seed', seed, '--years', values.years];
  const child = spawn(process.execPath, [...args, '--part', indexes.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  return new Promise((resolve) => {
    child.once('close', () => {
      const lines = Buffer.concat(parts).toString('utf8').split('\n');
      resolve(lines.filter((line) => line.startsWith('{"org"')).map((line) => JSON.parse(line) as Result));
    });
  });
}

async function playPart(part: string): Promise<void> {
  const folder = mkdtempSync(join(FOLDER, 'medspiller-simulated-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const index of part.split(',').map(Number)) {
    const organisation = drawOrganisation(index, years, createDice(`${seed} org ${index}`));
    print(await playOrganisation(organisation, { folder }));
  }
}

function sums(results: readonly Result[]): Record<string, number> {
  const names = Object.keys(results[0]?.played ?? {}).filter((name) => name !== 'days') as (keyof Result['played'])[];
  return Object.fromEntries(names.map((name) => [name, results.reduce((sum, { played }) => sum + played[name], 0)]));
}

function print(line: object | Break): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
