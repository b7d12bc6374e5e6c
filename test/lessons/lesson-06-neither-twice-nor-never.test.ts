import type { Heartbeat } from '../../src/schedules/heartbeat';
import { plan } from '../../src/schedules/plan';
import { local, makeFacts } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

test('lesson 6 (OfficeDev/microsoft-teams-apps-company-communicator#849): two bots, restarts and ticks on top of each other send each message of three weeks once, in its minute', async () => {
  const sender = await openSender();
  await sender.join('peer');
  const from = local('2026-03-02', '09:00');
  const to = local('2026-03-20', '18:00');
  const expected = plan(makeFacts(), from, to).filter(({ personId }) => personId === 'peer');
  let bots: Heartbeat[] = [sender.heartbeat(), sender.heartbeat()];
  await bots[0]?.tick();
  const sentAt = new Map<string, string[]>();

  for (const { dueAt } of expected) {
    for (const minutes of [-1, 0, 0, 1]) {
      sender.clock.moveTo(new Date(dueAt.getTime() + minutes * 60_000));
      const reports = await Promise.all([...bots, ...bots].map((bot) => bot.tick()));
      for (const { ends } of reports) {
        for (const [slot, state] of ends) {
          if (state === 'sent') sentAt.set(slot, [...(sentAt.get(slot) ?? []), sender.clock.now().toISOString()]);
        }
      }
    }
    bots = [sender.heartbeat(), sender.heartbeat()];
  }

  expect(sender.receivers()).toEqual(expected.map(() => 'peer'));
  expect([...sentAt.keys()].sort()).toEqual(expected.map(({ slot }) => slot).sort());
  for (const { slot, dueAt } of expected) {
    expect(sentAt.get(slot)?.every((at) => at.startsWith(dueAt.toISOString().slice(0, 16)))).toBe(true);
  }
}, 60_000);
