import { type ProblemWords, say } from './problem-words';

/** What can be wrong, or worth a warning, in the list of people. Names and ids of people are never in these words. */
export const peopleProblems = {
  noPeer: () =>
    say(
      ['Ingen har rollen peer.', 'Nobody has the role peer.'],
      ['Skriv role: peer hos mindst én.', 'Write role: peer for at least one.'],
    ),
  noCoordinator: () =>
    say(
      ['Ingen har rollen coordinator.', 'Nobody has the role coordinator.'],
      ['Skriv role: coordinator hos mindst én.', 'Write role: coordinator for at least one.'],
    ),
  reservedId: () =>
    say(
      ['Det id bruger Medspiller selv til gruppens chat.', "Medspiller uses that id itself, for the team's chat."],
      ['Skriv et andet.', 'Write another.'],
    ),
  volunteerCount: (here: number, inProgramme: number) =>
    say(
      [
        `Her er ${here} frivillige, men planen siger ${inProgramme}.`,
        `There are ${here} volunteers here, but the plan says ${inProgramme}.`,
      ],
      ['Ret listen eller planen, så de siger det samme.', 'Change the list or the plan so that they say the same.'],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
