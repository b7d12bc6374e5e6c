import type { Audience, SharedPoint } from '../store/store';
import type { Meeting } from './meeting';
import type { Person, Role } from './people';

/** What a person may do or see that is not simply their own. The one table; what is not in it nobody may. */
const ALLOWED = {
  /** The times of peer meetings belong to the two who meet (function description, line 219). */
  'set-peer-meeting': ['peer', 'volunteer'],
  /** Put in a volunteer's answer about times, for one whom the bot does not write to: what the volunteer has told the peer. */
  'speak-for-volunteer': ['peer'],
  /** Single dates of the programme's meetings, if that meeting's `canBeMovedBy` names the role too; see `mayChangeMeeting`. */
  'change-meeting': ['peer', 'coordinator', 'developmentLeader'],
  /** Say afterwards whether a meeting of the programme was held; about a peer meeting the two who meet say it. */
  'say-if-held': ['peer', 'coordinator'],
  /** Be shown points that others have handed over: the roles of `CAN_BE_HANDED`. */
  'see-shared-points': ['peer', 'coordinator', 'developmentLeader'],
  /** The weekly questions are for paid peers (docs/decisions/0007, rule 9). */
  'answer-check-in': ['peer'],
  /** Meetings, peer meetings n of 3, what is next; never an answer. */
  'see-status': ['coordinator', 'developmentLeader'],
  /** Whether a peer is done, and only if that peer has turned it on. Not for the development leader (docs/decisions/0007, rule 1). */
  'see-done-if-shown': ['coordinator'],
  /** Messages that did not arrive, never check-ins. */
  'see-undelivered': ['coordinator'],
  /** Say yes to sending such a message once more, or that it came after all. */
  'send-again': ['coordinator'],
  /** That a number on the help cards has not been looked up for long. Whoever needs the number is not made to doubt it. */
  'see-unchecked-numbers': ['coordinator'],
  /** Which chat of several people, if any, shows the meetings of the project group. */
  'choose-team-chat': ['coordinator'],
  /** The project group's own list for its meeting; the development leader is not in the group (function description, line 45). */
  'use-meeting-list': ['peer', 'volunteer', 'coordinator'],
  /** Ask for reminders of one's own. */
  'ask-for-reminders': ['volunteer'],
} as const satisfies Record<string, readonly Role[]>;

/** The name of something that not everybody may do or see. */
export type Power = keyof typeof ALLOWED;

/** Every power there is, for tests that walk the table. */
export const POWERS = Object.keys(ALLOWED) as Power[];

/** True when the person's role has this power. Decided anew at each act; never from what a card or a text says. */
export function mayDo(person: Pick<Person, 'role'>, power: Power): boolean {
  return (ALLOWED[power] as readonly Role[]).includes(person.role);
}

/** True when the person may set, move and call off single dates of this meeting of the programme. Peer meetings have a power of their own. */
export function mayChangeMeeting(person: Pick<Person, 'role'>, meeting: Pick<Meeting, 'canBeMovedBy'>): boolean {
  return mayDo(person, 'change-meeting') && meeting.canBeMovedBy.includes(person.role);
}

/** A record that belongs to a person: only that person may open it. There is no role that may. */
export function isOwn(person: Pick<Person, 'id'>, record: { personId: string }): boolean {
  return record.personId === person.id;
}

/** The roles that a point can be handed to, by audience (docs/decisions/0014). Whoever is not here can be shown nothing of another person's. */
const CAN_BE_HANDED = {
  sparring: ['coordinator', 'developmentLeader'],
  coordinator: ['coordinator'],
  developmentLeader: ['developmentLeader'],
  group: ['peer'],
} as const satisfies Record<Audience, readonly Role[]>;

/** True when somebody of this role can be named as a receiver of a point for that audience. */
export function canBeHanded(person: Pick<Person, 'role'>, audience: Audience): boolean {
  return (CAN_BE_HANDED[audience] as readonly Role[]).includes(person.role);
}

/**
 * True when a person may be shown a shared point: its owner always; anybody else only while it is shared, if they were named before the owner's yes and
 * still have a role that it could be handed to. The only way to another person's words.
 */
export function mayReadShared(
  person: Pick<Person, 'id' | 'role'>,
  point: Pick<SharedPoint, 'personId' | 'audience' | 'receiverIds' | 'takenBackAt'>,
): boolean {
  if (isOwn(person, point)) return true;
  return (
    point.takenBackAt === undefined && point.receiverIds.includes(person.id) && canBeHanded(person, point.audience)
  );
}
