import { createHeartbeat } from '../../src/schedules/heartbeat';
import type { Workplace } from '../../src/schedules/read-facts';
import { local, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const TUESDAY = '2026-03-03';
const WEEK_CARD = 'week-card:peer:2026-W10';

/** The same workplace, whose week card comes at another time. */
function weekCardAt(at: string): Workplace {
  const { programme, people } = PARKVAENGET;
  const messages = { ...programme.messages, weekCard: { ...programme.messages.weekCard, at } };
  return { programme: makeProgramme({ messages }), people };
}

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
});
afterEach(closeSenders);

/** One tick of a bot that has just been started with these files. */
async function tickOnceAt(on: string, at: string, workplace: Workplace): Promise<void> {
  sender.clock.moveTo(local(on, at));
  const { store, messenger, log, clock } = sender;
  await createHeartbeat({ store, messenger, log, clock, workplace }).tick();
}

test('a week card whose time the new files put before the last plan comes, once', async () => {
  await tickOnceAt(TUESDAY, '11:00', weekCardAt('12:00'));

  await tickOnceAt(TUESDAY, '11:05', weekCardAt('10:15'));
  expect(sender.receivers()).toEqual(['peer']);
  await tickOnceAt(TUESDAY, '11:06', weekCardAt('10:15'));
  await tickOnceAt(TUESDAY, '12:01', weekCardAt('12:00'));

  expect(sender.receivers()).toEqual(['peer']);
  expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
});

test('nothing but the week card is made up for: of what else the new files put earlier no card has told', async () => {
  const { programme, people } = PARKVAENGET;
  const earlier = { ...programme.messages.checkIn, weekday: 'tuesday' as const, at: '10:30' };
  await tickOnceAt('2026-03-04', '10:00', PARKVAENGET);

  await tickOnceAt('2026-03-04', '10:05', { programme: makeProgramme({ messages: { checkIn: earlier } }), people });

  expect((await sender.store.listDeliveries({})).map(({ slot }) => slot)).toEqual([WEEK_CARD]);
});

test('with the same files a message from before the last plan does not come: nobody was promised it', async () => {
  await tickOnceAt(TUESDAY, '11:00', weekCardAt('10:15'));

  await tickOnceAt(TUESDAY, '11:05', weekCardAt('10:15'));

  expect(sender.receivers()).toEqual([]);
});

test('what the new files would have had sent and what is of no use any more is neither sent nor called missed', async () => {
  await tickOnceAt('2026-03-05', '16:00', weekCardAt('12:00'));

  await tickOnceAt('2026-03-06', '09:00', weekCardAt('10:15'));

  expect(sender.receivers()).toEqual([]);
  expect(await sender.store.listDeliveries({ states: ['missed'] })).toEqual([]);
});

test('a week card that stands shows what the new files say', async () => {
  await tickOnceAt(TUESDAY, '10:00', weekCardAt('10:15'));
  await tickOnceAt(TUESDAY, '10:15', weekCardAt('10:15'));
  const audiences = [{ role: 'peer' as const, from: '11:00', to: '12:00' }];
  const moved = makeProgramme({
    meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, audiences } : one)),
  });

  await tickOnceAt(TUESDAY, '10:30', { programme: moved, people: PARKVAENGET.people });

  expect(sender.connector.updates).toHaveLength(1);
  expect(JSON.stringify(sender.connector.updates[0]?.activity)).toContain('kl. 11.00-12.00');
});
