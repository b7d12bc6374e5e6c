import type { Outcome } from '../dialogs/attendance/outcome';
import type { Language } from '../programme/people';

/** The words about what became of a meeting. There is no word for a reason, and none that reproaches. */
export interface AttendanceTexts {
  openButton: string;
  question: string;
  outcomes: Record<Outcome, string>;
  said: Record<Outcome, string>;
  seenByCoordinator: string;
  seenAsCount: string;
  seenByBoth: string;
  othersSeenByCoordinator: string;
  peerMeetingsSeenAsCount: string;
  skip: string;
  done: string;
  saved: string;
  nothingLeft: string;
  listTitle: string;
  listIntro: string;
  listEmpty: string;
  listMore(values: { shown: number }): string;
  listButton: string;
  words: Record<Outcome | 'told-away' | 'not-said', string>;
  notAgreed: string;
  notYet: string;
  tooLate: string;
  calledOff: string;
  notForYou: string;
  back: string;
}

/** Those words in Danish and English. */
export const attendanceTexts = {
  da: {
    openButton: 'Blev møderne holdt?',
    question: 'Blev mødet til noget?',
    outcomes: { held: 'Ja', moved: 'Flyttet', cancelled: 'Aflyst', absent: 'Jeg var der ikke' },
    said: {
      held: 'Du har svaret: Ja.',
      moved: 'Du har svaret: Flyttet.',
      cancelled: 'Du har svaret: Aflyst.',
      absent: 'Du har svaret: Jeg var der ikke.',
    },
    seenByCoordinator: 'Det her kan koordinatoren se.',
    seenAsCount: 'Koordinatoren ser kun, hvor mange der blev holdt.',
    seenByBoth: 'I ser begge, om I er enige.',
    othersSeenByCoordinator: 'Svar om andre møder kan koordinatoren se.',
    peerMeetingsSeenAsCount: 'Om peermøder ser koordinatoren kun, hvor mange der blev holdt.',
    skip: 'Spring over',
    done: 'Færdig',
    saved: 'Tak. Det er gemt.',
    nothingLeft: 'Der er ikke flere møder at svare på.',
    listTitle: 'Blev møderne holdt?',
    listIntro: 'Her er de sidste to uger. Tryk på et møde for at svare eller rette.',
    listEmpty: 'Der er ingen møder at svare på i de sidste to uger.',
    listMore: ({ shown }) => `Jeg viser de ${shown} nyeste.`,
    listButton: 'Fremmøde',
    words: {
      held: 'blev holdt',
      moved: 'blev flyttet',
      cancelled: 'blev aflyst',
      absent: 'du var der ikke',
      'told-away': 'meldt fra',
      'not-said': 'ikke sagt endnu',
    },
    notAgreed: 'I er ikke enige endnu.',
    notYet: 'Mødet er ikke slut endnu. Jeg har ikke gemt noget.',
    tooLate: 'Det er mere end fire uger siden. Svaret bliver stående.',
    calledOff: 'Mødet er aflyst. Du behøver ikke svare.',
    notForYou: 'De, der holder møderne, siger selv, om de blev holdt. Du skal ikke gøre noget.',
    back: 'Tilbage',
  },
  en: {
    openButton: 'Were they held?',
    question: 'Did the meeting take place?',
    outcomes: { held: 'Yes', moved: 'Moved', cancelled: 'Called off', absent: 'I was not there' },
    said: {
      held: 'You have answered: Yes.',
      moved: 'You have answered: Moved.',
      cancelled: 'You have answered: Called off.',
      absent: 'You have answered: I was not there.',
    },
    seenByCoordinator: 'The coordinator can see this.',
    seenAsCount: 'The coordinator only sees how many were held.',
    seenByBoth: 'You both see whether you agree.',
    othersSeenByCoordinator: 'The coordinator can see answers about other meetings.',
    peerMeetingsSeenAsCount: 'Of peer meetings the coordinator only sees how many were held.',
    skip: 'Skip',
    done: 'Done',
    saved: 'Thank you. It is saved.',
    nothingLeft: 'There are no more meetings to answer about.',
    listTitle: 'Were the meetings held?',
    listIntro: 'Here are the last two weeks. Press a meeting to answer or to correct.',
    listEmpty: 'There are no meetings to answer about in the last two weeks.',
    listMore: ({ shown }) => `I show the newest ${shown}.`,
    listButton: 'Attendance',
    words: {
      held: 'was held',
      moved: 'was moved',
      cancelled: 'was called off',
      absent: 'you were not there',
      'told-away': 'told in advance',
      'not-said': 'not said yet',
    },
    notAgreed: 'You do not agree yet.',
    notYet: 'The meeting is not over yet. I have saved nothing.',
    tooLate: 'That is more than four weeks ago. The answer stays as it is.',
    calledOff: 'The meeting has been called off. You need not answer.',
    notForYou: 'Those who hold the meetings say themselves whether they were held. You need not do anything.',
    back: 'Back',
  },
} satisfies Record<Language, AttendanceTexts>;
