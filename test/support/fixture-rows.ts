import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a table in test/fixtures, by the names of its first line; `-` is `undefined`. */
export function fixtureRows(file: string): Record<string, string | undefined>[] {
  const [head = '', ...lines] = readFileSync(join(__dirname, '../fixtures', file), 'utf8')
    .trimEnd()
    .split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, values[at] === '-' ? undefined : values[at]]));
  });
}

/** What the work takes of this process's own time, in milliseconds: how busy the machine is does not count. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The fastest of several runs in milliseconds: what the work takes when nothing else wants the machine. */
export function fastestMs(work: () => unknown, runs = 5): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}
