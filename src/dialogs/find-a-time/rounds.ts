import type { Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { localMomentOf } from '../../schedules/local-time';
import type { Proposal } from '../../store/store';
import { hasBegun, type Pair, type TimeOption } from './time-option';

/** After so many rounds that came to nothing, talking is quicker. */
const MOST_ROUNDS = 2;

/** The most proposals for one pair and week, with those taken back: more questions than that would be a nuisance. */
export const MOST_PROPOSALS = 4;

/** What the two may do next about a week, from the proposals they have had, oldest first. */
export type NextStep =
  | { kind: 'continue'; proposal: Proposal }
  | { kind: 'new'; id: string; refused: readonly TimeOption[] }
  | { kind: 'talk' };

/** The name of the n-th proposal of a pair for an ISO week, from 1. Two who begin at the same moment mean the same one. */
export function proposalId({ peer, volunteer }: Pair, week: string, number: number): string {
  return `${peer.id}.${volunteer.id}.${week}.${number}`;
}

const ID = /^([a-z][a-z0-9-]{0,30})\.([a-z][a-z0-9-]{0,30})\.(\d{4}-W\d{2})\.(\d)$/;

/** The parts of a proposal's name; `undefined` for what is none. */
export function readProposalId(id: string): { peerId: string; volunteerId: string; week: string } | undefined {
  const [, peerId, volunteerId, week] = ID.exec(id) ?? [];
  if (peerId === undefined || volunteerId === undefined || week === undefined) return undefined;
  return { peerId, volunteerId, week };
}

/** Goes on with what is open; else begins anew without the times that did not suit; after two rounds the two had better talk. */
export function nextStep(before: readonly Proposal[], pair: Pair, week: string, facts: Facts, now: Date): NextStep {
  const last = before.at(-1);
  if (last !== undefined && isOpen(last, facts, now)) return { kind: 'continue', proposal: last };
  const cameToNothing = before.filter(({ state }) => state === 'none');
  if (!mayHaveAnotherRound(before)) return { kind: 'talk' };
  const id = proposalId(pair, week, before.length + 1);
  return { kind: 'new', id, refused: cameToNothing.flatMap(({ options }) => options) };
}

/** True while the two may still be offered other times for that week. */
function mayHaveAnotherRound(before: readonly Proposal[]): boolean {
  return before.length < MOST_PROPOSALS && before.filter(({ state }) => state === 'none').length < MOST_ROUNDS;
}

/**
 * True while it can be answered: nobody has taken it back, not all of its times have begun, and the two have not set or called off a meeting
 * for that week in another way since.
 */
export function isOpen(proposal: Proposal, facts: Facts, now: Date): boolean {
  const { state, options, peerId, volunteerId, week, createdAt } = proposal;
  const isOvertaken = facts.peerMeetings.some(
    (one) => one.peerId === peerId && one.volunteerId === volunteerId && one.week === week && one.setAt > createdAt,
  );
  const moment = localMomentOf(now, facts.programme.timeZone);
  return state === 'open' && !isOvertaken && options.some((option) => !hasBegun(option, moment));
}

/** True for one of the two it is about. There is nobody else who may see it. */
export function isOneOfTheTwo({ id }: Pick<Person, 'id'>, { peerId, volunteerId }: Proposal): boolean {
  return id === peerId || id === volunteerId;
}
