import { errorFields } from '../log';
import type { DeliveryState } from '../store/store';
import { deliverDue, type DeliverDeps } from './deliver';
import { localMomentOf } from './local-time';
import { noteOutage } from './outage';
import { plan } from './plan';
import { forgetWhatIsOld } from './retention';
import { teamCardsBegun } from './team/team-meeting';
import { BEGAN_ON, readFacts, type Workplace } from './read-facts';
import { createRefresher, type Refresher } from './refresh';

/** What one tick did. */
export interface TickReport {
  planned: number;
  /** What became of each slot that was touched. */
  ends: ReadonlyMap<string, DeliveryState>;
  /** Sends that nobody can say arrived, found at this tick. */
  uncertain: readonly string[];
}

/** The one heartbeat: plans what has become due since the last tick and delivers it. */
export interface Heartbeat {
  /**
   * One tick at the clock's now. Ticks run one after the other. Twice in a minute, after a restart or in two processes is all the
   * same: a slot is planned once and claimed once.
   */
  tick(): Promise<TickReport>;
  /** When the last tick ended well; `undefined` before the first. */
  lastTickAt(): Date | undefined;
  /** Resolves when no tick runs; afterwards `tick` does nothing. */
  stop(): Promise<void>;
}

/** Builds the heartbeat. Nothing runs until `tick` is called. After each tick the cards that are out of date are made anew. */
export function createHeartbeat(deps: DeliverDeps & { workplace: Workplace; refresher?: Refresher }): Heartbeat {
  const refresher = deps.refresher ?? createRefresher(deps);
  let running: Promise<unknown> = Promise.resolve();
  let lastTickAt: Date | undefined;
  let stopped = false;

  const next = (): Promise<TickReport> => {
    const report = running.then(async () => {
      if (stopped) return { planned: 0, ends: new Map<string, DeliveryState>(), uncertain: [] };
      const now = deps.clock.now();
      const result = await tickOnce(deps, deps.workplace, now);
      await refresher.refresh();
      lastTickAt = now;
      return result;
    });
    running = report.catch((error: unknown) => deps.log.error('heartbeat.broken', errorFields(error)));
    return report;
  };

  return {
    tick: next,
    lastTickAt: () => lastTickAt,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

async function tickOnce(deps: DeliverDeps, workplace: Workplace, now: Date): Promise<TickReport> {
  const { store, log } = deps;
  const uncertain = await store.settleAbandoned(now);
  if (uncertain.length > 0) log.warn('delivery.uncertain', { count: uncertain.length });

  const { watermark } = await store.readHeartbeat();
  if (watermark !== undefined) await noteOutage(store, watermark, now);
  else await store.saveFact(BEGAN_ON, localMomentOf(now, workplace.programme.timeZone).on);
  const facts = await readFacts(store, workplace, watermark ?? now, now);
  // The first tick of a new store plans nothing from before it: nobody wants last week's reminders.
  const messages = plan(facts, watermark ?? now, now).filter((message) => message.needs === undefined);
  const planned = watermark !== undefined && now < watermark ? 0 : await store.plan(messages, now);
  const ends = await deliverDue(deps, facts, now);
  const begun = watermark === undefined ? [] : teamCardsBegun(facts, watermark, now);
  if (begun.length > 0) await store.markStale(begun, now);
  await forgetWhatIsOld(store, log, now);
  if (planned > 0 || ends.size > 0) log.info('heartbeat.tick', { planned, delivered: ends.size });
  return { planned, ends, uncertain };
}
