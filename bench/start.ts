import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';
import { measureStart, type Start } from './measure-start';
import { compare, playRounds } from './pairs';

/** The baseline, compiled. */
export const ECHO_BOT = join(__dirname, 'echo-bot.js');

const MEASURES = [
  { measure: 'start, wall time', unit: 'ms', read: (start: Start) => start.wallMs },
  { measure: 'start, CPU time', unit: 'ms', read: (start: Start) => start.cpuMs },
  { measure: 'memory after start', unit: 'MB', read: (start: Start) => start.rssMb },
  { measure: 'peak memory of the start', unit: 'MB', read: (start: Start) => start.peakMb },
] as const;

/** The start of the bot with an empty data folder (so it makes its key and its tables) next to the echo bots. */
export const start: Bench = {
  name: 'start',
  about: 'process start to the first 200 on /readyz, and memory two seconds later, next to a bare echo bot',

  async run(print, say) {
    const flags = nodeFlags();
    const contenders = new Map([
      ['medspiller', () => withDataFolder((env) => measureStart([...flags, 'dist/main.js'], env))],
      ['echo bot', () => measureStart([...flags, ECHO_BOT])],
      ['echo bot with teams-ai', () => measureStart([...flags, ECHO_BOT, 'teams-ai'])],
    ]);
    const rounds = await playRounds(contenders, say);
    for (const echo of ['echo bot', 'echo bot with teams-ai']) {
      for (const measure of MEASURES) print(compare(rounds, ['medspiller', echo], measure));
    }
  },
};

/** The flags with which `npm start` runs Node, so that the echo bot runs with the same. */
export function nodeFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  const flags = /\bnode ((?:--\S+ )*)dist\/main\.js$/.exec(scripts.start)?.[1];
  if (flags === undefined) throw new Error('The start script in package.json has another form than this bench reads.');
  return flags.split(' ').filter((flag) => flag !== '');
}

async function withDataFolder<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-bench-'));
  try {
    return await work({ DATA_DIR: folder, MEDSPILLER_PLAYGROUND: 'off' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
