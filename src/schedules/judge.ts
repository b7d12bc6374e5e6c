import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Person } from '../programme/people';
import type { Conversation, Delivery } from '../store/store';
import { type Facts, settingsOf } from './facts';
import { messageKind, type MessageKind } from './kinds';
import { localMomentOf } from './local-time';
import { capOf, isCounted, isQuietOn } from './plan';
import { mayHearAt } from './working-hours';

/** What is to be done with a due delivery before anything is sent. */
export type Verdict = { do: 'send' } | { do: 'wait' } | { do: 'end'; state: 'missed' | 'withdrawn'; cause: string };

/** What is known about a delivery's way to its receiver. */
export interface Reach {
  conversation: Pick<Conversation, 'active'> | undefined;
  /** Another of the same kind, where only the newest is sent. */
  newerDue: boolean;
  /** How many that count toward the cap have gone to the person in this ISO week. */
  sentThisWeek: number;
}

/**
 * Decides about a due delivery from facts alone. Too late is recorded, never sent; a wish for quiet is obeyed up to the last moment;
 * outside the person's hours and without a conversation it waits while it is still of use. What tells of a change waits until a pause or an
 * absence is over, too.
 */
export function judge(
  facts: Facts,
  delivery: Pick<Delivery, 'kind' | 'usefulUntil'>,
  person: Person | undefined,
  now: Date,
  reach: Reach,
): Verdict {
  // The files of another process may have them, or those of tomorrow.
  if (person === undefined) {
    return now > delivery.usefulUntil ? { do: 'end', state: 'withdrawn', cause: 'no-person' } : { do: 'wait' };
  }
  const kind = messageKind(delivery.kind);
  const quietToday = !kind.anyHour && isQuietOn(facts, person, kind, localMomentOf(now, facts.programme.timeZone).on);
  if (isUnwanted(facts, person, kind) || (quietToday && kind.nature === 'planned')) {
    return { do: 'end', state: 'withdrawn', cause: 'quiet' };
  }
  if (reach.newerDue) return { do: 'end', state: 'missed', cause: 'newer' };
  const reachable = reach.conversation?.active === true;
  if (now > delivery.usefulUntil) {
    if (quietToday) return { do: 'end', state: 'withdrawn', cause: 'quiet' };
    return { do: 'end', state: 'missed', cause: reachable ? 'late' : 'no-conversation' };
  }
  if (isCounted(kind.id) && reach.sentThisWeek >= capOf(facts, person)) {
    return { do: 'end', state: 'withdrawn', cause: 'cap' };
  }
  if (!reachable || quietToday) return { do: 'wait' };
  return kind.anyHour || mayHearAt(person, facts.programme, now) ? { do: 'send' } : { do: 'wait' };
}

/** What the person has said they do not want at all, whatever the day. */
function isUnwanted(facts: Facts, person: Person, kind: MessageKind): boolean {
  if (kind.anyHour) return false;
  const settings = settingsOf(facts, person);
  return (
    settings.stopped ||
    !kind.roles.includes(person.role) ||
    (kind.needsYes && !mayAskQuestions(settings)) ||
    (kind.onlyIfAsked.includes(person.role) && !settings.wantsReminders)
  );
}
