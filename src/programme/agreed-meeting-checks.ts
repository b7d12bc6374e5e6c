import { z } from 'zod';
import { PEER_MEETING } from '../schedules/occurrences';
import { meetingProblems } from '../text/programme-errors/meeting-problems';
import { eachPath, type Finding, readAt, valueAt } from './cross-check';
import type { FilePath } from './programme-error';

/** Those who meet set the time from week to week and nobody else (function description, line 219): the file cannot say otherwise. */
export function agreedByThoseWhoMeet(file: unknown, path: FilePath): Finding[] {
  const agreedAt = [...path, 'timesAgreedBy'];
  const isPeerMeeting = valueAt(file, [...path, 'id']) === PEER_MEETING;
  const isAgreed = valueAt(file, agreedAt) !== undefined;
  if (!isPeerMeeting) return isAgreed ? [{ path: agreedAt, words: meetingProblems.agreedElsewhere() }] : [];
  if (!isAgreed) return [{ path, words: meetingProblems.agreedByNobody() }];
  return [...notWeekly(file, path), ...timesSet(file, path), ...rolesAbsent(file, path), ...movedByOthers(file, path)];
}

function notWeekly(file: unknown, path: FilePath): Finding[] {
  const cadence = readAt(file, [...path, 'cadence'], z.enum(['monthly', 'once', 'notStated']));
  return cadence === undefined ? [] : [{ path: [...path, 'cadence'], words: meetingProblems.agreedWeekly() }];
}

function timesSet(file: unknown, path: FilePath): Finding[] {
  const isSet = (name: string) => valueAt(file, [...path, name]) != null;
  const times = ['weekday', 'from', 'to']
    .filter(isSet)
    .map((name): [string, Finding['words']] => [name, meetingProblems.agreedHasTime(name)]);
  const weeks = ['everyWeeks', 'fromWeek']
    .filter(isSet)
    .map((name): [string, Finding['words']] => [name, meetingProblems.agreedHasWeeks(name)]);
  return [...times, ...weeks].map(([name, words]) => ({ path: [...path, name], words }));
}

function rolesAbsent(file: unknown, path: FilePath): Finding[] {
  const present = eachPath(file, [...path, 'audiences']).map((audience) => valueAt(file, [...audience, 'role']));
  return eachPath(file, [...path, 'timesAgreedBy']).flatMap((at): Finding[] => {
    const role = readAt(file, at, z.enum(['peer', 'volunteer']));
    return role === undefined || present.includes(role)
      ? []
      : [{ path: at, words: meetingProblems.agreedRoleAbsent(role) }];
  });
}

function movedByOthers(file: unknown, path: FilePath): Finding[] {
  const roles = z.array(z.string());
  const agreed = readAt(file, [...path, 'timesAgreedBy'], roles) ?? [];
  const moved = readAt(file, [...path, 'canBeMovedBy'], roles) ?? agreed;
  const isSame = moved.every((role) => agreed.includes(role)) && agreed.every((role) => moved.includes(role));
  return isSame ? [] : [{ path: [...path, 'canBeMovedBy'], words: meetingProblems.movedByOthers() }];
}
