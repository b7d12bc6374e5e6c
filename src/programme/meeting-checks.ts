import { z } from 'zod';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { type CrossCheck, type Finding, hoursSchema, readAt, valueAt } from './cross-check';
import { countSchema, wallTimeSchema } from './fields';
import type { FilePath } from './programme-error';

/** What one meeting must agree with itself and the rest of the programme about. */
export const MEETING_CHECKS: readonly CrossCheck[] = [
  everyMeeting(minutesAsCounted),
  everyMeeting(audiencesInside),
  everyMeeting(audienceRolesOnce),
  everyMeeting(peerMeetingNamesVolunteers),
];

type MeetingCheck = (file: unknown, path: FilePath, lineOf: (path: FilePath) => number) => Finding[];

function everyMeeting(check: MeetingCheck): CrossCheck {
  return (file, lineOf) => eachPath(file, ['meetings']).flatMap((path) => check(file, path, lineOf));
}

function eachPath(file: unknown, path: FilePath): FilePath[] {
  const list = valueAt(file, path);
  return Array.isArray(list) ? list.map((_item, index) => [...path, index]) : [];
}

/** `minutes` is the time from `from` to `to`. */
function minutesAsCounted(file: unknown, path: FilePath): Finding[] {
  const meeting = readAt(file, path, hoursSchema.extend({ minutes: countSchema }));
  if (meeting === undefined || meeting.to <= meeting.from) return [];
  const counted = minutesOf(meeting.to) - minutesOf(meeting.from);
  if (counted === meeting.minutes) return [];
  return [{ path: [...path, 'minutes'], words: crossProblems.minutesDiffer(meeting.minutes, counted) }];
}

/** Nobody comes before the meeting or leaves after it. */
function audiencesInside(file: unknown, path: FilePath): Finding[] {
  const meeting = readAt(file, path, hoursSchema);
  const hasNoTime = valueAt(file, [...path, 'from']) === null && valueAt(file, [...path, 'to']) === null;
  return eachPath(file, [...path, 'audiences']).flatMap((audience) =>
    ['from', 'to'].flatMap((name): Finding[] => {
      const at = readAt(file, [...audience, name], wallTimeSchema);
      if (at === undefined) return [];
      if (hasNoTime) return [{ path: [...audience, name], words: crossProblems.audienceWithoutMeeting() }];
      if (meeting === undefined || meeting.to <= meeting.from || (at >= meeting.from && at <= meeting.to)) return [];
      return [{ path: [...audience, name], words: crossProblems.audienceOutside(meeting.from, meeting.to) }];
    }),
  );
}

/** A role stands once among those who come. */
function audienceRolesOnce(file: unknown, path: FilePath, lineOf: (path: FilePath) => number): Finding[] {
  const first = new Map<unknown, FilePath>();
  return eachPath(file, [...path, 'audiences']).flatMap((audience): Finding[] => {
    const role = valueAt(file, [...audience, 'role']);
    const earlier = first.get(role);
    if (earlier === undefined) first.set(role, audience);
    if (earlier === undefined || typeof role !== 'string') return [];
    return [{ path: [...audience, 'role'], words: crossProblems.twice(role, lineOf(earlier)) }];
  });
}

/** Peer meetings say with how many volunteers they are held, and the roles say the same. */
function peerMeetingNamesVolunteers(file: unknown, path: FilePath): Finding[] {
  if (valueAt(file, [...path, 'id']) !== 'peer-meeting') return [];
  const withEach = readAt(file, [...path, 'withEach'], z.object({ role: z.literal('volunteer'), count: countSchema }));
  if (withEach === undefined) return [{ path, words: crossProblems.peerMeetingWithout() }];
  const inRoles = readAt(file, ['roles', 'volunteer', 'count'], countSchema);
  if (inRoles === undefined || inRoles === withEach.count) return [];
  return [{ path: [...path, 'withEach'], words: crossProblems.volunteersDiffer(withEach.count, inRoles) }];
}

function minutesOf(wallTime: string): number {
  const [hours, minutes] = wallTime.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
