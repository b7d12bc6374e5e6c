import { createTimeMachine } from '../../src/local-mode/time-machine';
import type { Heartbeat } from '../../src/schedules/heartbeat';
import { localMomentOf } from '../../src/schedules/local-time';
import type { Messenger } from '../../src/schedules/messenger';
import type { TimeMachine } from '../../src/schedules/time-machine';
import { local, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

let sender: Sender;
let heartbeat: Heartbeat;
let machine: TimeMachine;
let sentAt: string[];
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
  sentAt = [];
  const noting = (direct: Messenger): Messenger => ({
    ...direct,
    send: (to, message) => {
      const { on, at } = localMomentOf(sender.clock.now(), 'Europe/Copenhagen');
      sentAt.push(`${on} ${at}`);
      return direct.send(to, message);
    },
  });
  heartbeat = sender.heartbeat(noting);
  machine = createTimeMachine({ clock: sender.clock, heartbeat, store: sender.store, workplace: PARKVAENGET });
  await heartbeat.tick();
});
afterEach(closeSenders);

it('lets the time in between happen, in order, each message in its own minute', async () => {
  expect(await machine.playTo(local('2026-03-05', '13:45'))).toEqual({ state: 'played', sent: 3, waiting: 0 });
  expect(sentAt).toEqual(['2026-03-03 10:15', '2026-03-04 14:15', '2026-03-05 13:45']);
  expect(sender.clock.now()).toEqual(local('2026-03-05', '13:45'));
});

it('sends the same in many small steps as in one, across the change of the clock', async () => {
  for (const on of ['2026-03-27', '2026-03-29', '2026-03-31', '2026-04-01'])
    for (const at of ['02:30', '14:20']) await machine.playTo(local(on, at));

  // Nobody has touched the questions: on the 26th they ask how often they are wanted, and from then on they come every other week.
  expect(sentAt.slice(-3)).toEqual(['2026-03-25 14:15', '2026-03-26 13:45', '2026-03-31 10:15']);
}, 90_000);

it('delivers in the morning what waited for the working day', async () => {
  sender.clock.moveTo(local('2026-03-03', '09:10'));
  await sender.store.addDelivery({
    slot: 'week-card:peer:2026-W09',
    kind: 'week-card',
    personId: 'peer',
    occasion: '2026-W09',
    dueAt: local('2026-03-02', '08:00'),
    usefulUntil: local('2026-03-05', '14:30'),
  });
  await machine.playTo(local('2026-03-03', '10:14'));
  expect(sentAt).toEqual([]);

  await machine.playTo(local('2026-03-03', '11:00'));

  expect(sentAt).toEqual(['2026-03-03 10:15']);
});

it('counts what waits for somebody who has not opened the chat', async () => {
  sender = await openSender();
  heartbeat = sender.heartbeat();
  machine = createTimeMachine({ clock: sender.clock, heartbeat, store: sender.store, workplace: PARKVAENGET });
  await heartbeat.tick();

  expect(await machine.playTo(local('2026-03-03', '10:40'))).toEqual({ state: 'played', sent: 0, waiting: 1 });
});

it('goes neither back nor more than sixty days at once, and then the clock stands where it stood', async () => {
  const start = sender.clock.now();
  const days = (count: number) => new Date(start.getTime() + count * 24 * 60 * 60 * 1000);

  expect(await machine.playTo(start)).toEqual({ state: 'backwards' });
  expect(await machine.playTo(days(-1))).toEqual({ state: 'backwards' });
  expect(await machine.playTo(new Date(days(60).getTime() + 1))).toEqual({ state: 'too-far' });
  expect(sender.clock.now()).toEqual(start);
  expect(sentAt).toEqual([]);
});
