import type { Messenger } from '../../src/schedules/messenger';
import { createSender } from '../../src/schedules/sending/sender';
import { local, makePerson, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

afterEach(closeSenders);

const TUESDAY = local('2026-03-03', '10:15');
/** Due at the same instant, they are taken in the order of their slots. */
const [FIRST, SECOND] = ['frivillig-a', 'peer'] as const;
const WORKPLACE = { ...PARKVAENGET, people: [makePerson('peer'), makePerson('frivillig-a', { role: 'peer' })] };

/** Two peers have a week card that is due; something happens while the first is being written to. */
async function openTwo(meanwhile: (sender: Sender) => Promise<void>) {
  const sender = await openSender(WORKPLACE);
  await sender.join(FIRST);
  await sender.join(SECOND);
  sender.clock.moveTo(TUESDAY);
  for (const personId of [FIRST, SECOND])
    await sender.store.addDelivery({
      slot: `week-card:${personId}:2026-W10`,
      kind: 'week-card',
      personId,
      occasion: '2026-W10',
      dueAt: TUESDAY,
      usefulUntil: local('2026-03-05', '14:30'),
    });
  const messenger: Messenger = {
    ...sender.messenger,
    async send(to, message) {
      if (to.personId === FIRST) await meanwhile(sender);
      return sender.messenger.send(to, message);
    },
  };
  const { store, clock, log } = sender;
  await createSender({ store, clock, messenger, log, workplace: WORKPLACE }).sendDue();
  return sender;
}

test('a claim counts from its own moment, not from the start of the tick', async () => {
  const later = local('2026-03-03', '10:17');

  const sender = await openTwo(async ({ clock }) => clock.moveTo(later));

  expect((await sender.store.findDelivery(`week-card:${FIRST}:2026-W10`))?.claimedAt).toEqual(TUESDAY);
  expect((await sender.store.findDelivery(`week-card:${SECOND}:2026-W10`))?.claimedAt).toEqual(later);
});

test('a stop that comes while others are being written to is obeyed', async () => {
  const sender = await openTwo(async ({ store }) => {
    const settings = await store.findSettings(SECOND);
    if (settings !== undefined) await store.saveSettings({ ...settings, stopped: true });
  });

  expect(await sender.stateOf(`week-card:${FIRST}:2026-W10`)).toBe('sent');
  expect(await sender.stateOf(`week-card:${SECOND}:2026-W10`)).toBe('withdrawn');
});
