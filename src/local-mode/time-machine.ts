import type { MovableClock, StandingClock } from '../clock';
import type { Heartbeat } from '../schedules/heartbeat';
import { plan } from '../schedules/plan';
import { readFacts, type Workplace } from '../schedules/read-facts';
import type { TimeMachine } from '../schedules/time-machine';
import type { Store } from '../store/store';

const QUARTER_MS = 15 * 60 * 1000;
const MOST_MS = 60 * 24 * 60 * 60 * 1000;

/**
 * Local mode's time machine. Between now and the target it ticks at every instant at which something is due, in order, and at every
 * quarter of an hour while something waits, so that the time in between happens as if it had passed. Minutes in which nothing
 * can happen are not ticked.
 */
export function createTimeMachine(deps: {
  clock: MovableClock | StandingClock;
  heartbeat: Heartbeat;
  store: Store;
  workplace: Workplace;
}): TimeMachine {
  const { clock, heartbeat, store, workplace } = deps;

  return {
    async playTo(target) {
      const start = clock.now();
      if (target <= start) return { state: 'backwards' };
      if (target.getTime() - start.getTime() > MOST_MS) return { state: 'too-far' };
      let sent = 0;
      for (let now = start; now < target;) {
        now = await nextStop(now, target);
        clock.moveTo(now);
        const { ends } = await heartbeat.tick({ played: true });
        sent += [...ends.values()].filter((state) => state === 'sent').length;
      }
      const waiting = await store.listDue(clock.now());
      return { state: 'played', sent, waiting: waiting.length };
    },
  };

  async function nextStop(now: Date, target: Date): Promise<Date> {
    const waiting = await store.listDeliveries({ states: ['planned'] });
    const quarter = (Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS;
    const horizon = waiting.length === 0 ? target : new Date(Math.min(target.getTime(), quarter));
    const facts = await readFacts(store, workplace, now, horizon);
    const [first] = plan(facts, now, horizon);
    return first?.dueAt ?? horizon;
  }
}
