import type { Language } from '../../programme/people';

/** The same words in every language. A missing one does not compile. */
export type Words = Record<Language, string>;

/** One thing a person may answer. `value` is what is kept; it never changes meaning once it has been used. */
export interface Choice extends Words {
  value: string;
  /** Not offered until the person turns it on. */
  off?: true;
  /** Whom to go to is shown first for this; all the others are shown too. Without it sparring is. */
  first?: RouteId;
}

/** Where something that has been hard can be taken. */
export const ROUTE_IDS = [
  'sparring',
  'coordinator',
  'developmentLeader',
  'staffLeader',
  'supervision',
  'representative',
  'group',
  'none',
] as const;
export type RouteId = (typeof ROUTE_IDS)[number];

interface Asked {
  /** Stable name, e.g. `t4.week`. */
  id: string;
  ask: Words;
  /** Not asked until the person turns it on. */
  off?: true;
  /** Asked each week, or by turns with the others of this name; every other question that is pressed has its turn in its theme, in the file's order. */
  weekly?: 'anchor' | 'energy';
  /** The values a follow-up could be offered on, to someone who has asked for follow-up. Nothing else may look at them. */
  low?: readonly string[];
  /** The strain in `t5.triggers` that a low answer points to. */
  trigger?: string;
  /** As for a choice; see there. */
  first?: RouteId;
}

/** Five worded steps from low to high; kept as `1` to `5`, and `na` where `notRelevant` is offered. */
export interface ScaleQuestion extends Asked {
  type: 'scale5';
  scale: keyof typeof SCALES;
  notRelevant?: Words;
}

/** One of a few named choices. */
export interface SingleQuestion extends Asked {
  type: 'single';
  choices: readonly Choice[];
}

/** Any number of named choices, for after the check-in; the weekly card does not ask it. */
export interface MultiQuestion extends Asked {
  type: 'multi';
  choices: readonly Choice[];
}

/** Own words, always optional: at most one a check-in, after it, behind a button. */
export interface TextQuestion extends Asked {
  type: 'text';
}

/** A question that is answered with one press; the only kind the weekly card asks. */
export type Question = ScaleQuestion | SingleQuestion;

/** One of the five sparring themes (function description, lines 233-237). */
export interface Theme {
  id: 'T1' | 'T2' | 'T3' | 'T4' | 'T5';
  /** Rises when a question is added, dropped, renamed or changes meaning. Kept with every answer. */
  version: number;
  title: Words;
  /** The theme in the very words of the function description. */
  inTheSource: string;
  questions: readonly (Question | MultiQuestion | TextQuestion)[];
}

/** The worded scales, lowest first. High is always good. */
export const SCALES = {
  grad: {
    da: ['Slet ikke', 'Kun lidt', 'Delvist', 'For det meste', 'Fuldt ud'],
    en: ['Not at all', 'Only a little', 'Partly', 'Mostly', 'Fully'],
  },
  godt: {
    da: ['Rigtig svært', 'Svært', 'Nogenlunde', 'Godt', 'Rigtig godt'],
    en: ['Very hard', 'Hard', 'Okay', 'Good', 'Very good'],
  },
  meget: {
    da: ['Ingenting', 'Lidt', 'En del', 'Meget', 'Rigtig meget'],
    en: ['Nothing', 'A little', 'Some', 'A lot', 'Very much'],
  },
} as const satisfies Record<string, Record<Language, readonly [string, string, string, string, string]>>;

/** Gives the theme back unchanged, with its literal types checked. */
export const defineTheme = <const T extends Theme>(theme: T): T => theme;

/** The choices of a question that this person is offered: those that are on for everybody, and those they have turned on. */
export function offeredChoices({ choices }: Pick<MultiQuestion, 'choices'>, turnedOn: readonly string[]): Choice[] {
  return choices.filter(({ off, value }) => off !== true || turnedOn.includes(value));
}

/** What a person may press, in the order shown; five or six for a scale. Choices that are off are left out. */
export function listChoices(question: Question): Choice[] {
  if (question.type === 'single') return question.choices.filter((choice) => choice.off !== true);
  const { da, en } = SCALES[question.scale];
  const steps = da.map((word, index) => ({ value: String(index + 1), da: word, en: en[index] ?? word }));
  return question.notRelevant === undefined ? steps : [...steps, { value: 'na', ...question.notRelevant }];
}
