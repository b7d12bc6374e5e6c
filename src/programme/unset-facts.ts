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

const MEETING_FACTS: readonly { key: UnsetKey; id: MeetingId; field: keyof Meeting }[] = [
  { key: 'development-meeting.time', id: 'development-meeting', field: 'from' },
  { key: 'development-meeting.place', id: 'development-meeting', field: 'place' },
  { key: 'peer-meeting.length', id: 'peer-meeting', field: 'minutes' },
  { key: 'staff-meeting.time', id: 'staff-meeting', field: 'from' },
  { key: 'staff-meeting.place', id: 'staff-meeting', field: 'place' },
  { key: 'theme-day.date', id: 'theme-day', field: 'date' },
  { key: 'theme-day.time', id: 'theme-day', field: 'from' },
  { key: 'theme-day.place', id: 'theme-day', field: 'place' },
  { key: 'supervision.date', id: 'supervision', field: 'date' },
  { key: 'sparring.date', id: 'sparring', field: 'date' },
  { key: 'sparring.length', id: 'sparring', field: 'minutes' },
  { key: 'sparring.development-leader-attends', id: 'sparring', field: 'developmentLeaderAttends' },
  { key: 'evaluation.date', id: 'evaluation', field: 'date' },
  { key: 'evaluation.length', id: 'evaluation', field: 'minutes' },
  { key: 'intro-meeting.date', id: 'intro-meeting', field: 'date' },
  { key: 'workshop.date', id: 'workshop', field: 'date' },
];

/** Lists what the programme leaves unset, in the order of `UNSET_KEYS`. A meeting that is not in the programme is not missed; a key may come more than once. */
export function unsetFacts(programme: Programme): UnsetFact[] {
  const found = [...generalFacts(programme), ...meetingFacts(programme.meetings)];
  return UNSET_KEYS.flatMap((key) => found.filter((fact) => fact.key === key));
}

function meetingFacts(meetings: readonly Meeting[]): UnsetFact[] {
  const empty = MEETING_FACTS.flatMap(({ key, id, field }) =>
    meetings.flatMap((meeting, index) =>
      meeting.id === id && meeting[field] === null ? [{ key, path: ['meetings', index, field] }] : [],
    ),
  );
  const cadence = meetings.flatMap((meeting, index): UnsetFact[] =>
    meeting.id === 'supervision' && meeting.cadence === 'notStated'
      ? [{ key: 'supervision.cadence', path: ['meetings', index, 'cadence'] }]
      : [],
  );
  return [...empty, ...cadence];
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
