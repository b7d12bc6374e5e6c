import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import type { Person, Role } from '../../src/programme/people';
import type { Programme } from '../../src/programme/programme';
import type { Facts } from '../../src/schedules/facts';
import { instantOf, isoWeekOf } from '../../src/schedules/local-time';
import {
  defaultSettings,
  type Absence,
  type Attendance,
  type MeetingChange,
  type PeerMeeting,
  type Settings,
  type TeamChat,
} from '../../src/store/store';
import { keptWorkplace } from './kept-workplace';

/** The workplace of `programmes/parkvaenget.yaml`, read once: six people, nothing set that its source does not say. */
export const PARKVAENGET = keptWorkplace({
  programmeFile: 'programmes/parkvaenget.yaml',
  peopleFile: 'programmes/parkvaenget.people.yaml',
});

/** What a test changes in a programme; the parts of an object that are not named stay. */
export interface ProgrammeChanges {
  period?: Partial<Programme['period']>;
  closed?: string[];
  open?: string[];
  meetings?: (meetings: Programme['meetings']) => Programme['meetings'];
  messages?: Partial<Programme['messages']>;
  weeklyCapForPeer?: number;
}

/** Parkvænget's programme with some of it changed. */
export function makeProgramme(changes: ProgrammeChanges = {}): Programme {
  const { programme } = PARKVAENGET;
  return {
    ...programme,
    period: { ...programme.period, ...changes.period },
    closedDays: { ...programme.closedDays, closed: changes.closed ?? [], open: changes.open ?? [] },
    meetings: changes.meetings?.(programme.meetings) ?? programme.meetings,
    messages: { ...programme.messages, ...changes.messages },
    weeklyCapForPeer: changes.weeklyCapForPeer ?? programme.weeklyCapForPeer,
  };
}

/** A person of Parkvænget by id, with something changed. */
export function makePerson(id: string, changes: Partial<Person> = {}): Person {
  const person = PARKVAENGET.people.find((one) => one.id === id);
  if (person === undefined) throw new Error(`nobody at Parkvænget is ${id}`);
  return { ...person, ...changes };
}

/** Another person of a role, with a key and a name of their own. */
export function makeOther(role: Role, id: string, changes: Partial<Person> = {}): Person {
  return { id, name: id, role, language: 'da', showWhenDone: false, ...changes };
}

/** A person's settings after a yes to the weekly questions, with something changed. */
export function makeChoices(person: Person, changes: Partial<Settings> = {}): Settings {
  return { ...defaultSettings(person), checkIns: 'yes', informedVersion: INFORMATION_VERSION, ...changes };
}

/** What is true at Parkvænget: every peer has said yes, and no peer meeting has a time, unless said otherwise. */
export function makeFacts(
  changes: {
    programme?: Programme;
    people?: readonly Person[];
    /** By person id; who is not in it has said yes, if asked, and chosen nothing else. */
    settings?: Record<string, Partial<Settings>>;
    peerMeetings?: readonly PeerMeeting[];
    meetingChanges?: readonly MeetingChange[];
    absences?: readonly Absence[];
    attendance?: readonly Attendance[];
    teamChat?: TeamChat;
    meetingListCount?: number;
  } = {},
): Facts {
  const people = changes.people ?? PARKVAENGET.people;
  const settings = people.map((person) => makeChoices(person, changes.settings?.[person.id]));
  return {
    programme: changes.programme ?? PARKVAENGET.programme,
    people,
    settings: new Map(settings.map((one) => [one.personId, one])),
    peerMeetings: changes.peerMeetings ?? [],
    meetingChanges: changes.meetingChanges ?? [],
    absences: changes.absences ?? [],
    attendance: changes.attendance ?? [],
    teamChat: changes.teamChat,
    beganOn: undefined,
    meetingListCount: changes.meetingListCount ?? 0,
  };
}

/** A peer meeting with Frivillig A, `makeMeeting('2026-03-05', '12:30', '14:30')`. */
export function makeMeeting(on: string, from: string, to: string, changes: Partial<PeerMeeting> = {}): PeerMeeting {
  const whose = { peerId: 'peer', volunteerId: 'frivillig-a', setBy: 'peer', setAt: local('2026-03-02', '09:00') };
  return { ...whose, week: isoWeekOf(on), on, from, to, state: 'agreed', revision: 1, ...changes };
}

/** A decision about the development meeting of Thursday 5 March 2026, moved to Wednesday 4 March 10-12 unless said otherwise. */
export function makeMeetingChange(changes: Partial<MeetingChange> = {}): MeetingChange {
  return {
    occurrenceId: 'development-meeting.2026-03-05',
    meetingId: 'development-meeting',
    state: 'stands',
    on: '2026-03-04',
    from: '10:00',
    to: '12:00',
    place: undefined,
    extraLine: undefined,
    remind: true,
    changedBy: 'koordinator',
    changedAt: local('2026-03-02', '11:00'),
    revision: 1,
    ...changes,
  };
}

/** The instant of a wall time in Denmark. */
export const local = (on: string, at = '00:00'): Date => instantOf({ on, at }, 'Europe/Copenhagen');
