import { MOST_PROPOSALS, proposalId } from '../../dialogs/find-a-time/rounds';
import type { Pair } from '../../dialogs/find-a-time/time-option';
import type { Person } from '../../programme/people';
import { findPerson, type Facts } from '../../schedules/facts';
import type { PeerMeeting, Proposal, Store } from '../../store/store';
import { readTurnFacts, type Turn } from '../turn';

/** Runs `work` in one transaction, with the turn as things stand inside of it. */
export function decideAndKeep<T>(turn: Turn, work: (inside: Turn) => Promise<T>): Promise<T> {
  return turn.deps.store.transaction(async (store) => {
    const facts = await readTurnFacts(store, turn.deps, turn.now);
    return work({ ...turn, facts, deps: { ...turn.deps, store } });
  });
}

/** The two of them, whichever of them it is that acts. */
export function pairOf(actor: Person, partner: Person): Pair {
  return actor.role === 'peer' ? { peer: actor, volunteer: partner } : { peer: partner, volunteer: actor };
}

/** The two a proposal is about; `undefined` when one of them is no longer on the list, or has another role now. */
export function pairIn(facts: Facts, { peerId, volunteerId }: Proposal): Pair | undefined {
  const [peer, volunteer] = [findPerson(facts, peerId), findPerson(facts, volunteerId)];
  return peer?.role === 'peer' && volunteer?.role === 'volunteer' ? { peer, volunteer } : undefined;
}

/** The one of the two who is not this person. */
export function otherOf({ peer, volunteer }: Pair, person: Person): Person {
  return person.id === peer.id ? volunteer : peer;
}

/** The meeting that two people have agreed on for an ISO week, as it is now. */
export function meetingOf(facts: Facts, { peer, volunteer }: Pair, week: string): PeerMeeting | undefined {
  return facts.peerMeetings.find(
    (one) => one.peerId === peer.id && one.volunteerId === volunteer.id && one.week === week && one.state === 'agreed',
  );
}

/** The proposals that two people have had for an ISO week, oldest first. */
export async function proposalsOf(store: Store, pair: Pair, week: string): Promise<Proposal[]> {
  const found: Proposal[] = [];
  for (let number = 1; number <= MOST_PROPOSALS; number += 1) {
    const one = await store.findProposal(proposalId(pair, week, number));
    if (one === undefined) break;
    found.push(one);
  }
  return found;
}
