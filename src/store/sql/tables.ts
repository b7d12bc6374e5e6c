import type { CheckIn, DeliveryState, Settings } from '../store';

/** The tables as both engines give them back: instants are ISO text in UTC with milliseconds, booleans are 0 or 1. */
export interface Tables {
  conversations: ConversationRow;
  settings: SettingsRow;
  heartbeat: { id: number; watermark: string };
  deliveries: DeliveryRow;
  peer_meetings: PeerMeetingRow;
  check_ins: CheckInRow;
  person_keys: { person_id: string; wrapped: Uint8Array };
  activities: { key: string; seen_at: string };
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
}

/** One row of `settings`. */
export interface SettingsRow {
  person_id: string;
  check_ins: 'yes' | 'no' | null;
  informed_version: number | null;
  stopped: number;
  paused_until_on: string | null;
  show_when_done: number;
  wants_reminders: number;
  language: Settings['language'];
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
  revision: number;
}
