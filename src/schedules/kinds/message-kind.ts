import type { Message } from '../messenger';
import type { Person, Role } from '../../programme/people';
import type { CheckIn } from '../../store/store';
import type { Facts } from '../facts';
import type { LocalMoment } from '../local-time';

/** The names of the kinds. They are the first part of every slot id, so they never change. */
export type KindId = 'welcome' | 'week-card' | 'tomorrow' | 'check-in';

/** One time that a kind of message is due for a person. Local moments in the programme's zone. */
export interface Occasion {
  /** What it is about, in wall-clock words: the last part of the slot id, e.g. `2026-W10` or `2026-03-05`. */
  occasion: string;
  due: LocalMoment;
  /** After this moment it is of no use. */
  usefulUntil: LocalMoment;
}

/** What a message is made from, at the moment it is sent. */
export interface MessageInput {
  facts: Facts;
  person: Person;
  occasion: string;
  slot: string;
  now: Date;
  /** What else will come to this person this week, for the promise on the week card. */
  coming: readonly { kind: KindId; due: LocalMoment }[];
  /** The check-in that the card opens, for kinds that open one. */
  checkIn: CheckIn | undefined;
}

/**
 * A kind of message that comes by itself. To add one: write its file and put it in `kinds/index.ts`; the planner, the sender,
 * `npm run upcoming` and the tests walk that list. Pure: everything comes in, nothing is sent here.
 */
export interface MessageKind {
  id: KindId;
  roles: readonly Role[];
  /** Sent only after the person's yes to check-ins. */
  needsYes: boolean;
  /** Sent only to people in these roles who have asked for it themselves. */
  onlyIfAsked: readonly Role[];
  /** An answer to something the person did just now: sent at any hour, and also to someone who wants quiet. */
  anyHour: boolean;
  /** Of several that are due, only the newest is sent. */
  newestOnly: boolean;
  /** When it is due, for the occasions that belong to one ISO week. */
  occasionsIn(facts: Facts, person: Person, week: string): Occasion[];
  /** The check-in that must be kept before the card leaves; `undefined` for kinds that open none. */
  opens?(input: {
    facts: Facts;
    person: Person;
    occasion: string;
    slot: string;
    now: Date;
    sentBefore: number;
  }): CheckIn;
  /** The message, or `undefined` when its reason is gone (the meeting is cancelled, say). */
  message(input: MessageInput): Message | undefined;
}
