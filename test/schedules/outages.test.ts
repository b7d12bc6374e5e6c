import type { Store } from '../../src/store/store';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import { defaultSettings } from '../../src/store/store';
import { addIncident, readToTell } from '../../src/schedules/outage';
import { tellOutages } from '../../src/schedules/outages/tell';
import { parseTold } from '../../src/schedules/outages/told';
import { local, makeFacts, makePerson, PARKVAENGET } from '../support/make-facts';
import { openPostgresStore } from '../../src/store/postgres';
import { createTestDatabase } from '../support/postgres';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const THURSDAY = '2026-03-05';

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
  await sender.tickAt(TUESDAY, '10:00');
});
afterEach(closeSenders);

const refuse = () => sender.connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '1800' } }));
const takeAgain = () => sender.connector.misbehave(() => 'ok');

/** What has been planned to be told, with what became of it. */
const tellings = async () =>
  (await sender.store.listDeliveries({}))
    .filter(({ kind }) => kind === 'outage')
    .map(({ personId, state, cause, payload }) => ({ personId, state, cause, ...parseTold(payload) }));

/** Ticks at some times of a day. Between them nothing is due, so that they are no outages of anybody's. */
async function tickOn(on: string, ...times: readonly string[]): Promise<void> {
  for (const at of times) await sender.tickAt(on, at);
}

describe('when the bot ran, and Teams took nothing until it was too late', () => {
  it('the person is told once, with the time in which nothing got out', async () => {
    refuse();
    await tickOn(TUESDAY, '10:14', '10:15', '11:00', '12:00', '14:00');
    await tickOn(WEDNESDAY, '10:15', '14:14', '14:15', '14:30');
    await tickOn(THURSDAY, '10:15', '13:44', '13:45', '14:15', '14:31', '14:47');
    takeAgain();
    await tickOn('2026-03-06', '10:15', '11:00');
    await tickOn('2026-03-10', '10:14', '10:15', '10:30', '10:45', '12:01', '14:00');

    const sent = (await tellings()).filter(({ state }) => state === 'sent');
    expect(sent).toMatchObject([
      {
        own: [
          { slot: 'week-card:peer:2026-W10', end: 'missed' },
          { slot: 'tomorrow:peer:2026-03-05', end: 'missed' },
        ],
        calendar: [],
      },
    ]);
    expect(sent[0]?.spans.every(({ what }) => what === 'held')).toBe(true);
  });

  it('what came late but came is not told', async () => {
    refuse();
    await tickOn(TUESDAY, '10:14', '10:15', '11:00', '12:00');
    takeAgain();
    await tickOn(TUESDAY, '12:31', '13:00', '14:20');

    expect(await sender.stateOf('week-card:peer:2026-W10')).toBe('sent');
    expect(await tellings()).toEqual([]);
  });
});

describe('what is nobody’s outage', () => {
  it('a chat that is not open, and opens later', async () => {
    sender = await openSender();
    await sender.tickAt(TUESDAY, '10:00');
    await tickOn(TUESDAY, '10:14', '10:15', '14:20');
    await tickOn(THURSDAY, '10:15', '14:20', '14:31');
    await sender.join('peer');
    await tickOn('2026-03-06', '10:00', '12:00');
    await tickOn('2026-03-10', '10:14', '10:15', '10:30');

    expect((await tellings()).filter(({ state }) => state !== 'withdrawn')).toEqual([]);
  });

  it('a pause that was over when the notice of a change was of no use any more', async () => {
    await sender.store.addDelivery({
      slot: 'not-here:peer:frivillig-a.2026-03-04.1',
      kind: 'not-here',
      personId: 'peer',
      occasion: 'frivillig-a.2026-03-04.1',
      dueAt: local(TUESDAY, '10:20'),
      usefulUntil: local(WEDNESDAY, '10:00'),
      payload: JSON.stringify({ who: 'frivillig-a', state: 'away', meetings: [] }),
    });
    await sender.store.saveSettings({ ...defaultSettings(makePerson('peer')), pausedUntilOn: TUESDAY });
    await tickOn(TUESDAY, '10:14', '10:15', '10:20', '14:20');
    await tickOn(WEDNESDAY, '10:01', '10:16', '10:32');

    expect(await sender.store.findDelivery('not-here:peer:frivillig-a.2026-03-04.1')).toMatchObject({
      state: 'missed',
      cause: 'late',
    });
    expect(await tellings()).toEqual([]);
  });
});

it('a list that has not left is looked over again: what was to come may have become too late', async () => {
  const { store, log } = sender;
  const occasion = `development-meeting.${THURSDAY}.${THURSDAY}`;
  const row = { slot: `heads-up:peer:${occasion}`, kind: 'heads-up', personId: 'peer', occasion };
  await store.addDelivery({ ...row, dueAt: local(TUESDAY, '10:20'), usefulUntil: local(TUESDAY, '13:00') });
  await addIncident(store, { what: 'stopped', from: local(TUESDAY, '10:10'), to: local(TUESDAY, '12:00') });

  const listed = async (at: string) => {
    await tellOutages(store, log, makeFacts(), local(TUESDAY, at));
    return (await tellings()).filter(({ state }) => state === 'planned').map(({ own }) => own.map(({ end }) => end));
  };

  expect(await listed('12:00')).toEqual([['comes']]);
  expect(await listed('12:15')).toEqual([['comes']]);
  expect(await listed('13:15')).toEqual([['missed']]);
  expect(await listed('13:30')).toEqual([['missed']]);
});

it('what nobody was told while they wanted quiet is not told afterwards', async () => {
  const miss = async (on: string) => {
    const occasion = `development-meeting.${THURSDAY}.${THURSDAY}`;
    const row = { slot: `heads-up:peer:${on}`, kind: 'heads-up', personId: 'peer', occasion };
    await sender.store.addDelivery({ ...row, dueAt: local(on, '10:20'), usefulUntil: local(on, '10:25') });
    refuse();
    await tickOn(on, '10:20', '10:36', '10:52');
    takeAgain();
    await tickOn(on, '12:00', '12:16');
  };
  await sender.join('peer', { lowEnergyUntilOn: TUESDAY });
  await miss(TUESDAY);
  await sender.join('peer');
  await miss(WEDNESDAY);

  expect((await tellings()).flatMap(({ own }) => own.map(({ slot }) => slot))).not.toContain(
    `heads-up:peer:${TUESDAY}`,
  );
  expect((await tellings()).flatMap(({ own }) => own.map(({ slot }) => slot))).toContain(`heads-up:peer:${WEDNESDAY}`);
});

it('two bots that find the same outage tell it once', async () => {
  sender.clock.moveTo(local(TUESDAY, '13:00'));
  const [one, other] = [sender.heartbeat(), sender.heartbeat()];

  await Promise.all([one.tick(), other.tick()]);
  sender.clock.moveTo(local(TUESDAY, '13:01'));
  await Promise.all([one.tick(), other.tick()]);

  expect(await tellings()).toMatchObject([{ state: 'sent', own: [{ slot: 'week-card:peer:2026-W10', end: 'comes' }] }]);
});

it('what two bots find at the same moment is kept, both of it', async () => {
  const [from, to] = [local(TUESDAY, '12:00'), local(TUESDAY, '13:00')];
  const [one, other] = [
    { what: 'stopped', from, to },
    { what: 'overlooked', from, to },
  ] as const;

  await Promise.all([addIncident(sender.store, one), addIncident(sender.store, other)]);

  expect((await readToTell(sender.store)).toTell.incidents.map(({ what }) => what).sort()).toEqual([
    'overlooked',
    'stopped',
  ]);
});

it('a bot that dies between finding an outage and telling it tells it after the next start', async () => {
  const { store } = sender;
  const dying = new Proxy(store, {
    get: (target, name) =>
      name === 'transaction' ? () => Promise.reject(new Error('gone')) : Reflect.get(target, name, target),
  });
  sender.clock.moveTo(local(TUESDAY, '13:00'));
  sender.connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '600' } }));
  await createHeartbeat({ ...sender, store: dying, workplace: PARKVAENGET }).tick();
  expect(await tellings()).toEqual([]);
  takeAgain();

  await sender.reopen();
  await sender.tickAt(TUESDAY, '13:02');

  expect(await tellings()).toMatchObject([{ own: [{ slot: 'week-card:peer:2026-W10' }] }]);
});

it('a telling that could not leave in its time is told again with the next', async () => {
  await sender.tickAt(TUESDAY, '14:45');
  // Teams takes nothing until the end of their next working day.
  refuse();
  await tickOn(WEDNESDAY, '10:15', '11:00', '13:00', '14:14', '14:30', '14:50');
  takeAgain();
  await tickOn(THURSDAY, '10:15', '10:31', '13:44', '13:45', '14:01');

  const all = await tellings();
  const [last] = all.filter(({ state }) => state === 'sent');
  expect(all.filter(({ state }) => state === 'sent')).toHaveLength(1);
  expect(last?.spans.some(({ what }) => what === 'stopped')).toBe(true);
});

it('many short outages on a day are at most one message every three hours, which says all of them', async () => {
  // Twelve minutes out, one minute up, over the whole working day, while something is due now and then.
  for (let minutes = 0; minutes < 300; minutes += 13) {
    const at = new Date(local(TUESDAY, '10:01').getTime() + minutes * 60_000);
    await sender.store.addDelivery({
      slot: `returned:peer:x.${minutes}`,
      kind: 'heads-up',
      personId: 'peer',
      occasion: `development-meeting.2026-03-05.2026-03-05`,
      dueAt: new Date(at.getTime() + 60_000),
      usefulUntil: new Date(at.getTime() + 6 * 60_000),
    });
    sender.clock.moveTo(at);
    await sender.heartbeat().tick();
  }
  await tickOn(WEDNESDAY, '10:15', '10:31');

  const told = await tellings();
  const sent = told.filter(({ state }) => state === 'sent');
  expect(sent.length).toBeLessThanOrEqual(3);
  expect(new Set(sent.flatMap(({ own }) => own.map(({ slot }) => slot))).size).toBeGreaterThan(15);
});

const serverUrl = process.env.TEST_DATABASE_URL;

(serverUrl ? test : test.skip)('two bots on one PostgreSQL that look at the same moment tell it once', async () => {
  const database = await createTestDatabase(serverUrl!);
  const bots = [
    await openPostgresStore({ url: database.url }),
    await openPostgresStore({ url: database.url }),
  ] as const;
  const [store] = bots;
  const { log } = sender;
  const noon = local(TUESDAY, '12:00').getTime();
  await store.saveConversation((await sender.store.findConversation('peer'))!);
  for (const bot of bots) await tellOutages(bot, log, makeFacts(), new Date(noon));

  for (let round = 1; round <= 8; round += 1) {
    const at = (ms: number) => new Date(noon + round * 60_000 + ms);
    const slot = `heads-up:peer:development-meeting.2026-03-05.r${round}`;
    const occasion = 'development-meeting.2026-03-05';
    const row = { slot, kind: 'heads-up', personId: 'peer', occasion, dueAt: at(-60_000), usefulUntil: at(-1) };
    await store.addDelivery(row);
    await store.mark(slot, { state: 'missed', cause: 'late', at: at(0) });

    await Promise.all(bots.map((bot, index) => tellOutages(bot, log, makeFacts(), at(1_000 + index))));

    const open = (await store.listDeliveries({ states: ['planned'] })).filter(({ kind }) => kind === 'outage');
    expect(open.map(({ payload }) => parseTold(payload).own.length)).toEqual([round]);
  }
  for (const bot of bots) await bot.close();
  await database.drop();
});

(serverUrl ? test : test.skip)('a telling that another bot sends in that very moment is not told anew', async () => {
  const database = await createTestDatabase(serverUrl!);
  const [one, other] = [
    await openPostgresStore({ url: database.url }),
    await openPostgresStore({ url: database.url }),
  ] as const;
  const { log } = sender;
  const noon = local(TUESDAY, '12:00').getTime();
  const at = (minutes: number) => new Date(noon + minutes * 60_000);
  const miss = async (name: string, minutes: number) => {
    const slot = `heads-up:peer:development-meeting.2026-03-05.${name}`;
    const occasion = 'development-meeting.2026-03-05';
    await one.addDelivery({
      slot,
      kind: 'heads-up',
      personId: 'peer',
      occasion,
      dueAt: at(0),
      usefulUntil: at(minutes),
    });
    await one.mark(slot, { state: 'missed', cause: 'late', at: at(minutes) });
  };
  const all = async () => (await one.listDeliveries({})).filter(({ kind }) => kind === 'outage');
  await one.saveConversation((await sender.store.findConversation('peer'))!);
  await tellOutages(one, log, makeFacts(), at(0));
  await miss('first', 1);
  await tellOutages(one, log, makeFacts(), at(2));
  const [first] = await all();
  await miss('second', 3);
  let claims = 0;
  const overtaken = changing(one, {
    claim: (inside) => async (slot, now, until) => {
      if ((claims += 1) === 1) expect(await other.claim(first!.slot, now, until)).toBe(true);
      return inside.claim(slot, now, until);
    },
  });

  await tellOutages(overtaken, log, makeFacts(), at(4));

  expect(claims).toBe(1);
  const told = await all();
  expect(told.map(({ state }) => state).sort()).toEqual(['planned', 'sending']);
  const slots = told.flatMap(({ payload }) => parseTold(payload).own.map(({ slot }) => slot.split('.').at(-1)));
  expect(slots.sort()).toEqual(['first', 'second']);
  for (const bot of [one, other]) await bot.close();
  await database.drop();
});

/** A store with some of its methods other than they are, inside of a transaction as well. */
function changing(store: Store, changes: { claim: (inside: Store) => Store['claim'] }): Store {
  return new Proxy(store, {
    get(target, name) {
      if (name === 'claim') return changes.claim(target);
      if (name === 'transaction')
        return (work: (inside: Store) => Promise<unknown>) =>
          target.transaction((inside) => work(changing(inside, changes)));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
