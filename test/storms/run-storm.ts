import type { Delivery } from '../../src/store/store';
import { startConnector } from '../support/connector';
import { scriptOf } from '../support/connector/script';
import { openFanOut } from '../support/fan-out';
import { local } from '../support/make-facts';
import { createJumpingClock } from '../support/jumping-clock';
import { allowedMs } from './allowed-time';
import type { StormPlan } from './storms';

/** What a storm left behind: one line of JSON. */
export interface StormResult {
  storm: string;
  seed: number;
  people: number;
  sent: number;
  /** Held, because nobody can know; each stands in the ledger by name. */
  uncertain: number;
  /** Of those, how many had arrived. */
  uncertainTaken: number;
  /** People with neither a message nor a line that says why. */
  lost: number;
  twice: number;
  requests: number;
  throttled: number;
  /** Requests that were cut or never answered: what the uncertain ones come from. */
  unanswered: number;
  requestsPerDelivered: number;
  timeS: number;
  /** `null` where no time is asked. */
  allowedS: number | null;
  timeByAllowed: number | null;
  clock: 'jumping';
  about: string;
}

/** Most time that may be used for each second that was allowed (measures.md, F3). */
const MOST_BY_ALLOWED = 1.3;
/** By the machine's own time, in which the clock stands: no storm's time is longer for it. */
const DEADLINE_MS = 3_000;
/** What Teams takes to answer. */
const LATENCY_MS = 60;

/**
 * Sends one message to each of very many people through a storm, with the real sender, store and client over real HTTP, and counts what became of them. Time
 * is a jumping clock's: what the bot and Teams wait for, without what this machine needs to compute.
 */
export async function runStorm(plan: StormPlan, seed: number): Promise<StormResult> {
  const from = local('2026-03-05', '10:15');
  const clock = createJumpingClock(from);
  const script = plan.script(seed, from);
  const connector = await startConnector({ clock: clock.ofServer, windows: true, latencyMs: LATENCY_MS, lean: true });
  connector.misbehave(scriptOf(script));
  const fanOut = await openFanOut({
    people: plan.people,
    kind: 'welcome',
    clock,
    at: from,
    serviceUrl: connector.serviceUrl,
    deadlineMs: DEADLINE_MS,
    around: clock.watch,
  });
  try {
    const timeMs = await fanOut.send();
    const tally = connector.tally();
    const ledger = await fanOut.ledger();
    const allowed = plan.isTimed ? allowedMs(plan.people, script, tally.pauses, tally.firstAt ?? from) : undefined;
    const taken = [...tally.delivered.values()].reduce((sum, count) => sum + count, 0);
    return {
      storm: plan.name,
      seed,
      people: plan.people,
      ...countEnds(ledger, tally.delivered),
      requests: tally.requests,
      throttled: tally.throttled,
      unanswered: tally.unanswered,
      requestsPerDelivered: round(tally.requests / taken),
      timeS: round(timeMs / 1000),
      allowedS: allowed === undefined ? null : round(allowed / 1000),
      timeByAllowed: allowed === undefined ? null : round(timeMs / allowed),
      clock: 'jumping',
      about: plan.about,
    };
  } finally {
    await fanOut.close();
    await connector.close();
  }
}

/** True when a promise of F3 or F4 is broken, or more is called uncertain than went unanswered. */
export function isBad({ lost, twice, uncertain, unanswered, timeByAllowed }: StormResult): boolean {
  return lost > 0 || twice > 0 || uncertain > unanswered || (timeByAllowed ?? 0) > MOST_BY_ALLOWED;
}

/** What the ledger says against what Teams has. */
export function countEnds(
  ledger: ReadonlyMap<string, Pick<Delivery, 'state'>>,
  delivered: ReadonlyMap<string, number>,
): Pick<StormResult, 'sent' | 'uncertain' | 'uncertainTaken' | 'lost' | 'twice'> {
  const counts = { sent: 0, uncertain: 0, uncertainTaken: 0, lost: 0, twice: 0 };
  for (const [chat, { state }] of ledger) {
    const taken = delivered.get(chat) ?? 0;
    if (taken > 1) counts.twice += 1;
    if (state === 'uncertain') {
      counts.uncertain += 1;
      if (taken > 0) counts.uncertainTaken += 1;
    } else if (state === 'sent' && taken > 0) counts.sent += 1;
    // Called sent and not there, or never ended.
    else counts.lost += 1;
  }
  return counts;
}

const round = (value: number) => Math.round(value * 100) / 100;
