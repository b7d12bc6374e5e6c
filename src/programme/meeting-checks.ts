import { z } from 'zod';
import { minutesOf } from '../schedules/local-time';
import { PEER_MEETING } from '../schedules/occurrences';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { meetingProblems } from '../text/programme-errors/meeting-problems';
import { mayDo } from './access';
import { agreedByThoseWhoMeet } from './agreed-meeting-checks';
import { type CrossCheck, eachPath, type Finding, hoursSchema, readAt, valueAt } from './cross-check';
import { countSchema, wallTimeSchema, wordsSchema } from './fields';
import { namesOf } from './meeting-named';
import { ROLES } from './people';
import type { FilePath } from './programme-error';
import { datesAsCounted, leadsOnce, weeksHaveStart } from './series-checks';

/** What one meeting must agree with itself and the rest of the programme about. */
export const MEETING_CHECKS: readonly CrossCheck[] = [
  everyMeeting(minutesAsCounted),
  everyMeeting(audiencesInside),
  everyMeeting(audienceRolesOnce),
  everyMeeting(peerMeetingNamesVolunteers),
  everyMeeting(agreedByThoseWhoMeet),
  everyMeeting(movedByThoseWhoMay),
  everyMeeting(weeksHaveStart),
  everyMeeting(leadsOnce),
  everyMeeting(datesAsCounted),
  nameOfOneMeeting,
];

type MeetingCheck = (file: unknown, path: FilePath, lineOf: (path: FilePath) => number) => Finding[];

function everyMeeting(check: MeetingCheck): CrossCheck {
  return (file, lineOf) => eachPath(file, ['meetings']).flatMap((path) => check(file, path, lineOf));
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
      if (meeting === undefined || meeting.to <= meeting.from) return [];
      // Whoever comes at the end, or leaves at the start, is not there at all.
      const isThere = name === 'from' ? at >= meeting.from && at < meeting.to : at > meeting.from && at <= meeting.to;
      if (isThere) return [];
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
  if (valueAt(file, [...path, 'id']) !== PEER_MEETING) return [];
  const withEach = readAt(file, [...path, 'withEach'], z.object({ role: z.literal('volunteer'), count: countSchema }));
  if (withEach === undefined) return [{ path, words: crossProblems.peerMeetingWithout() }];
  const inRoles = readAt(file, ['roles', 'volunteer', 'count'], countSchema);
  if (inRoles === undefined || inRoles === withEach.count) return [];
  return [{ path: [...path, 'withEach'], words: crossProblems.volunteersDiffer(withEach.count, inRoles) }];
}

/** Who moves a meeting is of a role that may move any; those who agree on their own times are told elsewhere. */
function movedByThoseWhoMay(file: unknown, path: FilePath): Finding[] {
  if (valueAt(file, [...path, 'timesAgreedBy']) !== undefined) return [];
  return eachPath(file, [...path, 'canBeMovedBy']).flatMap((at): Finding[] => {
    const role = readAt(file, at, z.enum(ROLES));
    return role === undefined || mayDo({ role }, 'change-meeting')
      ? []
      : [{ path: at, words: meetingProblems.movedByPowerless(role) }];
  });
}

/** What a meeting is called names no other meeting. Two meetings may have the same title: one kind on two weekdays is two entries. */
function nameOfOneMeeting(file: unknown, lineOf: (path: FilePath) => number): Finding[] {
  const meetings = eachPath(file, ['meetings']).flatMap((path) => {
    const meeting = readAt(file, path, z.object({ title: wordsSchema, called: z.array(z.string()).default([]) }));
    return meeting === undefined ? [] : [{ path, ...meeting, names: namesOf(meeting) }];
  });
  return meetings.flatMap((meeting) =>
    meeting.called.flatMap((name, index): Finding[] => {
      const [folded] = namesOf({ title: { da: name, en: name }, called: [] });
      const other = meetings.find((one) => one !== meeting && folded !== undefined && one.names.includes(folded));
      if (other === undefined) return [];
      const words = meetingProblems.nameTaken(name, lineOf([...other.path, 'id']));
      return [{ path: [...meeting.path, 'called', index], words }];
    }),
  );
}
