import type { Language } from '../programme/people';

/** Where a person's private chat with the bot is. Refreshed from every activity; `active` is false after an uninstall. */
export interface Conversation {
  personId: string;
  conversationId: string;
  serviceUrl: string;
  /** The person's and the bot's channel ids (`29:…`, `28:…`). */
  userId: string;
  botId: string;
  tenantId: string | undefined;
  active: boolean;
}

/** What a person has chosen. A person never seen has the defaults of `defaultSettings`. */
export interface Settings {
  personId: string;
  /** `undefined` until the person has answered the information card. */
  checkIns: 'yes' | 'no' | undefined;
  /** The version of the information that was answered. */
  informedVersion: number | undefined;
  stopped: boolean;
  /** Quiet through this local date, `YYYY-MM-DD`, inclusive. */
  pausedUntilOn: string | undefined;
  /** The coordinator may see when I am done with the week's questions. */
  showWhenDone: boolean;
  /** A volunteer has asked for reminders of their own. */
  wantsReminders: boolean;
  language: Language;
}

/**
 * Where a delivery stands. `planned` → `sending` (claimed) → one of the ends.
 * `missed`: was never sent, and now it would be of no use. `withdrawn`: the person wants quiet or the occasion is gone.
 */
export type DeliveryState =
  'planned' | 'sending' | 'sent' | 'blocked' | 'failed' | 'uncertain' | 'missed' | 'withdrawn';

/** One message to one person for one occasion. The slot id names it for life. */
export interface Delivery {
  /** person + kind + occasion in wall-clock time, e.g. `check-in:peer:2026-W10`. */
  slot: string;
  kind: string;
  personId: string;
  /** The occasion part of the slot, e.g. `2026-W10`. */
  occasion: string;
  /** UTC. */
  dueAt: Date;
  /** After this instant (UTC) it is of no use and is not sent. */
  usefulUntil: Date;
  state: DeliveryState;
  /** Why it ended as it did, as a short code such as `no-conversation` or `http-403`. */
  cause: string | undefined;
  activityId: string | undefined;
  /** When it was claimed last, and when it reached its end. UTC. */
  claimedAt: Date | undefined;
  endedAt: Date | undefined;
  /** Not before this instant: set when Teams asked us to wait. */
  notBefore: Date | undefined;
}

/** What the planner hands over; the rest of a `Delivery` comes by itself. */
export type PlannedDelivery = Pick<Delivery, 'slot' | 'kind' | 'personId' | 'occasion' | 'dueAt' | 'usefulUntil'>;

/** A peer meeting with a time. There is at most one per peer, volunteer and ISO week; setting it again moves it. */
export interface PeerMeeting {
  peerId: string;
  volunteerId: string;
  /** ISO week, e.g. `2026-W10`. */
  week: string;
  /** Local date and wall times in the programme's zone: `YYYY-MM-DD`, `HH:MM`. */
  on: string;
  from: string;
  to: string;
  setBy: string;
  setAt: Date;
}

/** One check-in: which questions it holds and how far the person has come. The answers are sealed and apart. */
export interface CheckIn {
  /** The slot id of its card. */
  id: string;
  personId: string;
  /** ISO week it belongs to. */
  week: string;
  /** `planned` ones advance the cycle of themes; those a person starts do not. */
  origin: 'planned' | 'own';
  questionIds: string[];
  openedAt: Date;
  /** UTC, exclusive. */
  closesAt: Date;
  /** Index of the question that is asked next; equals `questionIds.length` when all are answered or skipped. */
  step: number;
  /** `done` from the first time the person came to the end, by answers, skips or the last button. */
  state: 'open' | 'done';
  /** Sealed answers (AES-256-GCM, key per person), or `undefined` before the first. */
  sealedAnswers: Uint8Array | undefined;
  /** Rises with every change; a change states the revision it was made from. */
  revision: number;
}

/** The planner's memory: everything due up to this instant has been planned. */
export interface Heartbeat {
  watermark: Date | undefined;
}

/**
 * Everything the bot keeps, in the domain's words. `find…` gives `undefined` when there is none, `list…` an array.
 * All instants are UTC. Every method is durable when its promise resolves.
 */
export interface Store {
  /** `sqlite` or `postgres`; for people reading a log. */
  readonly engine: 'sqlite' | 'postgres';
  /** Throws when the store cannot be read. */
  ping(): Promise<void>;
  close(): Promise<void>;

  /**
   * Runs `work` in one transaction: wholly there or not at all. Nested calls run in the outer one.
   * On SQLite transactions run one after the other.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;

  findConversation(personId: string): Promise<Conversation | undefined>;
  listConversations(): Promise<Conversation[]>;
  /** Inserts or replaces. */
  saveConversation(conversation: Conversation): Promise<void>;

  findSettings(personId: string): Promise<Settings | undefined>;
  listSettings(): Promise<Settings[]>;
  saveSettings(settings: Settings): Promise<void>;

  readHeartbeat(): Promise<Heartbeat>;
  /** In one transaction: adds the deliveries whose slot is new, and moves the watermark to `watermark`. Gives the number added. */
  plan(deliveries: readonly PlannedDelivery[], watermark: Date): Promise<number>;
  /** Adds one delivery unless its slot exists. Gives true when it was added. */
  addDelivery(delivery: PlannedDelivery): Promise<boolean>;
  findDelivery(slot: string): Promise<Delivery | undefined>;
  /** Deliveries that are `planned`, due and not asked to wait at `now`, oldest first. */
  listDue(now: Date): Promise<Delivery[]>;
  /** Deliveries in one of the states and due in [from, to), oldest first. */
  listDeliveries(query: {
    states?: readonly DeliveryState[];
    from?: Date;
    to?: Date;
    personId?: string;
  }): Promise<Delivery[]>;
  /** How many of this kind a person has been sent. */
  countSent(personId: string, kind: string): Promise<number>;
  /**
   * Takes a planned delivery for sending. True for one caller only; `leaseUntil` is when another process may call it uncertain.
   */
  claim(slot: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /** Ends a delivery, or puts it back to `planned` with `notBefore`. */
  mark(
    slot: string,
    end:
      | { state: 'sent'; activityId: string; at: Date }
      | { state: 'planned'; notBefore: Date; cause: string }
      | { state: Exclude<DeliveryState, 'planned' | 'sending' | 'sent'>; cause: string; at: Date },
  ): Promise<void>;
  /** `sending` rows whose lease has run out at `now` become `uncertain`. Gives their slots. */
  settleAbandoned(now: Date): Promise<string[]>;

  /** Meetings with `from <= on <= to` (local dates, inclusive), in order of time. */
  listPeerMeetings(fromOn: string, toOn: string): Promise<PeerMeeting[]>;
  /** Sets or moves the meeting of that peer, volunteer and week. Gives the one that stood there before. */
  setPeerMeeting(meeting: PeerMeeting): Promise<PeerMeeting | undefined>;

  findCheckIn(id: string): Promise<CheckIn | undefined>;
  listCheckIns(personId: string, week: string): Promise<CheckIn[]>;
  /** Adds it unless its id exists; gives the one that is kept. */
  openCheckIn(checkIn: CheckIn): Promise<CheckIn>;
  /** Replaces it if its kept revision is `fromRevision`. False when somebody was faster: read again. */
  saveCheckIn(checkIn: CheckIn, fromRevision: number): Promise<boolean>;
  /** Deletes the check-ins that were opened before an instant, with their answers. Gives how many. Twice is safe. */
  deleteCheckIns(openedBefore: Date): Promise<number>;

  /** The person's wrapped key, or `undefined`. */
  findWrappedKey(personId: string): Promise<Uint8Array | undefined>;
  /** Keeps a wrapped key unless there is one; gives the one that is kept. */
  addWrappedKey(personId: string, wrapped: Uint8Array): Promise<Uint8Array>;

  /** True the first time an inbound activity is seen; false for a repeat. Kept for a day. */
  noteActivity(key: string, at: Date): Promise<boolean>;

  /** A small fact of the running of the bot itself, by name. */
  findFact(name: string): Promise<string | undefined>;
  saveFact(name: string, value: string): Promise<void>;
}

/** What holds for a person who has not chosen anything yet. */
export function defaultSettings(person: { id: string; language: Language; showWhenDone: boolean }): Settings {
  return {
    personId: person.id,
    checkIns: undefined,
    informedVersion: undefined,
    stopped: false,
    pausedUntilOn: undefined,
    showWhenDone: person.showWhenDone,
    wantsReminders: false,
    language: person.language,
  };
}
