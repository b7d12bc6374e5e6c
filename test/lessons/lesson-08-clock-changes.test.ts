import { addDays, localMomentOf } from '../../src/schedules/local-time';
import { lastOutage } from '../../src/schedules/outage';
import { runChild } from '../support/child-process';
import { local } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

/** Maundy Thursday 2026 is in the week after the clock goes forward: no meeting, and the questions come the day before. */
const WEEKS = {
  spring: [
    'week-card 2026-03-24 10:15',
    'tomorrow 2026-03-25 14:15',
    'check-in 2026-03-26 13:45',
    'week-card 2026-03-31 10:15',
    'check-in 2026-04-01 13:45',
  ],
  autumn: [
    'week-card 2026-10-20 10:15',
    'tomorrow 2026-10-21 14:15',
    'check-in 2026-10-22 13:45',
    'week-card 2026-10-27 10:15',
    'tomorrow 2026-10-28 14:15',
    'check-in 2026-10-29 13:45',
  ],
};

test.each([
  ['spring', '2026-03-29'],
  ['autumn', '2026-10-25'],
] as const)(
  'lesson 8 (node-schedule/node-schedule#435): over the change of the clock in %s each message comes once at its wall-clock time, and the night is no outage',
  async (season, sunday) => {
    const sender = await openSender();
    await sender.join('peer');
    const heartbeat = sender.heartbeat((direct) => ({
      ...direct,
      send: async () => ({ state: 'sent', activityId: 'one' }),
    }));
    const sentAt: string[] = [];
    const tick = async (at: Date) => {
      sender.clock.moveTo(at);
      const { ends } = await heartbeat.tick();
      const moment = localMomentOf(at, 'Europe/Copenhagen');
      for (const [slot, state] of ends)
        if (state === 'sent') sentAt.push(`${slot.split(':')[0]} ${moment.on} ${moment.at}`);
    };
    const night = { from: local(sunday, '00:00'), to: local(sunday, '06:00') };

    for (let on = addDays(sunday, -6); on <= addDays(sunday, 5); on = addDays(on, 1)) {
      if (on === sunday) {
        // Five hours in spring, seven in autumn: an hour that is not there, or is there twice, is no gap.
        for (let at = night.from; at <= night.to; at = new Date(at.getTime() + 5 * 60_000)) await tick(at);
        expect((await lastOutage(sender.store))?.to).toEqual(night.from);
      }
      for (const at of ['10:14', '10:15', '13:44', '13:45', '14:14', '14:15']) await tick(local(on, at));
    }

    expect(sentAt).toEqual(WEEKS[season]);
  },
);

test('lesson 8 (node-cron/node-cron#115): the wake-up comes in every minute of the night in which the clock goes back, and of the one in which it goes forward', async () => {
  const { out } = await runChild(
    `const { getTasks } = require('node-cron');
     const { everyMinute } = require('./src/schedules/runner');
     const stop = everyMinute(async () => undefined);
     const [{ timeMatcher }] = getTasks().values();
     for (const night of ['2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z']) {
       let at = new Date(night);
       const gaps = new Set();
       for (let minutes = 0; minutes < 360; minutes += 1) {
         const next = timeMatcher.getNextMatch(at);
         gaps.add(next.getTime() - at.getTime());
         at = next;
       }
       console.log([...gaps].join());
     }
     stop();`,
  );

  expect(out).toBe('60000\n60000\n');
});
