import { errorFields } from '../log';
import type { DeliveryState } from '../store/store';
import { localMomentOf } from './local-time';
import { noteOutage } from './outage';
import { plan } from './plan';
import { forgetWhatIsOld } from './retention';
import { teamCardsBegun } from './team/team-meeting';
import { BEGAN_ON, readFacts } from './read-facts';
import { createRefresher, type Refresher } from './refresh';
import { createSender, type Sender, type SenderDeps } from './sending/sender';

/** What one tick did. */
export interface TickReport {
  planned: number;
  /** What became of each slot that was touched. */
  ends: ReadonlyMap<string, DeliveryState>;
  /** Sends that nobody can say arrived, found at this tick. */
  uncertain: readonly string[];
}

/** The one heartbeat: plans what has become due since the last tick and has it delivered. */
export interface Heartbeat {
  /**
   * Plans at the clock's now and sets the sending going, without waiting for it: a large job must not keep the next minute from being planned.
   * Plans run one after the other. Twice in a minute, after a restart or in two processes is all the same: a slot is planned once and claimed once.
   */
  beat(): Promise<void>;
  /** A beat, and everything it sends: resolves when nothing more can leave now and the cards that are out of date have been made anew. */
  tick(): Promise<TickReport>;
  /** When the last plan was made; `undefined` before the first. */
  lastTickAt(): Date | undefined;
  /** Resolves when nothing runs; afterwards `beat` and `tick` do nothing. */
  stop(): Promise<void>;
}

/** What the heartbeat needs. */
export interface HeartbeatDeps extends SenderDeps {
  sender?: Sender;
  refresher?: Refresher;
}

/** What a plan found. */
type Planned = Pick<TickReport, 'planned' | 'uncertain'>;

const NOTHING: Planned = { planned: 0, uncertain: [] };

/** Builds the heartbeat. Nothing runs until it is called. */
export function createHeartbeat(deps: HeartbeatDeps): Heartbeat {
  const { log } = deps;
  const sender = deps.sender ?? createSender(deps);
  const refresher = deps.refresher ?? createRefresher(deps);
  let planning: Promise<unknown> = Promise.resolve();
  let lastTickAt: Date | undefined;
  let stopped = false;

  const planNext = (): Promise<Planned> => {
    const planned = planning.then(async () => {
      if (stopped) return NOTHING;
      const now = deps.clock.now();
      const found = await planAt(deps, now);
      lastTickAt = now;
      return found;
    });
    planning = planned.catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)));
    return planned;
  };

  const deliver = async (): Promise<TickReport['ends']> => {
    const ends = await sender.sendDue();
    await refresher.refresh();
    return ends;
  };

  return {
    async beat() {
      await planNext();
      if (!stopped) void deliver().catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)));
    },
    async tick() {
      const found = await planNext();
      if (stopped) return { ...found, ends: new Map() };
      const ends = await deliver();
      if (found.planned > 0 || ends.size > 0) {
        log.info('heartbeat.tick', { planned: found.planned, delivered: ends.size });
      }
      return { ...found, ends };
    },
    lastTickAt: () => lastTickAt,
    stop: async () => {
      stopped = true;
      await planning;
      await sender.stop();
    },
  };
}

async function planAt(deps: HeartbeatDeps, now: Date): Promise<Planned> {
  const { store, log, workplace } = deps;
  const uncertain = await store.settleAbandoned(now);
  if (uncertain.length > 0) log.warn('delivery.uncertain', { count: uncertain.length });

  const { watermark } = await store.readHeartbeat();
  if (watermark !== undefined) await noteOutage(store, watermark, now);
  else await store.saveFact(BEGAN_ON, localMomentOf(now, workplace.programme.timeZone).on);
  const facts = await readFacts(store, workplace, watermark ?? now, now);
  // The first tick of a new store plans nothing from before it: nobody wants last week's reminders.
  const messages = plan(facts, watermark ?? now, now).filter((message) => message.needs === undefined);
  const planned = watermark !== undefined && now < watermark ? 0 : await store.plan(messages, now);
  const begun = watermark === undefined ? [] : teamCardsBegun(facts, watermark, now);
  if (begun.length > 0) await store.markStale(begun, now);
  await forgetWhatIsOld(store, log, now);
  return { planned, uncertain };
}
