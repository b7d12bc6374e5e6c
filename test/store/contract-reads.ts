import { type Kysely, sql } from 'kysely';
import type { Around, CheckIn, DeliveryState, SharedPoint, StatusSpan, Store, TurnNeeds } from '../../src/store/store';
import type { Place } from './engines';
import {
  at,
  makeAttendance,
  makeCheckIn,
  makeConversation,
  makeMeeting,
  makeMeetingChange,
  makePlanned,
  makeSettings,
  makeTeamChat,
} from './samples';

const AROUND = { fromOn: '2026-03-01', toOn: '2026-03-31', factName: 'began' };
const readAround = (store: Store) => store.readAround(AROUND.fromOn, AROUND.toOn, AROUND.factName);
const ABSENCE = { personId: 'peer', fromOn: '2026-03-05', toOn: '2026-03-06', setAt: at('09:00') };
const [SLOT, GREETING] = ['check-in:peer:2026-W10', 'welcome:peer:v2'];

const STATUS: StatusSpan = {
  week: '2026-W10',
  since: at('08:00'),
  from: at('10:00'),
  to: at('20:00'),
  facts: ['began', 'unknown'],
};

/** Each write that changes what is read around a span, and what is there afterwards. */
const WRITES: readonly [string, (store: Store) => Promise<unknown>, (around: Around) => unknown, unknown][] = [
  ['settings', (store) => store.saveSettings(makeSettings()), ({ settings }) => settings.length, 1],
  [
    'settings that are changed',
    (store) => store.saveSettings(makeSettings({ stopped: true })),
    ({ settings }) => settings[0]?.stopped,
    true,
  ],
  ['a meeting', (store) => store.setPeerMeeting(makeMeeting()), ({ peerMeetings }) => peerMeetings.length, 1],
  [
    'a change of a meeting',
    (store) => store.saveMeetingChange(makeMeetingChange()),
    ({ meetingChanges }) => meetingChanges.length,
    1,
  ],
  ['an absence', (store) => store.addAbsence(ABSENCE), ({ absences }) => absences.length, 1],
  ['an absence that ends', (store) => store.endAbsences('peer', '2026-03-05'), ({ absences }) => absences.length, 0],
  ['an answer about a meeting', (store) => store.saveAttendance(makeAttendance()), (one) => one.attendance.length, 1],
  ['a team chat', (store) => store.saveTeamChat(makeTeamChat()), ({ teamChats }) => teamChats.length, 1],
  ['a fact', (store) => store.saveFact('began', '2026-03-02'), ({ fact }) => fact, '2026-03-02'],
  [
    'a calendar that is forgotten',
    (store) => store.deleteCalendarBefore('2026-12-31'),
    (one) => one.peerMeetings.length,
    0,
  ],
];

const NEEDS: TurnNeeds = {
  personId: 'peer',
  activity: { key: 'a', like: { press: 'p', since: at('11:00') } },
  around: AROUND,
  pressed: SLOT,
  written: { slot: GREETING, weeks: ['2026-W10', '2026-W09'] },
  status: STATUS,
};

/** Everything that is asked for as a turn asks for it. */
const ASKED: readonly [string, (store: Store) => Promise<unknown>][] = [
  ['readAround', readAround],
  ['findActivity', (store) => store.findActivity('a', { press: 'p', since: at('11:00') })],
  ['findConversation', (store) => store.findConversation('peer')],
  ['findSettings', (store) => store.findSettings('peer')],
  ['findWrappedKey', (store) => store.findWrappedKey('peer')],
  ['listPrivateCards', (store) => store.listPrivateCards({ personId: 'peer' })],
  ['findDelivery of the pressed card', (store) => store.findDelivery(SLOT)],
  ['findDelivery of the greeting', (store) => store.findDelivery(GREETING)],
  ['listOpen', (store) => store.listOpen('peer')],
  ['findCheckIn', (store) => store.findCheckIn(SLOT)],
  ['readStatus', (store) => store.readStatus(STATUS)],
  ['listCheckIns', (store) => store.listCheckIns('peer', '2026-W10', '2026-W09')],
];

/** What the store promises about reading once what is asked for often. */
export function readContract(open: Place['open'], connect: Place['connect']): void {
  test.each([false, true])(
    'sees each write around a span that it has read before (in a transaction: %s)',
    async (inside) => {
      const store = await open();
      for (const [name, write, read, expected] of WRITES) {
        await readAround(store);
        await (inside ? store.transaction(write) : write(store));
        expect([name, read(await readAround(store))]).toEqual([name, expected]);
      }
    },
  );

  test('sees what another program has written to the database, too', async () => {
    const store = await open();
    await store.saveSettings(makeSettings({ stopped: false }));
    expect((await readAround(store)).settings[0]?.stopped).toBe(false);

    const other = connect();
    await sql`update settings set stopped = 1`.execute(other as Kysely<unknown>);
    await other.destroy();

    expect((await readAround(store)).settings[0]?.stopped).toBe(true);
  });

  test.each([false, true])(
    'takes nothing from a transaction that was undone, whatever is written after it (read in between: %s)',
    async (isReadBetween) => {
      const store = await open();
      await store.saveSettings(makeSettings({ weeklyCap: 3 }));
      const undone = store.transaction(async (inside) => {
        await inside.saveSettings(makeSettings({ weeklyCap: 4 }));
        expect((await readAround(inside)).settings[0]?.weeklyCap).toBe(4);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      if (isReadBetween) expect((await readAround(store)).settings[0]?.weeklyCap).toBe(3);

      await store.saveSettings(makeSettings({ weeklyCap: 5 }));

      expect((await readAround(store)).settings[0]?.weeklyCap).toBe(5);
    },
  );

  test('tells for status who is done with the week’s planned questions, what was not sent, who can be reached, and no word of anybody', async () => {
    const store = await open();
    expect(await store.readStatus(STATUS)).toEqual({
      ...{ doneIds: [], notSent: [], conversations: [], points: [], teamChats: [] },
      facts: new Map(),
    });
    await fillStatus(store);

    const read = await store.readStatus(STATUS);

    expect(read.doneIds).toEqual(['done']);
    expect(read.notSent.map(({ slot, state }) => [slot, state])).toEqual([
      ['d3', 'uncertain'],
      ['d1', 'planned'],
      ['d9', 'blocked'],
      ['d5', 'missed'],
    ]);
    expect(read.conversations).toEqual(await store.listConversations());
    const { sealedText: _words, ...head } = POINT;
    expect(read.points).toEqual([head]);
    expect(read.teamChats).toEqual([makeTeamChat()]);
    expect([...read.facts]).toEqual([['began', '2026-03-02']]);
    const facts = ['1', '2', '3', '4', '5'];
    await expect(store.readStatus({ ...STATUS, facts })).rejects.toThrow('More facts');
  });

  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['a check-in', (store) => store.openCheckIn(makeCheckIn({ id: 'new', personId: 'new', state: 'done' }))],
    ['a delivery', (store) => store.addDelivery(makePlanned({ slot: 'new', dueAt: at('12:00') }))],
    ['where a chat is', (store) => store.saveConversation(makeConversation({ personId: 'new' }))],
    ['a shared point', (store) => store.addSharedPoint({ ...POINT, id: 'new' })],
    ['a team chat', (store) => store.saveTeamChat(makeTeamChat({ conversationId: 'new' }))],
    ['a fact', (store) => store.saveFact('began', 'new')],
  ])('reads status again in a transaction that has written %s', async (_what, write) => {
    const store = await open();
    await fillStatus(store);

    await store.transaction(async (inside) => {
      await inside.prefetch(NEEDS);
      const before = await inside.readStatus(STATUS);
      await write(inside);
      expect(await inside.readStatus(STATUS)).not.toEqual(before);
    });
  });

  test.each([false, true])(
    'answers after reading ahead what it answers without (something is kept: %s)',
    async (isKept) => {
      const store = await open();
      if (isKept) await fill(store);
      const expected = await askAll(store);

      await store.transaction(async (inside) => {
        await inside.prefetch(NEEDS);
        expect(await askAll(inside)).toEqual(expected);
      });
    },
  );

  test('asks the database nothing more of what it has read ahead, and reads again what was written since', async () => {
    const statements: string[] = [];
    const watch = { before: (statement: string) => void statements.push(statement), after: () => undefined };
    const store = await open({ watch });
    await fill(store);
    await readAround(store);

    const inside = await store.transaction(async (one) => {
      await one.prefetch(NEEDS);
      const before = statements.length;
      await askAll(one);
      expect(statements.slice(before)).toEqual([]);
      await rewrite(one);
      return askAll(one);
    });

    expect(inside).toEqual(await askAll(store));
    expect(await store.findConversation('peer')).toMatchObject({ conversationId: 'another' });
  });
}

const DUE: readonly [string, DeliveryState, string][] = [
  ['d1', 'planned', '10:00'],
  ['d2', 'sent', '11:00'],
  ['d3', 'uncertain', '09:00'],
  ['d4', 'failed', '09:00'],
  ['d5', 'missed', '19:59'],
  ['d6', 'withdrawn', '12:00'],
  ['d7', 'blocked', '20:00'],
  ['d8', 'uncertain', '07:59'],
  ['d9', 'blocked', '12:00'],
];

async function fillStatus(store: Store): Promise<void> {
  const done: Partial<CheckIn> = { state: 'done', step: 2 };
  for (const one of [
    makeCheckIn({ ...done, id: 'c1', personId: 'done' }),
    makeCheckIn({ ...done, id: 'c2', personId: 'done', sealedAnswers: new Uint8Array([1]) }),
    makeCheckIn({ ...done, id: 'c3', personId: 'by-themselves', origin: 'own' }),
    makeCheckIn({ ...done, id: 'c4', personId: 'last-week', week: '2026-W09' }),
    makeCheckIn({ id: 'c5', personId: 'half-way', step: 1 }),
  ])
    await store.openCheckIn(one);
  for (const [slot, state, time] of DUE) {
    await store.addDelivery(makePlanned({ slot, dueAt: at(time) }));
    if (state === 'planned') continue;
    if (state !== 'missed' && state !== 'withdrawn') await store.claim(slot, at(time), at('23:00'));
    await store.mark(
      slot,
      state === 'sent'
        ? { state, activityId: 'a', at: at('21:00') }
        : { state: state as 'failed', cause: 'cause', at: at('21:00') },
    );
  }
  for (const personId of ['b', 'a']) await store.saveConversation(makeConversation({ personId }));
  for (const id of ['p2', 'p1']) await store.addSharedPoint({ ...POINT, id });
  await store.takeBackSharedPoint('peer', 'p2', at('13:00'));
  await store.saveTeamChat(makeTeamChat());
  await store.saveFact('began', '2026-03-02');
  await store.saveFact('other', 'x');
}

const POINT: SharedPoint = {
  id: 'p1',
  personId: 'peer',
  audience: 'sparring',
  receiverIds: ['koordinator'],
  sealedText: new Uint8Array([7]),
  sharedAt: at('12:00'),
  takenBackAt: undefined,
};

async function askAll(store: Store): Promise<unknown[]> {
  const answers = [];
  for (const [name, ask] of ASKED) answers.push([name, await ask(store)]);
  return answers;
}

async function fill(store: Store): Promise<void> {
  await fillStatus(store);
  await store.saveConversation(makeConversation());
  await store.saveSettings(makeSettings());
  await store.addWrappedKey('peer', new Uint8Array([1, 0, 255]));
  await store.noteActivity('other', at('12:00'), { press: 'p', sealedAnswer: new Uint8Array([0, 7]) });
  await store.addDelivery(makePlanned({ slot: SLOT, payload: `{"æ":"'\\\\"}` }));
  await store.addDelivery(makePlanned({ slot: GREETING, kind: 'welcome' }));
  const sealedAnswers = new Uint8Array([0, 255, 10]);
  await store.openCheckIn(makeCheckIn({ id: SLOT, sealedAnswers, revision: 1 }));
  await store.openCheckIn(makeCheckIn({ id: 'own', week: '2026-W09', sealedWords: sealedAnswers, revision: 1 }));
  await store.openCheckIn(makeCheckIn({ id: 'old', week: '2026-W08', revision: 1 }));
  await store.openPrivateCard({ personId: 'peer', activityId: 'b', slot: SLOT, openedAt: at('12:01') });
  await store.openPrivateCard({ personId: 'peer', activityId: 'a', slot: SLOT, openedAt: at('12:00') });
}

/** Writes to each of the tables, and to one row of each that was read. */
async function rewrite(store: Store): Promise<void> {
  await store.saveConversation(makeConversation({ conversationId: 'another' }));
  await store.saveSettings(makeSettings({ stopped: true }));
  await store.addWrappedKey(`somebody-${Math.random()}`, new Uint8Array([2]));
  await store.keepAnswer('other', new Uint8Array([9, 9]));
  await store.markStale([SLOT], at('12:30'));
  await store.deleteWords(at('23:00'));
  await store.closePrivateCard('peer', 'a');
  await store.saveFact('began', 'later');
}
