import type { Person } from '../programme/people';
import type { Programme } from '../programme/programme';
import { defaultSettings, type PeerMeeting, type Settings } from '../store/store';

/** What is true: everything the planner, the cards and the status decide from. Read once, then only looked at. */
export interface Facts {
  programme: Programme;
  people: readonly Person[];
  /** By person id. A person who is not in it has the defaults. */
  settings: ReadonlyMap<string, Settings>;
  /** At least the weeks that are asked about. */
  peerMeetings: readonly PeerMeeting[];
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
