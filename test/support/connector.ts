import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/clock';

/** An activity as it came over the wire. */
export interface WireActivity {
  type: string;
  text?: string;
  textFormat?: string;
  summary?: string;
  replyToId?: string;
  attachments?: { contentType: string; content: unknown }[];
  [field: string]: unknown;
}

/** A message that the connector has taken. */
export interface Sent {
  conversationId: string;
  activity: WireActivity;
  id: string;
  at: Date;
}

/** One request, for a misbehaviour to look at. `number` counts from 1. */
export interface ConnectorRequest {
  number: number;
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

/**
 * What the connector does with a request: take it; answer something else and take nothing; never answer; take it and cut the
 * line; cut the line and take nothing.
 */
export type Behaviour =
  | 'ok'
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | 'hang'
  | 'commit-then-drop'
  | 'drop-before-commit';

/** A Teams connector on loopback. */
export interface Connector {
  /** Ends in a slash, as Teams' own does. */
  serviceUrl: string;
  /** Messages taken, in order. Typing is taken too but not kept. */
  sent: Sent[];
  updates: Sent[];
  deletions: { conversationId: string; id: string }[];
  /** Every request that came, whatever became of it. */
  requests: ConnectorRequest[];
  /** Resolves with all messages as soon as there are `count`; rejects after `withinMs`. */
  waitForSent(count: number, withinMs?: number): Promise<Sent[]>;
  /** Asked for each request from now on. */
  misbehave(next: (request: ConnectorRequest) => Behaviour): void;
  close(): Promise<void>;
}

/** Starts a connector on 127.0.0.1 that speaks as much of Bot Framework's v3 as the bot uses. Close it, or the test does not end. */
export async function startConnector({ port = 0 }: { port?: number } = {}): Promise<Connector> {
  const taken = {
    sent: [] as Sent[],
    updates: [] as Sent[],
    deletions: [] as { conversationId: string; id: string }[],
  };
  const requests: ConnectorRequest[] = [];
  const waiting = new Set<() => void>();
  let behave: (request: ConnectorRequest) => Behaviour = () => 'ok';

  const server = createServer((req, res) => void answer(req, res));
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const text = Buffer.concat(await req.toArray()).toString('utf8');
    const request: ConnectorRequest = {
      number: requests.length + 1,
      method: req.method ?? '',
      path: decodeURIComponent(new URL(req.url ?? '/', 'http://connector').pathname),
      authorization: req.headers.authorization,
      body: text === '' ? undefined : JSON.parse(text),
    };
    requests.push(request);
    const behaviour = behave(request);
    if (behaviour === 'hang') return;
    if (behaviour === 'drop-before-commit') return void req.socket.destroy();
    const reply = typeof behaviour === 'object' ? behaviour : take(request, req.url ?? '/', taken);
    if (behaviour === 'commit-then-drop') req.socket.destroy();
    else respond(res, reply);
    for (const check of waiting) check();
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  return {
    ...taken,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    misbehave: (next) => void (behave = next),
    waitForSent: (count, withinMs = 5_000) =>
      new Promise((resolve, reject) => {
        const late = () => end(() => reject(new Error(`Waited for ${count} messages, got ${taken.sent.length}.`)));
        const timer = setTimeout(late, withinMs);
        const check = () => taken.sent.length >= count && end(() => resolve(taken.sent));
        const end = (settle: () => void) => {
          clearTimeout(timer);
          waiting.delete(check);
          settle();
        };
        waiting.add(check);
        check();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Reply = Exclude<Behaviour, string>;
type Taken = Pick<Connector, 'sent' | 'updates' | 'deletions'>;

const CONVERSATION = /^\/v3\/conversations\/([^/]+)\/(activities|members|pagedmembers)(?:\/([^/]+))?$/;

/** What Teams does with a request in good weather. */
function take({ method, body }: ConnectorRequest, url: string, taken: Taken): Reply {
  const path = url.split('?', 1)[0] ?? '';
  if (method === 'POST' && path === '/v3/conversations') return { status: 201, body: { id: `a:${nextId()}` } };
  const [, conversation, what, third] = CONVERSATION.exec(path) ?? [];
  if (conversation === undefined) return error(404, 'NotFound');
  const conversationId = decodeURIComponent(conversation);
  const id = decodeURIComponent(third ?? '');
  if (method === 'GET') return what === 'activities' ? error(404, 'NotFound') : members(what, id);
  if (what !== 'activities') return error(405, 'MethodNotAllowed');
  if (method === 'POST') return takeMessage(conversationId, body as WireActivity, taken);
  if (!taken.sent.some((sent) => sent.id === id)) return error(404, 'ActivityNotFoundInConversation');
  if (method === 'DELETE') taken.deletions.push({ conversationId, id });
  else taken.updates.push({ conversationId, id, activity: body as WireActivity, at: systemClock.now() });
  return { status: 200, body: { id } };
}

function takeMessage(conversationId: string, activity: WireActivity, { sent }: Taken): Reply {
  if (activity.type === 'typing') return { status: 202 };
  const hasText = Boolean(activity.text);
  const hasCard = (activity.attachments ?? []).length > 0;
  if (!hasText && !hasCard) return error(400, 'BadSyntax');
  const id = nextId();
  sent.push({ conversationId, activity, id, at: systemClock.now() });
  // Teams splits text with a card into two messages and gives no id back.
  return { status: 201, body: hasText && hasCard ? {} : { id } };
}

function members(what: string | undefined, id: string): Reply {
  const member = { id: id || '29:someone', name: 'Someone', aadObjectId: '00000000-0000-0000-0000-000000000001' };
  if (id !== '') return { status: 200, body: member };
  return { status: 200, body: what === 'pagedmembers' ? { members: [member] } : [member] };
}

const error = (status: number, code: string): Reply => ({ status, body: { error: { code, message: code } } });

function respond(res: ServerResponse, { status, headers, body }: Reply): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  res.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

let lastId = 1_700_000_000_000;
/** Teams' ids are instants in milliseconds, as text. */
const nextId = () => String(++lastId);
