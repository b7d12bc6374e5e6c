import { type ProblemWords, say } from './problem-words';

/** What can be wrong between two places that are right one by one. */
export const crossProblems = {
  unknownRegion: (written: string, known: readonly string[]) =>
    say(
      [
        `Regionen "${written}" står ikke i filen med regioner.`,
        `The region "${written}" is not in the file of regions.`,
      ],
      [`Skriv null eller en af disse: ${known.join(', ')}.`, `Write null or one of these: ${known.join(', ')}.`],
    ),
  toBeforeFrom: (from: string, to: string) =>
    say(
      [`Sluttiden er "${to}", men starttiden er "${from}".`, `The end is "${to}", but the start is "${from}".`],
      ['Slut skal være senere end start.', 'The end must be later than the start.'],
    ),
  halfTime: (given: 'from' | 'to') =>
    say(
      [`Kun "${given}" er sat.`, `Only "${given}" is set.`],
      ['Sæt både from og to, eller ingen af dem.', 'Set both from and to, or neither.'],
    ),
  minutesDiffer: (minutes: number, counted: number) =>
    say(
      [
        `"minutes" er ${minutes}, men fra from til to er der ${counted} minutter.`,
        `"minutes" is ${minutes}, but from "from" to "to" is ${counted} minutes.`,
      ],
      [`Skriv ${counted}, eller ret tiderne.`, `Write ${counted}, or change the times.`],
    ),
  audienceOutside: (from: string, to: string) =>
    say(
      ['Deltagernes tid ligger uden for mødets.', 'The time of these participants lies outside the meeting.'],
      [`Skriv en tid mellem ${from} og ${to}.`, `Write a time between ${from} and ${to}.`],
    ),
  audienceWithoutMeeting: () =>
    say(
      ['Deltagerne har en tid, men mødet har ingen.', 'These participants have a time, but the meeting has none.'],
      ['Sæt mødets from og to, eller slet tiden her.', "Set the meeting's from and to, or delete the time here."],
    ),
  twice: (what: string | undefined, firstLine: number) =>
    say(
      [
        what === undefined ? `Det samme står i linje ${firstLine}.` : `"${what}" står også i linje ${firstLine}.`,
        what === undefined ? `The same stands in line ${firstLine}.` : `"${what}" also stands in line ${firstLine}.`,
      ],
      ['Hver må kun stå én gang. Ret den ene.', 'Each may stand only once. Change one of them.'],
    ),
  peerMeetingWithout: () =>
    say(
      [
        'Peermøder skal sige, hvor mange frivillige de holdes med.',
        'Peer meetings must say with how many volunteers they are held.',
      ],
      ['Skriv withEach: { role: volunteer, count: 3 }.', 'Write withEach: { role: volunteer, count: 3 }.'],
    ),
  volunteersDiffer: (here: number, inRoles: number) =>
    say(
      [
        `Her står ${here} frivillige, men under roles står ${inRoles}.`,
        `Here are ${here} volunteers, but under roles there are ${inRoles}.`,
      ],
      ['Skriv det samme tal begge steder.', 'Write the same number in both places.'],
    ),
  groupDiffers: (here: number, counted: number) =>
    say(
      [
        `Her står ${here} personer, men rollerne giver ${counted}.`,
        `Here are ${here} persons, but the roles give ${counted}.`,
      ],
      [`Skriv ${counted}, eller ret rollerne.`, `Write ${counted}, or change the roles.`],
    ),
  messageOutsideWindow: (at: string, earliest: string, latest: string) =>
    say(
      [`Beskeden er sat til "${at}".`, `The message is set to "${at}".`],
      [
        `Skriv en tid fra earliest "${earliest}" til latest "${latest}".`,
        `Write a time from earliest "${earliest}" to latest "${latest}".`,
      ],
    ),
  messageOutsideHours: (at: string, from: string, to: string) =>
    say(
      [`"${at}" ligger uden for peer-medarbejderens arbejdstid.`, `"${at}" lies outside the peer's working hours.`],
      [`Skriv en tid mellem ${from} og ${to}.`, `Write a time between ${from} and ${to}.`],
    ),
  messageOnFreeDay: (weekday: string, days: readonly string[]) =>
    say(
      [`Peer-medarbejderen arbejder ikke på dagen "${weekday}".`, `The peer does not work on "${weekday}".`],
      [`Skriv en af arbejdsdagene: ${days.join(', ')}.`, `Write one of the working days: ${days.join(', ')}.`],
    ),
  endBeforeStart: (start: string, end: string) =>
    say(
      [`Slutdatoen ${end} ligger før startdatoen ${start}.`, `The end ${end} lies before the start ${start}.`],
      ['Slut skal være samme dag eller senere.', 'The end must be the same day or later.'],
    ),
  closedAndOpen: (on: string) =>
    say(
      [`${on} står både i closed og i open.`, `${on} stands both in closed and in open.`],
      ['Slet den ene.', 'Delete one of them.'],
    ),
  educationDays: (days: number, sessions: number) =>
    say(
      [
        `"days" er ${days}, men kurserne har ${sessions} gange i alt.`,
        `"days" is ${days}, but the courses have ${sessions} sessions in all.`,
      ],
      ['Skriv det samme tal begge steder.', 'Write the same number in both places.'],
    ),
  educationHours: (hours: number, counted: number) =>
    say(
      [
        `"totalHours" er ${hours}, men dage gange timer giver ${counted}.`,
        `"totalHours" is ${hours}, but days times hours give ${counted}.`,
      ],
      [`Skriv ${counted}, eller ret dage og timer.`, `Write ${counted}, or change days and hours.`],
    ),
  educationDates: (dates: number, sessions: number) =>
    say(
      [`Der er ${dates} datoer, men ${sessions} kursusgange.`, `There are ${dates} dates, but ${sessions} sessions.`],
      ['Skriv højst én dato for hver gang.', 'Write at most one date for each session.'],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
