import type { Language } from '../programme/people';
import { dayName } from './dates';

/** The words about not being here: what is kept, what is asked, and what those who would have met the person read. */
export interface AbsenceTexts {
  title: string;
  noted(values: { days: string }): string;
  leaderTold(values: { leader: string }): string;
  yourLeader(values: { at: string }): string;
  quietMeanwhile(values: { day: string | undefined }): string;
  meetings(values: { count: number; oneDay: boolean }): string;
  ask(values: { names: string }): string;
  tell: string;
  doNotTell: string;
  undo: string;
  told(values: { names: string }): string;
  byHand(values: { names: string }): string;
  late(values: { names: string }): string;
  lateForFirst(values: { names: string }): string;
  ifUrgent: string;
  toldNobody: string;
  takenBack(values: { days: string }): string;
  back(values: { day: string }): string;
  backNothing: string;
  stillPaused(values: { day: string }): string;
  comesAfterAll(values: { names: string }): string;
  tellThemToo: string;
  over: string;
  past: string;
  far: string;
  backwards: string;
  whichDay: string;
  orAway(values: { days: string }): string;
  orAwayYes: string;
  stillAway(values: { days: string }): string;
  noticeTitle: string;
  doesNotCome(values: { name: string; meeting: string; when: string }): string;
  doesNotComeTo(values: { name: string }): string;
  doesNotComeToMany(values: { name: string; count: number; first: string; last: string }): string;
  comes(values: { name: string; meeting: string; when: string }): string;
  comesTo(values: { name: string }): string;
  comesToMany(values: { name: string; count: number; first: string; last: string }): string;
  volunteersNotTold: string;
}

/** Those words in Danish and English. */
export const absenceTexts = {
  da: {
    title: 'Ikke her',
    noted: ({ days }) => `Tak. Jeg noterer kun, at du ikke er her ${days}. Jeg gemmer ikke hvorfor.`,
    leaderTold: ({ leader }) => `Har du givet ${leader} besked? Det gør jeg ikke.`,
    yourLeader: ({ at }) => `din leder${at}`,
    quietMeanwhile: ({ day }) =>
      day === undefined
        ? 'Jeg er stille imens og begynder selv igen.'
        : `Jeg er stille imens og begynder selv igen ${day}.`,
    meetings: ({ count, oneDay }) =>
      `Du har ${count === 1 ? 'ét møde' : `${count} møder`} ${oneDay ? 'den dag' : 'i de dage'}.`,
    ask: ({ names }) => `Skal jeg sige til ${names}, at du ikke kommer?`,
    tell: 'Ja, sig det',
    doNotTell: 'Nej tak',
    undo: 'Fortryd',
    told: ({ names }) => `Jeg siger det til ${names}. Jeg siger ikke hvorfor.`,
    byHand: ({ names }) => `Jeg skriver det ikke til ${names}. Sig det gerne selv.`,
    late: ({ names }) => `Jeg når ikke at skrive det til ${names} før mødet. Sig det gerne selv.`,
    lateForFirst: ({ names }) => `Jeg når ikke at skrive det til ${names} før det første møde. Sig det gerne selv.`,
    ifUrgent: 'Jeg skriver ikke til dem, der har bedt om ro. Haster det, så sig det også selv.',
    toldNobody: 'Helt i orden. Jeg siger det ikke til nogen.',
    takenBack: ({ days }) => `Det er taget tilbage. Jeg regner med dig ${days}.`,
    back: ({ day }) => `Tak. Jeg regner med dig fra ${day}.`,
    backNothing: 'Tak. Jeg regner med dig. Alt er, som det plejer.',
    stillPaused: ({ day }) =>
      `Tak. Jeg regner med dig. Din pause gælder til og med ${day}. Skriv 'start', hvis den er slut.`,
    comesAfterAll: ({ names }) => `Jeg siger til ${names}, at du kommer alligevel.`,
    tellThemToo: 'Har du selv sagt det til nogen, så sig det også til dem.',
    over: 'De dage er gået. Jeg har ikke ændret noget.',
    past: 'Den dag er gået. Jeg har ikke skrevet noget om den, og det gør ikke noget.',
    far: 'Det er mere end et år væk. Jeg har ikke skrevet noget. Skriv gerne igen, når det er tættere på.',
    backwards: 'Den sidste dag ligger før den første. Jeg har ikke skrevet noget. Prøv igen.',
    whichDay: "Hvilken dag er du her ikke? Skriv for eksempel 'jeg kommer ikke på torsdag'.",
    orAway: ({ days }) => `Er du slet ikke her ${days}? Så tryk her i stedet.`,
    orAwayYes: 'Jeg er her ikke',
    stillAway: ({ days }) => `Du har sagt, at du ikke er her ${days}. Skriv 'jeg er her igen', hvis det er slut.`,
    noticeTitle: 'Besked om et møde',
    doesNotCome: ({ name, meeting, when }) => `${name} kommer ikke til ${meeting} ${when}.`,
    doesNotComeTo: ({ name }) => `${name} kommer ikke til:`,
    doesNotComeToMany: ({ name, count, first, last }) =>
      `${name} kommer ikke til ${count} møder. Det første er ${first}. Det sidste er ${last}.`,
    comes: ({ name, meeting, when }) => `${name} kommer alligevel til ${meeting} ${when}.`,
    comesTo: ({ name }) => `${name} kommer alligevel til:`,
    comesToMany: ({ name, count, first, last }) =>
      `${name} kommer alligevel til ${count} møder. Det første er ${first}. Det sidste er ${last}.`,
    volunteersNotTold: 'De frivillige får det ikke at vide af mig. Sig det gerne til dem.',
  },
  en: {
    title: 'Not here',
    noted: ({ days }) => `Thank you. I only note that you are not here ${days}. I do not store why.`,
    leaderTold: ({ leader }) => `Have you told ${leader}? I do not do that.`,
    yourLeader: ({ at }) => `your leader${at}`,
    quietMeanwhile: ({ day }) =>
      day === undefined
        ? 'I am quiet meanwhile and begin again by myself.'
        : `I am quiet meanwhile and begin again by myself ${day}.`,
    meetings: ({ count, oneDay }) =>
      `You have ${count === 1 ? 'one meeting' : `${count} meetings`} ${oneDay ? 'that day' : 'on those days'}.`,
    ask: ({ names }) => `Should I tell ${names} that you are not coming?`,
    tell: 'Yes, say so',
    doNotTell: 'No thanks',
    undo: 'Undo',
    told: ({ names }) => `I tell ${names}. I do not say why.`,
    byHand: ({ names }) => `I do not write it to ${names}. Please tell them yourself.`,
    late: ({ names }) => `I cannot write it to ${names} before the meeting. Please tell them yourself.`,
    lateForFirst: ({ names }) => `I cannot write it to ${names} before the first meeting. Please tell them yourself.`,
    ifUrgent: 'I do not write to those who have asked for quiet. If it is urgent, please tell them yourself too.',
    toldNobody: 'That is fine. I tell nobody.',
    takenBack: ({ days }) => `That is taken back. I count on you ${days}.`,
    back: ({ day }) => `Thank you. I count on you from ${day}.`,
    backNothing: 'Thank you. I count on you. Everything is as usual.',
    stillPaused: ({ day }) =>
      `Thank you. I count on you. Your pause lasts through ${day}. Write 'start' if it is over.`,
    comesAfterAll: ({ names }) => `I tell ${names} that you are coming after all.`,
    tellThemToo: 'If you have told anyone yourself, please tell them this too.',
    over: 'Those days have passed. I have changed nothing.',
    past: 'That day has passed. I have noted nothing about it, and that is all right.',
    far: 'That is more than a year away. I have noted nothing. Please write again when it is closer.',
    backwards: 'The last day lies before the first. I have noted nothing. Try again.',
    whichDay: "Which day are you not here? Write, for example, 'I am not coming on Thursday'.",
    orAway: ({ days }) => `Are you not here at all ${days}? Then press here instead.`,
    orAwayYes: 'I am not here',
    stillAway: ({ days }) => `You have said that you are not here ${days}. Write 'I am back' if that is over.`,
    noticeTitle: 'A word about a meeting',
    doesNotCome: ({ name, meeting, when }) => `${name} is not coming to the ${meeting} ${when}.`,
    doesNotComeTo: ({ name }) => `${name} is not coming to:`,
    doesNotComeToMany: ({ name, count, first, last }) =>
      `${name} is not coming to ${count} meetings. The first is ${first}. The last is ${last}.`,
    comes: ({ name, meeting, when }) => `${name} is coming after all to the ${meeting} ${when}.`,
    comesTo: ({ name }) => `${name} is coming after all to:`,
    comesToMany: ({ name, count, first, last }) =>
      `${name} is coming after all to ${count} meetings. The first is ${first}. The last is ${last}.`,
    volunteersNotTold: 'The volunteers do not hear it from me. Please tell them.',
  },
} satisfies Record<Language, AbsenceTexts>;

/** One day or a span of days: `torsdag d. 5. marts` / `fra tirsdag d. 3. marts til og med torsdag d. 5. marts`. */
export function daysName(span: { fromOn: string; toOn: string }, language: Language, thisYear?: string): string {
  const [first, last] = [dayName(span.fromOn, language, thisYear), dayName(span.toOn, language, thisYear)];
  if (span.fromOn === span.toOn) return first;
  return language === 'da' ? `fra ${first} til og med ${last}` : `from ${first} through ${last}`;
}
