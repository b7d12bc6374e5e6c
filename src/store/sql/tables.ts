import type {
  AgendaItem,
  Attendance,
  CheckIn,
  DeliveryState,
  InactiveCause,
  MeetingChange,
  OwnNote,
  PeerMeeting,
  Proposal,
  Settings,
  SharedPoint,
  SharedRead,
  TeamChat,
} from '../store';

/** The tables as both engines give them back: instants are ISO text in UTC with milliseconds, booleans are 0 or 1. */
export interface Tables {
  conversations: ConversationRow;
  team_chats: TeamChatRow;
  settings: SettingsRow;
  heartbeat: { id: number; watermark: string };
  /** Counts the writes to what `readAround` lists; see migration 0005. */
  around_revision: { id: number; revision: number };
  deliveries: DeliveryRow;
  peer_meetings: PeerMeetingRow;
  meeting_changes: MeetingChangeRow;
  attendance: AttendanceRow;
  absences: AbsenceRow;
  proposals: ProposalRow;
  agenda_items: AgendaItemRow;
  check_ins: CheckInRow;
  own_notes: OwnNoteRow;
  shared_points: SharedPointRow;
  shared_reads: SharedReadRow;
  private_cards: { person_id: string; activity_id: string; slot: string; opened_at: string };
  person_keys: { person_id: string; wrapped: Uint8Array };
  activities: { key: string; seen_at: string; answer: Uint8Array | null; press: string | null };
  facts: { name: string; value: string };
}

/** One row of `conversations`. */
export interface ConversationRow {
  person_id: string;
  conversation_id: string;
  service_url: string;
  user_id: string;
  bot_id: string;
  tenant_id: string | null;
  active: number;
  inactive_cause: InactiveCause | null;
  inactive_since: string | null;
}

/** One row of `team_chats`. */
export interface TeamChatRow {
  conversation_id: string;
  kind: TeamChat['kind'];
  name: string | null;
  service_url: string;
  bot_id: string;
  tenant_id: string | null;
  active: number;
  is_on: number;
}

/** One row of `settings`; `turned_on` is a JSON array. */
export interface SettingsRow {
  person_id: string;
  check_ins: 'yes' | 'no' | null;
  informed_version: number | null;
  stopped: number;
  paused_until_on: string | null;
  show_when_done: number;
  wants_reminders: number;
  language: Settings['language'];
  heads_up_minutes: NonNullable<Settings['headsUpMinutes']> | null;
  weekly_cap: number | null;
  low_energy_until_on: string | null;
  check_in_every_weeks: Settings['checkInEveryWeeks'];
  check_ins_from_week: string | null;
  name_in_team_chat: number;
  turned_on: string;
}

/** One row of `deliveries`. `claimed_by` is the opened store that claimed it last, `lease_until` the end of its lease. */
export interface DeliveryRow {
  slot: string;
  kind: string;
  person_id: string;
  occasion: string;
  due_at: string;
  useful_until: string;
  state: DeliveryState;
  cause: string | null;
  activity_id: string | null;
  claimed_at: string | null;
  claimed_by: string | null;
  lease_until: string | null;
  ended_at: string | null;
  not_before: string | null;
  payload: string | null;
  stale_since: string | null;
}

/** One row of `peer_meetings`. */
export interface PeerMeetingRow {
  peer_id: string;
  volunteer_id: string;
  week: string;
  held_on: string;
  starts: string;
  ends: string;
  set_by: string;
  set_at: string;
  state: PeerMeeting['state'];
  revision: number;
}

/** One row of `meeting_changes`. `first_on` is the date in the occurrence's id, `held_on` the date it has now. */
export interface MeetingChangeRow {
  occurrence_id: string;
  meeting_id: string;
  first_on: string;
  state: MeetingChange['state'];
  held_on: string;
  starts: string;
  ends: string;
  place: string | null;
  extra_line: string | null;
  remind: number;
  changed_by: string;
  changed_at: string;
  revision: number;
}

/** One row of `attendance`. */
export interface AttendanceRow {
  occurrence_id: string;
  person_id: string;
  held_on: string;
  rsvp: NonNullable<Attendance['rsvp']> | null;
  outcome: NonNullable<Attendance['outcome']> | null;
  said_at: string;
}

/** One row of `absences`. */
export interface AbsenceRow {
  person_id: string;
  from_on: string;
  to_on: string;
  set_at: string;
}

/** One row of `proposals`; `options` and `answers` are JSON. */
export interface ProposalRow {
  id: string;
  peer_id: string;
  volunteer_id: string;
  week: string;
  options: string;
  answers: string;
  state: Proposal['state'];
  created_by: string;
  created_at: string;
  revision: number;
}

/** One row of `agenda_items`. */
export interface AgendaItemRow {
  id: string;
  kind: AgendaItem['kind'];
  sealed_text: Uint8Array;
  added_by: string;
  added_at: string;
  who: string | null;
  due_on: string | null;
  state: AgendaItem['state'];
  changed_at: string;
}

/** One row of `check_ins`; `question_ids` is a JSON array. */
export interface CheckInRow {
  id: string;
  person_id: string;
  week: string;
  origin: CheckIn['origin'];
  question_ids: string;
  opened_at: string;
  closes_at: string;
  step: number;
  state: CheckIn['state'];
  sealed_answers: Uint8Array | null;
  sealed_words: Uint8Array | null;
  revision: number;
}

/** One row of `own_notes`. */
export interface OwnNoteRow {
  id: string;
  person_id: string;
  kind: OwnNote['kind'];
  sealed_text: Uint8Array;
  remind_on: string | null;
  made_at: string;
}

/** One row of `shared_points`; `receiver_ids` is a JSON array. */
export interface SharedPointRow {
  id: string;
  person_id: string;
  audience: SharedPoint['audience'];
  receiver_ids: string;
  sealed_text: Uint8Array | null;
  shared_at: string;
  taken_back_at: string | null;
}

/** One row of `shared_reads`. */
export interface SharedReadRow {
  point_id: string;
  owner_id: string;
  reader_id: string;
  way: SharedRead['way'];
  read_at: string;
}
