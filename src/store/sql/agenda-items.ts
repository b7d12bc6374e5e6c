import type { AgendaItem, Store } from '../store';
import { instantText } from './instants';
import type { Session } from './session';
import type { AgendaItemRow } from './tables';

/** The development meeting's list. What was written is sealed before it gets here. */
export function agendaQueries(session: Session): Pick<Store, 'listAgendaItems' | 'saveAgendaItem'> {
  return {
    async listAgendaItems(states) {
      if (states.length === 0) return [];
      const rows = await session
        .db()
        .selectFrom('agenda_items')
        .selectAll()
        .where('state', 'in', states)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async saveAgendaItem(item) {
      const row = toRow(item);
      await session
        .db()
        .insertInto('agenda_items')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}

function fromRow(row: AgendaItemRow): AgendaItem {
  return {
    id: row.id,
    kind: row.kind,
    sealedText: new Uint8Array(row.sealed_text),
    addedBy: row.added_by,
    addedAt: new Date(row.added_at),
    who: row.who ?? undefined,
    dueOn: row.due_on ?? undefined,
    state: row.state,
    changedAt: new Date(row.changed_at),
  };
}

function toRow(item: AgendaItem): AgendaItemRow {
  return {
    id: item.id,
    kind: item.kind,
    sealed_text: item.sealedText,
    added_by: item.addedBy,
    added_at: instantText(item.addedAt),
    who: item.who ?? null,
    due_on: item.dueOn ?? null,
    state: item.state,
    changed_at: instantText(item.changedAt),
  };
}
