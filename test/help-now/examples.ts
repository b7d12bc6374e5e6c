import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTCOMES, type Outcome } from '../../src/dialogs/help-now/likeness/likeness';
import { fixtureRows } from '../support/fixture-rows';
import type { Example } from './learn';

/** What stands in tables of commands, absences and wishes about meetings, and is distress all the same. */
export const DISTRESS_AMONG_COMMANDS: readonly string[] = [
  'jeg kan snart ikke mere',
  'jeg har ikke lyst til at leve',
  'i want to hurt myself',
  'jeg har det skidt, kommer ikke i dag',
  'jeg har det skidt kommer ikke i dag',
  'jeg kan ikke mere',
  'jeg kan ikke være her mere',
  'jeg vil ikke være her mere',
  "i can't do this anymore",
  "i can't go on",
];

/** The sentences of one table in `sentences`. All are invented. */
export function sentencesOf(file: 'learned' | 'rules' | 'tried' | 'held-out'): Example[] {
  const lines = readFileSync(join(__dirname, 'sentences', `${file}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [message = '', , outcome] = line.split('\t');
    return { message, outcome: outcomeOf(outcome) };
  });
}

/** What people type to the bot for what it does, as far as it stands in tables: what is learned from is not to change with the code. */
export function typedToTheBot(): Example[] {
  const typed = [
    ...fixtureRows('utterances.tsv').map(({ utterance }) => utterance),
    ...fixtureRows('absences.tsv').map(({ text }) => text),
    ...fixtureRows('meeting-requests.tsv').map(({ text }) => text),
  ];
  return typed
    .filter((message) => message !== undefined && !DISTRESS_AMONG_COMMANDS.includes(message))
    .map((message): Example => ({ message: message as string, outcome: 'none' }));
}

/** The halves of the rounds before that the list was not mended for. */
export function earlierHeldOut(): Example[] {
  return fixtureRows('crisis-fresh.tsv')
    .filter(({ half }) => half === 'heldOut')
    .map(({ message = '', outcome }) => ({ message, outcome: outcomeOf(outcome) }));
}

/** Everything that is learned from. The sentences that are held out are not in it. */
export function allExamples(): Example[] {
  const fresh = fixtureRows('crisis-fresh.tsv').filter(({ half }) => half === 'tuned');
  return [
    ...sentencesOf('learned'),
    ...sentencesOf('rules'),
    ...fresh.map(({ message = '', outcome }) => ({ message, outcome: outcomeOf(outcome) })),
    ...typedToTheBot(),
    ...typedToTheBot(),
  ];
}

function outcomeOf(text: string | undefined): Outcome {
  const outcome = OUTCOMES.find((one) => one === text);
  if (outcome === undefined) throw new Error(`No outcome: ${text ?? ''}.`);
  return outcome;
}
