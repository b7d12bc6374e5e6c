import { type ProblemWords, say } from './problem-words';

/** What can be wrong about one meeting, or between two meetings. */
export const meetingProblems = {
  weeksWithoutStart: (everyWeeks: number) =>
    say(
      [
        `"everyWeeks" er ${everyWeeks}, men ugen at tælle fra mangler.`,
        `"everyWeeks" is ${everyWeeks}, but the week to count from is missing.`,
      ],
      [
        'Skriv fromWeek med en uge, hvor mødet holdes, fx fromWeek: 2027-W06.',
        'Write fromWeek with a week in which the meeting is held, e.g. fromWeek: 2027-W06.',
      ],
    ),
  leadTwice: (minutes: number) =>
    say([`${minutes} står to gange.`, `${minutes} stands twice.`], ['Slet den ene.', 'Delete one of them.']),
  tooManyDates: (dates: number, count: number) =>
    say(
      [`Der er ${dates} datoer, men "count" er ${count}.`, `There are ${dates} dates, but "count" is ${count}.`],
      ['Slet en dato, eller ret count.', 'Delete a date, or change count.'],
    ),
  agreedElsewhere: () =>
    say(
      ['Kun peer-meeting kan have timesAgreedBy.', 'Only peer-meeting can have timesAgreedBy.'],
      ['Slet linjen.', 'Delete the line.'],
    ),
  agreedByNobody: () =>
    say(
      ['Peermøder skal sige, hvem der aftaler tiden.', 'Peer meetings must say who agrees on the time.'],
      ['Skriv timesAgreedBy: [peer, volunteer].', 'Write timesAgreedBy: [peer, volunteer].'],
    ),
  agreedWeekly: () =>
    say(
      ['Peermøder aftales fra uge til uge.', 'Peer meetings are agreed on from week to week.'],
      ['Skriv cadence: weekly.', 'Write cadence: weekly.'],
    ),
  agreedHasTime: (name: string) =>
    say(
      [
        `Dem, der mødes, aftaler selv tiden, så "${name}" kan ikke være sat her.`,
        `Those who meet agree on the time themselves, so "${name}" cannot be set here.`,
      ],
      [`Skriv ${name}: null.`, `Write ${name}: null.`],
    ),
  agreedHasWeeks: (name: string) =>
    say(
      [
        `Dem, der mødes, aftaler selv tiden, så "${name}" kan ikke være sat her.`,
        `Those who meet agree on the time themselves, so "${name}" cannot be set here.`,
      ],
      ['Slet linjen.', 'Delete the line.'],
    ),
  agreedRoleAbsent: (role: string) =>
    say(
      [`"${role}" aftaler tiden, men er ikke med til mødet.`, `"${role}" agrees on the time, but does not take part.`],
      ['Skriv rollen under audiences, eller slet den her.', 'Write the role under audiences, or delete it here.'],
    ),
  movedByOthers: () =>
    say(
      [
        'Dem, der mødes, aftaler selv tiden. Ingen andre kan flytte mødet.',
        'Those who meet agree on the time themselves. Nobody else can move the meeting.',
      ],
      ['Slet canBeMovedBy.', 'Delete canBeMovedBy.'],
    ),
  movedByPowerless: (role: string) =>
    say(
      [`"${role}" kan ikke flytte møder.`, `"${role}" cannot move meetings.`],
      ['Slet rollen her.', 'Delete the role here.'],
    ),
  nameTaken: (name: string, line: number) =>
    say(
      [
        `"${name}" er også et navn på mødet i linje ${line}.`,
        `"${name}" is also a name of the meeting in line ${line}.`,
      ],
      ['Skriv ordet ved ét møde.', 'Write the word for one meeting only.'],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
