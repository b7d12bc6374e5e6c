import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import { addDays } from '../../src/schedules/local-time';
import type { Messenger } from '../../src/schedules/messenger';
import { openSqliteStore } from '../../src/store/sqlite';
import { HEADS_UP_MINUTES, type Store } from '../../src/store/store';
import { local, makeChoices, makeMeeting, makeMeetingChange, makePerson, PARKVAENGET } from '../support/make-facts';
import { seededRandom } from '../support/random';

const ids = PARKVAENGET.people.map(({ id }) => id);

/** Teams takes everything; what matters here is what is planned. */
const messenger: Messenger = {
  send: async () => ({ state: 'sent', activityId: 'a' }),
  update: async () => ({ state: 'sent', activityId: 'a' }),
  reopen: async () => ({ state: 'failed', cause: 'unknown' }),
};

let folder: string;
let store: Store;
let clock: StandingClock;
let lines: string[];
const log = createLog(
  (line) => lines.push(line),
  () => clock.now(),
);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medspiller-watchdog-'));
  store = await openSqliteStore({ file: join(folder, 'store.db') });
  clock = new StandingClock(local('2026-02-20', '09:00'));
  lines = [];
  for (const id of ids) {
    const chat = { conversationId: `a:${id}`, serviceUrl: 'https://teams', userId: `29:${id}`, botId: '28:bot' };
    await store.saveConversation({ personId: id, ...chat, tenantId: undefined, active: true });
    await store.saveSettings(makeChoices(makePerson(id)));
  }
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const start = (around: Store = store) =>
  createHeartbeat({ store: around, messenger, log, clock, workplace: PARKVAENGET });
const missing = () => lines.filter((line) => line.includes('"watchdog.missing"'));

/** A store that says it has planned, and keeps none of it. */
const forgetful = (isOn: () => boolean): Store =>
  new Proxy(store, {
    get: (target, name) =>
      name === 'plan' && isOn()
        ? (_messages: unknown, watermark: Date) => target.plan([], watermark)
        : Reflect.get(target, name, target),
  });

it('finds what the plan lost, puts it back while it is of use, and tells the coordinator by the calendar', async () => {
  const heartbeat = start(forgetful(() => true));
  for (let now = local('2026-03-03', '10:00'); now <= local('2026-03-03', '11:00');) {
    clock.moveTo(now);
    await heartbeat.tick();
    now = new Date(now.getTime() + 60_000);
  }

  expect(missing()).toHaveLength(1);
  expect(lines.join('\n')).not.toMatch(/peer:|Peer/);
  expect(await store.findDelivery('week-card:peer:2026-W10')).toMatchObject({ state: 'sent' });
  const told = (await store.listDeliveries({})).filter(({ kind }) => kind === 'outage');
  expect(told.map(({ personId, state }) => [personId, state])).toEqual([['koordinator', 'sent']]);
  expect(JSON.parse(told[0]?.payload ?? '')).toMatchObject({
    spans: [{ what: 'overlooked' }],
    own: [],
    calendar: [{ kind: 'week-card', due: { on: '2026-03-03', at: '10:15' } }],
  });
});

it('finds it too when it is of no use any more: then its receiver hears that it did not come', async () => {
  const heartbeat = start(forgetful(() => true));
  clock.moveTo(local('2026-03-04', '14:00'));
  await heartbeat.tick();
  clock.moveTo(local('2026-03-05', '13:00'));
  await heartbeat.tick();
  clock.moveTo(local('2026-03-05', '13:20'));
  await heartbeat.tick();

  expect(missing()).toHaveLength(1);
  expect(await store.findDelivery('tomorrow:peer:2026-03-05')).toMatchObject({ state: 'missed', cause: 'late' });
  const told = (await store.listDeliveries({ personId: 'peer' })).filter(({ kind }) => kind === 'outage');
  expect(told).toHaveLength(1);
});

it('while the clock is behind what was planned, what is due now is found all the same', async () => {
  await store.plan([], local('2026-06-01', '09:00'));
  const heartbeat = start();
  for (const at of ['10:14', '10:15', '10:31']) {
    clock.moveTo(local('2026-03-03', at));
    await heartbeat.tick();
  }

  expect(await store.findDelivery('week-card:peer:2026-W10')).toMatchObject({ state: 'sent' });
  expect(lines.filter((line) => line.includes('"watchdog.clock"'))).toHaveLength(1);
});

/** A month here; `WATCHDOG_DAYS=365 WATCHDOG_SEED=…` plays a year, or another one. */
const DAYS = Number(process.env['WATCHDOG_DAYS'] ?? 30);

it(`never cries wolf: ${DAYS} days of changes of mind, absences, pauses, meetings set and moved, restarts and outages`, async () => {
  const random = seededRandom(Number(process.env['WATCHDOG_SEED'] ?? 7));
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (one: number) => random() < 1 / one;
  let changes = 0;

  /** Something that people do at any time; often done and undone between two ticks, or around a message's time. */
  const change = async (on: string) => {
    changes += 1;
    const person = makePerson(pick(ids));
    const kept = (await store.findSettings(person.id)) ?? makeChoices(person);
    const save = (settings: Partial<typeof kept>) => store.saveSettings({ ...kept, ...settings });
    const day = addDays(on, Math.floor(random() * 10) - 2);
    await pick([
      () => save({ stopped: !kept.stopped }),
      () => save({ stopped: false, pausedUntilOn: kept.pausedUntilOn === undefined ? day : undefined }),
      () => save({ lowEnergyUntilOn: kept.lowEnergyUntilOn === undefined ? day : undefined }),
      () => save({ headsUpMinutes: pick([undefined, ...HEADS_UP_MINUTES]) }),
      () => save({ weeklyCap: pick([undefined, 1, 2, 3]) }),
      () => save({ checkInEveryWeeks: pick([1, 2]) }),
      () => save({ checkIns: pick(['yes', 'no']) }),
      () => save({ wantsReminders: !kept.wantsReminders }),
      () =>
        store.addAbsence({ personId: person.id, fromOn: on, toOn: addDays(on, pick([0, 1, 9])), setAt: clock.now() }),
      () => store.endAbsences(person.id, pick([on, addDays(on, 1)])),
      () =>
        store.setPeerMeeting(makeMeeting(day, '12:00', '14:00', { volunteerId: pick(['frivillig-a', 'frivillig-b']) })),
      () => store.setPeerMeeting(makeMeeting(day, '10:30', '11:30', { state: pick(['agreed', 'cancelled']) })),
      () => {
        const thursday = addDays(on, (11 - new Date(`${on}T00:00:00Z`).getUTCDay()) % 7);
        const meeting = {
          occurrenceId: `development-meeting.${thursday}`,
          on: pick([thursday, addDays(thursday, -1)]),
        };
        return store.saveMeetingChange(
          makeMeetingChange({ ...meeting, state: pick(['stands', 'cancelled']), remind: pick([true, false]) }),
        );
      },
    ])();
  };

  let heartbeat = start();
  for (let day = 0; day < DAYS; day += 1) {
    const on = addDays('2026-02-20', day);
    let now = local(on, '09:50').getTime();
    while (now < local(on, '14:40').getTime()) {
      now += pick([60_000, 60_000, 5 * 60_000, 20 * 60_000, 45 * 60_000]) + Math.floor(random() * 30_000);
      clock.moveTo(new Date(now));
      if (chance(6)) await change(on);
      if (chance(60)) heartbeat = start();
      await heartbeat.tick();
    }
  }

  expect(missing()).toEqual([]);
  expect(changes).toBeGreaterThan(DAYS / 2);
  expect((await store.listDeliveries({})).length).toBeGreaterThan(DAYS / 3);
}, 600_000);
