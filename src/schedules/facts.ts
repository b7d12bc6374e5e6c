import type { Person } from '../programme/people';
import type { Programme } from '../programme/programme';
import {
  defaultSettings,
  type Absence,
  type Attendance,
  type MeetingChange,
  type PeerMeeting,
  type Settings,
  type TeamChat,
} from '../store/store';

/** What is true: everything the planner, the cards and the status decide from. Read once, then only looked at. */
export interface Facts {
  programme: Programme;
  people: readonly Person[];
  /** By person id. A person who is not in it has the defaults. */
  settings: ReadonlyMap<string, Settings>;
  /** At least the weeks that are asked about. */
  peerMeetings: readonly PeerMeeting[];
  /** What was decided about single occurrences of the programme's meetings. */
  meetingChanges: readonly MeetingChange[];
  absences: readonly Absence[];
  attendance: readonly Attendance[];
  /** The team chat that the coordinator has turned on. */
  teamChat: TeamChat | undefined;
  /** How many points are open on the list for the development meeting. Never what they say. */
  meetingListCount: number;
  /** The local date of the bot's first day here; `undefined` where nobody wrote it down. Nobody is asked about what was before. */
  beganOn: string | undefined;
}

/** What a person has chosen, or the defaults. */
export function settingsOf(facts: Facts, person: Person): Settings {
  return facts.settings.get(person.id) ?? defaultSettings(person);
}

/** The people with one role, in the order of the people file. */
export function peopleWith(facts: Facts, role: Person['role']): Person[] {
  return facts.people.filter((person) => person.role === role);
}

/** The person with this key. */
export function findPerson(facts: Facts, id: string): Person | undefined {
  return facts.people.find((person) => person.id === id);
}
