import type { IncomingMessage } from 'node:http';
import { Refused } from './refused';
import { isLoopbackHost } from './service-url';

/** The most an activity may weigh: Bot Framework's own ceiling for what it sends to a bot. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The path and the one method of everything that the bot answers. */
export const ROUTES = {
  messages: { path: '/api/messages', method: 'POST' },
  alive: { path: '/livez', method: 'GET' },
  ready: { path: '/readyz', method: 'GET' },
  calendar: { path: '/calendar.ics', method: 'GET' },
} as const;

type Headers = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/**
 * Throws `Refused` for a request that can be judged by its first line and headers alone, before a byte of body is read:
 * unknown path 404, other method 405, compressed or not JSON 415, announced as over 256 KiB 413.
 */
export function refuseByHeaders({ method, url, headers }: Headers): void {
  const path = url?.split('?', 1)[0];
  const route = Object.values(ROUTES).find((known) => known.path === path);
  if (route === undefined) throw new Refused(404, 'path');
  if (method !== route.method) throw new Refused(405, 'method');
  if (route === ROUTES.messages) refuseBodyKind(headers);
}

function refuseBodyKind(headers: IncomingMessage['headers']): void {
  // A compressed body is never opened: bytes that are not gzip once ended the whole process (restify issue 1975).
  if (headers['content-encoding'] !== undefined) throw new Refused(415, 'content-encoding');
  const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
  if (!json.test(headers['content-type'] ?? '')) throw new Refused(415, 'content-type');
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw new Refused(413, 'too-large');
}

/**
 * Throws `Refused` 403 for anything that is not a program on this machine talking to this machine: another address, a Host
 * name that is not loopback (a web page whose name was pointed at 127.0.0.1), or a web page's Origin from elsewhere.
 */
export function refuseStrangers({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): void {
  if (!isLoopbackHost(socket.remoteAddress ?? '')) throw new Refused(403, 'not-loopback');
  if (!isLoopbackHost(hostName(headers.host ?? ''))) throw new Refused(403, 'host');
  if (headers.origin !== undefined && !isLoopbackOrigin(headers.origin)) throw new Refused(403, 'origin');
}

/**
 * The address that a request counts against. Behind `proxyHops` proxies of our own every socket is theirs, and the sender
 * is the one that the outermost of them wrote down; anything further left in the header is the sender's own claim.
 */
export function sourceAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxyHops: number,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const claimed = proxyHops > 0 ? forwarded.at(-proxyHops)?.trim() : undefined;
  return withoutPort(claimed || (socket.remoteAddress ?? 'unknown'));
}

// Some proxies write the sender's port as well; with it every connection would be a new sender.
const withoutPort = (address: string) => address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$|^\[(.*)\](?::\d+)?$/, '$1$2');

const hostName = (host: string) => host.replace(/:\d+$/, '');

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}
