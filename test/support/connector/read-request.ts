import type { IncomingMessage } from 'node:http';
import { readPath, withoutThread } from './teams';
import type { ConnectorRequest } from './wire';
import type { Operation } from './windows';

/** One request as it came; which of its chat's it is, is not known yet. */
export function readRequest(req: IncomingMessage, text: string, number: number, at: Date): ConnectorRequest {
  const url = new URL(req.url ?? '/', 'http://connector');
  const path = decodeURIComponent(url.pathname);
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const firstMember = (body as { members?: { id?: string }[] } | undefined)?.members?.[0]?.id;
  const conversation = readPath(path)?.conversationId;
  return {
    number,
    at,
    method: req.method ?? '',
    path,
    query: url.searchParams,
    authorization: req.headers.authorization,
    body,
    conversationId: conversation === undefined ? firstMember : withoutThread(conversation),
    nth: 0,
  };
}

/** What the windows count it as. */
export function operationOf({ method, path }: ConnectorRequest): Operation {
  if (path === '/v3/conversations') return 'create';
  return method === 'GET' ? 'members' : 'send';
}

/** The windows count a channel's threads apart. */
export const threadOf = ({ path, conversationId }: ConnectorRequest) =>
  readPath(path)?.conversationId ?? conversationId;

/** Which bot it comes from, as far as it says so. */
export const botOf = ({ body }: ConnectorRequest) => {
  const { from, bot } = (body ?? {}) as { from?: { id?: string }; bot?: { id?: string } };
  return from?.id ?? bot?.id ?? '';
};
