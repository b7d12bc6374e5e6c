import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store';
import type { Delivery, DeliveryState, Store } from '../../src/store/store';
import type { Told } from '../kill/child';
import { DUE, openHomes, peerId, userOf } from '../kill/homes';
import type { Home } from '../kill/life';
import type { ChildLife, Nursery } from '../kill/nursery';
import { type Sent, startConnector } from '../support/connector';
import { withClient } from '../support/postgres';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy';

/** How long a claim stands, see `sender.ts`. */
const LEASE_MS = 60_000;

/** Teams takes this many a second from one bot in one tenant. */
const PER_SECOND = 50;

/** What happens to the first of two bots while both send the same job. */
export const SCENES = [
  'nothing happens',
  'it is killed',
  'the server ends its connections, again and again',
  'its line to the database is cut, again and again',
  'its line to the database is silent for three seconds',
  'its line to the database is silent for good, and it is killed',
] as const;
export type Scene = (typeof SCENES)[number];

/** What one scene led to. */
export interface SceneResult {
  scene: Scene;
  people: number;
  /** How many messages each of the two claimed last. */
  claimed: number[];
  sent: number;
  uncertain: number;
  /** People that got more than one message. */
  twice: number;
  /** People whose message is neither sent, once, nor listed as uncertain. */
  lost: number;
  /** Called uncertain before the lease was over. */
  early: number;
  /** Neither sent nor listed as uncertain when the last lease was over. */
  late: number;
  /** The most that Teams took within a second, and how many requests it turned away as too many. */
  mostInASecond: number;
  throttled: number;
  /** Until both were through with what they could send. */
  seconds: number;
  /** How many lines in their logs tell of something that broke. */
  broken: number;
  /** In the last minute nothing broke any more. */
  recovered: boolean;
}

/** What a scene must lead to; and both must have had their share, at no more than the permitted rate. */
export const NOTHING_BAD = { twice: 0, lost: 0, early: 0, late: 0, throttled: 0, recovered: true } as const;

/** True when something was not as it must be. */
export function isBad(result: SceneResult): boolean {
  const { claimed, mostInASecond } = result;
  const isShared = claimed.length === 2 && claimed.every((count) => count > 0);
  const isAsItMust = Object.entries(NOTHING_BAD).every(([what, must]) => result[what as keyof SceneResult] === must);
  return !isShared || !isAsItMust || mostInASecond > PER_SECOND;
}

/** What scenes are played with. */
export interface InstanceStage {
  play(scene: Scene): Promise<SceneResult>;
  close(): Promise<void>;
}

/**
 * Two bots in processes of their own, on one database, with one job for `people`.
 *
 * @param window - how many sends one bot may have under way; without it as many as the sender thinks right.
 */
export async function openInstanceStage(options: {
  nursery: Nursery;
  serverUrl: string;
  people: number;
  window?: number;
}): Promise<InstanceStage> {
  const { nursery, serverUrl, people, window } = options;
  const connector = await startConnector({ windows: true, latencyMs: 40 });
  const homes = await openHomes({ serverUrl, peers: people, window, serviceUrl: connector.serviceUrl });

  return {
    async play(scene) {
      const { home, remove } = await homes.make(true);
      const { hostname, port } = new URL(serverUrl);
      const line = await openTcpProxy({ host: hostname, port: Number(port) });
      const store = await openStore(home);
      try {
        const bots = (await Promise.all([nursery.take(), nursery.take()])) as [ChildLife, ChildLife];
        await Promise.all([bots[0].open(through(home, line)), bots[1].open(home)]);
        const before = { sent: connector.sent.length, throttled: connector.tally().throttled };
        const said = Date.now();
        const ticks = Promise.all(bots.map((bot) => bot.tickAt(DUE, said)));
        await connector.waitForSent(before.sent + Math.ceil(people / 5), 60_000);
        await untilBothClaim(home);
        await makeTrouble(scene, { first: bots[0], line, home });
        await ticks;
        const seconds = (Date.now() - said) / 1000;

        const { early, told, recovered } = await afterTheLease(bots, store);
        const deliveries = await store.listDeliveries({});
        const claimed = await claimsOfEach(home);
        await Promise.all(bots.map((bot) => bot.end()));
        const sent = connector.sent.slice(before.sent);
        return {
          scene,
          people,
          claimed,
          ...judge(people, deliveries, sent),
          early,
          mostInASecond: mostInASecond(sent.map(({ at }) => at.getTime())),
          throttled: connector.tally().throttled - before.throttled,
          seconds: Math.round(seconds * 10) / 10,
          broken: brokenIn(told),
          recovered,
        };
      } finally {
        await store.close();
        await line.close();
        await remove();
      }
    },
    async close() {
      await homes.close();
      await connector.close();
    },
  };
}

/** On a busy machine one of them may be late; trouble before it has begun would show nothing. */
async function untilBothClaim(home: Home): Promise<void> {
  for (let tries = 0; tries < MOST_LOOKS && (await claimsOfEach(home)).length < 2; tries += 1) await sleep(LOOK_MS);
}

const MOST_LOOKS = 40;
const LOOK_MS = 25;

const FIRST = 'the-first-of-two';

/** The first bot's way to the database leads over the line, and has a name there. */
function through(home: Home, line: TcpProxy): Home {
  const url = new URL(home.databaseUrl ?? '');
  url.port = String(line.port);
  url.searchParams.set('application_name', FIRST);
  return { ...home, databaseUrl: url.href };
}

async function makeTrouble(
  scene: Scene,
  { first, line, home }: { first: ChildLife; line: TcpProxy; home: Home },
): Promise<void> {
  const again = async (act: () => unknown) => {
    for (let times = 0; times < 5; times += 1) {
      await act();
      await sleep(250);
    }
  };
  switch (scene) {
    case 'nothing happens':
      return;
    case 'it is killed':
      return first.kill();
    case 'the server ends its connections, again and again':
      return again(() =>
        withClient(home.databaseUrl ?? '', (client) =>
          client.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [FIRST]),
        ),
      );
    case 'its line to the database is cut, again and again':
      return again(() => line.cut());
    case 'its line to the database is silent for three seconds':
      line.be('silent');
      await sleep(3_000);
      return line.be('open');
    case 'its line to the database is silent for good, and it is killed':
      line.be('silent');
      await sleep(500);
      return first.kill();
  }
}

/** Ticks both until just before the first lease is over, and when the last one is; and once more for what was given back. */
async function afterTheLease(bots: readonly ChildLife[], store: Store) {
  const tickAll = async (at: number): Promise<Told[]> =>
    (await Promise.all(bots.map((bot) => bot.tickAt(new Date(at))))).filter((told) => told !== undefined);
  const found = (all: readonly Told[]) => all.reduce((sum, { uncertain }) => sum + uncertain.length, 0);
  const underWay = await store.listDeliveries({ states: ['sending'] });
  const claimedAt = underWay.map((one) => one.claimedAt?.getTime() ?? 0);

  const early = claimedAt.length > 0 ? found(await tickAll(Math.min(...claimedAt) + LEASE_MS - 5_000)) : 0;
  const leaseOver = Math.max(DUE.getTime(), ...claimedAt) + LEASE_MS;
  const before = await tickAll(leaseOver);
  const told = await tickAll(leaseOver + 1_000);
  return { early, told, recovered: brokenIn(before) === brokenIn(told) };
}

const brokenIn = (all: readonly Told[]): number =>
  all.reduce(
    (sum, { logged }) => sum + logged['delivery.broken'] + logged['heartbeat.broken'] + logged['sending.broken'],
    0,
  );

async function claimsOfEach(home: Home): Promise<number[]> {
  const { rows } = await withClient(home.databaseUrl ?? '', (client) =>
    client.query<{ claims: number }>(
      "select count(*)::int as claims from deliveries where claimed_by is not null group by split_part(claimed_by, '/', 1)",
    ),
  );
  return rows.map(({ claims }) => claims).sort((a, b) => a - b);
}

function judge(people: number, deliveries: readonly Delivery[], sent: readonly Sent[]) {
  const got = new Map<string, number>();
  for (const { activity } of sent) {
    const { id } = activity.recipient as { id: string };
    got.set(id, (got.get(id) ?? 0) + 1);
  }
  const ids = Array.from({ length: people }, (_, index) => peerId(index + 1));
  const stateOf = new Map(deliveries.map(({ personId, state }) => [personId, state]));
  const isNamed = (id: string) =>
    stateOf.get(id) === 'uncertain' || (stateOf.get(id) === 'sent' && got.get(userOf(id)) === 1);
  const count = (state: DeliveryState) => deliveries.filter((one) => one.state === state).length;
  return {
    sent: count('sent'),
    uncertain: count('uncertain'),
    twice: ids.filter((id) => (got.get(userOf(id)) ?? 0) > 1).length,
    lost: ids.filter((id) => !isNamed(id)).length,
    late: count('planned') + count('sending'),
  };
}

function mostInASecond(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let most = 0;
  for (let end = 0, start = 0; end < sorted.length; end += 1) {
    while ((sorted[end] ?? 0) - (sorted[start] ?? 0) >= 1000) start += 1;
    most = Math.max(most, end - start + 1);
  }
  return most;
}
