import { z } from 'zod';
import { peopleProblems } from '../text/programme-errors/people-problems';
import { type CrossCheck, eachOnce, hoursInOrder, readAt } from './cross-check';
import { peopleSchema, type Person, ROLES } from './people';
import type { Programme } from './programme';
import { type FilePath, problemLines } from './programme-error';
import { checkedFile } from './read-programme';
import { parseYamlFile } from './yaml-file';

/** The people of a file, and what is odd about them though not wrong: one line each, to be read by the one who wrote the file. */
export interface ReadPeople {
  people: Person[];
  warnings: string[];
}

/** Names whose values say nothing about a person. Everything else stays out of the words: they end in a log. */
const HARMLESS = new Set(['role', 'language', 'workingDays', 'from', 'to', 'showWhenDone']);

/**
 * The people in a file's text, checked: everybody once, at least one peer and one coordinator. Another number of volunteers than the
 * programme says is only a warning.
 *
 * @throws ProgrammeError with every problem and its line; never with a name or an id of a person.
 */
export function readPeople(yamlText: string, fileName: string, programme: Programme): ReadPeople {
  const mayQuote = (key: string) => HARMLESS.has(key);
  const file = parseYamlFile(yamlText, fileName, mayQuote);
  const { people } = checkedFile(file, fileName, peopleSchema, PEOPLE_CHECKS, mayQuote);
  const expected = programme.roles.volunteer.count;
  const volunteers = people.filter(({ role }) => role === 'volunteer').length;
  if (expected === null || expected === volunteers) return { people, warnings: [] };
  const warning = { line: file.lineOf(['people']), words: peopleProblems.volunteerCount(volunteers, expected) };
  return { people, warnings: problemLines(fileName, [warning]) };
}

const PEOPLE: FilePath = ['people'];

const PEOPLE_CHECKS: readonly CrossCheck[] = [
  hoursInOrder,
  eachOnce('people', 'id', false),
  eachOnce('people', 'aadObjectId', false),
  (file) => (hasRole(file, 'peer') ? [] : [{ path: PEOPLE, words: peopleProblems.noPeer() }]),
  (file) => (hasRole(file, 'coordinator') ? [] : [{ path: PEOPLE, words: peopleProblems.noCoordinator() }]),
];

/** True too when a list or a role cannot be read: that is told by itself. */
function hasRole(file: unknown, role: Person['role']): boolean {
  const people = readAt(file, PEOPLE, z.array(z.object({ role: z.enum(ROLES) })).min(1));
  return people === undefined || people.some((person) => person.role === role);
}
