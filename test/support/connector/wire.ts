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
  /** By the connector's clock, UTC. */
  at: Date;
  method: string;
  path: string;
  /** After the `?`. */
  query: URLSearchParams;
  authorization: string | undefined;
  body: unknown;
  /** The chat that it is about: without a thread's `;messageid=…`. Where a new chat is asked for, the id of its first member (`29:…`). */
  conversationId: string | undefined;
  /** The how manieth it is about that chat, from 1; what the windows turned away does not count, so that it is the same in each run. */
  nth: number;
}

/** An answer over the wire. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * What the connector does with a request: take it; answer something else and take nothing; never answer, with or without having taken it; take it and
 * cut the line; cut the line and take nothing; forget the chat first (404); take it and answer only when a later request has been answered.
 */
export type Behaviour =
  | 'ok'
  | Reply
  | 'hang'
  | 'commit-then-hang'
  | 'commit-then-drop'
  | 'drop-before-commit'
  | 'forget'
  | 'answer-after-next';

/** Decides about each request. */
export type Behave = (request: ConnectorRequest) => Behaviour;

/** Somebody in a chat or a team, as Teams tells it. */
export interface RosterMember {
  /** `29:…` */
  id: string;
  name?: string;
  aadObjectId?: string;
  /** A guest's holds `#EXT#`. */
  userPrincipalName?: string;
  userRole?: 'user' | 'guest' | 'anonymous';
  tenantId?: string;
}

/** The answer to what Teams does not take, in the form it gives it. */
export const errorReply = (status: number, code: string, message: string = code): Reply => ({
  status,
  body: { error: { code, message } },
});
