import type { Kysely } from 'kysely';
import type { Store, TeamChat } from '../store';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { TeamChatRow, Tables } from './tables';

const COLUMNS = [
  'conversation_id',
  'kind',
  'name',
  'service_url',
  'bot_id',
  'tenant_id',
  'active',
  'is_on',
] as const satisfies readonly (keyof TeamChatRow)[];

/** Every chat of several people, in order of id. */
export const teamChatRows = (db: Kysely<Tables>) =>
  rowsOf(db.selectFrom('team_chats').select(COLUMNS).orderBy('conversation_id'), COLUMNS, fromRow);

/** The chats of several people: one row a chat, and at most one of them is on. */
export function teamChatQueries(session: Session): Pick<Store, 'listTeamChats' | 'saveTeamChat'> {
  return {
    listTeamChats: () => teamChatRows(session.db()).read(),

    saveTeamChat: (chat) =>
      session.inTransaction(async (db) => {
        const row = toRow(chat);
        if (chat.on) {
          await db
            .updateTable('team_chats')
            .set({ is_on: 0 })
            .where('conversation_id', '<>', chat.conversationId)
            .where('is_on', '=', 1)
            .execute();
        }
        await db
          .insertInto('team_chats')
          .values(row)
          .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(row))
          .execute();
      }),
  };
}

function fromRow(row: TeamChatRow): TeamChat {
  return {
    conversationId: row.conversation_id,
    kind: row.kind,
    name: row.name ?? undefined,
    serviceUrl: row.service_url,
    botId: row.bot_id,
    tenantId: row.tenant_id ?? undefined,
    active: row.active === 1,
    on: row.is_on === 1,
  };
}

function toRow(chat: TeamChat): TeamChatRow {
  return {
    conversation_id: chat.conversationId,
    kind: chat.kind,
    name: chat.name ?? null,
    service_url: chat.serviceUrl,
    bot_id: chat.botId,
    tenant_id: chat.tenantId ?? null,
    active: Number(chat.active),
    is_on: Number(chat.on),
  };
}
