import { createHeartbeat } from '../../src/schedules/heartbeat';
import type { Store } from '../../src/store/store';
import { local, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

test('lesson 7 (integrations/microsoft-teams#404): a reminder that the plan has lost without a word is noticed, sent, and told to the coordinator', async () => {
  const sender = await openSender();
  for (const id of ['peer', 'koordinator']) await sender.join(id);
  // Says that it has planned, moves its memory on, and keeps nothing.
  const forgetful: Store = new Proxy(sender.store, {
    get: (target, name) =>
      name === 'plan' ? (_: unknown, at: Date) => target.plan([], at) : Reflect.get(target, name, target),
  });
  const heartbeat = createHeartbeat({ ...sender, store: forgetful, workplace: PARKVAENGET });
  for (let now = local('2026-03-04', '14:10'); now <= local('2026-03-04', '14:30');) {
    sender.clock.moveTo(now);
    await heartbeat.tick();
    now = new Date(now.getTime() + 60_000);
  }

  expect(await sender.stateOf('tomorrow:peer:2026-03-05')).toBe('sent');
  expect(sender.lines.filter((line) => line.includes('watchdog.missing'))).toHaveLength(1);
  const toCoordinator = sender.connector.sent.filter(({ conversationId }) => conversationId === 'a:koordinator');
  expect(toCoordinator.map(({ activity }) => JSON.stringify(activity))).toEqual([
    expect.stringContaining('Noget manglede i min plan onsdag d. 4. marts kl. 14.15.'),
  ]);
});
