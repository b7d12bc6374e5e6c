import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkplace } from '../../src/read-workplace';
import { openLibsql } from '../../src/store/libsql-database';
import { openSqliteStore } from '../../src/store/sqlite';
import { putEmptyStore } from '../support/empty-store';
import { keptWorkplace } from '../support/kept-workplace';
import { scratchFolder } from '../support/run-folder';

const FILES = { programmeFile: 'programmes/parkvaenget.yaml', peopleFile: 'programmes/parkvaenget.people.yaml' };

test('a workplace that is kept between test files is what reading its files gives', () => {
  const first = keptWorkplace(FILES);

  expect(keptWorkplace(FILES)).toStrictEqual(readWorkplace(FILES));
  expect(first).toStrictEqual(readWorkplace(FILES));
});

test('a store that is copied is what the migrations make of an empty file, and has nobody in it', async () => {
  const folder = scratchFolder('kept-');
  const [copied, made] = [join(folder, 'copied.db'), join(folder, 'made.db')];
  await putEmptyStore(copied);
  expect(existsSync(copied)).toBe(true);
  for (const file of [copied, made]) await (await openSqliteStore({ file })).close();

  expect(contents(copied)).toEqual(contents(made));
  rmSync(folder, { recursive: true });
});

/** Every table and index, and every row but the moments at which the migrations ran. */
function contents(file: string): unknown {
  const database = openLibsql(file, { readOnly: true });
  const rows = (sql: string) => database.prepare(sql).all([]) as Record<string, unknown>[];
  const schema = rows('select type, name, sql from sqlite_master order by type, name');
  const tables = schema.filter(({ type }) => type === 'table').map(({ name }) => `${name}`);
  const kept = tables.map((name) => [name, rows(`select * from "${name}"`).map(({ timestamp: _, ...row }) => row)]);
  database.close();
  return { schema, kept };
}
