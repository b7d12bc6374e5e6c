import { type Kysely, sql } from 'kysely';
import { migrate } from '../../src/store/migrate';
import { firstTables } from '../../src/store/migrations/0001-first-tables';
import { ENGINES, type Place } from './engines';
import { asPlanned, at, makeCheckIn, makeConversation, makeMeeting, makePlanned, makeSettings } from './samples';

/** One row in every table of the first version, as that version wrote it. */
const FIRST_ROWS: Record<string, Record<string, unknown>> = {
  conversations: {
    person_id: 'peer',
    conversation_id: 'a:1',
    service_url: 'https://smba.example/emea/',
    user_id: '29:1',
    bot_id: '28:1',
    tenant_id: 'tenant',
    active: 1,
  },
  settings: {
    person_id: 'peer',
    check_ins: 'yes',
    informed_version: 2,
    stopped: 0,
    paused_until_on: '2026-03-29',
    show_when_done: 1,
    wants_reminders: 0,
    language: 'en',
  },
  heartbeat: { id: 1, watermark: '2026-03-05T12:45:00.000Z' },
  deliveries: {
    slot: 'check-in:peer:2026-W10',
    kind: 'check-in',
    person_id: 'peer',
    occasion: '2026-W10',
    due_at: '2026-03-05T12:45:00.000Z',
    useful_until: '2026-03-05T14:45:00.000Z',
    state: 'sent',
    cause: null,
    activity_id: 'activity',
    claimed_at: '2026-03-05T12:45:00.000Z',
    claimed_by: 'an earlier bot',
    lease_until: null,
    ended_at: '2026-03-05T12:46:00.000Z',
    not_before: null,
  },
  peer_meetings: {
    peer_id: 'peer',
    volunteer_id: 'frivillig-a',
    week: '2026-W10',
    held_on: '2026-03-05',
    starts: '11:30',
    ends: '12:30',
    set_by: 'peer',
    set_at: '2026-03-05T09:00:00.000Z',
  },
  check_ins: {
    id: 'check-in:peer:2026-W10',
    person_id: 'peer',
    week: '2026-W10',
    origin: 'planned',
    question_ids: '["energy","gate"]',
    opened_at: '2026-03-05T12:45:00.000Z',
    closes_at: '2026-03-05T23:00:00.000Z',
    step: 1,
    state: 'open',
    sealed_answers: new Uint8Array([0, 255, 10, 0]),
    revision: 2,
  },
  person_keys: { person_id: 'peer', wrapped: new Uint8Array([1, 0, 1]) },
  activities: { key: 'seen', seen_at: '2026-03-05T12:45:00.000Z' },
  facts: { name: 'name', value: 'Æøå' },
};

const here = ENGINES.filter((engine) => engine.isHere);

describe.each(here)('a $name store of the first version', (engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.makePlace();
    await makeFirstVersion();
  });
  afterEach(async () => {
    await place.remove();
    // The tables are of today now, and the next test wants those of the first version.
    await engine.cleanUp();
  });

  test('has a row in every table', async () => {
    expect(await inDatabase(tableNames)).toEqual(Object.keys(FIRST_ROWS).sort());
    expect(await inDatabase(readRows)).toEqual(asLists(FIRST_ROWS));
  });

  test('keeps every row when it is opened by the bot of today, column for column', async () => {
    await (await place.open()).close();

    const rows = await inDatabase(readRows);

    for (const [table, row] of Object.entries(FIRST_ROWS)) expect(rows[table]).toEqual([expect.objectContaining(row)]);
  });

  test('has what was chosen then, and the defaults of what could not be chosen yet', async () => {
    const store = await place.open();

    expect(await store.listConversations()).toEqual([makeConversation()]);
    expect(await store.listSettings()).toEqual([
      makeSettings({
        checkIns: 'yes',
        informedVersion: 2,
        pausedUntilOn: '2026-03-29',
        showWhenDone: true,
        language: 'en',
        headsUpMinutes: undefined,
        weeklyCap: undefined,
        lowEnergyUntilOn: undefined,
        checkInEveryWeeks: 1,
        nameInTeamChat: false,
        turnedOn: [],
      }),
    ]);
    expect(await store.readHeartbeat()).toEqual({ watermark: at('12:45') });
    expect(await store.listDeliveries({})).toEqual([
      {
        ...asPlanned(makePlanned()),
        state: 'sent',
        activityId: 'activity',
        claimedAt: at('12:45'),
        endedAt: at('12:46'),
        payload: undefined,
        staleSince: undefined,
      },
    ]);
    expect(await store.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual([
      makeMeeting({ state: 'agreed', revision: 1 }),
    ]);
    expect(await store.findCheckIn(makeCheckIn().id)).toEqual(
      makeCheckIn({ step: 1, revision: 2, sealedAnswers: new Uint8Array([0, 255, 10, 0]) }),
    );
    expect(await store.findWrappedKey('peer')).toEqual(new Uint8Array([1, 0, 1]));
    expect(await store.findActivity('seen')).toBeDefined();
    expect(await store.findFact('name')).toBe('Æøå');
  });

  test('works as one of today: an old meeting moves on from its first revision, an old card can be out of date', async () => {
    const store = await place.open();

    expect(await store.setPeerMeeting(makeMeeting({ state: 'cancelled' }))).toEqual(makeMeeting());
    await store.markStale([makePlanned().slot], at('13:00'));

    expect(await store.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual([
      makeMeeting({ state: 'cancelled', revision: 2 }),
    ]);
    expect(await store.listStale()).toMatchObject([{ slot: makePlanned().slot, staleSince: at('13:00') }]);
  });

  test('is seen as it is by one who opens it to read beside the bot, and by the next bot', async () => {
    const bot = await place.open();
    const reader = await place.open({ readOnly: true });
    const settings = await bot.listSettings();
    const meetings = await bot.listPeerMeetings('2026-03-05', '2026-03-05');
    expect(await reader.listSettings()).toEqual(settings);
    expect(await reader.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual(meetings);

    await bot.saveSettings({ ...settings[0]!, headsUpMinutes: 30 });
    expect(await reader.findSettings('peer')).toEqual({ ...settings[0], headsUpMinutes: 30 });
    await bot.close();

    const next = await place.open();
    expect(await next.findSettings('peer')).toEqual({ ...settings[0], headsUpMinutes: 30 });
    expect(await next.listPeerMeetings('2026-03-05', '2026-03-05')).toEqual(meetings);
  });

  test('is not opened to read before a bot has brought it up to date, and is left as it was', async () => {
    await expect(place.open({ readOnly: true })).rejects.toThrow('older than this version of the bot');

    expect(await inDatabase(tableNames)).toEqual(Object.keys(FIRST_ROWS).sort());
    expect(await inDatabase(readRows)).toEqual(asLists(FIRST_ROWS));
  });

  if (engine.name === 'postgres') {
    test('is brought up to date once when several bots start on it at once', async () => {
      const bots = await Promise.all([place.open(), place.open(), place.open()]);

      for (const bot of bots) expect(await bot.listSettings()).toHaveLength(1);
    });
  }

  const makeFirstVersion = () =>
    inDatabase(async (db) => {
      await migrate(db, engine.name, { '0001-first-tables': firstTables(engine.name) });
      for (const [table, row] of Object.entries(FIRST_ROWS)) {
        const [columns, values] = [Object.keys(row).map((name) => sql.ref(name)), Object.values(row)];
        await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(db);
      }
    });

  async function inDatabase<T>(work: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
    const db = place.connect();
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  }
});

async function tableNames(db: Kysely<unknown>): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('medspiller_'))
    .sort();
}

async function readRows(db: Kysely<unknown>): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of Object.keys(FIRST_ROWS)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    all[table] = rows.map(withPlainBytes);
  }
  return all;
}

/** pg gives bytes as a Buffer. */
function withPlainBytes(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? new Uint8Array(value) : value]),
  );
}

function asLists(rows: typeof FIRST_ROWS): Record<string, unknown[]> {
  return Object.fromEntries(Object.entries(rows).map(([table, row]) => [table, [row]]));
}
