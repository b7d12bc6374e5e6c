import type { Around, CheckIn, Conversation, Delivery, NotedActivity, PrivateCard, StatusRead } from '../store';

/** What a turn was read to begin with. */
export interface TurnRead {
  around: Around;
  activities: readonly NotedActivity[];
  conversations: readonly Conversation[];
  keys: readonly Uint8Array[];
  deliveries: readonly Delivery[];
  open: readonly Delivery[];
  checkIns: readonly CheckIn[];
  privateCards: readonly PrivateCard[];
  /** Only when it was asked for. */
  status: StatusRead | undefined;
}
