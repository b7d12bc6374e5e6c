import type { Kysely } from 'kysely';
import type { Conversation, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { ConversationRow, Tables } from './tables';

const COLUMNS = [
  'person_id',
  'conversation_id',
  'service_url',
  'user_id',
  'bot_id',
  'tenant_id',
  'active',
  'inactive_cause',
  'inactive_since',
] as const satisfies readonly (keyof ConversationRow)[];

/** Where one person's chat is: one row or none. */
export const conversationRows = (db: Kysely<Tables>, personId: string) =>
  rowsOf(db.selectFrom('conversations').select(COLUMNS).where('person_id', '=', personId), COLUMNS, fromRow);

/** Where everybody's chats are. */
export const allConversationRows = (db: Kysely<Tables>) =>
  rowsOf(db.selectFrom('conversations').select(COLUMNS).orderBy('person_id'), COLUMNS, fromRow);

/** By what name a transaction remembers it. */
export const conversationName = (personId: string) => `conversation:${personId}`;

/** Conversations: one row a person. */
export function conversationQueries(
  session: Session,
): Pick<Store, 'findConversation' | 'listConversations' | 'saveConversation'> {
  return {
    findConversation: (personId) =>
      session.reads.once(
        conversationName(personId),
        ['conversations'],
        async () => (await conversationRows(session.db(), personId).read())[0],
      ),

    listConversations: () => allConversationRows(session.db()).read(),

    async saveConversation(conversation) {
      const row = toRow(conversation);
      await session
        .db()
        .insertInto('conversations')
        .values(row)
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
    },
  };
}

function fromRow(row: ConversationRow): Conversation {
  return {
    personId: row.person_id,
    conversationId: row.conversation_id,
    serviceUrl: row.service_url,
    userId: row.user_id,
    botId: row.bot_id,
    tenantId: row.tenant_id ?? undefined,
    active: row.active === 1,
    ...(row.inactive_cause === null ? {} : { inactiveCause: row.inactive_cause }),
    ...(row.inactive_since === null ? {} : { inactiveSince: new Date(row.inactive_since) }),
  };
}

function toRow(conversation: Conversation): ConversationRow {
  return {
    person_id: conversation.personId,
    conversation_id: conversation.conversationId,
    service_url: conversation.serviceUrl,
    user_id: conversation.userId,
    bot_id: conversation.botId,
    tenant_id: conversation.tenantId ?? null,
    active: Number(conversation.active),
    inactive_cause: conversation.inactiveCause ?? null,
    inactive_since: conversation.inactiveSince ? instantText(conversation.inactiveSince) : null,
  };
}
