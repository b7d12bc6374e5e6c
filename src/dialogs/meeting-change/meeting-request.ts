/** What a person wants done with one occurrence of a meeting, as they wrote it. What is not there is `undefined`. */
export interface MeetingRequest {
  action: 'set' | 'move' | 'cancel' | 'reinstate' | 'place';
  /** A meeting of the programme, or the peer meeting. */
  meetingId: string | undefined;
  /** The other person of a peer meeting. */
  partnerId: string | undefined;
  /** The local date of the occurrence that is meant. */
  which: string | undefined;
  /** The new time: local date and wall times. */
  on: string | undefined;
  from: string | undefined;
  to: string | undefined;
  /** A weekday and a date that do not fit each other. */
  mismatch: boolean;
  /** The new place, as written. */
  place: string | undefined;
}
