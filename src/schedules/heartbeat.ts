import { errorFields } from '../log';
import type { DeliveryState } from '../store/store';
import { informationInstead } from './ask-again';
import { localMomentOf } from './local-time';
import { cardsToRemake, createNewFiles, promisedBefore } from './new-files';
import { noteOutage } from './outage';
import { plan } from './plan';
import { FORGET_EVERY_MS, forgetWhatIsOld, scrubWhatIsOwed } from './retention';
import { createRounds } from './rounds';
import { teamCardsBegun } from './team/team-meeting';
import { BEGAN_ON, readFacts } from './read-facts';
import { createPrivateCards, type PrivateCards } from './private-cards';
import { createRefresher, type Refresher } from './refresh';
import { createSender, type Sender, type SenderDeps } from './sending/sender';
import { weeksAnew, weeksOwed } from './weeks-anew';

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
  /**
   * A beat, and everything it sends: resolves when nothing more can leave now and the cards that are out of date have been made anew.
   *
   * @param played - the clock was moved as if time had passed: nobody is told of an outage.
   */
  tick(how?: { played: boolean }): Promise<TickReport>;
  /** When the last plan was made; `undefined` before the first. */
  lastTickAt(): Date | undefined;
  /** Resolves when nothing runs; afterwards `beat` and `tick` do nothing. */
  stop(): Promise<void>;
}

/** What the heartbeat needs. */
export interface HeartbeatDeps extends SenderDeps {
  sender?: Sender;
  refresher?: Refresher;
  privateCards?: PrivateCards;
  /** Told of each plan, before anything is sent; a beat does not wait for it. May reject, which is logged. */
  afterPlan?: (now: Date) => Promise<void>;
  /** The last local date on which the bot can get into Teams, if somebody has said it. */
  secretEndsOn?: string | undefined;
}

/** What a plan found. */
type Planned = Pick<TickReport, 'planned' | 'uncertain'>;

const NOTHING: Planned = { planned: 0, uncertain: [] };

/** Builds the heartbeat. Nothing runs until it is called. */
export function createHeartbeat(deps: HeartbeatDeps): Heartbeat {
  const { log } = deps;
  const sender = deps.sender ?? createSender(deps);
  const refresher = deps.refresher ?? createRefresher(deps);
  const privateCards = deps.privateCards ?? createPrivateCards(deps);
  const planAt = createPlanner(deps);
  let planning: Promise<unknown> = Promise.resolve();
  let lastTickAt: Date | undefined;
  let stopped = false;

  const planNext = (played = false): Promise<Planned> => {
    const planned = planning.then(async () => {
      if (stopped) return NOTHING;
      const now = deps.clock.now();
      const found = await planAt(now, played);
      lastTickAt = now;
      return found;
    });
    planning = planned.catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)));
    return planned;
  };

  let after: Promise<void> = Promise.resolve();
  const runAfterPlan = (): Promise<void> => {
    const now = deps.clock.now();
    after = after
      .then(() => (stopped ? undefined : deps.afterPlan?.(now)))
      .catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)))
      .then(() => (stopped ? undefined : scrubWhatIsOwed(deps)))
      .catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)));
    return after;
  };

  /** Beside everything else: ten minutes are ten minutes, also while thousands are written to or a plan cannot be made. */
  const closePrivate = async () => {
    if (!stopped) await privateCards.closeDue();
  };

  const deliver = async (): Promise<TickReport['ends']> => {
    const ends = await sender.sendDue();
    await refresher.refresh();
    return ends;
  };

  return {
    async beat() {
      void closePrivate();
      await planNext();
      void runAfterPlan();
      if (!stopped) void deliver().catch((error: unknown) => log.error('heartbeat.broken', errorFields(error)));
    },
    async tick(how) {
      const closed = closePrivate();
      const found = await planNext(how?.played);
      await runAfterPlan();
      if (stopped) return { ...found, ends: new Map() };
      const ends = await deliver();
      await closed;
      if (found.planned > 0 || ends.size > 0) {
        log.info('heartbeat.tick', { planned: found.planned, delivered: ends.size });
      }
      return { ...found, ends };
    },
    lastTickAt: () => lastTickAt,
    stop: async () => {
      stopped = true;
      await planning;
      await after;
      await sender.stop();
    },
  };
}

/** Makes the plans, one after the other. */
function createPlanner(deps: HeartbeatDeps): (now: Date, played: boolean) => Promise<Planned> {
  const { store, log, workplace } = deps;
  const rounds = createRounds({ store, log, secretEndsOn: deps.secretEndsOn });
  const files = createNewFiles(store, workplace);
  let forgotAt: Date | undefined;
  let wasBehind = false;
  let hasRemade = false;

  return async (now, played) => {
    const uncertain = await store.settleAbandoned(now);
    if (uncertain.length > 0) log.warn('delivery.uncertain', { count: uncertain.length });

    const { watermark } = await store.readHeartbeat();
    const isBehind = watermark !== undefined && now < watermark;
    if (isBehind && !wasBehind)
      log.warn('watchdog.clock', { state: 'behind', byMs: watermark.getTime() - now.getTime() });
    wasBehind = isBehind;
    if (watermark === undefined) await store.saveFact(BEGAN_ON, localMomentOf(now, workplace.programme.timeZone).on);
    const wasOut = watermark !== undefined && !played && (await noteOutage(store, watermark, now));
    const since = watermark === undefined || isBehind ? now : watermark;
    const facts = await readFacts(store, workplace, since, now);
    // The first tick of a new store plans nothing from before it: nobody wants last week's reminders.
    const hasNewFiles = watermark !== undefined && !isBehind && (await files.areNew());
    const before = hasNewFiles ? await files.before() : undefined;
    const promised = hasNewFiles ? await promisedBefore(deps, facts, before, since) : [];
    const messages = [...promised, ...plan(facts, since, now)];
    const wanted = [
      ...messages.filter((message) => message.needs === undefined),
      ...informationInstead(facts, messages),
    ];
    const planned = isBehind ? 0 : await store.plan(wanted, now);
    if (hasNewFiles) {
      // Once a process: two with other files must not make all cards anew in turn.
      if (!hasRemade) {
        await store.markStale(await cardsToRemake(store, facts, now), now);
        for (const delivery of await weeksAnew(store, facts, before, now)) await store.addDelivery(delivery);
      }
      hasRemade = true;
    }
    for (const delivery of await weeksOwed(store, facts, uncertain, now)) await store.addDelivery(delivery);
    if (hasNewFiles || watermark === undefined) await files.noted();
    const begun = watermark === undefined ? [] : teamCardsBegun(facts, watermark, now);
    if (begun.length > 0) await store.markStale(begun, now);
    await rounds.after(facts, now, played ? 'played' : wasOut ? 'out' : 'run');
    if (forgotAt === undefined || Math.abs(now.getTime() - forgotAt.getTime()) >= FORGET_EVERY_MS) {
      await forgetWhatIsOld(store, log, now);
      forgotAt = now;
    }
    return { planned, uncertain };
  };
}
