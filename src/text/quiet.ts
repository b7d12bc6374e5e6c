import type { Language } from '../programme/people';

/** The words about how much the bot writes, and when: the card "Ro", what is answered to a wish, and putting a card off. */
export interface QuietTexts {
  title: string;
  usual: string;
  stopped: string;
  paused(values: { day: string }): string;
  lowEnergy(values: { day: string }): string;
  away(values: { days: string }): string;
  cap(values: { count: number }): string;
  questionsWeekly: string;
  questionsSeldom: string;
  questionsNone: string;
  headsUp(values: { minutes: number }): string;
  headsUpNone: string;
  onlyYours: string;
  pauseWeek: string;
  endPause: string;
  startLowEnergy: string;
  endLowEnergy: string;
  fewer: string;
  more: string;
  askSeldom: string;
  askWeekly: string;
  headsUpLabel: string;
  headsUpOff: string;
  headsUpChoice(values: { minutes: number }): string;
  headsUpMissing: string;
  saveHeadsUp: string;
  stop: string;
  start: string;
  lowEnergySet(values: { day: string }): string;
  lowEnergyEnded: string;
  lowEnergyLength: string;
  showChoices: string;
  capSet(values: { count: number }): string;
  dropped(values: { kinds: string }): string;
  capLeast: string;
  capZero: string;
  capMost(values: { count: number }): string;
  seldomSet: string;
  weeklySet: string;
  nextQuestions(values: { moment: string }): string;
  noQuestions: string;
  headsUpSet(values: { minutes: number }): string;
  headsUpEnded: string;
  headsUpNearest(values: { nearest: number }): string;
  later: string;
  laterAsk: string;
  laterToday: string;
  laterTomorrow: string;
  laterOn(values: { weekday: string }): string;
  notThisWeek: string;
  back: string;
  comesBack(values: { moment: string }): string;
  cameBack: string;
  doesNotComeBack: string;
}

const timesADay = { da: ['én gang', 'to gange', 'tre gange'], en: ['once', 'twice', 'three times'] };

/** Those words in Danish and English. */
export const quietTexts = {
  da: {
    title: 'Ro',
    usual: 'Jeg skriver til dig, som vi plejer.',
    stopped: 'Du har sagt stop. Jeg skriver ikke af mig selv.',
    paused: ({ day }) => `Pause til og med ${day}.`,
    lowEnergy: ({ day }) => `Lav energi til og med ${day}. Jeg skriver kun om møder.`,
    away: ({ days }) => `Du er ikke her ${days}. Jeg er stille imens.`,
    cap: ({ count }) => `Jeg skriver højst ${timesADay.da[count - 1] ?? `${count} gange`} om ugen af mig selv.`,
    questionsWeekly: 'Ugens spørgsmål kommer hver uge.',
    questionsSeldom: 'Ugens spørgsmål kommer hver anden uge.',
    questionsNone: 'Ugens spørgsmål kommer ikke.',
    headsUp: ({ minutes }) => `Jeg siger til ${minutes} minutter før møder.`,
    headsUpNone: 'Jeg siger ikke til lige før møder.',
    onlyYours: 'Jeg viser ikke andre, hvad du vælger her.',
    pauseWeek: 'Pause en uge',
    endPause: 'Slut pausen',
    startLowEnergy: 'Lav energi',
    endLowEnergy: 'Slut lav energi',
    fewer: 'Færre beskeder',
    more: 'Flere beskeder',
    askSeldom: 'Spørg hver anden uge',
    askWeekly: 'Spørg hver uge',
    headsUpLabel: 'Varsel lige før møder',
    headsUpOff: 'Intet varsel',
    headsUpChoice: ({ minutes }) => `${minutes} minutter før`,
    headsUpMissing: 'Vælg et varsel.',
    saveHeadsUp: 'Gem varsel',
    stop: 'Stop',
    start: 'Start',
    lowEnergySet: ({ day }) =>
      `Helt i orden. Til og med ${day} skriver jeg kun om møder. Jeg spørger ikke om noget. Jeg viser det ikke til andre. Skriv 'start', hvis det skal slutte før.`,
    lowEnergyEnded: 'Helt i orden. Lav energi er slut.',
    showChoices: 'Vis valg',
    lowEnergyLength: "Det kan vare fra 1 til 28 dage. Skriv for eksempel 'lav energi i 3 dage'.",
    capSet: ({ count }) =>
      `Helt i orden. Jeg skriver højst ${timesADay.da[count - 1] ?? `${count} gange`} om ugen af mig selv.`,
    dropped: ({ kinds }) => `Er der mere en uge, lader jeg først dette ligge: ${kinds}.`,
    capLeast: "Jeg skriver kun én gang om ugen nu. Vil du slet ikke høre fra mig, så skriv 'stop'.",
    capZero: "Nul beskeder er det samme som stop. Jeg har ikke ændret noget. Skriv 'stop', hvis det er det, du vil.",
    capMost: ({ count }) => `Jeg skriver højst ${count} gange om ugen af mig selv. Mere bliver det ikke.`,
    seldomSet: 'Helt i orden. Ugens spørgsmål kommer nu hver anden uge.',
    weeklySet: 'Helt i orden. Ugens spørgsmål kommer nu hver uge.',
    nextQuestions: ({ moment }) => `De kommer næste gang ${moment}.`,
    noQuestions: "Du får ingen spørgsmål nu. Skriv 'tjek ind', hvis du vil have dem.",
    headsUpSet: ({ minutes }) =>
      `Helt i orden. Jeg siger til ${minutes} minutter før møder. Et møde fra morgenstunden får ikke et varsel. Skriv 'intet varsel', når det skal slutte.`,
    headsUpEnded: 'Helt i orden. Jeg siger ikke til lige før møder.',
    headsUpNearest: ({ nearest }) =>
      `Jeg kan sige til 5, 10, 15 eller 30 minutter før. Skriv 'varsel ${nearest} minutter', hvis det passer dig.`,
    later: 'Senere',
    laterAsk: 'Hvornår skal jeg komme igen med det? Jeg kommer kun igen én gang.',
    laterToday: 'Senere i dag',
    laterTomorrow: 'I morgen',
    laterOn: ({ weekday }) => `På ${weekday}`,
    notThisWeek: 'Ikke i denne uge',
    back: 'Tilbage',
    comesBack: ({ moment }) => `Helt i orden. Jeg kommer igen med det ${moment}.`,
    cameBack: 'Jeg er kommet igen med det. Kortet står længere nede.',
    doesNotComeBack: 'Helt i orden. Jeg kommer ikke igen med det.',
  },
  en: {
    title: 'Quiet',
    usual: 'I write to you as usual.',
    stopped: 'You have said stop. I do not write by myself.',
    paused: ({ day }) => `Pause through ${day}.`,
    lowEnergy: ({ day }) => `Low energy through ${day}. I only write about meetings.`,
    away: ({ days }) => `You are not here ${days}. I am quiet meanwhile.`,
    cap: ({ count }) => `I write at most ${timesADay.en[count - 1] ?? `${count} times`} a week by myself.`,
    questionsWeekly: 'The weekly questions come every week.',
    questionsSeldom: 'The weekly questions come every other week.',
    questionsNone: 'The weekly questions do not come.',
    headsUp: ({ minutes }) => `I tell you ${minutes} minutes before meetings.`,
    headsUpNone: 'I do not write right before meetings.',
    onlyYours: 'I do not show others what you choose here.',
    pauseWeek: 'Pause a week',
    endPause: 'End the pause',
    startLowEnergy: 'Low energy',
    endLowEnergy: 'End low energy',
    fewer: 'Fewer messages',
    more: 'More messages',
    askSeldom: 'Ask every other week',
    askWeekly: 'Ask every week',
    headsUpLabel: 'A word right before meetings',
    headsUpOff: 'No word before',
    headsUpChoice: ({ minutes }) => `${minutes} minutes before`,
    headsUpMissing: 'Choose one.',
    saveHeadsUp: 'Save the choice',
    stop: 'Stop',
    start: 'Start',
    lowEnergySet: ({ day }) =>
      `That is fine. Through ${day} I only write about meetings. I ask nothing. I do not show it to others. Write 'start' if it should end sooner.`,
    lowEnergyEnded: 'That is fine. Low energy is over.',
    showChoices: 'Show choices',
    lowEnergyLength: "It can last from 1 to 28 days. Write, for example, 'low energy for 3 days'.",
    capSet: ({ count }) =>
      `That is fine. I write at most ${timesADay.en[count - 1] ?? `${count} times`} a week by myself.`,
    dropped: ({ kinds }) => `If a week has more, I first leave out: ${kinds}.`,
    capLeast: "I only write once a week now. If you do not want to hear from me at all, write 'stop'.",
    capZero: "No messages is the same as stop. I have changed nothing. Write 'stop' if that is what you want.",
    capMost: ({ count }) => `I write at most ${count} times a week by myself. It will not be more.`,
    seldomSet: 'That is fine. The weekly questions now come every other week.',
    weeklySet: 'That is fine. The weekly questions now come every week.',
    nextQuestions: ({ moment }) => `They come next ${moment}.`,
    noQuestions: "You get no questions now. Write 'check in' if you want them.",
    headsUpSet: ({ minutes }) =>
      `That is fine. I tell you ${minutes} minutes before meetings. A meeting first thing in the morning gets none. Write 'no heads-up' when it should end.`,
    headsUpEnded: 'That is fine. I do not write right before meetings.',
    headsUpNearest: ({ nearest }) =>
      `I can tell you 5, 10, 15 or 30 minutes before. Write 'heads-up ${nearest} minutes' if that suits you.`,
    later: 'Later',
    laterAsk: 'When should I bring it up again? I only bring it up once more.',
    laterToday: 'Later today',
    laterTomorrow: 'Tomorrow',
    laterOn: ({ weekday }) => `On ${weekday}`,
    notThisWeek: 'Not this week',
    back: 'Back',
    comesBack: ({ moment }) => `That is fine. I bring it up again ${moment}.`,
    cameBack: 'I have brought it up again. The card stands farther down.',
    doesNotComeBack: 'That is fine. I will not bring it up again.',
  },
} satisfies Record<Language, QuietTexts>;
