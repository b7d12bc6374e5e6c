import { type ProblemWords, say } from './problem-words';

/** What can be wrong about breaks and closed days. */
export const dayProblems = {
  halfBreak: (given: 'breakFrom' | 'breakTo') =>
    say(
      [`Kun "${given}" er sat.`, `Only "${given}" is set.`],
      ['Sæt både breakFrom og breakTo, eller ingen af dem.', 'Set both breakFrom and breakTo, or neither.'],
    ),
  breakBackwards: (from: string, to: string) =>
    say(
      [`Pausen slutter "${to}", men begynder "${from}".`, `The break ends at "${to}", but begins at "${from}".`],
      ['Slut skal være senere end start.', 'The end must be later than the start.'],
    ),
  breakOutside: (from: string, to: string) =>
    say(
      ['Pausen ligger uden for arbejdstiden.', 'The break lies outside the working hours.'],
      [`Skriv en tid mellem ${from} og ${to}.`, `Write a time between ${from} and ${to}.`],
    ),
  spanBackwards: (from: string, to: string) =>
    say(
      [`Lukkedagene slutter ${to}, men begynder ${from}.`, `The closed days end on ${to}, but begin on ${from}.`],
      ['Slut skal være samme dag eller senere.', 'The end must be the same day or later.'],
    ),
  closedAndHalf: (on: string) =>
    say(
      [`${on} er både lukket og en halv dag.`, `${on} is both closed and a half day.`],
      ['Slet den ene.', 'Delete one of them.'],
    ),
  halfDayBeforeOpening: (closesAt: string, from: string) =>
    say(
      [
        `Dagen slutter "${closesAt}", men peer-medarbejderen begynder først "${from}".`,
        `The day ends at "${closesAt}", but the peer does not begin before "${from}".`,
      ],
      ['Skriv en senere tid, eller skriv datoen i closed.', 'Write a later time, or write the date in closed.'],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
