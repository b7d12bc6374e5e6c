import { z } from 'zod';
import { TEAM } from '../schedules/team/team-message-kind';
import { peopleProblems } from '../text/programme-errors/people-problems';
import {
  type CrossCheck,
  eachOnce,
  eachPath,
  type Finding,
  hoursInOrder,
  hoursSchema,
  readAt,
  valueAt,
} from './cross-check';
import { breakFits } from './day-checks';
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
const HARMLESS = new Set(['role', 'language', 'workingDays', 'from', 'to', 'breakFrom', 'breakTo', 'showWhenDone']);

/**
 * The people in a file's text, checked: everybody once, at least one peer and one coordinator. Another number of volunteers than the
 * programme says is only a warning.
 *
 * @throws ProgrammeError with every problem and its line; never with a name or an id of a person.
 */
export function readPeople(yamlText: string, fileName: string, programme: Programme): ReadPeople {
  const mayQuote = (key: string) => HARMLESS.has(key);
  const file = parseYamlFile(yamlText, fileName, mayQuote);
  const { people } = checkedFile(file, fileName, peopleSchema, [...PEOPLE_CHECKS, breaksFit(programme)], mayQuote);
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
  nobodyIsTheTeam,
  (file) => (hasRole(file, 'peer') ? [] : [{ path: PEOPLE, words: peopleProblems.noPeer() }]),
  (file) => (hasRole(file, 'coordinator') ? [] : [{ path: PEOPLE, words: peopleProblems.noCoordinator() }]),
];

/** True too when a list or a role cannot be read: that is told by itself. */
function hasRole(file: unknown, role: Person['role']): boolean {
  const people = readAt(file, PEOPLE, z.array(z.object({ role: z.enum(ROLES) })).min(1));
  return people === undefined || people.some((person) => person.role === role);
}

/** The key of the team's chat is nobody's: their messages would be one. */
function nobodyIsTheTeam(file: unknown): Finding[] {
  return eachPath(file, PEOPLE)
    .map((path) => [...path, 'id'])
    .filter((path) => valueAt(file, path) === TEAM)
    .map((path) => ({ path, words: peopleProblems.reservedId() }));
}

/** A break lies inside the person's own hours; of somebody without, inside the role's. */
function breaksFit(programme: Programme): CrossCheck {
  return (file) =>
    eachPath(file, PEOPLE).flatMap((path) => {
      const own = readAt(file, path, hoursSchema);
      const role = readAt(file, [...path, 'role'], z.enum(ROLES));
      const hours = own ?? (role === undefined ? undefined : programme.roles[role]);
      return breakFits(valueAt(file, path), hours).map((one) => ({ ...one, path: [...path, ...one.path] }));
    });
}
