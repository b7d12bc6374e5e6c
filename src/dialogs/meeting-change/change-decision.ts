import type { Meeting } from '../../programme/programme';
import type { Closed } from '../../schedules/closed-days';
import type { Occurrence } from '../../schedules/occurrences';
import type { MeetingLine } from '../../schedules/week-view';
import type { MeetingChange, PeerMeeting } from '../../store/store';
import type { MeetingWish } from '../meeting-time/decide-meeting-time';
import type { MeetingRequest } from './meeting-request';

/** A wish about one occurrence: what a person typed, or what a button carries; then the occurrence is named. */
export interface ChangeWish extends MeetingRequest {
  occurrenceId?: string | undefined;
}

/**
 * One occurrence that a wish can be about, whole, as it is now. `closed`: the programme has it on a closed day, and nobody has decided
 * about it.
 */
export type Target = Omit<Occurrence, 'state'> & { state: Occurrence['state'] | 'closed' };

/** What is kept when a change stands. */
export type ChangeRecord =
  | { of: 'programme'; change: Omit<MeetingChange, 'revision'> }
  | { of: 'peers'; meeting: Omit<PeerMeeting, 'revision'> };

/** A change that stands. Where it lies on a closed day or outside a peer's hours it stands too, and that is said. */
export interface StandingChange {
  kind: 'change';
  record: ChangeRecord;
  /** `undefined` for a meeting that had no time before. */
  before: Target | undefined;
  after: Target;
  closed: Closed | undefined;
  outsideHours: boolean;
}

/** Why nothing is changed, in a way that words can be made from. */
export type Refusal = { kind: 'refused' } & (
  | {
      /**
       * `peers-own`: it is for the two who meet. `what`: no meeting was named. `none`, `over`: there is no such meeting to come, or it has
       * begun. `when`, `day`, `time`, `place`: that is missing. `other-week`: a peer meeting belongs to its week.
       */
      why:
        | 'peers-own'
        | 'peer-place'
        | 'what'
        | 'none'
        | 'over'
        | 'when'
        | 'day'
        | 'time'
        | 'place'
        | 'mismatch'
        | 'past'
        | 'far'
        | 'backwards'
        | 'period'
        | 'other-week';
    }
  | { why: 'not-yours' | 'unset'; meeting: Meeting }
  | { why: 'overlap'; line: MeetingLine }
  /** Several fit: one short question. */
  | { why: 'which'; targets: readonly Target[] }
);

/** What becomes of a wish. `unchanged`: it is so already. `peer-time`: the two who meet decide, see `decideMeetingTime`. */
export type ChangeDecision =
  StandingChange | { kind: 'unchanged'; target: Target } | { kind: 'peer-time'; wish: MeetingWish } | Refusal;
