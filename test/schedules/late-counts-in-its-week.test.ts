import { local } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

test('what was due last week and comes late counts toward the cap of the week in which it comes', async () => {
  const sender = await openSender();
  await sender.join('peer', { weeklyCap: 1 });
  const add = (kind: string, week: string, dueAt: Date) =>
    sender.store.addDelivery({
      slot: `${kind}:peer:${week}`,
      kind,
      personId: 'peer',
      occasion: week,
      dueAt,
      usefulUntil: local('2026-03-03', '12:00'),
    });
  await add('check-in', '2026-W09', local('2026-02-26', '13:45'));
  await add('week-card', '2026-W10', local('2026-03-03', '10:15'));

  await sender.tickAt('2026-03-03', '10:15');

  expect(await sender.stateOf('check-in:peer:2026-W09')).toBe('sent');
  expect(await sender.stateOf('week-card:peer:2026-W10')).toBe('withdrawn');
});
