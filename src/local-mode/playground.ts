import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';
import { loopbackOnlySource } from './loopback-only';
import { type PlaygroundPerson, playgroundConfigFor } from './playground-config';

/** What a Playground needs to start. */
export interface PlaygroundOptions {
  forPerson: PlaygroundPerson;
  /** The text of `.m365agentsplayground.yml`. */
  configText: string;
  /** Where the bot listens, e.g. `http://127.0.0.1:3978/api/messages`. Start the bot first: the page waits for it. */
  botEndpoint: string;
  /** The wished port, or 0 for any. */
  port: number;
  /** Where the configuration, the preload and the Playground's own log file are written. Made if it is not there. */
  workDir: string;
  log: Log;
}

/** A running Playground: Teams' look on one person's screen. */
export interface Playground {
  /** The page to open, always on 127.0.0.1, e.g. `http://127.0.0.1:56150`. */
  url: string;
  port: number;
  /** Ends it: politely, and after three seconds for certain. Safe to call twice. */
  stop(): Promise<void>;
}

const READY_MS = 30_000;
const STOP_MS = 3_000;
const PING_EVERY_MS = 50;
const TAIL_LINES = 20;

/**
 * Starts Microsoft's Agents Playground for one person and gives it when its page can be opened. It is held to this machine,
 * sends no telemetry, and ends when this process ends, even by SIGKILL. Calling twice starts two.
 *
 * If the wished port is taken, it stands on another one: use the `port` that comes back.
 *
 * @throws when the configuration is wrong or it does not come up within half a minute; the message ends with the last lines it wrote.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { forPerson, workDir } = options;
  const paths = {
    config: join(workDir, `playground-${forPerson.id}.yml`),
    // One each: a neighbour that is just starting must not find this file half written.
    preload: join(workDir, `loopback-only-${forPerson.id}.cjs`),
    log: join(workDir, `playground-${forPerson.id}.log`),
  };
  await mkdir(workDir, { recursive: true });
  await writeFile(paths.config, playgroundConfigFor(options.configText, forPerson));
  await writeFile(paths.preload, loopbackOnlySource);
  return startAt(options.port, options, paths);
}

type Paths = Record<'config' | 'preload' | 'log', string>;

async function startAt(port: number, options: PlaygroundOptions, paths: Paths): Promise<Playground> {
  const child = spawnPlayground(port, options.botEndpoint, paths);
  const stop = () => end(child);
  try {
    const actualPort = await whenReady(child, paths.log);
    if (actualPort !== port) {
      // It was told an address for the bot's answers with the wished port in it, and went elsewhere by itself.
      options.log.info('playground.port-taken', { wished: port, port: actualPort });
      await stop();
      return await startAt(actualPort, options, paths);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  child.once('exit', (code, signal) =>
    options.log.info('playground.ended', { port, code: code ?? signal ?? undefined }),
  );
  options.log.info('playground.ready', { port });
  return { url: `http://127.0.0.1:${port}`, port, stop };
}

function spawnPlayground(port: number, botEndpoint: string, paths: Paths): ChildProcess {
  const cli = require.resolve('@microsoft/m365agentsplayground/cli.js');
  const flags = ['-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const connector = ['--service-url', `http://127.0.0.1:${port}/_connector`];
  return spawn(process.execPath, [cli, 'start', ...flags, ...connector], {
    // Nothing of our own environment: it may hold keys. The fourth channel is what tells it that we are gone.
    env: {
      NODE_OPTIONS: `--require ${JSON.stringify(paths.preload)}`,
      TEAMSAPPTESTER_BROWSER: 'none',
      APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: paths.config,
      M365_AGENTS_PLAYGROUND_LOGFILE: paths.log,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Gives the port it stands on, once it answers there. */
async function whenReady(child: ChildProcess, logPath: string): Promise<number> {
  let said = '';
  // Kept on after the start as well: a pipe that nobody reads would fill up and stop it.
  const hear = (chunk: unknown) => (said = (said + String(chunk)).slice(-4_000));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const deadline = AbortSignal.timeout(READY_MS);
  while (!deadline.aborted && child.exitCode === null && child.signalCode === null) {
    const port = Number(/^Listening on (\d+)$/m.exec(said)?.[1]);
    // With a wrong configuration it says that it listens and then exits, so its word alone is not enough.
    if (port > 0 && (await answersPing(port))) return port;
    await new Promise((resolve) => setTimeout(resolve, PING_EVERY_MS));
  }
  const how = deadline.aborted ? `did not come up in ${READY_MS / 1000} s` : 'ended at the start';
  throw new Error(`The Playground ${how}. Its last lines:\n${await tail(said, logPath)}`);
}

async function answersPing(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/_debug/ping`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.text(),
    () => '',
  );
  return answer.includes('pong');
}

async function tail(said: string, logPath: string): Promise<string> {
  const logged = await readFile(logPath, 'utf8').catch(() => '(no log file)');
  return `${said}\n${logged}`.trim().split('\n').slice(-TAIL_LINES).join('\n');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(force);
}
