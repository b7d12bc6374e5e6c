import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { LibsqlDialect, openLibsql } from '../../src/store/libsql-database';
import { migrate } from '../../src/store/migrate';
import { migrations } from '../../src/store/migrations';
import { openSqliteStore } from '../../src/store/sqlite';
import type { Tables } from '../../src/store/sql/tables';
import { runChild } from '../support/child-process';
import { at, makePlanned, makeProposal } from './samples';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medspiller-test-sqlite-'));
  file = join(folder, 'data', 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const inChild = (body: string, ...more: Parameters<typeof runChild> extends [string, ...infer Rest] ? Rest : never) =>
  runChild(
    `const { openSqliteStore } = require('./src/store/sqlite');
     const file = ${JSON.stringify(file)};
     const at = (time) => new Date('2026-03-05T' + time + ':00Z');
     (async () => { ${body} })().catch((error) => { console.log(error.message); process.exitCode = 1; });`,
    ...more,
  );

const OPEN_AND_SAY_SO = `await openSqliteStore({ file }); console.log('opened');`;

test('refuses a second process on the same file in words, and takes it when the first is closed', async () => {
  const store = await openSqliteStore({ file });

  expect(await inChild(OPEN_AND_SAY_SO)).toMatchObject({
    code: 1,
    out: `Another bot is already running on ${file}. Stop it first: two bots on one file would send everything twice.\n`,
  });
  await expect(openSqliteStore({ file })).rejects.toThrow('Another bot is already running');
  await store.saveFact('still', 'mine');
  await store.close();
  expect(await inChild(OPEN_AND_SAY_SO)).toMatchObject({ code: 0, out: 'opened\n' });
});

test('loses nothing that was acknowledged when the process is killed, and frees the file', async () => {
  let killed = false;
  const { signal, out } = await inChild(
    `const store = await openSqliteStore({ file });
     await store.addDelivery(${JSON.stringify(makePlanned()).replace(/"(2026-03-05T[^"]+)"/g, 'new Date("$1")')});
     await store.claim('${makePlanned().slot}', at('12:45'), at('12:50'));
     for (let n = 1; ; n++) { await store.saveFact('n', String(n)); process.stdout.write(n + '\\n'); }`,
    (soFar, child) => {
      if (!killed && soFar.length > 2_000) killed = child.kill('SIGKILL');
    },
  );
  const acknowledged = Number(out.trimEnd().split('\n').at(-1));

  const store = await openSqliteStore({ file });

  expect(signal).toBe('SIGKILL');
  expect(Number(await store.findFact('n'))).toBeGreaterThanOrEqual(acknowledged);
  expect(acknowledged).toBeGreaterThan(100);
  expect(await store.settleAbandoned(at('12:45:01'))).toEqual([makePlanned().slot]);
  await store.close();
});

test('opens to read in another process beside a running bot, and sees what it has just written', async () => {
  const store = await openSqliteStore({ file });
  await store.saveFact('name', 'just now');

  const { out } = await inChild(
    `const store = await openSqliteStore({ file, readOnly: true });
     console.log(await store.findFact('name'));
     await store.saveFact('name', 'reader').catch((error) => console.log(error.message));`,
  );

  expect(out).toBe('just now\nattempt to write a readonly database\n');
  expect(await store.findFact('name')).toBe('just now');
  await store.close();
});

test('to read, says that there is no store yet and makes none', async () => {
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow(`There is no store at ${file} yet.`);
  expect(existsSync(file)).toBe(false);
});

test('to read, says that the store is older than the bot and leaves it so', async () => {
  const { kysely, end } = openDatabase();
  await migrate(kysely, 'sqlite', {});
  end();

  await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow('older than this version of the bot');
});

test('does not open a store that is newer than the bot', async () => {
  const { kysely, end } = openDatabase();
  await migrate(kysely, 'sqlite', { ...migrations('sqlite'), '9999-later': { up: async () => undefined } });
  end();

  await expect(openSqliteStore({ file })).rejects.toThrow('it may be newer than this version of the bot');
  // And it has let go of the file.
  await expect(openSqliteStore({ file })).rejects.toThrow('it may be newer');
  await expect(openSqliteStore({ file, readOnly: true })).rejects.toThrow('newer than this version of the bot');
});

test('leaves nothing of a migration that fails half-way', async () => {
  const { kysely, end } = openDatabase();
  const half = {
    '9999-half': {
      up: async (db: Kysely<unknown>) => {
        await sql`create table half (id integer)`.execute(db);
        throw new Error('power cut');
      },
    },
  };

  await expect(migrate(kysely, 'sqlite', { ...migrations('sqlite'), ...half })).rejects.toThrow('brought up to date');

  const { rows } = await sql`select name from sqlite_master where name in ('half', 'facts')`.execute(kysely);
  expect(rows).toEqual([]);
  end();
});

test('does not take a word that nobody can have said in a proposal for an answer', async () => {
  const store = await openSqliteStore({ file });
  await store.saveProposal(makeProposal(), 0);
  await store.close();
  const { kysely, end } = openDatabase();
  await sql`update proposals set answers = '{"peer":["perhaps"]}'`.execute(kysely);
  end();

  const again = await openSqliteStore({ file });

  await expect(again.findProposal('p1')).rejects.toThrow('Invalid option');
  await again.close();
});

test('keeps every file to this account alone, and makes a file private that was not', async () => {
  const modes = () =>
    ['', '-wal', '-shm', '.lock'].map((end) => (statSync(`${file}${end}`).mode & 0o777).toString(8)).join(' ');
  const store = await openSqliteStore({ file });
  await store.saveFact('a', '1');

  expect(modes()).toBe('600 600 600 600');
  expect((statSync(join(folder, 'data')).mode & 0o777).toString(8)).toBe('700');
  await store.close();
});

test('closes only when what is under way is done, and leaves one whole file', async () => {
  const store = await openSqliteStore({ file });

  const saved = Promise.all(Array.from({ length: 50 }, (_, index) => store.saveFact(`f${index}`, 'v')));
  await store.close();
  await saved;

  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  const again = await openSqliteStore({ file });
  expect(await again.findFact('f49')).toBe('v');
  await again.close();
});

test('gives rows without the property that libsql adds, and bytes as bytes', () => {
  const database = openLibsql(':memory:');
  const select = database.prepare("select 1 as n, x'00ff' as b");

  expect(select.all([])).toEqual([{ n: 1, b: new Uint8Array([0, 255]) }]);
  expect([...select.iterate([])]).toEqual([{ n: 1, b: new Uint8Array([0, 255]) }]);
});

function openDatabase() {
  mkdirSync(join(folder, 'data'), { recursive: true });
  const database = openLibsql(file);
  return { kysely: new Kysely<Tables>({ dialect: new LibsqlDialect({ database }) }), end: () => database.close() };
}
