import type { Delivery, DeliveryState, Store } from '../../src/store/store';
import type { Connector } from '../support/connector';
import { DUE, type Homes, peerId, userOf } from './homes';
import type { KillOrder, KillPoint } from './kill-points';
import { startLife, type Home, type Life } from './life';
import type { ChildLife, Nursery } from './nursery';

/** How long a claim stands, see `sender.ts`. */
const LEASE_MS = 60_000;

/** What is to happen: where the first life ends, and what follows. */
export interface KillPlan {
  /** A point of the way, or a moment that nobody chose: so many milliseconds after it began, or after the first message arrived. */
  at: KillOrder | { afterMs: number; from: 'begin' | 'first-message' };
  /** Where the second one is killed too, while it takes up what the first has left. */
  then?: KillOrder;
  /** `after`: the bot is started again. `beside`: another one on the same database is alive all the time. */
  other: 'after' | 'beside';
  /** The whole bot is killed, and not only its way out. Takes a second longer. */
  whole?: boolean;
}

/** What one plan led to. */
export interface KillResult {
  point: KillPoint | 'any';
  kills: number;
  /** Peers that got more than one message. */
  twice: number;
  /** Peers whose message is neither sent, once, nor listed as uncertain. */
  lost: number;
  /** Messages that waited longer than for the lease of the one that died: nobody's hand was on them. */
  late: number;
  /** Sends that became uncertain before their lease was over, or without a line in the log. */
  unlisted: number;
  /** More uncertain ones than the killed lives can have had under way. */
  overWindow: number;
  /** Lines in the log that tell of something that broke. */
  broken: number;
  ends: Partial<Record<DeliveryState, number>>;
}

/** What a kill needs. The connector forgets the chats of the first two peers. */
export interface KillStage {
  homes: Homes;
  nursery: Nursery;
  connector: Connector;
  peers: number;
  /** The most sends that one life may have under way. */
  window: number;
}

/** Kills one life, or two, lets another take up what is left, and counts what became of each peer's message. */
export async function runKill(stage: KillStage, plan: KillPlan): Promise<KillResult> {
  const { homes, nursery, connector } = stage;
  const { home, remove } = await homes.make(plan.whole ?? false);
  const seen = connector.sent.length;
  const children: ChildLife[] = [];
  const take = async () => {
    const child = await nursery.take();
    children.push(child);
    return child;
  };
  try {
    const beside = plan.other === 'beside' ? await startLife(home) : undefined;
    const first = await take();
    await first.open(home, 'point' in plan.at ? plan.at : undefined);
    const firstMessage = watch(connector, first, plan.at);
    const firstTick = first.tickAt(DUE);
    if (beside) await Promise.race([firstMessage, first.ended]).then(() => beside.tickAt(DUE));
    let kills = await isKilled(first, firstTick);
    connector.misbehave(() => 'ok');
    if (plan.then) kills += await killNext(await take(), home, plan.then);

    const last = beside ?? (await startLife(home));
    const judged = await takeUp(last, home, kills);
    const receivers = connector.sent.slice(seen).map(({ activity }) => (activity.recipient as { id: string }).id);
    const deliveries = await last.store.listDeliveries({});
    await last.end();
    return { ...judge(stage, plan, deliveries, receivers, kills), ...judged };
  } finally {
    for (const child of children) child.kill();
    await remove();
  }
}

/** Kills at the moments that only Teams and the clock see. Resolves when the first message arrives. */
function watch(connector: Connector, child: ChildLife, at: KillPlan['at']): Promise<void> {
  const passed = { post: 0, reopen: 0 };
  const killSoon = () => void ('afterMs' in at && setTimeout(() => child.kill(), at.afterMs));
  if ('from' in at && at.from === 'begin') killSoon();
  return new Promise((arrived) => {
    connector.misbehave(({ method, path }) => {
      arrived();
      const what = method === 'POST' && path === '/v3/conversations' ? 'reopen' : 'post';
      passed[what] += 1;
      if ('from' in at && at.from === 'first-message' && passed.post + passed.reopen === 1) killSoon();
      if ('point' in at && at.point === `${what}:arrived` && passed[what] === at.nth) child.kill();
      return 'ok';
    });
  });
}

async function killNext(next: ChildLife, home: Home, order: KillOrder): Promise<number> {
  await next.open(home, order);
  return isKilled(next, next.tickAt(new Date(DUE.getTime() + LEASE_MS + 30_000)));
}

/** 1 when it was killed in its tick, 0 when it came to its end. */
async function isKilled(life: ChildLife, tick: Promise<unknown>): Promise<0 | 1> {
  await tick;
  await life.end();
  return (await life.ended) === 'killed' ? 1 : 0;
}

/** Lets a life send what is left and take up what was left under way, and watches the lease. */
async function takeUp(life: Life, { databaseUrl }: Home, kills: number) {
  const { store } = life;
  const found: string[] = [];
  const tickAt = async (at: Date) => void found.push(...(await life.tickAt(at)).uncertain);
  let early = 0;

  await tickAt(new Date(DUE.getTime() + 1_000));
  let late = (await store.listDeliveries({ states: ['planned'] })).length;
  if (databaseUrl !== undefined) {
    early = found.length;
    const claimedAt = (await sendingOf(store)).map((one) => one.claimedAt?.getTime() ?? 0);
    if (claimedAt.length > 0) {
      const before = found.length;
      await tickAt(new Date(Math.min(...claimedAt) + LEASE_MS - 5_000));
      early += found.length - before;
      await tickAt(new Date(Math.max(...claimedAt) + LEASE_MS));
    }
  }
  late += (await sendingOf(store)).length;
  await tickAt(new Date(DUE.getTime() + 3 * LEASE_MS));

  const abandoned = (await store.listDeliveries({ states: ['uncertain'] })).length;
  const logged = life.counts();
  return {
    late,
    // A life that is killed right after it has taken them up has had no time for its line; they are listed all the same.
    unlisted:
      early + (found.length - logged['delivery.uncertain']) + (kills > 1 ? 0 : Math.abs(abandoned - found.length)),
    broken: logged['delivery.broken'] + logged['heartbeat.broken'] + logged['sending.broken'],
  };
}

const sendingOf = (store: Store): Promise<Delivery[]> => store.listDeliveries({ states: ['sending'] });

function judge(
  { peers, window }: KillStage,
  { at }: KillPlan,
  deliveries: readonly Delivery[],
  receivers: readonly string[],
  kills: number,
): Omit<KillResult, 'late' | 'unlisted' | 'broken'> {
  const ends: KillResult['ends'] = {};
  for (const { state } of deliveries) ends[state] = (ends[state] ?? 0) + 1;
  const got = (id: string) => receivers.filter((one) => one === userOf(id)).length;
  const isNamed = (id: string) => {
    const [only, ...more] = deliveries.filter(({ personId }) => personId === id);
    if (more.length > 0) return false;
    return only?.state === 'uncertain' || (only?.state === 'sent' && got(id) === 1);
  };
  const ids = Array.from({ length: peers }, (_, index) => peerId(index + 1));
  return {
    point: 'point' in at ? at.point : 'any',
    kills,
    twice: ids.filter((id) => got(id) > 1).length,
    lost: ids.filter((id) => !isNamed(id)).length,
    overWindow: Math.max(0, (ends.uncertain ?? 0) - kills * window),
    ends,
  };
}

/** What a kill must lead to. */
export const NOTHING_BAD = { twice: 0, lost: 0, late: 0, unlisted: 0, overWindow: 0, broken: 0 } as const;

/** True when something was not as it must be. */
export function isBad(result: KillResult): boolean {
  return Object.keys(NOTHING_BAD).some((what) => result[what as keyof typeof NOTHING_BAD] !== 0);
}
