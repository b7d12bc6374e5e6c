import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from '../../../src/clock';
import type { Resting } from '../jumping-clock';
import { refusal } from './refusals';
import { createCounter, type Tally } from './tally';
import { botOf, operationOf, readRequest, threadOf } from './read-request';
import { createTeams, type Taken } from './teams';
import type { Behave, Behaviour, ConnectorRequest, Reply, RosterMember, Sent } from './wire';
import { createWindows } from './windows';

export type { Behaviour, Sent, WireActivity } from './wire';

/** How a connector is to be. */
export interface ConnectorOptions {
  port?: number;
  /** The machine's own unless said otherwise. */
  clock?: Clock & Partial<Resting>;
  /** Turns away with 429 what is too much in any of Teams' windows. `untold`: without `Retry-After`. Without it nothing is too much. */
  windows?: boolean | 'untold';
  /** How long each answer takes, by the clock. */
  latencyMs?: number;
  /** The most members that one page of a roster shows. */
  pageSize?: number;
  /** Keeps no bodies: for the tens of thousands of requests of a storm. */
  lean?: boolean;
}

/**
 * A Teams connector on loopback, over real HTTP. By itself it takes everything; it misbehaves where it is told to:
 *
 * ```ts
 * const connector = await startConnector({ clock, windows: true });
 * connector.misbehave(scriptOf({ seed: 7, commitThenDrop: 0.05, hang: 0.02 })); // the same faults in each run, see script.ts
 * connector.forget('a:peer'); // 404 until POST /v3/conversations gives the person's chat a new id
 * connector.refuse('a:peer', refusal('BotNotInConversationRoster')); // until told otherwise, see refusals.ts
 * connector.saveRoster('19:team', [{ id: '29:guest', userRole: 'guest', userPrincipalName: 'a_b.c#EXT#@d.e' }]);
 * connector.tally(); // what it counted, see tally.ts
 * ```
 */
export interface Connector extends Taken {
  /** Ends in a slash, as Teams' own does. */
  serviceUrl: string;
  /** Every request that came, whatever became of it. */
  requests: ConnectorRequest[];
  /** Resolves with all messages as soon as there are `count`; rejects after `withinMs`. */
  waitForSent(count: number, withinMs?: number): Promise<Sent[]>;
  /** Resolves as soon as `count` requests have come, answered or not; rejects after `withinMs`. */
  waitForRequests(count: number, withinMs?: number): Promise<ConnectorRequest[]>;
  /** Asked for each request from now on that the windows let in. */
  misbehave(next: Behave): void;
  /** Does not know this chat from now on: 404, until one has been opened with its person, which gives it a new id. */
  forget(conversationId: string): void;
  /** Answers everything about this chat so from now on; `undefined` ends it. For opening a chat, the person's own id (`29:…`) counts. */
  refuse(conversationId: string, answer: Reply | undefined): void;
  /** Who is in a chat or a team, from now on. */
  saveRoster(conversationId: string, members: readonly RosterMember[]): void;
  tally(): Tally;
  close(): Promise<void>;
}

/** Out of order is meant for answers that have company; alone, one comes after this time all the same. */
const LONGEST_HOLD_MS = 200;

/** Starts a connector on 127.0.0.1 that speaks as much of Bot Framework's v3 as the bot uses. Close it, or the test does not end. */
export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const {
    port = 0,
    clock = systemClock as Clock & Partial<Resting>,
    latencyMs = 0,
    pageSize = 100,
    lean = false,
  } = options;
  const windows = options.windows === undefined || options.windows === false ? undefined : createWindows();
  const teams = createTeams({ pageSize, lean });
  const counter = createCounter();
  const requests: ConnectorRequest[] = [];
  const nths = new Map<string, number>();
  const waiting = new Set<() => void>();
  /** Answers that wait for another to leave first. */
  const held = new Set<() => void>();
  let behave: Behave = () => 'ok';

  const decide = (request: ConnectorRequest): Behaviour => {
    const waitMs = windows?.admit(
      { operation: operationOf(request), thread: threadOf(request), bot: botOf(request) },
      request.at,
    );
    if (typeof waitMs === 'number') {
      const retryAfter = String(Math.max(1, Math.ceil(waitMs / 1000)));
      return refusal('Throttled', options.windows === 'untold' ? {} : { retryAfter });
    }
    const about = request.conversationId ?? '';
    request.nth = (nths.get(about) ?? 0) + 1;
    nths.set(about, request.nth);
    return behave(request);
  };

  const take = (request: ConnectorRequest): Reply => {
    const before = teams.taken.sent.length;
    const reply = teams.take(request);
    for (const sent of teams.taken.sent.slice(before)) counter.delivered(sent.conversationId);
    return reply;
  };

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const text = Buffer.concat(await req.toArray()).toString('utf8');
    const request = readRequest(req, text, requests.length + 1, clock.now());
    requests.push(request);
    counter.request(request.at);
    // Whoever gave up: the connector, or a bot that would wait no longer.
    res.once('close', () => res.writableFinished || counter.unanswered());
    checkAll();
    const behaviour = decide(request);
    if (behaviour === 'forget') teams.forget(request.conversationId ?? '');
    const takesNothing = behaviour === 'hang' || behaviour === 'drop-before-commit';
    const reply = typeof behaviour === 'object' ? behaviour : takesNothing ? undefined : take(request);
    if (lean) request.body = undefined;
    if (reply?.status === 429) counter.throttled(request.at, reply.headers?.['retry-after']);
    if (latencyMs > 0) await clock.sleep(latencyMs);
    if (behaviour === 'commit-then-drop' || behaviour === 'drop-before-commit') req.socket.destroy();
    else if (behaviour === 'answer-after-next') await nextAnswer();
    else if (behaviour === 'hang' || behaviour === 'commit-then-hang') await clock.rest?.(once(res, 'close'));
    if (reply !== undefined && behaviour !== 'commit-then-drop' && behaviour !== 'commit-then-hang') {
      respond(res, reply);
      letGo();
    }
    checkAll();
  };
  const checkAll = () => {
    for (const check of waiting) check();
  };
  const letGo = () => {
    for (const release of held) release();
    held.clear();
  };
  /** Until a later request has been answered, or none has come for a while. */
  const nextAnswer = () =>
    Promise.race([new Promise<void>((resolve) => held.add(resolve)), clock.sleep(LONGEST_HOLD_MS)]);
  const server = createServer((req, res) => void answer(req, res));
  // As in front of Teams: longer than a client keeps an idle connection, so that none is closed just as something leaves on it.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    ...teams.taken,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    misbehave: (next) => void (behave = next),
    forget: teams.forget,
    refuse: teams.refuse,
    saveRoster: teams.saveRoster,
    tally: counter.tally,
    waitForSent: (count, withinMs = 5_000) => waitUntil(teams.taken.sent, count, withinMs, waiting),
    waitForRequests: (count, withinMs = 5_000) => waitUntil(requests, count, withinMs, waiting),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(res: ServerResponse, { status, headers, body }: Reply): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  res.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

function waitUntil<T>(come: T[], count: number, withinMs: number, waiting: Set<() => void>): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const late = () => end(() => reject(new Error(`Waited for ${count}, got ${come.length}.`)));
    const timer = setTimeout(late, withinMs);
    const check = () => come.length >= count && end(() => resolve(come));
    const end = (settle: () => void) => {
      clearTimeout(timer);
      waiting.delete(check);
      settle();
    };
    waiting.add(check);
    check();
  });
}
