import type { KindId } from './kinds/message-kind';
import type { TeamMessageKind } from './team/team-message-kind';

/** The name of a message for life: kind, person and occasion in wall-clock words. */
export function slotId(kind: KindId | TeamMessageKind['id'], personId: string, occasion: string): string {
  return `${kind}:${personId}:${occasion}`;
}
