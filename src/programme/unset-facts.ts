import { occurrenceId } from '../schedules/occurrences';
import type { MeetingChange } from '../store/store';
import type { Meeting, MeetingId } from './meeting';
import type { Programme } from './programme';

/** What can be unset: a fact that the bot says "ikke sat" about. */
export const UNSET_KEYS = [
  'period.start',
  'period.end',
  'region',
  'nearest-leader',
  'volunteer.count',
  'coordinator.hours',
  'development-leader.hours',
  'development-meeting.time',
  'development-meeting.place',
  'peer-meeting.length',
  'staff-meeting.time',
  'staff-meeting.place',
  'theme-day.date',
  'theme-day.time',
  'theme-day.place',
  'supervision.cadence',
  'supervision.date',
  'sparring.date',
  'sparring.length',
  'sparring.development-leader-attends',
  'evaluation.date',
  'evaluation.length',
  'intro-meeting.date',
  'workshop.date',
  'workshop.exercises',
  'workshop.besides-own',
  'internal-education.dates',
  'internal-education.inside-working-hours',
  'contacts.out-of-hours-doctor',
  'contacts.psychiatric-emergency',
] as const;
/** One of the facts that can be unset. */
export type UnsetKey = (typeof UNSET_KEYS)[number];

/** A fact nobody has set, and where in the file it would stand. */
export interface UnsetFact {
  key: UnsetKey;
  /** e.g. `['meetings', 2, 'from']`. */
  path: (string | number)[];
}

/** What was decided about single dates of meetings, as far as it is looked at here. */
export type DecidedDate = Pick<MeetingChange, 'meetingId' | 'occurrenceId' | 'on' | 'state'>;

const MEETING_FACTS: readonly { key: UnsetKey; id: MeetingId; field: keyof Meeting }[] = [
  { key: 'development-meeting.time', id: 'development-meeting', field: 'weekday' },
  { key: 'development-meeting.time', id: 'development-meeting', field: 'from' },
  { key: 'development-meeting.place', id: 'development-meeting', field: 'place' },
  { key: 'peer-meeting.length', id: 'peer-meeting', field: 'minutes' },
  { key: 'staff-meeting.time', id: 'staff-meeting', field: 'weekday' },
  { key: 'staff-meeting.time', id: 'staff-meeting', field: 'from' },
  { key: 'staff-meeting.place', id: 'staff-meeting', field: 'place' },
  { key: 'theme-day.date', id: 'theme-day', field: 'dates' },
  { key: 'theme-day.time', id: 'theme-day', field: 'from' },
  { key: 'theme-day.place', id: 'theme-day', field: 'place' },
  { key: 'supervision.cadence', id: 'supervision', field: 'cadence' },
  { key: 'supervision.date', id: 'supervision', field: 'dates' },
  { key: 'sparring.date', id: 'sparring', field: 'dates' },
  { key: 'sparring.length', id: 'sparring', field: 'minutes' },
  { key: 'sparring.development-leader-attends', id: 'sparring', field: 'developmentLeaderAttends' },
  { key: 'evaluation.date', id: 'evaluation', field: 'dates' },
  { key: 'evaluation.length', id: 'evaluation', field: 'minutes' },
  { key: 'intro-meeting.date', id: 'intro-meeting', field: 'dates' },
  { key: 'workshop.date', id: 'workshop', field: 'dates' },
];

/** True for the meetings whose unset facts have words of their own; the reader of the file is told about the others'. */
export function isToldWhenUnset(meetingId: MeetingId): boolean {
  return MEETING_FACTS.some(({ id }) => id === meetingId);
}

/**
 * Lists what the programme leaves unset, in the order of `UNSET_KEYS`. A meeting that is not in the programme is not missed; a key may come
 * more than once.
 *
 * @param today - local date: a monthly meeting whose agreed dates are all past has no date.
 * @param decided - what was decided outside the file: a date that somebody has set there is set, one that was called off is not.
 */
export function unsetFacts(programme: Programme, today: string, decided: readonly DecidedDate[] = []): UnsetFact[] {
  const found = [...generalFacts(programme), ...meetingFacts(programme.meetings, today, decided)];
  return UNSET_KEYS.flatMap((key) => found.filter((fact) => fact.key === key));
}

function meetingFacts(meetings: readonly Meeting[], today: string, decided: readonly DecidedDate[]): UnsetFact[] {
  return MEETING_FACTS.flatMap(({ key, id, field }) =>
    meetings.flatMap((meeting, index) =>
      meeting.id === id && isUnset(meeting, field, today, decided) ? [{ key, path: ['meetings', index, field] }] : [],
    ),
  );
}

function isUnset(meeting: Meeting, field: keyof Meeting, today: string, decided: readonly DecidedDate[]): boolean {
  if (field === 'cadence') return meeting.cadence === 'notStated';
  if (field === 'weekday') return meeting.cadence === 'weekly' && meeting.weekday === null;
  if (field === 'dates') return hasNoDate(meeting, today, decided);
  return meeting[field] === null;
}

/** What is held once needs as many dates as it is held; what comes again needs a rule or a date that is not past. */
function hasNoDate(meeting: Meeting, today: string, decided: readonly DecidedDate[]): boolean {
  if (meeting.cadence === 'weekly' || meeting.on !== null) return false;
  const mine = decided.filter(({ meetingId }) => meetingId === meeting.id);
  const changed = new Set(mine.map((one) => one.occurrenceId));
  const dates = [
    ...meeting.dates.filter((date) => !changed.has(occurrenceId(meeting.id, date))),
    ...mine.filter(({ state }) => state === 'stands').map(({ on }) => on),
  ];
  return meeting.cadence === 'once' ? dates.length < meeting.count : dates.every((on) => on < today);
}

function generalFacts({ period, region, nearestLeader, roles, ...programme }: Programme): UnsetFact[] {
  const { internalEducation: education, contacts, successCriteria } = programme;
  const facts: [UnsetKey, (string | number)[], unknown][] = [
    ['period.start', ['period', 'start'], period.start],
    ['period.end', ['period', 'end'], period.end],
    ['region', ['region'], region],
    ['nearest-leader', ['nearestLeader'], nearestLeader],
    ['volunteer.count', ['roles', 'volunteer', 'count'], roles.volunteer.count],
    ['coordinator.hours', ['roles', 'coordinator', 'from'], roles.coordinator.from],
    ['development-leader.hours', ['roles', 'developmentLeader', 'from'], roles.developmentLeader.from],
    [
      'internal-education.inside-working-hours',
      ['internalEducation', 'insideWorkingHours'],
      education.insideWorkingHours,
    ],
    ['contacts.out-of-hours-doctor', ['contacts', 'outOfHoursDoctor', 'number'], contacts.outOfHoursDoctor.number],
    [
      'contacts.psychiatric-emergency',
      ['contacts', 'psychiatricEmergency', 'number'],
      contacts.psychiatricEmergency.number,
    ],
    ...education.courses.map((course, index): [UnsetKey, (string | number)[], unknown] => [
      'internal-education.dates',
      ['internalEducation', 'courses', index, 'dates'],
      course.dates,
    ]),
    ...successCriteria.flatMap((criterion, index): [UnsetKey, (string | number)[], unknown][] => [
      ['workshop.exercises', ['successCriteria', index, 'exercisesPerWorkshop'], criterion.exercisesPerWorkshop],
      ['workshop.besides-own', ['successCriteria', index, 'besidesOwn'], criterion.besidesOwn],
    ]),
  ];
  return facts.flatMap(([key, path, value]) => (value === null ? [{ key, path }] : []));
}
