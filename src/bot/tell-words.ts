import { passOnWords } from '../cards/pass-on';
import type { StandingChange } from '../dialogs/meeting-change/change-decision';
import type { Person } from '../programme/people';
import { isReached } from '../schedules/change-notices';
import { findPerson, type Facts } from '../schedules/facts';
import { instantOf, localMomentOf } from '../schedules/local-time';
import { nextHearing } from '../schedules/next-hearing';
import { PEER_MEETING } from '../schedules/occurrences';
import { changesSeen, isSameSeen, type SeenChange } from '../schedules/seen-change';
import { volunteersTitle } from '../schedules/volunteers-title';
import { absenceTexts } from '../text/absence';
import { changeMeetingTexts } from '../text/change-meeting';
import { listed } from '../text/dates';
import { weekTexts } from '../text/week';
import type { Turn } from './turn';

/**
 * Who hears of a change, said to the one who makes it. What anybody has chosen does not show in it (docs/decisions/0007, rules 1 and 3): it is
 * worked out from roles and usual hours, and the volunteers are never named to a leader.
 */
export function tellWords(turn: Turn, { after: target }: StandingChange, after: Facts): string[] {
  const { facts, actor, language } = turn;
  const texts = changeMeetingTexts[language];
  const seen = changesSeen(facts, after, target.id);
  const touched = seen.filter((one) => one.person.id !== actor.id && !isSameSeen(one.before, one.now));
  if (target.meetingId === PEER_MEETING) return partnerWords(turn, target, 'to-be-told');
  const named = touched.filter(({ person }) => person.role !== 'volunteer');
  const late = named.filter((one) => isTooLate(turn, one));
  const inTime = named.filter((one) => !late.includes(one));
  const namesOf = (some: readonly SeenChange[]) =>
    listed(
      some.map(({ person }) => person.name),
      language,
    );
  return [
    ...(touched.length === 0 ? [texts.tellsNobody] : []),
    // Said whoever it is: that somebody wants quiet must not show.
    ...(inTime.length === 0 ? [] : [texts.tells({ names: namesOf(inTime) }), absenceTexts[language].ifUrgent]),
    ...(late.length === 0 ? [] : [texts.tooLateFor({ names: namesOf(late) })]),
    ...volunteerWords(turn, target.meetingId, touched, inTime),
  ];
}

/**
 * Whether the other of a peer meeting hears of its time from the bot, said to the one who sets, moves or calls it off: before it is done, or
 * once it is.
 */
export function partnerWords(
  turn: Turn,
  { withPersonId, on, from }: { withPersonId?: string | undefined; on: string; from: string },
  said: 'to-be-told' | 'is-told',
): string[] {
  const { facts, language } = turn;
  const texts = changeMeetingTexts[language];
  const partner = findPerson(facts, withPersonId ?? '');
  if (partner === undefined) return [];
  const { name } = partner;
  if (!isReached(facts, partner)) return [texts.partnerByHand({ name })];
  if (isAfter(turn, partner, { on, from })) return [texts.tooLateFor({ names: name })];
  return [said === 'is-told' ? texts.partnerIsTold({ name }) : texts.tellsPartner({ name })];
}

/** The volunteers' line goes to the peer; where it cannot, the one who makes the change passes it on. */
function volunteerWords(
  { facts, actor, language, now }: Turn,
  meetingId: string,
  touched: readonly SeenChange[],
  inTime: readonly SeenChange[],
): string[] {
  const texts = changeMeetingTexts[language];
  const [volunteer] = touched.filter(({ person }) => person.role === 'volunteer');
  if (volunteer === undefined) return [];
  const bearer = inTime.find(({ person }) => person.role === 'peer');
  if (bearer !== undefined) return [texts.tellsVolunteers({ name: bearer.person.name })];
  const meeting = facts.programme.meetings.find(({ id }) => id === meetingId);
  if (actor.role !== 'peer' || meeting === undefined) return [texts.volunteersByHand];
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const line = { title: volunteersTitle(meeting), before: volunteer.before, now: volunteer.now };
  return [texts.volunteersByHand, weekTexts[language].passOn, passOnWords(line, thisYear, language)];
}

function isTooLate(turn: Turn, { person, before, now: is }: SeenChange): boolean {
  // Before the earlier of the two: whoever hears of it after that has come in vain.
  return [before, is].some((start) => start !== undefined && isAfter(turn, person, start));
}

/** A word that comes later than this before the start finds nobody at home. */
const IN_TIME_MS = 30 * 60_000;

/**
 * True when the first moment at which a person can be written to lies less than half an hour before a start. Nobody's pause or absence is looked
 * at: it is said from their usual hours, as everybody knows them.
 */
function isAfter({ facts, now }: Turn, person: Person, start: { on: string; from: string }): boolean {
  const { timeZone } = facts.programme;
  const first = nextHearing({ ...facts, settings: new Map(), absences: [] }, person, localMomentOf(now, timeZone));
  if (first === undefined) return true;
  return (
    instantOf(first, timeZone).getTime() + IN_TIME_MS > instantOf({ on: start.on, at: start.from }, timeZone).getTime()
  );
}
