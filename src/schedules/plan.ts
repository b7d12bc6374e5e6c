import { mayAskQuestions } from '../dialogs/set-up/information';
import type { Person, Role } from '../programme/people';
import type { PlannedDelivery } from '../store/store';
import { type Facts, settingsOf } from './facts';
import { MESSAGE_KINDS, type KindId, type MessageKind } from './kinds';
import type { Occasion } from './kinds/message-kind';
import { isItsWeek } from './its-week';
import { hasLowEnergy } from './low-energy';
import { addWeeks, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from './local-time';
import { slotId } from './slot-id';
import { TEAM, TEAM_KINDS, type TeamMessageKind } from './team';
import { isAway } from './working-hours';

export { slotId };

/** A message that will be sent, and why. */
export interface PlannedMessage extends PlannedDelivery {
  kind: KindId | TeamMessageKind['id'];
  /** `team` for the team's chat. */
  role: Role | typeof TEAM;
  due: LocalMoment;
  /** Set while the person has not said yes to check-ins: it is held back until they do. */
  needs: 'yes' | undefined;
}

/** A message is told at most this many weeks before the week of its occasion. */
const WEEKS_BEFORE_OCCASION = 2;

/**
 * Every message due in (after, until], in order of time, for everyone, as things stand now. Pure: the heartbeat, the time
 * machine, the promise on the week card, the next four weeks and `npm run upcoming` are all this one function.
 *
 * Nothing is planned for a person who has stopped, pauses or is away that day, meetings only while they have low energy, and no more than their
 * cap in a week. A message that still needs the person's yes is in the list with `needs` set, and is not to be sent.
 *
 * @param after - exclusive, UTC. @param until - inclusive, UTC.
 */
export function plan(facts: Facts, after: Date, until: Date): PlannedMessage[] {
  if (until <= after) return [];
  const weeks = weeksBetween(facts, after, until);
  return [...facts.people.flatMap((person) => planPerson(facts, person, weeks)), ...planTeam(facts, weeks)]
    .filter((message) => message.dueAt > after && message.dueAt <= until)
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || one.slot.localeCompare(other.slot));
}

/** The most planned messages this person gets in an ISO week: their own number, or the programme's. */
export function capOf(facts: Facts, person: Person): number {
  return settingsOf(facts, person).weeklyCap ?? facts.programme.weeklyCapForPeer;
}

function planPerson(facts: Facts, person: Person, weeks: readonly string[]): PlannedMessage[] {
  // Kinds that come later in the list keep clear of those before them, also where the person does not want those: what one says of the questions at noon
  // may not move a reminder to a time that has passed.
  const taken: LocalMoment[] = [];
  const wanted: PlannedMessage[] = [];
  for (const kind of MESSAGE_KINDS) {
    const { planned, places } = planOne(facts, person, kind, weeks, taken);
    taken.push(...places);
    wanted.push(...planned);
  }
  return withinCap(wanted, capOf(facts, person));
}

function planOne(
  facts: Facts,
  person: Person,
  kind: MessageKind,
  weeks: readonly string[],
  taken: readonly LocalMoment[],
): { planned: PlannedMessage[]; places: LocalMoment[] } {
  const settings = settingsOf(facts, person);
  if (!kind.roles.includes(person.role) || settings.stopped) return { planned: [], places: [] };
  const isUnasked = kind.onlyIfAsked.includes(person.role) && !settings.wantsReminders;
  const isRefused = kind.needsYes && settings.checkIns === 'no';
  const needs = kind.needsYes && !mayAskQuestions(settings) ? 'yes' : undefined;
  const places: LocalMoment[] = [];
  const wanted: Occasion[] = [];
  for (const week of weeks) {
    const occasions = kind.occasionsIn(facts, person, week, [...taken, ...places]);
    places.push(...occasions.map(({ due }) => due));
    if (!isUnasked && !isRefused && isItsWeek(kind, settings, week)) wanted.push(...occasions);
  }
  const planned = wanted
    .filter(({ due }) => !isQuietOn(facts, person, kind, due.on))
    .map((occasion): PlannedMessage => ({
      ...toDelivery(facts, kind.id, person.id, occasion),
      kind: kind.id,
      role: person.role,
      needs,
    }));
  return { planned, places };
}

/** True on a local date on which the person is not to hear this kind: a pause, an absence, or low energy for all but meetings. */
export function isQuietOn(facts: Facts, person: Person, kind: MessageKind, on: string): boolean {
  const { pausedUntilOn } = settingsOf(facts, person);
  const isLow = !kind.inLowEnergy && hasLowEnergy(facts, person, on);
  return isLow || (pausedUntilOn !== undefined && on <= pausedUntilOn) || isAway(facts, person, on);
}

function planTeam(facts: Facts, weeks: readonly string[]): PlannedMessage[] {
  if (facts.teamChat === undefined) return [];
  return TEAM_KINDS.flatMap((kind) =>
    weeks
      .flatMap((week) => kind.occasionsIn(facts, week))
      .map((one) => ({ ...toDelivery(facts, kind.id, TEAM, one), kind: kind.id, role: TEAM, needs: undefined })),
  );
}

/** The cap holds for an ISO week, whichever part of it is asked about, so that every window plans the same. The last kinds give way first. */
function withinCap(wanted: readonly PlannedMessage[], cap: number): PlannedMessage[] {
  const inWeek = new Map<string, number>();
  return wanted.filter(({ kind, due, needs }) => {
    if (needs !== undefined || !isCounted(kind)) return true;
    const week = isoWeekOf(due.on);
    const before = inWeek.get(week) ?? 0;
    inWeek.set(week, before + 1);
    return before < cap;
  });
}

/** True for the kinds that count toward the cap: what nobody asked for, and what tells of no change. */
export function isCounted(kindId: string): boolean {
  return MESSAGE_KINDS.some(({ id, nature }) => id === kindId && nature === 'planned');
}

function toDelivery(
  facts: Facts,
  kind: KindId | TeamMessageKind['id'],
  personId: string,
  { occasion, due, usefulUntil }: Occasion,
) {
  const { timeZone } = facts.programme;
  return {
    slot: slotId(kind, personId, occasion),
    personId,
    occasion,
    due,
    dueAt: instantOf(due, timeZone),
    usefulUntil: instantOf(usefulUntil, timeZone),
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
