import type { Settings } from '../../store/store';
import type { Question, Theme } from './question';
import { isPressed, THEMES } from './themes';

/** The four places of a cycle: one theme in each, and in the last two themes by turns (domain, "Rotation"). */
const PLACES: readonly (readonly [Theme['id'], ...Theme['id'][]])[] = [['T1'], ['T2'], ['T3'], ['T4', 'T5']];

/**
 * The three questions of the next check-in: anchor, theme, energy. Over 20 in a row the themes T1-T3 come five times each, and T4 and T5 by turns in the
 * fourth place. All of it is read from the theme files: a new question there has its turn by itself.
 *
 * @param deliveredBefore - how many planned check-ins this person has been sent before, 0 or more. Counting deliveries
 *   and not calendar weeks keeps a theme from being lost to a holiday or a week 53.
 * @param turnedOn - what the person has turned on of that which is off for everybody.
 */
export function questionsFor(
  deliveredBefore: number,
  { turnedOn }: Pick<Settings, 'turnedOn'> = { turnedOn: [] },
): string[] {
  const asked = (one: Question) => one.off !== true || turnedOn.includes(one.id);
  const weekly = (name: Question['weekly']) => pressed(THEMES).filter((one) => one.weekly === name && asked(one));
  const cycle = Math.floor(deliveredBefore / PLACES.length);
  const place = at(PLACES, deliveredBefore);
  const theme = at(place, cycle);
  const inTheme = pressed(THEMES.filter(({ id }) => id === theme)).filter(
    (one) => one.weekly === undefined && asked(one),
  );
  return [
    at(weekly('anchor'), deliveredBefore),
    at(inTheme, Math.floor(cycle / place.length)),
    at(weekly('energy'), deliveredBefore),
  ].map(({ id }) => id);
}

/** What is off until a person turns it on. */
export const questionsThatAreOff = (): Question[] => pressed(THEMES).filter(({ off }) => off === true);

const pressed = (themes: readonly Theme[]): Question[] =>
  themes.flatMap(({ questions }) => questions.filter(isPressed));

function at<T>(list: readonly T[], turn: number): T {
  const entry = list[turn % list.length];
  if (entry === undefined) throw new RangeError('The number of check-ins before must be a whole number, 0 or more.');
  return entry;
}
