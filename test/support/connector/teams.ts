import type { ConnectorRequest, Reply, RosterMember, Sent, WireActivity } from './wire';
import { errorReply } from './wire';
import { refusal } from './refusals';

/** What has been taken, in order. Typing is taken too but not kept. */
export interface Taken {
  sent: Sent[];
  updates: Sent[];
  deletions: { conversationId: string; id: string }[];
}

/** The chats behind the connector: who is in them, and what is in them. */
export interface Teams {
  taken: Taken;
  /** What Teams does with a request in good weather. */
  take(request: ConnectorRequest): Reply;
  /** The chat is not known from now on; opening one with its person gives it a new id. */
  forget(conversationId: string): void;
  /** From now on everything about this chat is answered so; `undefined` ends it. */
  refuse(conversationId: string, answer: Reply | undefined): void;
  saveRoster(conversationId: string, members: readonly RosterMember[]): void;
}

/** Teams counts a message as UTF-16: this many bytes, and one more is too many. */
const LARGEST_MESSAGE_BYTES = 100 * 1024;

const CONVERSATION = /^\/v3\/conversations\/(.+?)\/(activities|members|pagedmembers)(?:\/([^/]+))?$/;

/** Which chat a request is about, and what of it. The path is decoded. */
export function readPath(path: string): { conversationId: string; what: string; id: string } | undefined {
  const [, conversation, what, id = ''] = CONVERSATION.exec(path) ?? [];
  if (conversation === undefined || what === undefined) return undefined;
  return { conversationId: conversation, what, id };
}

/** The chat that a thread of a channel belongs to. */
export const withoutThread = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '');

/**
 * A Teams with nobody in it. Chats it has not heard of are taken for real.
 *
 * @param options.pageSize - the most members on one page.
 * @param options.lean - keeps of each message only its type, for the tens of thousands of a storm.
 */
export function createTeams({ pageSize, lean }: { pageSize: number; lean: boolean }): Teams {
  const taken: Taken = { sent: [], updates: [], deletions: [] };
  const ids = new Set<string>();
  const forgotten = new Set<string>();
  const refused = new Map<string, Reply>();
  const rosters = new Map<string, readonly RosterMember[]>();
  /** The private chat of each person, as far as it was seen. */
  const chatOf = new Map<string, string>();

  const keep = (activity: WireActivity): WireActivity => (lean ? { type: activity.type } : activity);

  const open = (body: unknown): Reply => {
    const [member] = (body as { members?: { id?: string }[] } | undefined)?.members ?? [];
    const person = member?.id;
    const known = person === undefined ? undefined : chatOf.get(person);
    if (known !== undefined && !forgotten.has(known)) return { status: 200, body: { id: known } };
    const id = `a:${nextId()}`;
    if (person !== undefined) chatOf.set(person, id);
    return { status: 201, body: { id } };
  };

  const takeMessage = (conversationId: string, activity: WireActivity, at: Date): Reply => {
    if (JSON.stringify(activity).length * 2 > LARGEST_MESSAGE_BYTES) return refusal('MessageSizeTooBig');
    const receiver = (activity.recipient as { id?: string } | undefined)?.id;
    if (receiver !== undefined) chatOf.set(receiver, conversationId);
    if (activity.type === 'typing') return { status: 202 };
    const hasText = Boolean(activity.text);
    const hasCard = (activity.attachments ?? []).length > 0;
    if (!hasText && !hasCard) return errorReply(400, 'BadSyntax');
    const id = nextId();
    ids.add(id);
    taken.sent.push({ conversationId, activity: keep(activity), id, at });
    // Teams splits text with a card into two messages and gives no id back.
    return { status: 201, body: hasText && hasCard ? {} : { id } };
  };

  const readMembers = (conversationId: string, what: string, id: string, query: URLSearchParams): Reply => {
    const roster = rosters.get(conversationId);
    if (roster === undefined) return someone(what, id);
    if (id !== '') {
      const member = roster.find((one) => one.id === id || one.aadObjectId === id);
      return member === undefined ? errorReply(404, 'MemberNotFoundInConversation') : { status: 200, body: member };
    }
    if (what === 'members') return { status: 200, body: roster };
    const asked = Number(query.get('pageSize') ?? pageSize) || pageSize;
    const from = Number(query.get('continuationToken') ?? 0);
    const next = from + Math.min(asked, pageSize);
    const more = next < roster.length ? { continuationToken: String(next) } : {};
    return { status: 200, body: { members: roster.slice(from, next), ...more } };
  };

  const change = (conversationId: string, id: string, { method, body, at }: ConnectorRequest): Reply => {
    if (!ids.has(id)) return refusal('ActivityNotFoundInConversation');
    if (method === 'DELETE') {
      taken.deletions.push({ conversationId, id });
      return { status: 200, body: { id } };
    }
    const activity = body as WireActivity;
    if (JSON.stringify(activity).length * 2 > LARGEST_MESSAGE_BYTES) return refusal('MessageSizeTooBig');
    taken.updates.push({ conversationId, id, activity: keep(activity), at });
    return { status: 200, body: { id } };
  };

  return {
    taken,
    take(request) {
      const { method, path, body, at, query } = request;
      const refusing = refused.get(request.conversationId ?? '');
      if (refusing !== undefined) return refusing;
      if (method === 'POST' && path === '/v3/conversations') return open(body);
      const about = readPath(path);
      if (about === undefined) return errorReply(404, 'NotFound');
      const { conversationId, what, id } = about;
      if (forgotten.has(withoutThread(conversationId))) return refusal('ConversationNotFound');
      if (method === 'GET') {
        return what === 'activities' ? errorReply(404, 'NotFound') : readMembers(conversationId, what, id, query);
      }
      if (what !== 'activities') return errorReply(405, 'MethodNotAllowed');
      // A reply to a message names it in the path, too.
      if (method === 'POST') return takeMessage(conversationId, body as WireActivity, at);
      return change(conversationId, id, request);
    },
    forget: (conversationId) => void forgotten.add(withoutThread(conversationId)),
    refuse(conversationId, answer) {
      if (answer === undefined) refused.delete(conversationId);
      else refused.set(conversationId, answer);
    },
    saveRoster: (conversationId, members) => void rosters.set(conversationId, [...members]),
  };
}

/** Where nobody has said who is in a chat. */
function someone(what: string, id: string): Reply {
  const member = { id: id || '29:someone', name: 'Someone', aadObjectId: '00000000-0000-0000-0000-000000000001' };
  if (id !== '') return { status: 200, body: member };
  return { status: 200, body: what === 'pagedmembers' ? { members: [member] } : [member] };
}

let lastId = 1_700_000_000_000;
/** Teams' ids are instants in milliseconds, as text. */
const nextId = () => String(++lastId);
