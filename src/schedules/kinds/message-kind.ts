import type { Message } from '../messenger';
import type { Person, Role } from '../../programme/people';
import type { CheckIn, Settings } from '../../store/store';
import type { Facts } from '../facts';
import type { LocalMoment } from '../local-time';

/** The names of the kinds. They are the first part of every slot id, so they never change. */
export const KIND_IDS = [
  'welcome',
  'week-card',
  'week-anew',
  'tomorrow',
  'lead-time',
  'check-in',
  'heads-up',
  'change',
  'closed-meeting',
  'not-here',
  'proposal',
  'returned',
  'own-reminder',
  'outage',
  'secret-ends',
] as const;
export type KindId = (typeof KIND_IDS)[number];

/**
 * Why a message may come at all (docs/decisions/0007, rule 11). `planned`: it stands on the week card before it comes, and counts toward
 * the cap. `asked`: the person has asked for it, or somebody who needs their answer has. `change`: something is not as it was.
 */
export type Nature = 'planned' | 'asked' | 'change';

/** One time that a kind of message is due for a person. Local moments in the programme's zone. */
export interface Occasion {
  /** What it is about, in wall-clock words: the last part of the slot id, e.g. `2026-W10` or `2026-03-05`. */
  occasion: string;
  due: LocalMoment;
  /** After this moment it is of no use. */
  usefulUntil: LocalMoment;
}

/** A message that will come, as the week card lists it. */
export interface Coming {
  kind: KindId;
  occasion: string;
  due: LocalMoment;
  /** It was due and has not left: when it can reach the person. `soon`: within a quarter of an hour. */
  waits?: LocalMoment | 'soon';
}

/** What a message is made from, at the moment it is sent. */
export interface MessageInput {
  facts: Facts;
  person: Person;
  occasion: string;
  slot: string;
  now: Date;
  /** The check-in that the card opens, for kinds that open one. */
  checkIn: CheckIn | undefined;
  /** What was kept with the delivery, as JSON; each kind parses its own. */
  payload: string | undefined;
  /** The card stands in the chat already and is made anew in its place. */
  remake: boolean;
}

/**
 * A kind of message that comes by itself. To add one: write its file and put it in `kinds/index.ts`; the planner, the sender,
 * `npm run upcoming` and the tests walk that list. Pure: everything comes in, nothing is sent here.
 */
export interface MessageKind {
  id: KindId;
  nature: Nature;
  roles: readonly Role[];
  /** Also sent while the person has low energy: meetings only. */
  inLowEnergy: boolean;
  /**
   * The ISO week whose meetings the card of an occasion shows. A card that has one is remade in place when a meeting of that week
   * changes; kinds without it say something once.
   */
  weekShown?(occasion: string): string;
  /** It takes the place of a card of that kind and the same occasion: not sent where that one is on its way, or stands where it can be found. */
  inPlaceOf?: KindId;
  /** Sent only after the person's yes to check-ins. */
  needsYes: boolean;
  /** Sent only to people in these roles who have asked for it themselves. */
  onlyIfAsked: readonly Role[];
  /** An answer to something the person did just now: sent at any hour, and also to someone who wants quiet. */
  anyHour: boolean;
  /** Of several that are due, only the newest is sent. */
  newestOnly: boolean;
  /** How often it comes to somebody with these settings; without it every week. */
  everyWeeks?(settings: Settings): number;
  /** When it is due, for the occasions that belong to one ISO week. It keeps ten minutes clear of the moments in `taken`. */
  occasionsIn(facts: Facts, person: Person, week: string, taken?: readonly LocalMoment[]): Occasion[];
  /** The check-in that must be kept before the card leaves; `undefined` for kinds, and occasions, that open none. */
  opens?(input: {
    facts: Facts;
    person: Person;
    occasion: string;
    slot: string;
    now: Date;
    sentBefore: number;
    /** The person's planned check-ins that have been sent, newest first. */
    cameBefore: readonly CheckIn[];
  }): CheckIn | undefined;
  /** The message, or `undefined` when its reason is gone (the meeting is cancelled, say). */
  message(input: MessageInput): Message | undefined;
}
