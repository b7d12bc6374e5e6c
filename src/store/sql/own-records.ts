import type { Kysely } from 'kysely';
import type { OwnNote, PrivateCard, Store } from '../store';
import { instantText } from './instants';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { OwnNoteRow, Tables } from './tables';

const CARD_COLUMNS = ['person_id', 'activity_id', 'slot', 'opened_at'] as const;

/** The private cards that stand open for a person, the oldest first. */
export const privateCardRows = (db: Kysely<Tables>, personId: string) =>
  rowsOf(
    db.selectFrom('private_cards').select(CARD_COLUMNS).where('person_id', '=', personId).orderBy('opened_at'),
    CARD_COLUMNS,
    cardFrom,
  );

/** By what name a transaction remembers them. */
export const privateCardsName = (personId: string) => `private-cards:${personId}`;

/** What is a person's alone: notes, private cards that stand open, and the way out for all of it. */
export function ownRecordQueries(
  session: Session,
): Pick<
  Store,
  | 'listOwnNotes'
  | 'saveOwnNote'
  | 'deleteOwnNote'
  | 'deleteOwnNotes'
  | 'openPrivateCard'
  | 'listPrivateCards'
  | 'closePrivateCard'
  | 'deleteOwnRecords'
> {
  return {
    async listOwnNotes(personId) {
      const rows = await session
        .db()
        .selectFrom('own_notes')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('made_at')
        .orderBy('id')
        .execute();
      return rows.map(noteFrom);
    },

    async saveOwnNote(note) {
      const row = noteRow(note);
      await session
        .db()
        .insertInto('own_notes')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    async deleteOwnNote(personId, id) {
      return session.inTransaction(async (db) => {
        const deleted = await db
          .deleteFrom('own_notes')
          .where('id', '=', id)
          .where('person_id', '=', personId)
          .returning('id')
          .execute();
        await forgetReminders(db, deleted);
        return deleted.length > 0;
      });
    },

    async deleteOwnNotes(madeBefore) {
      return session.inTransaction(async (db) => {
        const deleted = await db
          .deleteFrom('own_notes')
          .where('made_at', '<', instantText(madeBefore))
          .returning('id')
          .execute();
        await forgetReminders(db, deleted);
        return deleted.length;
      });
    },

    async openPrivateCard({ personId, activityId, slot, openedAt }) {
      const opened_at = instantText(openedAt);
      await session
        .db()
        .insertInto('private_cards')
        .values({ person_id: personId, activity_id: activityId, slot, opened_at })
        .onConflict((conflict) => conflict.columns(['person_id', 'activity_id']).doUpdateSet({ slot, opened_at }))
        .execute();
    },

    async listPrivateCards({ personId, openedBefore }) {
      if (personId !== undefined && openedBefore === undefined)
        return session.reads.once(privateCardsName(personId), ['private_cards'], () =>
          privateCardRows(session.db(), personId).read(),
        );
      let rows = session.db().selectFrom('private_cards').selectAll().orderBy('opened_at');
      if (personId !== undefined) rows = rows.where('person_id', '=', personId);
      if (openedBefore !== undefined) rows = rows.where('opened_at', '<', instantText(openedBefore));
      return (await rows.execute()).map(cardFrom);
    },

    async closePrivateCard(personId, activityId, openedAt) {
      const card = session
        .db()
        .deleteFrom('private_cards')
        .where('person_id', '=', personId)
        .where('activity_id', '=', activityId);
      await (openedAt === undefined ? card : card.where('opened_at', '=', instantText(openedAt))).execute();
    },

    async deleteOwnRecords(personId) {
      return session.inTransaction(async (db) => {
        const own = (table: 'check_ins' | 'own_notes' | 'shared_points' | 'person_keys') =>
          db.deleteFrom(table).where('person_id', '=', personId).returning('person_id').execute();
        const gone = [
          await own('check_ins'),
          await own('own_notes'),
          await own('shared_points'),
          await db.deleteFrom('shared_reads').where('owner_id', '=', personId).returning('owner_id').execute(),
          await own('person_keys'),
          await db
            .deleteFrom('deliveries')
            .where('person_id', '=', personId)
            .where('kind', '=', OWN_REMINDER)
            .returning('person_id')
            .execute(),
          await db
            .updateTable('settings')
            .set({ turned_on: NOTHING_TURNED_ON })
            .where('person_id', '=', personId)
            .where('turned_on', '!=', NOTHING_TURNED_ON)
            .returning('person_id')
            .execute(),
        ];
        return gone.reduce((count, rows) => count + rows.length, 0);
      });
    },
  };
}

/** The kind of the messages that are about a note; their occasion is its id. */
const OWN_REMINDER = 'own-reminder';
const NOTHING_TURNED_ON = '[]';
const MOST_AT_ONCE = 500;

/** A reminder says that its person had something on their mind that day, so it goes with its note, wherever it stands. */
async function forgetReminders(db: Kysely<Tables>, notes: readonly Pick<OwnNoteRow, 'id'>[]): Promise<void> {
  const ids = notes.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    await db
      .deleteFrom('deliveries')
      .where('kind', '=', OWN_REMINDER)
      .where('occasion', 'in', ids.slice(from, from + MOST_AT_ONCE))
      .execute();
  }
}

function noteFrom(row: OwnNoteRow): OwnNote {
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    sealedText: new Uint8Array(row.sealed_text),
    remindOn: row.remind_on ?? undefined,
    madeAt: new Date(row.made_at),
  };
}

function noteRow(note: OwnNote): OwnNoteRow {
  return {
    id: note.id,
    person_id: note.personId,
    kind: note.kind,
    sealed_text: note.sealedText,
    remind_on: note.remindOn ?? null,
    made_at: instantText(note.madeAt),
  };
}

function cardFrom({ person_id, activity_id, slot, opened_at }: Tables['private_cards']): PrivateCard {
  return { personId: person_id, activityId: activity_id, slot, openedAt: new Date(opened_at) };
}
