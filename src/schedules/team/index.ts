import { teamMeetingKind } from './team-meeting';
import type { TeamMessageKind } from './team-message-kind';

/** Every kind of message to the team's chat. */
export const TEAM_KINDS: readonly TeamMessageKind[] = [teamMeetingKind];

/** The kind with this id; `undefined` for one that is not sent to the team's chat. */
export function teamKind(id: string): TeamMessageKind | undefined {
  return TEAM_KINDS.find((kind) => kind.id === id);
}

export { TEAM } from './team-message-kind';
export type { TeamMessageKind };
