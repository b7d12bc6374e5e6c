import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Person, Role } from '../programme/people';
import type { PlannedDelivery } from '../store/store';
import { type Facts, settingsOf } from './facts';
import { MESSAGE_KINDS, type KindId, type MessageKind } from './kinds';
import type { Occasion } from './kinds/message-kind';
import { addWeeks, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from './local-time';

/** A message that will be sent, and why. */
export interface PlannedMessage extends PlannedDelivery {
  kind: KindId;
  role: Role;
  due: LocalMoment;
  /** Set while the person has not said yes to check-ins: it is held back until they do. */
  needs: 'yes' | undefined;
}

/** A message is told at most this many weeks before the week of its occasion. */
const WEEKS_BEFORE_OCCASION = 2;

/**
 * Every message due in (after, until], in order of time, for everyone, as things stand now. Pure: the heartbeat, the time
 * machine, the promise on the week card and `npm run upcoming` are all this one function.
 *
 * Nothing is planned for a person who has stopped or pauses that day, and no more than the cap in a week of a peer's. A message that still needs the person's yes is in the
 * list with `needs` set, and is not to be sent.
 *
 * @param after - exclusive, UTC. @param until - inclusive, UTC.
 */
export function plan(facts: Facts, after: Date, until: Date): PlannedMessage[] {
  if (until <= after) return [];
  const weeks = weeksBetween(facts, after, until);
  return facts.people
    .flatMap((person) => {
      const wanted = MESSAGE_KINDS.flatMap((kind) => planOne(facts, person, kind, weeks));
      return person.role === 'peer' ? withinCap(wanted, facts.programme.weeklyCapForPeer) : wanted;
    })
    .filter((message) => message.dueAt > after && message.dueAt <= until)
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.slot.localeCompare(other.slot));
}

/** The name of a message for life: kind, person and occasion in wall-clock words. */
export function slotId(kind: KindId, personId: string, occasion: string): string {
  return `${kind}:${personId}:${occasion}`;
}

function planOne(facts: Facts, person: Person, kind: MessageKind, weeks: readonly string[]): PlannedMessage[] {
  const settings = settingsOf(facts, person);
  if (!kind.roles.includes(person.role) || settings.stopped) return [];
  if (kind.onlyIfAsked.includes(person.role) && !settings.wantsReminders) return [];
  if (kind.needsYes && settings.checkIns === 'no') return [];
  const needs = kind.needsYes && !mayAskQuestions(settings) ? 'yes' : undefined;
  return weeks
    .flatMap((week) => kind.occasionsIn(facts, person, week))
    .filter(({ due }) => settings.pausedUntilOn === undefined || due.on > settings.pausedUntilOn)
    .map((occasion) => toMessage(facts, person, kind, occasion, needs));
}

/** The cap holds for an ISO week, whichever part of it is asked about, so that every window plans the same. */
function withinCap(wanted: readonly PlannedMessage[], cap: number): PlannedMessage[] {
  const inWeek = new Map<string, number>();
  return wanted.filter(({ due, needs }) => {
    if (needs !== undefined) return true;
    const week = isoWeekOf(due.on);
    const before = inWeek.get(week) ?? 0;
    inWeek.set(week, before + 1);
    return before < cap;
  });
}

function toMessage(
  facts: Facts,
  person: Person,
  kind: MessageKind,
  { occasion, due, usefulUntil }: Occasion,
  needs: 'yes' | undefined,
): PlannedMessage {
  const { timeZone } = facts.programme;
  return {
    slot: slotId(kind.id, person.id, occasion),
    kind: kind.id,
    personId: person.id,
    role: person.role,
    occasion,
    due,
    dueAt: instantOf(due, timeZone),
    usefulUntil: instantOf(usefulUntil, timeZone),
    needs,
  };
}

function weeksBetween(facts: Facts, after: Date, until: Date): string[] {
  const { timeZone } = facts.programme;
  const last = addWeeks(isoWeekOf(localMomentOf(until, timeZone).on), WEEKS_BEFORE_OCCASION);
  const weeks: string[] = [];
  for (let week = isoWeekOf(localMomentOf(after, timeZone).on); week <= last; week = addWeeks(week, 1))
    weeks.push(week);
  return weeks;
}
