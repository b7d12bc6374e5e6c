import type { Language, Person } from '../../programme/people';
import type { Facts } from '../../schedules/facts';
import { addDays, localMomentOf } from '../../schedules/local-time';
import { fold } from '../../text/fold';
import { parseWhen } from '../meeting-time/parse-when';
import { groupOf } from './group';

/** Who does what was agreed (a person id), and by which local date; `undefined` where the words do not tell. */
export interface WhoAndWhen {
  who: string | undefined;
  dueOn: string | undefined;
}

/** A day farther off than this is more likely misread than meant. */
const MOST_DAYS_AHEAD = 366;

/** Reads who and by when from the words of an agreement: "Anna skriver folderen inden 12. marts". */
export function readWhoAndWhen(
  facts: Facts,
  actor: Person,
  language: Language,
  written: string,
  now: Date,
): WhoAndWhen {
  const folded = fold(written);
  return { who: personNamed(facts, actor, language, folded)?.id, dueOn: dayNamed(facts, folded, now) };
}

/** True for a local date that an agreement may be due on. */
export function mayBeDue(facts: Facts, on: string, now: Date): boolean {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  return on >= today && on <= addDays(today, MOST_DAYS_AHEAD);
}

function dayNamed(facts: Facts, folded: string, now: Date): string | undefined {
  const { on, mismatch } = parseWhen(folded, localMomentOf(now, facts.programme.timeZone));
  return on !== undefined && !mismatch && mayBeDue(facts, on, now) ? on : undefined;
}

/** Words in names that tell a role and nobody. */
const ROLE_WORDS = ['frivillig', 'volunteer'];
const SHORTEST_NAME = 2;

/** The one person of the group whom the words name, by the whole name or one word of it, or the writer by "jeg". Of two, neither. */
function personNamed(facts: Facts, actor: Person, language: Language, folded: string): Person | undefined {
  const group = groupOf(facts).map((person) => ({ person, name: fold(person.name) }));
  const words = ` ${folded.replace(/[.:/]+(?= |$)/g, '')} `;
  // "Anna Marie" also holds the name of Anna.
  const byLength = group.toSorted((one, other) => other.name.length - one.name.length);
  let left = words;
  const named = new Set<Person>();
  for (const { person, name } of byLength) {
    if (name === '' || !left.includes(` ${name} `)) continue;
    named.add(person);
    left = left.replaceAll(` ${name} `, '  ');
  }
  for (const { person, name } of group) {
    const short = name.split(' ').filter((word) => word.length >= SHORTEST_NAME && !ROLE_WORDS.includes(word));
    if (short.some((word) => left.includes(` ${word} `))) named.add(person);
  }
  // "I" is the writer in English, and all of you in Danish.
  const myself = language === 'en' ? / jeg |^ i / : / jeg /;
  if (myself.test(left)) named.add(actor);
  return named.size === 1 ? [...named][0] : undefined;
}
