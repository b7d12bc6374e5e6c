import { z } from 'zod';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { type CrossCheck, eachOnce, type Finding, hoursInOrder, readAt, valueAt } from './cross-check';
import { DAY_CHECKS } from './day-checks';
import { countSchema, dateSchema } from './fields';
import { MEETING_CHECKS } from './meeting-checks';
import { messagesSchema, rolesSchema } from './programme';

/** Everything about a programme file that one place alone cannot tell. */
export const PROGRAMME_CHECKS: readonly CrossCheck[] = [
  hoursInOrder,
  eachOnce('meetings', 'id'),
  eachOnce('tasks', 'id'),
  eachOnce('successCriteria', 'id'),
  eachOnce('themes', 'id'),
  eachOnce('whoToGoTo', 'id'),
  eachOnce('internalEducation', 'id'),
  ...MEETING_CHECKS,
  messagesInsideWindow,
  messagesInsideHours,
  groupAddsUp,
  periodInOrder,
  educationAddsUp,
  ...DAY_CHECKS,
];

const MESSAGES = ['weekCard', 'tomorrow', 'checkIn'] as const;
const windowSchema = z.object({ earliest: messagesSchema.shape.earliest, latest: messagesSchema.shape.latest });
const slotSchema = z.object({ weekday: z.string(), at: messagesSchema.shape.earliest });

/** Every fixed message lies from `earliest` to `latest`, both inclusive. */
function messagesInsideWindow(file: unknown): Finding[] {
  const window = readAt(file, ['messages'], windowSchema);
  if (window === undefined) return [];
  const { earliest, latest } = window;
  if (latest <= earliest) {
    return [{ path: ['messages', 'latest'], words: crossProblems.toBeforeFrom(earliest, latest) }];
  }
  return MESSAGES.flatMap((name) => {
    const at = readAt(file, ['messages', name], slotSchema)?.at;
    if (at === undefined || (at >= earliest && at <= latest)) return [];
    return [{ path: ['messages', name, 'at'], words: crossProblems.messageOutsideWindow(at, earliest, latest) }];
  });
}

/** Every fixed message, and the window itself, lies inside the peer's days and hours. */
function messagesInsideHours(file: unknown): Finding[] {
  const peer = readAt(
    file,
    ['roles', 'peer'],
    rolesSchema.shape.peer.pick({ workingDays: true, from: true, to: true }).strip(),
  );
  if (peer === undefined || peer.to <= peer.from) return [];
  const { from, to, workingDays } = peer;
  const window = readAt(file, ['messages'], windowSchema);
  const times = [
    ...['earliest', 'latest'].map((name) => ['messages', name]),
    ...MESSAGES.map((name) => ['messages', name, 'at']),
  ];
  const outside = times.flatMap((path) => {
    const at = readAt(file, path, messagesSchema.shape.earliest);
    const isTold =
      path.length === 3 && window !== undefined && (at === undefined || at < window.earliest || at > window.latest);
    if (at === undefined || isTold || (at >= from && at < to)) return [];
    return [{ path, words: crossProblems.messageOutsideHours(at, from, to) }];
  });
  const onFreeDays = MESSAGES.flatMap((name) => {
    const weekday = readAt(
      file,
      ['messages', name],
      slotSchema.extend({ weekday: messagesSchema.shape.weekCard.shape.weekday }),
    )?.weekday;
    if (weekday === undefined || workingDays.includes(weekday)) return [];
    return [{ path: ['messages', name, 'weekday'], words: crossProblems.messageOnFreeDay(weekday, workingDays) }];
  });
  return [...outside, ...onFreeDays];
}

/** The project group has as many persons as its roles together. */
function groupAddsUp(file: unknown): Finding[] {
  const group = readAt(file, ['projectGroup'], z.object({ roles: z.array(z.string()), count: countSchema }));
  const counts = group?.roles.map((role) => readAt(file, ['roles', role, 'count'], countSchema));
  if (group === undefined || counts === undefined || counts.includes(undefined)) return [];
  const counted = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (counted === group.count) return [];
  return [{ path: ['projectGroup', 'count'], words: crossProblems.groupDiffers(group.count, counted) }];
}

/** The period does not end before it starts. */
function periodInOrder(file: unknown): Finding[] {
  const period = readAt(file, ['period'], z.object({ start: dateSchema, end: dateSchema }));
  if (period === undefined || period.end >= period.start) return [];
  return [{ path: ['period', 'end'], words: crossProblems.endBeforeStart(period.start, period.end) }];
}

/** Days, sessions, hours and dates of the internal education say the same. */
function educationAddsUp(file: unknown): Finding[] {
  const form = z.object({ days: countSchema, hoursPerDay: z.number(), totalHours: z.number() });
  const education = readAt(file, ['internalEducation'], form);
  const courses = readAt(file, ['internalEducation', 'courses'], z.array(z.object({ sessions: countSchema })));
  const findings: Finding[] = [];
  if (education !== undefined && education.days * education.hoursPerDay !== education.totalHours) {
    const words = crossProblems.educationHours(education.totalHours, education.days * education.hoursPerDay);
    findings.push({ path: ['internalEducation', 'totalHours'], words });
  }
  if (courses === undefined) return findings;
  const sessions = courses.reduce((sum, course) => sum + course.sessions, 0);
  if (education !== undefined && education.days !== sessions) {
    findings.push({
      path: ['internalEducation', 'days'],
      words: crossProblems.educationDays(education.days, sessions),
    });
  }
  const tooManyDates = courses.flatMap((course, index): Finding[] => {
    const path = ['internalEducation', 'courses', index, 'dates'];
    const dates = valueAt(file, path);
    if (!Array.isArray(dates) || dates.length <= course.sessions) return [];
    return [{ path, words: crossProblems.educationDates(dates.length, course.sessions) }];
  });
  return [...findings, ...tooManyDates];
}
