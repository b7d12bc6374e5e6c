import type { Settings } from '../../store/store';

/** The question that opens every check-in. */
const ANCHOR = 't4.week';

/** What the person has turned on. Everything is off until they do. */
export interface RotationChoices {
  /** Also ask `t2.own`, about being affected personally. */
  ownHistory: boolean;
}

/** The question about being affected personally: asked only of those who have turned it on. */
export const OWN_HISTORY = 't2.own';

/** What a person's settings say about the questions. */
export const choicesOf = ({ turnedOn }: Pick<Settings, 'turnedOn'>): RotationChoices => ({
  ownHistory: turnedOn.includes(OWN_HISTORY),
});

/** The third question, by turns: what took energy, what gave it. */
const GATES = ['t5.gate', 't5.gives'] as const;

/** The second question: four places, one theme in each, and in the last two themes by turns. */
const RELATIONS = ['t1.no', 't1.role', 't1.colleagues', 't1.respect', 't1.volunteers'] as const;
const SHARING = ['t2.choice', 't2.after', 't2.landing', OWN_HISTORY, 't2.gain'] as const;
const SELF_DETERMINATION = ['t3.voice', 't3.own_tasks', 't3.between', 't3.their_way', 't3.language'] as const;
const WELL_BEING = ['t4.switch', 't4.predict', 't4.team', 't4.calm', 't4.support', 't4.amount'] as const;
const SELF_CARE = ['t5.care', 't5.letgo', 't5.who', 't5.break'] as const;

/**
 * The three questions of the next check-in: anchor, theme, energy. Over 20 in a row the themes T1-T3 come five times
 * each, and T4 and T5 by turns in the fourth place.
 *
 * @param deliveredBefore - how many planned check-ins this person has been sent before, 0 or more. Counting deliveries
 *   and not calendar weeks keeps a theme from being lost to a holiday or a week 53.
 */
export function questionsFor(deliveredBefore: number, choices: RotationChoices = { ownHistory: false }): string[] {
  return [ANCHOR, themeQuestion(deliveredBefore, choices), at(GATES, deliveredBefore)];
}

function themeQuestion(deliveredBefore: number, { ownHistory }: RotationChoices): string {
  const cycle = Math.floor(deliveredBefore / 4);
  const sharing = SHARING.filter((id) => ownHistory || id !== OWN_HISTORY);
  const lastPlace = at([WELL_BEING, SELF_CARE], cycle);
  const turns = [cycle, cycle, cycle, Math.floor(cycle / 2)];
  return at<string>(
    at([RELATIONS, sharing, SELF_DETERMINATION, lastPlace], deliveredBefore),
    at(turns, deliveredBefore),
  );
}

function at<T>(list: readonly T[], turn: number): T {
  const entry = list[turn % list.length];
  if (entry === undefined) throw new RangeError('The number of check-ins before must be a whole number, 0 or more.');
  return entry;
}
