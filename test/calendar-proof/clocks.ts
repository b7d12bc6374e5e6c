import { createHeartbeat } from '../../src/schedules/heartbeat';
import { plan } from '../../src/schedules/plan';
import type { Messenger } from '../../src/schedules/messenger';
import type { Delivery, DeliveryState } from '../../src/store/store';
import { local, makeFacts, makePerson, PARKVAENGET } from '../support/make-facts';
import { openSender } from '../support/make-sender';
import { seededRandom } from '../support/random';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How a machine's clock may go wrong: given true time, what it shows. */
export interface BadClock {
  name: string;
  shows(trueTime: Date, random: () => number): Date;
}

const shifted = (name: string, most: number): BadClock => ({
  name,
  shows: (trueTime, random) => new Date(trueTime.getTime() + Math.round((2 * random() - 1) * most)),
});

/** The clocks of the measure: off by a second to a day at every look, standing still, and set back each hour. */
export const BAD_CLOCKS: readonly BadClock[] = [
  shifted('± 1 s', 1_000),
  shifted('± 1 min', MINUTE_MS),
  shifted('± 1 h', HOUR_MS),
  shifted('± 1 day', 24 * HOUR_MS),
  {
    name: 'stands still for hours',
    shows: (trueTime) => new Date(Math.floor(trueTime.getTime() / (3 * HOUR_MS)) * 3 * HOUR_MS),
  },
  {
    name: 'goes backwards within each hour',
    shows: (trueTime) => {
      const hour = Math.floor(trueTime.getTime() / HOUR_MS) * HOUR_MS;
      return new Date(hour + HOUR_MS - (trueTime.getTime() - hour));
    },
  },
];

/** What a week with one clock gave. */
export interface ClockResult {
  clock: string;
  ticks: number;
  /** Messages that the calendar has in the week. */
  slots: number;
  sent: number;
  /** Recorded as too late: the clock had jumped over all of their useful time. */
  recorded: number;
  twice: number;
  /** Nobody can say whether they arrived; listed as such. Here only a machine too busy to answer itself in time brings it about. */
  uncertain: number;
  /** Still waits for an hour in which the person may hear, while it is of use. */
  waiting: number;
  /** None of these. */
  lost: number;
  /** Sent more than a second before it was due by the clock at the moment of sending. */
  early: number;
}

const ENDS: readonly DeliveryState[] = ['sent', 'missed', 'withdrawn', 'uncertain'];

/** Lets a bot with a bad clock, a real store and a real connector live through a week, a tick every five minutes of true time. */
export async function proveClock(clock: BadClock, seed: number, days: number): Promise<ClockResult> {
  const sender = await openSender();
  try {
    const random = seededRandom(seed);
    await sender.join('peer');
    await sender.join('frivillig-a', { wantsReminders: true });
    const sentAt = new Map<string, Date[]>();
    const heartbeat = createHeartbeat({
      ...{ store: sender.store, clock: sender.clock, log: sender.log, messenger: watched(sender.messenger) },
      workplace: PARKVAENGET,
    });
    let ticks = 0;
    const end = local('2026-03-03', '06:00').getTime() + days * 24 * HOUR_MS;
    for (let now = local('2026-03-03', '06:00').getTime(); now < end; now += 5 * MINUTE_MS) {
      sender.clock.moveTo(clock.shows(new Date(now), random));
      await heartbeat.tick();
      ticks += 1;
    }
    await heartbeat.stop();
    return { clock: clock.name, ticks, ...(await count(sentAt)) };

    function watched(messenger: Messenger): Messenger {
      return {
        ...messenger,
        async send(to, message) {
          const at = sender.clock.now();
          const [sending] = await sender.store.listDeliveries({ states: ['sending'], personId: to.personId });
          if (sending !== undefined) sentAt.set(sending.slot, [...(sentAt.get(sending.slot) ?? []), at]);
          return messenger.send(to, message);
        },
      };
    }
  } finally {
    await sender.close();
  }

  async function count(sentAt: ReadonlyMap<string, readonly Date[]>) {
    // What a true clock would have had, but for the first and last day: there a wrong one may see another week.
    const facts = makeFacts({ settings: { 'frivillig-a': { wantsReminders: true } } });
    const people = [makePerson('peer'), makePerson('frivillig-a')];
    const from = local('2026-03-04', '12:00');
    const until = new Date(local('2026-03-03', '06:00').getTime() + (days - 1.5) * 24 * HOUR_MS);
    const expected = plan({ ...facts, people }, from, until);
    const deliveries = await Promise.all(expected.map(({ slot }) => sender.store.findDelivery(slot)));
    const all = await sender.store.listDeliveries({});
    const dueOf = (slot: string) => all.find((one) => one.slot === slot)?.dueAt.getTime() ?? Infinity;
    return {
      slots: expected.length,
      sent: deliveries.filter((one) => one?.state === 'sent').length,
      recorded: deliveries.filter((one) => one?.state === 'missed' || one?.state === 'withdrawn').length,
      twice: [...sentAt.values()].filter(({ length }) => length > 1).length + twiceInChat(),
      uncertain: deliveries.filter((one) => one?.state === 'uncertain').length,
      waiting: deliveries.filter(isWaiting).length,
      lost: deliveries.filter((one) => one === undefined || (!isWaiting(one) && !ENDS.includes(one.state))).length,
      early: [...sentAt].filter(([slot, [at]]) => at !== undefined && at.getTime() < dueOf(slot) - 1_000).length,
    };
  }

  function isWaiting(one: Delivery | undefined): boolean {
    return one?.state === 'planned' && one.usefulUntil > sender.clock.now();
  }

  function twiceInChat(): number {
    const cards = sender.connector.sent.map(
      ({ conversationId, activity }) => `${conversationId} ${JSON.stringify(activity.attachments)}`,
    );
    return cards.length - new Set(cards).size;
  }
}
