import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { KEPT_DATA, keptDays, type KeptKind } from '../../src/programme/kept-data';
import { FORGOTTEN_KINDS, forgetWhatIsOld, scrubWhatIsOwed } from '../../src/schedules/retention';
import { openLibsql } from '../../src/store/libsql-database';
import { openSqliteStore } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';
import { setUpTexts } from '../../src/text/set-up';
import { makeCheckIn } from '../support/make-check-in';
import { scratchFolder } from '../support/run-folder';

const DAY_MS = 24 * 60 * 60 * 1000;
const MADE_AT = new Date('2026-03-05T12:45:00Z');
const SEALED = new Uint8Array([1, 2, 3]);

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = scratchFolder('retention-');
  store = await openSqliteStore({ file: join(folder, 'store.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** One record of each kind that is forgotten after a number of days, and a look whether it is still there. */
const RECORDS: Record<string, { keep: () => Promise<unknown>; isThere: () => Promise<boolean> }> = {
  answers: {
    keep: () => store.openCheckIn(makeCheckIn({ openedAt: MADE_AT, sealedAnswers: SEALED })),
    isThere: async () => (await store.findCheckIn(makeCheckIn().id)) !== undefined,
  },
  words: {
    keep: () => store.openCheckIn(makeCheckIn({ openedAt: MADE_AT, sealedWords: SEALED })),
    isThere: async () => (await store.findCheckIn(makeCheckIn().id))?.sealedWords !== undefined,
  },
  notes: {
    keep: () =>
      store.saveOwnNote({
        id: 'note',
        personId: 'peer',
        kind: 'sparring',
        sealedText: SEALED,
        remindOn: undefined,
        madeAt: MADE_AT,
      }),
    isThere: async () => (await store.listOwnNotes('peer')).length > 0,
  },
  shared: {
    keep: () =>
      store.addSharedPoint({
        id: 'point',
        personId: 'peer',
        audience: 'coordinator',
        receiverIds: ['koordinator'],
        sealedText: SEALED,
        sharedAt: MADE_AT,
        takenBackAt: undefined,
      }),
    isThere: async () => (await store.findSharedPoint('point')) !== undefined,
  },
  calendar: {
    keep: () => store.addAbsence({ personId: 'peer', fromOn: '2026-03-04', toOn: '2026-03-05', setAt: MADE_AT }),
    isThere: async () => (await store.listAbsences('2026-01-01', '2026-12-31')).length > 0,
  },
  traces: {
    keep: () => store.noteActivity('activity', MADE_AT, { sealedAnswer: SEALED }),
    isThere: async () => (await store.findActivity('activity')) !== undefined,
  },
};

const withDays = KEPT_DATA.filter(({ keeps }) => typeof keeps === 'object').map(({ kind }) => kind);

test('every kind that is said to go after a number of days is forgotten, and no other', () => {
  expect([...FORGOTTEN_KINDS].sort()).toEqual([...withDays].sort());
  expect(Object.keys(RECORDS).sort()).toEqual([...withDays].sort());
});

test.each(withDays)('%s: there on the last of the days that are said, gone the day after', async (kind: KeptKind) => {
  const record = RECORDS[kind];
  await record?.keep();
  const log = createLog(
    () => undefined,
    () => MADE_AT,
  );
  const after = (days: number) => new Date(MADE_AT.getTime() + days * DAY_MS);
  const seen: (boolean | undefined)[] = [];
  for (const days of [keptDays(kind), keptDays(kind) + 1]) {
    await forgetWhatIsOld(store, log, after(days));
    seen.push(await record?.isThere());
  }
  expect(seen).toEqual([true, false]);
});

test('who has seen a point is kept exactly as long as the point: the owner is never told of less than is kept', async () => {
  await RECORDS['shared']?.keep();
  const seenLast = new Date(MADE_AT.getTime() + keptDays('shared') * DAY_MS - 1);
  await store.noteSharedReads([
    { pointId: 'point', ownerId: 'peer', readerId: 'koordinator', way: 'list', readAt: seenLast },
  ]);
  const log = createLog(
    () => undefined,
    () => MADE_AT,
  );
  const kept: number[][] = [];
  for (const days of [keptDays('shared'), keptDays('shared') + 1]) {
    await forgetWhatIsOld(store, log, new Date(MADE_AT.getTime() + days * DAY_MS));
    kept.push([(await store.listSharedPoints('peer')).length, (await store.listSharedReads('peer')).length]);
  }
  expect(kept).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('the numbers are those that were decided', () => {
  expect(Object.fromEntries(withDays.map((kind) => [kind, keptDays(kind)]))).toEqual({
    answers: 90,
    words: 30,
    notes: 90,
    shared: 90,
    calendar: 180,
    traces: 1,
  });
});

test('while another program reads the files, each beat says that something waits there, and the first one after it clears it', async () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => MADE_AT,
  );
  await store.addWrappedKey('peer', SEALED);
  const reader = openLibsql(join(folder, 'store.db'), { readOnly: true });
  reader.exec('begin');
  reader.prepare('select * from person_keys').all([]);
  await store.deleteOwnRecords('peer');
  for (let beat = 0; beat < 2; beat += 1) await scrubWhatIsOwed({ store, log });
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['scrub.waits', 'scrub.waits']);

  reader.exec('commit');
  reader.close();
  for (let beat = 0; beat < 2; beat += 1) await scrubWhatIsOwed({ store, log });
  expect(lines).toHaveLength(2);
});

test('the information card promises the days from the list, whatever they are', () => {
  for (const language of ['da', 'en'] as const) {
    const said = setUpTexts[language].kept({ answers: 17, words: 4 });
    expect(said).toContain(' 17 ');
    expect(said).toContain(' 4 ');
  }
});

test('every table stands in the list of what is kept, but those that hold nothing about anybody', async () => {
  const ABOUT_NOBODY = [
    'heartbeat',
    'team_chats',
    'around_revision',
    'medspiller_migration',
    'medspiller_migration_lock',
  ];
  const database = openLibsql(join(folder, 'store.db'), { readOnly: true });
  const tables = (
    database.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite%'").all([]) as {
      name: string;
    }[]
  ).map(({ name }) => name);
  database.close();
  const told = new Set(KEPT_DATA.flatMap((one) => one.tables));
  expect(tables.filter((name) => !told.has(name)).sort()).toEqual([...ABOUT_NOBODY].sort());
  expect([...told].filter((name) => !tables.includes(name))).toEqual([]);
});
