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
  /** Why it may not be written to, and since when (UTC); both absent while it may. A new activity of the person's takes them away. */
  inactiveCause?: InactiveCause | undefined;
  inactiveSince?: Date | undefined;
}

/**
 * Why a private chat may not be written to. `uninstalled`: the person took the app away. `blocked`: Teams refuses (403): blocked by the person or
 * switched off by an administrator. `gone`: Teams no longer knows the chat, and a new one could not be opened.
 */
export type InactiveCause = 'uninstalled' | 'blocked' | 'gone';

/** A team's channel or a group chat that the bot has been added to. */
export interface TeamChat {
  /** Of a channel without the `;messageid=…` of a thread. */
  conversationId: string;
  kind: 'channel' | 'group';
  /** What the chat is called, as Teams tells it; `undefined` when it does not. */
  name: string | undefined;
  serviceUrl: string;
  botId: string;
  tenantId: string | undefined;
  /** False after the bot was taken out of it. */
  active: boolean;
  /** The coordinator wants the meetings shown here. At most one chat has this. */
  on: boolean;
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
  /** A word this many minutes before each meeting; `undefined`: none. */
  headsUpMinutes: HeadsUpMinutes | undefined;
  /** The most messages a week that the person has not asked for; `undefined`: the programme's number. */
  weeklyCap: number | undefined;
  /** Meetings only through this local date, inclusive. Nobody else sees it. */
  lowEnergyUntilOn: string | undefined;
  /** The weekly questions come every week or every other week. */
  checkInEveryWeeks: 1 | 2;
  /** Every other week is counted from this ISO week; `undefined` while they come every week. */
  checkInsFromWeek: string | undefined;
  /** The name may stand beside the answer on the team chat's card. */
  nameInTeamChat: boolean;
  /** Questions and triggers that are off until the person turns them on, by id or value: `t2.own`, `own_history`. */
  turnedOn: readonly string[];
}

/** How long before a meeting a person may choose to hear. */
export const HEADS_UP_MINUTES = [5, 10, 15, 30] as const;
export type HeadsUpMinutes = (typeof HEADS_UP_MINUTES)[number];

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
  /** What the message is made from beside the occasion, as JSON that its kind reads; never an answer or anybody's reason. */
  payload: string | undefined;
  /** Set while the card that stands in the chat is known to be out of date: the instant it became so. */
  staleSince: Date | undefined;
}

/** What the planner hands over; the rest of a `Delivery` comes by itself. */
export type PlannedDelivery = Pick<Delivery, 'slot' | 'kind' | 'personId' | 'occasion' | 'dueAt' | 'usefulUntil'> & {
  payload?: string | undefined;
};

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
  /** A cancelled one keeps the time it had, and nobody is asked for a new one. */
  state: 'agreed' | 'cancelled';
  /** 1 when it is set first; rises by one with each change. Given by the store. */
  revision: number;
}

/** What was decided about one occurrence of a meeting of the programme. There is one for each occurrence; a later one replaces it. */
export interface MeetingChange {
  /** Names the occurrence for life, wherever it is moved to: `development-meeting.2026-03-05`, see `occurrences.ts`. */
  occurrenceId: string;
  meetingId: string;
  state: 'stands' | 'cancelled';
  /** As it is now, of the whole meeting: local date and wall times. A cancelled one keeps what it had. */
  on: string;
  from: string;
  to: string;
  /** `undefined`: the place that the programme says. */
  place: string | undefined;
  /** One more line in the reminder, in the words of the one who wrote it. */
  extraLine: string | undefined;
  /** False: this occurrence gets no reminder. The series goes on. */
  remind: boolean;
  changedBy: string;
  changedAt: Date;
  /** 1 for the first change of the occurrence; rises by one with each. Given by the store. */
  revision: number;
}

/** What one person has said about one occurrence. Never a reason. */
export interface Attendance {
  occurrenceId: string;
  /** Whose word it is. */
  personId: string;
  /** The local date of the occurrence when it was said; for reading by time. */
  on: string;
  rsvp: 'coming' | 'not-coming' | 'unsure' | undefined;
  /** Afterwards: it was held and I was there, it was moved, it was called off, or I was not there. */
  outcome: 'held' | 'moved' | 'cancelled' | 'absent' | undefined;
  saidAt: Date;
}

/** A person is not here, from one local date through another. No reason is kept. */
export interface Absence {
  personId: string;
  fromOn: string;
  toOn: string;
  setAt: Date;
}

/** Two people's way to a time: at most three proposals, and each one's word about each. Never a reason, never a calendar. */
export interface Proposal {
  id: string;
  peerId: string;
  volunteerId: string;
  /** ISO week that the meeting belongs to. */
  week: string;
  /** Local date and wall times. */
  options: { on: string; from: string; to: string }[];
  /** By person id, one word for each option, in their order. */
  answers: Record<string, ('can' | 'if-needed' | 'cannot')[]>;
  /** `none`: both have answered and no option is left. */
  state: 'open' | 'settled' | 'none' | 'withdrawn';
  createdBy: string;
  createdAt: Date;
  revision: number;
}

/** A point for the development meeting's list, or an agreement made there. Carried over until done. */
export interface AgendaItem {
  id: string;
  kind: 'point' | 'agreement';
  /** The words, sealed with the key of the one who wrote them. */
  sealedText: Uint8Array;
  addedBy: string;
  addedAt: Date;
  /** Of an agreement: who does it (a person id), and by which local date. */
  who: string | undefined;
  dueOn: string | undefined;
  state: 'open' | 'done' | 'removed';
  changedAt: Date;
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
  /** The person's own words, sealed apart: they are kept for a shorter time. */
  sealedWords: Uint8Array | undefined;
  /** Rises with every change; a change states the revision it was made from. */
  revision: number;
}

/** Something a person keeps for themselves after a check-in. Nobody else can be shown it. */
export interface OwnNote {
  id: string;
  personId: string;
  /** `sparring`: on their own list for sparring. `reminder`: they want to be reminded of it. */
  kind: 'sparring' | 'reminder';
  /** Sealed with the person's key, for the note's id. */
  sealedText: Uint8Array;
  /** The local date of a reminder. */
  remindOn: string | undefined;
  madeAt: Date;
}

/** To whom a person can hand a point. `group`: the other paid peers. */
export const AUDIENCES = ['sparring', 'coordinator', 'developmentLeader', 'group'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One point that a person has handed to others, in the very words they saw before their yes. */
export interface SharedPoint {
  id: string;
  /** Whose it is. */
  personId: string;
  audience: Audience;
  /** The people who were named before the yes; nobody who came later. */
  receiverIds: readonly string[];
  /** Sealed with the owner's key, for the point's id; `undefined` when it has been taken back: the words are gone. */
  sealedText: Uint8Array | undefined;
  sharedAt: Date;
  takenBackAt: Date | undefined;
}

/** A shared point without a word of it. */
export type PointHead = Omit<SharedPoint, 'sealedText'>;

/** Somebody was shown a shared point. */
export interface SharedRead {
  pointId: string;
  ownerId: string;
  readerId: string;
  /** How they were shown it. */
  way: 'list' | 'agenda' | 'export';
  readAt: Date;
}

/** A card with something private on it stands in a person's chat, and is to turn neutral. */
export interface PrivateCard {
  personId: string;
  activityId: string;
  /** The slot its buttons carry: it says which neutral card is to stand there. */
  slot: string;
  openedAt: Date;
}

/** The delivery has gone another way meanwhile, or was deleted, so it cannot come to this end; trying again is of no use. The message says which. */
export class MarkRefused extends Error {
  override readonly name = 'MarkRefused';
}

/** An inbound activity that took effect. Its key is a mark that tells nothing. */
export interface NotedActivity {
  key: string;
  seenAt: Date;
  /** Sealed for the one who acted; `undefined` when none was kept. */
  sealedAnswer: Uint8Array | undefined;
}

/** What is true around a span of days. */
export interface Around {
  settings: readonly Settings[];
  peerMeetings: readonly PeerMeeting[];
  meetingChanges: readonly MeetingChange[];
  absences: readonly Absence[];
  attendance: readonly Attendance[];
  teamChats: readonly TeamChat[];
  fact: string | undefined;
  openPoints: number;
}

/** What a turn is going to ask its transaction for, as far as that is known before it begins. */
export interface TurnNeeds {
  /** Whose turn it is: where their chat is, their settings, their key, the private cards that stand open for them, and what may not have come. */
  personId: string | undefined;
  /** As `findActivity` is asked. */
  activity: { key: string; like: { press: string; since: Date } | undefined } | undefined;
  /** As `readAround` is asked. */
  around: { fromOn: string; toOn: string; factName: string };
  /** The delivery of the card that was pressed, and its check-in if it is one. */
  pressed: string | undefined;
  /** One delivery more, and the person's check-ins of two weeks, which whoever writes may be at. */
  written: { slot: string; weeks: readonly [string, string] } | undefined;
  /** As `readStatus` is asked. */
  status: StatusSpan | undefined;
}

/** What status is asked for. */
export interface StatusSpan {
  /** ISO week of the questions. */
  week: string;
  /** The week's deliveries are due in [from, to); before it, from `since` on, only what is uncertain is wanted. UTC. */
  since: Date;
  from: Date;
  to: Date;
  /** Names of facts that are wanted too; at most four. */
  facts: readonly string[];
}

/** What a leader's status is made of, beside what `readAround` gives. It has no room for an answer. */
export interface StatusRead {
  /** Whose planned check-in of the week is done. */
  doneIds: readonly string[];
  /** The deliveries that have not been sent and were not taken back, oldest first. */
  notSent: readonly Delivery[];
  conversations: readonly Conversation[];
  /** The shared points that have not been taken back, oldest first. */
  points: readonly PointHead[];
  teamChats: readonly TeamChat[];
  /** The facts by their names, as far as they are kept. */
  facts: ReadonlyMap<string, string>;
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

  /** The chats of several people that the bot is or was in. */
  listTeamChats(): Promise<TeamChat[]>;
  /** Inserts or replaces by conversation id. One that is `on` turns every other off. */
  saveTeamChat(chat: TeamChat): Promise<void>;

  /**
   * What `listSettings`, `listPeerMeetings`, `listMeetingChanges`, `listAbsences`, `listAttendance`, `listTeamChats` and `findFact` would give, and
   * how many points stand open on the meeting list: read in one go, so all of it is true at one moment.
   *
   * @param factName - of the one fact that is wanted too.
   */
  readAround(fromOn: string, toOn: string, factName: string): Promise<Around>;
  /** Read in one go, so all of it is true at one moment. */
  readStatus(span: StatusSpan): Promise<StatusRead>;
  /**
   * Reads in one go what a turn is going to ask for. Changes nothing in what is answered: what is written is read again, and what was not foreseen is read
   * when it is asked for. Only inside of a transaction is anything remembered.
   */
  prefetch(needs: TurnNeeds): Promise<void>;

  findSettings(personId: string): Promise<Settings | undefined>;
  listSettings(): Promise<Settings[]>;
  saveSettings(settings: Settings): Promise<void>;

  readHeartbeat(): Promise<Heartbeat>;
  /** In one transaction: adds the deliveries whose slot is new, and moves the watermark to `watermark`. Gives the number added. */
  plan(deliveries: readonly PlannedDelivery[], watermark: Date): Promise<number>;
  /** Adds one delivery unless its slot exists. Gives true when it was added. */
  addDelivery(delivery: PlannedDelivery): Promise<boolean>;
  findDelivery(slot: string): Promise<Delivery | undefined>;
  /** A person's messages without an end: those that are `planned`, and those of which nobody knows whether they came. In order of time. */
  listOpen(personId: string): Promise<Delivery[]>;
  /** Deliveries that are `planned`, due and not asked to wait at `now`, oldest first. */
  listDue(now: Date): Promise<Delivery[]>;
  /** The earliest instant after `now` at which a planned delivery that is due and was asked to wait may be tried again. */
  nextRetryAt(now: Date): Promise<Date | undefined>;
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
   * Takes a planned delivery for sending. True for one caller only; `leaseUntil` is when another process may call it uncertain. When it throws nothing
   * may be sent on it, also if the database has taken it: this store's next `settleAbandoned` then gives it back.
   */
  claim(slot: string, now: Date, leaseUntil: Date): Promise<boolean>;
  /**
   * Ends a delivery, or puts it back to `planned` with `notBefore`. How a send went is told by the store that claimed it, also after another has called
   * the claim abandoned; that it arrived may be told by anybody who has evidence. The same end twice is safe, so it may be tried again when it threw.
   *
   * @throws MarkRefused when the delivery is elsewhere by now, or has been deleted.
   */
  mark(
    slot: string,
    end:
      | { state: 'sent'; activityId: string; at: Date; cause?: 'said-so' }
      | { state: 'planned'; notBefore: Date; cause: string }
      | { state: Exclude<DeliveryState, 'planned' | 'sending' | 'sent'>; cause: string; at: Date },
  ): Promise<void>;
  /**
   * Puts a delivery that ended as `uncertain`, `failed`, `blocked` or `missed` back to `planned`, because a person said yes to that. True when it was
   * one of these and is now planned; false otherwise, so twice is safe.
   */
  sendAgain(slot: string, usefulUntil: Date): Promise<boolean>;
  /** `sending` rows whose lease has run out at `now` become `uncertain`. Gives their slots. */
  settleAbandoned(now: Date): Promise<string[]>;

  /**
   * Says that the cards of these slots are out of date: those that stand in a chat, and those on their way there, which may have been made from
   * what was true before. Twice is safe; a later mark is always a later instant.
   */
  markStale(slots: readonly string[], at: Date): Promise<void>;
  /**
   * False when no card has been called out of date through this store since `listStale` was asked last; what others call out of date it does not know of.
   */
  readonly hasStale: boolean;
  /** Sent deliveries whose card is out of date and can be changed, oldest first. */
  listStale(): Promise<Delivery[]>;
  /** The card was remade from what was true at `madeAt`: it is up to date unless it became stale again after that. Twice is safe. */
  clearStale(slot: string, madeAt: Date): Promise<void>;

  /** What was decided about occurrences of the programme's meetings, where the date in the id or the date now lies in [from, to], in order of id. */
  listMeetingChanges(fromOn: string, toOn: string): Promise<MeetingChange[]>;
  /** Inserts or replaces by occurrence id, with the next revision. Gives the one that stood there before. */
  saveMeetingChange(change: Omit<MeetingChange, 'revision'>): Promise<MeetingChange | undefined>;

  /** What was said about occurrences with `from <= on <= to`, in order of date, occurrence and person. */
  listAttendance(fromOn: string, toOn: string): Promise<Attendance[]>;
  /** Inserts or replaces by occurrence and person. */
  saveAttendance(attendance: Attendance): Promise<void>;

  /** Absences that touch [from, to], in order of their first day. */
  listAbsences(fromOn: string, toOn: string): Promise<Absence[]>;
  /** Keeps an absence; the same one twice is one. */
  addAbsence(absence: Absence): Promise<void>;
  /** The person is here from a local date on: what is left of their absences after that is forgotten. Gives how many were touched. */
  endAbsences(personId: string, hereFromOn: string): Promise<number>;

  findProposal(id: string): Promise<Proposal | undefined>;
  /** The open ones of a person, newest first. */
  listOpenProposals(personId: string): Promise<Proposal[]>;
  /** Adds it when `fromRevision` is 0, else replaces it if its kept revision is that. False when somebody was faster: read again. */
  saveProposal(proposal: Proposal, fromRevision: number): Promise<boolean>;

  /** The list's items in one of the states, oldest first. */
  listAgendaItems(states: readonly AgendaItem['state'][]): Promise<AgendaItem[]>;
  /** Inserts or replaces by id. */
  saveAgendaItem(item: AgendaItem): Promise<void>;

  /** Meetings with `from <= on <= to` (local dates, inclusive), in order of time. */
  listPeerMeetings(fromOn: string, toOn: string): Promise<PeerMeeting[]>;
  /** Sets, moves or cancels the meeting of that peer, volunteer and week, with the next revision. Gives the one that stood there before. */
  setPeerMeeting(meeting: Omit<PeerMeeting, 'revision'>): Promise<PeerMeeting | undefined>;

  findCheckIn(id: string): Promise<CheckIn | undefined>;
  /** A person's check-ins of these weeks, in the order in which they were opened. */
  listCheckIns(personId: string, ...weeks: readonly string[]): Promise<CheckIn[]>;
  /** Adds it unless its id exists; gives the one that is kept. */
  openCheckIn(checkIn: CheckIn): Promise<CheckIn>;
  /**
   * Replaces it if its kept revision is `fromRevision`. Else somebody was faster, and it is refused: by rejecting, or in a transaction, where one goes on
   * without waiting, at the latest when that ends; nothing of it is kept then.
   */
  saveCheckIn(checkIn: CheckIn, fromRevision: number): Promise<void>;
  /** All that are kept of a person, newest first. */
  listAllCheckIns(personId: string): Promise<CheckIn[]>;
  /** Deletes the check-ins that were opened before an instant, with their answers. Gives how many. Twice is safe. */
  deleteCheckIns(openedBefore: Date): Promise<number>;
  /** Deletes the own words of the check-ins that were opened before an instant. Gives how many had some. Twice is safe. */
  deleteWords(openedBefore: Date): Promise<number>;

  /** A person's notes, oldest first. */
  listOwnNotes(personId: string): Promise<OwnNote[]>;
  /** Inserts or replaces by id. */
  saveOwnNote(note: OwnNote): Promise<void>;
  /** Deletes it with its reminder. True when it was there and this person's. */
  deleteOwnNote(personId: string, id: string): Promise<boolean>;
  /** Deletes the notes made before an instant, with their reminders. Gives how many notes. Twice is safe. */
  deleteOwnNotes(madeBefore: Date): Promise<number>;

  findSharedPoint(id: string): Promise<SharedPoint | undefined>;
  /** Those of one person, or of everybody, oldest first. */
  listSharedPoints(personId?: string): Promise<SharedPoint[]>;
  /** Adds it unless its id exists, so twice shares once. True when it was added. */
  addSharedPoint(point: SharedPoint): Promise<boolean>;
  /** Its words are gone from now on. True when it was this person's and still shared. */
  takeBackSharedPoint(personId: string, id: string, at: Date): Promise<boolean>;
  /** Keeps that somebody was shown points. Every time is a line of its own. */
  noteSharedReads(reads: readonly SharedRead[]): Promise<void>;
  /** Who was shown a person's points, oldest first. */
  listSharedReads(ownerId: string): Promise<SharedRead[]>;
  /**
   * Deletes points that were shared before an instant, and who was shown them: no line is kept of a showing that its owner could not be shown. Gives how
   * many rows. Twice is safe.
   */
  deleteSharedPoints(before: Date): Promise<number>;

  /** Keeps that a card is open; again moves its time. */
  openPrivateCard(card: PrivateCard): Promise<void>;
  /** Those opened before an instant, or all of one person's. */
  listPrivateCards(query: { personId?: string; openedBefore?: Date }): Promise<PrivateCard[]>;
  /** It is neutral, or gone; with `openedAt` only if it has not been opened again since. Twice is safe. */
  closePrivateCard(personId: string, activityId: string, openedAt?: Date): Promise<void>;

  /**
   * Deletes what is a person's alone, at once: check-ins with answers and words, notes with their reminders, points with who has read them, which topics and
   * questions they have turned on, and the key that opens all that is sealed. Gives how many rows. Twice is safe.
   */
  deleteOwnRecords(personId: string): Promise<number>;

  /**
   * Takes what was deleted, or written anew, since the last time out of the store's own files; costs nothing when there is nothing. Waits for nobody: false
   * when another program is reading the files, so that older makings stay in them and it is to be tried again. The store remembers that, also over a crash.
   * On PostgreSQL it does nothing and gives true: there the server alone decides when its files lose what was deleted. Not inside a transaction.
   */
  scrub(): Promise<boolean>;

  /**
   * Forgets what lies before a local date: meetings and what was said about them, absences that ended, proposals of weeks that are over, and
   * items of the list that were done or removed. Gives how many rows. Twice is safe.
   */
  deleteCalendarBefore(on: string): Promise<number>;

  /** The person's wrapped key, or `undefined`. */
  findWrappedKey(personId: string): Promise<Uint8Array | undefined>;
  /** Keeps a wrapped key unless there is one; gives the one that is kept. */
  addWrappedKey(personId: string, wrapped: Uint8Array): Promise<Uint8Array>;

  /**
   * Notes an inbound activity. Kept for a day. One that is noted already is refused: by rejecting, or in a transaction, where one goes on without waiting, at
   * the latest when that ends.
   *
   * @param more - what it is a press on (a second name, which others may have too), and the answer to keep.
   */
  noteActivity(
    key: string,
    at: Date,
    more?: { press?: string | undefined; sealedAnswer?: Uint8Array | undefined },
  ): Promise<void>;
  /**
   * An inbound activity that was noted, with the answer that was kept for it; else, when `press` is given, the newest that was noted as that press at or
   * after `since`.
   */
  findActivity(key: string, like?: { press: string; since: Date }): Promise<NotedActivity | undefined>;
  /** Keeps the sealed answer to an activity that was noted, as long as the note. Replaces an earlier one. */
  keepAnswer(key: string, sealedAnswer: Uint8Array): Promise<void>;

  /** Deletes the notes of activities that came before an instant. Gives how many. Twice is safe. */
  deleteActivities(before: Date): Promise<number>;

  /** A small fact of the running of the bot itself, by name. */
  findFact(name: string): Promise<string | undefined>;
  saveFact(name: string, value: string): Promise<void>;
  /**
   * Replaces a fact only if it is still `from` (`undefined`: there is none). False when somebody was faster: read again. For what several bots
   * share.
   */
  swapFact(name: string, from: string | undefined, to: string): Promise<boolean>;
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
    headsUpMinutes: undefined,
    weeklyCap: undefined,
    lowEnergyUntilOn: undefined,
    checkInEveryWeeks: 1,
    checkInsFromWeek: undefined,
    nameInTeamChat: false,
    turnedOn: [],
  };
}
