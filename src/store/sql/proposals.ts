import { z } from 'zod';
import type { Proposal, Store } from '../store';
import { instantText } from './instants';
import type { Session } from './session';
import type { ProposalRow } from './tables';

/** Proposals of times and each one's word about them. */
export function proposalQueries(session: Session): Pick<Store, 'findProposal' | 'listOpenProposals' | 'saveProposal'> {
  return {
    async findProposal(id) {
      const row = await session.db().selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    async listOpenProposals(personId) {
      const rows = await session
        .db()
        .selectFrom('proposals')
        .selectAll()
        .where('state', '=', 'open')
        .where((or) => or.or([or('peer_id', '=', personId), or('volunteer_id', '=', personId)]))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(fromRow);
    },

    /** The kept revision becomes `fromRevision + 1`, whatever `proposal.revision` says. */
    async saveProposal(proposal, fromRevision) {
      const row = { ...toRow(proposal), revision: fromRevision + 1 };
      const db = session.db();
      const saved =
        fromRevision === 0
          ? db
              .insertInto('proposals')
              .values(row)
              .onConflict((conflict) => conflict.column('id').doNothing())
              .returning('id')
          : db
              .updateTable('proposals')
              .set(row)
              .where('id', '=', proposal.id)
              .where('revision', '=', fromRevision)
              .returning('id');
      return (await saved.executeTakeFirst()) !== undefined;
    },
  };
}

const optionsSchema = z.array(z.object({ on: z.string(), from: z.string(), to: z.string() }));
const answersSchema = z.record(z.string(), z.array(z.enum(['can', 'if-needed', 'cannot'])));

function fromRow(row: ProposalRow): Proposal {
  return {
    id: row.id,
    peerId: row.peer_id,
    volunteerId: row.volunteer_id,
    week: row.week,
    options: optionsSchema.parse(JSON.parse(row.options)),
    answers: answersSchema.parse(JSON.parse(row.answers)),
    state: row.state,
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    revision: row.revision,
  };
}

function toRow(proposal: Proposal): ProposalRow {
  return {
    id: proposal.id,
    peer_id: proposal.peerId,
    volunteer_id: proposal.volunteerId,
    week: proposal.week,
    options: JSON.stringify(proposal.options),
    answers: JSON.stringify(proposal.answers),
    state: proposal.state,
    created_by: proposal.createdBy,
    created_at: instantText(proposal.createdAt),
    revision: proposal.revision,
  };
}
