import type { NamedDay } from '../../schedules/holidays';
import { dayName, holidayNames, weekdayName } from '../dates';
import { type ProblemWords, say } from './problem-words';

/** What is odd about a plan though not wrong. */
export const planWarnings = {
  noTime: () =>
    say(
      [
        'Mødet har en dag, men intet klokkeslæt. Så minder Medspiller ikke om det.',
        'The meeting has a day, but no time. Medspiller does not remind of it.',
      ],
      ['Sæt from og to, når I kender tiden.', 'Set from and to when you know the time.'],
    ),
  noDay: () =>
    say(
      [
        'Mødet har ingen dag. Så minder Medspiller ikke om det.',
        'The meeting has no day. Medspiller does not remind of it.',
      ],
      ['Skriv dagen, når I kender den.', 'Write the day when you know it.'],
    ),
  closedDay: (on: string, name: NamedDay | undefined) =>
    say(
      [
        `${on} er ${name === undefined ? 'en lukkedag' : holidayNames.da[name]}. Mødet holdes ikke.`,
        `${on} is ${name === undefined ? 'a closed day' : holidayNames.en[name]}. The meeting is not held.`,
      ],
      ['Vælg en anden dato, eller skriv dagen i open.', 'Choose another date, or write the day in open.'],
    ),
  weekendDate: (on: string) =>
    say(
      [`${on} er en ${weekdayName(on, 'da')}.`, `${on} is a ${weekdayName(on, 'en')}.`],
      ['Se efter, om datoen er rigtig.', 'See whether the date is right.'],
    ),
  weekend: (weekday: string) =>
    say(
      [`Mødet holdes på dagen "${weekday}".`, `The meeting is held on "${weekday}".`],
      ['Se efter, om dagen er rigtig.', 'See whether the day is right.'],
    ),
  afterClosing: (on: string, closesAt: string) =>
    say(
      [
        `Mødet slutter efter lukketid: ${dayName(on, 'da')} lukker I "${closesAt}".`,
        `The meeting ends after closing time: on ${dayName(on, 'en')} you close at "${closesAt}".`,
      ],
      ['Ret mødets tid eller halfDays.', "Change the meeting's time or halfDays."],
    ),
  noRoomForLeads: (cap: number) =>
    say(
      [
        `Peer-medarbejderen får højst ${cap} beskeder om ugen. I en uge med de tre faste er der ikke plads til flere.`,
        `The peer gets at most ${cap} messages a week. In a week with the three fixed ones there is no room for more.`,
      ],
      ['Sæt weeklyCapForPeer op, eller slet leadMinutes.', 'Raise weeklyCapForPeer, or delete leadMinutes.'],
    ),
  outsidePeriod: (on: string) =>
    say(
      [
        `${on} ligger uden for perioden. Mødet kommer ikke med.`,
        `${on} lies outside the period. The meeting is left out.`,
      ],
      ['Ret datoen eller perioden.', 'Change the date or the period.'],
    ),
  otherMonth: (on: string, month: number) =>
    say(
      [`${on} ligger ikke i måned ${month}.`, `${on} is not in month ${month}.`],
      ['Ret datoen eller month.', 'Change the date or month.'],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
