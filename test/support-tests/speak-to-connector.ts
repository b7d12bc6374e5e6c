import { type Connector, type ConnectorOptions, startConnector } from '../support/connector';

/** What a bot would hear back. */
export interface Heard {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

const opened = new Set<Connector>();

/** A connector that `closeConnectors` closes. */
export async function openConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const connector = await startConnector(options);
  opened.add(connector);
  return connector;
}

/** For `afterEach`. */
export async function closeConnectors(): Promise<void> {
  for (const connector of opened) await connector.close();
  opened.clear();
}

/** Long enough for a busy machine; only a request that may get no answer at all is given less. */
const PATIENCE_MS = 10_000;
const PATIENCE_FOR_NO_ANSWER_MS = 2_000;

/** One request over HTTP, as any client would make it. Rejects when the line is cut, or the answer does not come in time. */
export async function ask(
  connector: Connector,
  method: string,
  path: string,
  body?: unknown,
  patienceMs = PATIENCE_MS,
): Promise<Heard> {
  const response = await fetch(`${connector.serviceUrl}v3/conversations${path}`, {
    method,
    signal: AbortSignal.timeout(patienceMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** Sends a few words to a chat. */
export const send = (
  connector: Connector,
  conversationId: string,
  text = 'Hej',
  more: object = {},
  patienceMs = PATIENCE_MS,
): Promise<Heard> =>
  ask(
    connector,
    'POST',
    `/${encodeURIComponent(conversationId)}/activities`,
    { type: 'message', text, ...more },
    patienceMs,
  );

/** Sends, and gives the status, or `cut` where the line was cut or nothing came. */
export const tryToSend = (connector: Connector, conversationId: string): Promise<number | 'cut'> =>
  send(connector, conversationId, 'Hej', {}, PATIENCE_FOR_NO_ANSWER_MS).then(
    ({ status }) => status,
    () => 'cut' as const,
  );

/** Asks for the private chat with a person. */
export const openChat = (connector: Connector, personId: string): Promise<Heard> =>
  ask(connector, 'POST', '', { isGroup: false, bot: { id: '28:bot' }, members: [{ id: personId }] });
