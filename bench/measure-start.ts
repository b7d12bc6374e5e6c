import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one start took. Times in milliseconds, memory in megabytes. */
export interface Start {
  /** From the process's start to the first 200 on `/readyz`. */
  wallMs: number;
  /** User and system time of the process until then; the kernel counts it in steps of 10 ms. */
  cpuMs: number;
  /** Resident memory two seconds after, and the most it had been until then. */
  rssMb: number;
  peakMb: number;
}

const POLL_MS = 3;
const GIVE_UP_MS = 60_000;
const SETTLE_MS = 2_000;
/** Linux: `getconf CLK_TCK` is 100 on every machine this runs on. */
const TICK_MS = 10;

/**
 * Starts a Node process that serves `/readyz` on the port it finds in PORT, measures it and ends it. Linux only: it reads /proc.
 *
 * @throws when it ends before it is ready, or is not ready within a minute; the message ends with what it wrote.
 */
export async function measureStart(args: readonly string[], env: Record<string, string> = {}): Promise<Start> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  const pid = child.pid ?? 0;
  try {
    while (!(await answersReady(port))) {
      const waited = performance.now() - startedAt;
      if (child.exitCode !== null || waited > GIVE_UP_MS) throw new Error(`It did not become ready:\n${said}`);
      await sleep(POLL_MS);
    }
    const wallMs = performance.now() - startedAt;
    const cpuMs = cpuMsOf(pid);
    await sleep(SETTLE_MS);
    const [rssMb, peakMb] = [memoryOf(pid, 'VmRSS'), memoryOf(pid, 'VmHWM')];
    return { wallMs, cpuMs, rssMb, peakMb };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** True when `/readyz` on that port says 200. */
export function answersReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}

/** User and system time of a process so far. Fields 14 and 15 of /proc/PID/stat, counted after the name, which may hold spaces. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
