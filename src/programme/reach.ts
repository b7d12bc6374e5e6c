import type { Roster } from '../schedules/reach/roster';
import type { Conversation } from '../store/store';
import type { Person } from './people';

/**
 * Whether the bot can write to a person, and if not, why. `no-account`: no Entra id in the people file. `not-met`: an account, but no chat yet. The rest
 * is as `InactiveCause` in `store.ts` has it. It follows from accounts and chats alone: whoever pauses, has stopped or has low energy is reachable.
 */
export type ReachState = 'reachable' | 'no-account' | 'not-met' | 'uninstalled' | 'blocked' | 'gone';

/** One person's reach. */
export interface PersonReach {
  person: Person;
  state: ReachState;
  /** UTC; `undefined` while reachable, and where it has been so from the start. */
  since: Date | undefined;
  /** An account of another organisation, as far as a roster has told. */
  isGuest: boolean;
}

/** Everybody's reach, in the order of the people file. Pure. */
export function reachOf(
  people: readonly Person[],
  conversations: readonly Conversation[],
  roster: Pick<Roster, 'seen'>,
): PersonReach[] {
  const kept = new Map(conversations.map((one) => [one.personId, one]));
  return people.map((person) => {
    const conversation = kept.get(person.id);
    return {
      person,
      ...stateOf(person, conversation),
      isGuest: roster.seen[person.id]?.isGuest === true,
    };
  });
}

function stateOf(person: Person, conversation: Conversation | undefined): Pick<PersonReach, 'state' | 'since'> {
  if (conversation?.active === true) return { state: 'reachable', since: undefined };
  if (conversation === undefined) {
    return { state: person.aadObjectId === undefined ? 'no-account' : 'not-met', since: undefined };
  }
  // Before causes were kept, an uninstall was the only one.
  return { state: conversation.inactiveCause ?? 'uninstalled', since: conversation.inactiveSince };
}

/** What a leader may know of it: people by name, volunteers as a sum (docs/decisions/0007, rule 3). */
export interface ReachView {
  /** Who cannot be written to, and guests who can. Never a volunteer. */
  people: { name: string; state: ReachState; since: Date | undefined; isGuest: boolean }[];
  /** Volunteers without a chat with the bot, whatever the cause. */
  volunteers: { count: number; of: number };
}

/** The part that a leader is shown. Pure. */
export function reachForLeader(reach: readonly PersonReach[]): ReachView {
  const volunteers = reach.filter(({ person }) => person.role === 'volunteer');
  return {
    people: reach
      .filter(({ person, state, isGuest }) => person.role !== 'volunteer' && (state !== 'reachable' || isGuest))
      .map(({ person, state, since, isGuest }) => ({ name: person.name, state, since, isGuest })),
    volunteers: { count: volunteers.filter(({ state }) => state !== 'reachable').length, of: volunteers.length },
  };
}
