import { changeKind } from './change';
import { checkInKind } from './check-in';
import { closedMeetingKind } from './closed-meeting';
import { headsUpKind } from './heads-up';
import { leadTimeKind } from './lead-time';
import type { KindId, MessageKind } from './message-kind';
import { notHereKind } from './not-here';
import { outageKind } from './outage';
import { ownReminderKind } from './own-reminder';
import { proposalKind } from './proposal';
import { returnedKind } from './returned';
import { secretEndsKind } from './secret-ends';
import { tomorrowKind } from './tomorrow';
import { weekAnewKind } from './week-anew';
import { weekCardKind } from './week-card';
import { welcomeKind } from './welcome';

/** Every kind of message that comes by itself. When a week holds more than its cap, the last kinds give way first. */
export const MESSAGE_KINDS: readonly MessageKind[] = [
  welcomeKind,
  weekCardKind,
  checkInKind,
  tomorrowKind,
  leadTimeKind,
  headsUpKind,
  changeKind,
  weekAnewKind,
  closedMeetingKind,
  proposalKind,
  notHereKind,
  returnedKind,
  ownReminderKind,
  outageKind,
  secretEndsKind,
];

/** The kind with this id. Unknown ids are a bug and throw: rows are only made from the list. */
export function messageKind(id: string): MessageKind {
  const kind = MESSAGE_KINDS.find((one) => one.id === id);
  if (kind === undefined) throw new Error('unknown kind of message');
  return kind;
}

export type { KindId, MessageKind };
