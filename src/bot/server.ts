import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRestifyServer, type ServerOptions } from 'restify';
import type { Log } from '../log';
import { type Answer, answerError, answerWith } from './answer';
import { refuseByHeaders, refuseStrangers, ROUTES, sourceAddress } from './guard';
import { createRateLimit } from './rate-limit';
import { createReceiver, type ReceiverDeps } from './receive-activity';
import { Refused } from './refused';
import { isLoopbackHost } from './service-url';

/** Everything the server needs; it reads no setting and no time of its own. */
export interface ServerDeps extends ReceiverDeps {
  log: Log;
  /** True when the bot can do its work. A rejection, or two seconds without an answer, counts as no. */
  isReady(): Promise<boolean>;
  /** The calendar file that a ticket opens; `undefined` when it opens none. */
  calendarFile(ticket: string): Promise<string | undefined>;
  /** True when there is no app id: then this machine alone is answered. */
  local: boolean;
  /** How many proxies of our own stand in front, 0 by default; see `sourceAddress`. */
  proxyHops?: number;
  /** How long a body may take; 5 s by default. */
  bodyTimeoutMs?: number;
  /** How long `close` waits for running turns; 10 s by default. */
  closeTimeoutMs?: number;
}

/** The bot's door. */
export interface BotServer {
  /** Opens `port` (0: any free one) and gives the one it got. In local mode rejects a host that is not loopback. */
  listen(port: number, host: string): Promise<{ port: number }>;
  /** Takes no new request, waits for the running ones, at most 10 s, and hangs up. Calling it twice is safe. */
  close(): Promise<void>;
}

const READY_TIMEOUT_MS = 2_000;

/** How many calendar files one source may ask for in a minute: making one reads five weeks and more. */
const FILES_A_MINUTE = 30;

/**
 * The HTTP server: `POST /api/messages`, `GET /livez`, `GET /readyz`, `GET /calendar.ics` with a ticket, and nothing else. Every refusal is an empty answer
 * with a status, and one log line `request.refused` with that status and a fixed code. Opens nothing before `listen`.
 */
export function createServer(deps: ServerDeps): BotServer {
  const restify = createRestifyServer({ name: '', noWriteContinue: true, log: silentLog });
  const http = restify.server as HttpServer;
  const running = new Set<Promise<void>>();
  let closing = false;

  const guarded =
    (work: (req: IncomingMessage) => Promise<Answer>) => async (req: IncomingMessage, res: ServerResponse) => {
      const done = answerWith(res, () => work(req), deps.log);
      running.add(done);
      await done;
      running.delete(done);
    };

  restify.pre((req, res, next) => {
    try {
      if (closing) throw new Refused(503, 'closing');
      if (deps.local) refuseStrangers(req);
      refuseByHeaders(req);
      if (req.headers.expect !== undefined) res.writeContinue();
      next();
    } catch (error) {
      answerError(res, error, deps.log);
      next(false);
    }
  });
  const goesOn = (turn: Promise<unknown>) => {
    const ended = turn.then(() => void running.delete(ended));
    running.add(ended);
  };
  restify.post(ROUTES.messages.path, guarded(createReceiver(deps, goesOn)));
  restify.get(
    ROUTES.alive.path,
    guarded(async () => ({ status: 200 })),
  );
  restify.get(
    ROUTES.ready.path,
    guarded(async () => ({ status: (await isReady(deps)) ? 200 : 503 })),
  );
  const files = createRateLimit({ most: FILES_A_MINUTE, windowMs: 60_000, now: () => deps.clock.now() });
  restify.get(
    ROUTES.calendar.path,
    guarded((req) => {
      if (!files.take(sourceAddress(req, deps.proxyHops ?? 0))) throw new Refused(429, 'calendar-files');
      return giveCalendar(deps, req);
    }),
  );
  // restify takes over upgrades and then leaves such a connection open for ever.
  restify.on('upgrade', (_req: IncomingMessage, socket: { destroy(): void }) => socket.destroy());
  limitConnections(http);

  return {
    async listen(port, host) {
      if (deps.local && !isLoopbackHost(host)) throw new Error('Local mode listens on this machine only (127.0.0.1).');
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject).listen(port, host, () => resolve());
      });
      return { port: (http.address() as AddressInfo).port };
    },

    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      await settledWithin(deps.closeTimeoutMs ?? 10_000, Promise.all(running));
      http.closeAllConnections();
      await closed;
    },
  };
}

async function giveCalendar(deps: ServerDeps, { url = '' }: IncomingMessage): Promise<Answer> {
  const ticket = new URLSearchParams(url.split('?')[1] ?? '').get('t') ?? '';
  const content = await deps.calendarFile(ticket);
  if (content === undefined) throw new Refused(404, 'calendar-ticket');
  return { status: 200, file: { contentType: 'text/calendar; charset=utf-8', name: 'medspiller.ics', content } };
}

/** For senders that dribble their headers or body to keep a place occupied. */
function limitConnections(http: HttpServer & { connectionsCheckingInterval?: number }): void {
  http.headersTimeout = 10_000;
  http.requestTimeout = 15_000;
  http.maxConnections = 512;
  // Node looks for late senders this often; restify cannot be told, so it is set where Node's own constructor puts it.
  http.connectionsCheckingInterval = 1_000;
}

async function isReady(deps: ServerDeps): Promise<boolean> {
  const answer = deps.isReady().catch(() => false);
  return (await settledWithin(READY_TIMEOUT_MS, answer)) && answer;
}

/** True when the promise has settled within that time. */
async function settledWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const settled = await Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    late,
  ]);
  clearTimeout(timer);
  return settled;
}

const silence = () => undefined;

/** restify would make a log of its own that writes to standard output, with addresses in it. */
const silentLog = {
  trace: silence,
  debug: silence,
  info: silence,
  warn: silence,
  error: silence,
  fatal: silence,
} as unknown as NonNullable<ServerOptions['log']>;
