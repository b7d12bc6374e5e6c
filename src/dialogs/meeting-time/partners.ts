import type { Person } from '../../programme/people';
import { peopleWith, type Facts } from '../../schedules/facts';
import { fold } from '../../text/fold';

/** Those a person has peer meetings with. */
export function partnersOf(facts: Facts, person: Person): Person[] {
  if (person.role === 'peer') return peopleWith(facts, 'volunteer');
  return person.role === 'volunteer' ? peopleWith(facts, 'peer') : [];
}

/**
 * The partner that folded text names: by the whole name, or by one word of it after "med", "with", "frivillig" or "volunteer".
 * `undefined` when it names nobody, or could mean two.
 */
export function partnerNamed(facts: Facts, actor: Person, folded: string): Person | undefined {
  const partners = partnersOf(facts, actor).map((person) => ({ person, name: fold(person.name) }));
  // A volunteer who names nobody means the one peer there is.
  if (actor.role === 'volunteer' && partners.length === 1) return partners[0]?.person;
  const whole = partners.filter(({ name }) => name !== '' && has(folded, escaped(name)));
  // "Anna Marie" also holds the name of Anna.
  const meant = whole.filter(({ name }) => has(withoutLonger(folded, name, whole), escaped(name)));
  const named = meant.length > 0 ? meant : partners.filter(({ name }) => isNamedShortly(folded, name));
  return named.length === 1 ? named[0]?.person : undefined;
}

function withoutLonger(folded: string, name: string, partners: readonly { name: string }[]): string {
  const longer = partners.filter((other) => other.name.length > name.length);
  return longer.reduce((text, other) => text.replaceAll(other.name, ' '), folded);
}

/** Words that tell a role and nobody by name. */
const ROLE_WORDS = ['frivillig', 'volunteer', 'peer'];

function isNamedShortly(folded: string, name: string): boolean {
  const words = name.split(' ').filter((word) => /[a-z0-9]/.test(word) && !ROLE_WORDS.includes(word));
  const before = '(?:med|with|frivillig|volunteer) (?:frivillig |volunteer )?';
  // In "with a volunteer" the article is no name.
  return words.some((word) => has(folded, `${before}${escaped(word)}(?! (?:${ROLE_WORDS.join('|')}))`));
}

function has(folded: string, pattern: string): boolean {
  return new RegExp(`(?<![a-z0-9])${pattern}(?![a-z0-9])`).test(folded);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
