import { createHeartbeat } from '../../src/schedules/heartbeat';
import { messageAsText } from '../../src/cli/message-as-text';
import { messageKind } from '../../src/schedules/kinds';
import { addDays } from '../../src/schedules/local-time';
import { local, makeFacts, makePerson, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

/** A Friday. */
const ENDS_ON = '2026-04-24';

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('koordinator');
  await sender.join('peer');
});
afterEach(closeSenders);

const start = (secretEndsOn: string | undefined) =>
  createHeartbeat({ ...sender, store: sender.store, workplace: PARKVAENGET, secretEndsOn });

const told = async () =>
  (await sender.store.listDeliveries({}))
    .filter(({ kind }) => kind === 'secret-ends')
    .map(({ slot, state, cause, endedAt }) => ({ slot, state, cause, endedAt }));

/** Some ticks on each day from one date to another. */
async function run(heartbeat: ReturnType<typeof start>, fromOn: string, toOn: string): Promise<void> {
  for (let on = fromOn; on <= toOn; on = addDays(on, 1)) {
    for (const at of ['08:00', '10:05', '12:00']) {
      sender.clock.moveTo(local(on, at));
      await heartbeat.tick({ played: true });
    }
  }
}

it('is told to the coordinator 30, 14 and 7 days before, once each and in their hours, also across a restart', async () => {
  await run(start(ENDS_ON), '2026-03-23', '2026-04-10');
  await run(start(ENDS_ON), '2026-04-11', '2026-04-26');

  expect(await told()).toEqual([
    // 30 days before is a Wednesday, 14 and 7 are Fridays.
    {
      slot: 'secret-ends:koordinator:2026-04-24.30',
      state: 'sent',
      cause: undefined,
      endedAt: local('2026-03-25', '10:05'),
    },
    {
      slot: 'secret-ends:koordinator:2026-04-24.14',
      state: 'sent',
      cause: undefined,
      endedAt: local('2026-04-10', '10:05'),
    },
    {
      slot: 'secret-ends:koordinator:2026-04-24.7',
      state: 'sent',
      cause: undefined,
      endedAt: local('2026-04-17', '10:05'),
    },
  ]);
});

it('that is said late is told at once, and once; a new date takes back what has not left', async () => {
  const late = start('2026-04-03');
  sender.clock.moveTo(local('2026-03-24', '08:00'));
  await late.tick();
  expect(await told()).toMatchObject([{ slot: 'secret-ends:koordinator:2026-04-03.14', state: 'planned' }]);

  sender.clock.moveTo(local('2026-03-24', '08:05'));
  await start('2027-04-03').tick();
  expect(await told()).toMatchObject([{ state: 'withdrawn', cause: 'occasion-gone' }]);
});

it.each([
  ['in 20 days', '2026-03-22', 20],
  ['three days ago', '2026-02-27', -3],
])('that is %s: the start warns, with the number of days', async (_, endsOn, days) => {
  await start(endsOn).tick();

  const warned = sender.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'secret.ends');
  expect(warned).toMatchObject([{ level: 'warn', days }]);
});

it('far off, or of which nobody has said the day, is silent', async () => {
  for (const endsOn of [undefined, '2027-03-01']) await start(endsOn).tick();

  expect(sender.lines.join()).not.toContain('secret');
  expect(await told()).toEqual([]);
});

it('says what ends when, who must act, and what happens if nobody does', () => {
  const message = messageKind('secret-ends').message({
    facts: makeFacts(),
    person: makePerson('koordinator'),
    occasion: '2026-04-24.7',
    slot: 'secret-ends:koordinator:2026-04-24.7',
    now: local('2026-04-17', '10:05'),
    checkIn: undefined,
    payload: JSON.stringify({ endsOn: ENDS_ON }),
    remake: false,
  });

  expect(messageAsText(message!)).toEqual([
    'Min adgang til Teams',
    'Min adgang til Teams slutter fredag d. 24. april, om 7 dage. Den, der driver Medspiller, skal lave en ny.',
    'Jeg skriver til dig, så du kan sige det videre. Det tager et øjeblik. Sker der ikke noget, kan jeg ikke skrive til nogen efter den dag.',
  ]);
});
