import { changeCard, type ChangeView } from '../../cards/change-card';
import type { Person } from '../../programme/people';
import { readChangeNote, shiftsOf, whatOf, type ChangeNote } from '../change-note';
import { closedOn } from '../closed-days';
import { findPerson, settingsOf, type Facts } from '../facts';
import { instantOf, isoWeekOf, localMomentOf, type LocalMoment } from '../local-time';
import { allOccurrencesFor, occurrencesFor, PEER_MEETING, peerMeetingId } from '../occurrences';
import { volunteersTitle } from '../volunteers-title';
import { meetingLine } from '../week-view';
import type { MessageKind } from './message-kind';

/** A meeting of the person's that somebody else has changed: once, with before, now, who, and what stays the same. */
export const changeKind: MessageKind = {
  id: 'change',
  nature: 'change',
  roles: ['peer', 'volunteer', 'coordinator', 'developmentLeader'],
  inLowEnergy: true,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,

  occasionsIn: () => [],

  message({ facts, person, occasion, payload, now }) {
    const note = readChangeNote(payload);
    const id = occasion.replace(/\.r\d+$/, '');
    const view = viewOf(facts, person, id, note, now);
    return view && { card: changeCard(view, settingsOf(facts, person).language) };
  },
};

function viewOf(facts: Facts, person: Person, id: string, note: ChangeNote, now: Date): ChangeView | undefined {
  const { timeZone } = facts.programme;
  const meeting = facts.programme.meetings.find((one) => one.id === note.meetingId);
  if (meeting === undefined) return undefined;
  const shifts = shiftsOf(note.comes);
  const toCome = <T>(moment: LocalMoment | T) =>
    isMoment(moment) && instantOf(moment, timeZone) <= now ? undefined : moment;
  return {
    what: whatOf(note.before, note.now, note.wasCancelled),
    title: meeting.title,
    withName: note.withPersonId === undefined ? undefined : findPerson(facts, note.withPersonId)?.name,
    before: note.before,
    now: note.now,
    fellOn: note.before === undefined && !note.wasCancelled ? fellOn(facts, id) : undefined,
    byName: findPerson(facts, note.by)?.name,
    overlaps: overlapping(facts, person, id, note),
    questions: toCome(shifts.questions),
    reminder: toCome(shifts.reminder),
    rest: hasChangedSince(facts, person, id, note) ? 'more' : isOneWeek(note) ? 'week-as-before' : 'others-as-before',
    passOn: note.forVolunteers && {
      title: volunteersTitle(meeting),
      before: note.forVolunteers.before,
      now: note.forVolunteers.now,
    },
    thisYear: localMomentOf(now, timeZone).on.slice(0, 4),
  };
}

function isMoment(one: unknown): one is LocalMoment {
  return typeof one === 'object';
}

/** The closed day that the programme had the meeting on, if that is why it was not there. */
function fellOn({ programme }: Facts, id: string): ChangeView['fellOn'] {
  const on = id.split('.').at(-1) ?? '';
  const closed = id.startsWith(`${PEER_MEETING}.`) ? undefined : closedOn(programme, on);
  return closed && { on, closed };
}

/** What else the person has at the time that matters: the new one, or the one that has become free. */
function overlapping(facts: Facts, person: Person, id: string, { before, now }: ChangeNote): ChangeView['overlaps'] {
  const time = now ?? before;
  if (time === undefined) return [];
  return occurrencesFor(facts, person, isoWeekOf(time.on))
    .filter((one) => one.id !== id && one.on === time.on && one.from < time.to && one.to > time.from)
    .map((one) => meetingLine(facts, one));
}

/** Somebody else has changed something more of the person's since: that has a message of its own, and this one must not deny it. */
function hasChangedSince(facts: Facts, person: Person, id: string, note: ChangeNote): boolean {
  const later = [
    ...facts.meetingChanges.map((one) => ({ id: one.occurrenceId, by: one.changedBy, at: one.changedAt })),
    ...facts.peerMeetings.map((one) => ({ id: peerMeetingId(one), by: one.setBy, at: one.setAt })),
  ].filter((one) => one.id !== id && one.by !== person.id && one.at > new Date(note.at));
  const own = note.comes.weeks.flatMap((week) => allOccurrencesFor(facts, person, week));
  return later.some((one) => own.some((occurrence) => occurrence.id === one.id));
}

function isOneWeek({ before, now }: ChangeNote): boolean {
  return before === undefined || now === undefined || isoWeekOf(before.on) === isoWeekOf(now.on);
}
