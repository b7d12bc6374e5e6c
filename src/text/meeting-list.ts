import type { Language } from '../programme/people';

/** The words of the list for the development meeting. What people wrote themselves is never among them. */
export interface MeetingListTexts {
  title: string;
  next(values: { when: string }): string;
  noNext: string;
  empty: string;
  parts: Record<'points' | 'agreements' | 'fromBefore' | 'done', string>;
  item(values: { number: number; words: string }): string;
  writtenBy(values: { name: string }): string;
  whoAndWhen(values: { who: string; when: string }): string;
  by(values: { day: string }): string;
  notAgreed: string;
  noLongerHere: string;
  deleted: string;
  page(values: { page: number; pages: number }): string;
  which: string;
  number(values: { number: number }): string;
  markDone: string;
  remove: string;
  newPoint: string;
  newAgreement: string;
  more: string;
  earlier: string;
  point: string;
  agreement: string;
  who: string;
  when: string;
  noNames: string;
  seenBy: string;
  save: string;
  back: string;
  toList: string;
  addMore: string;
  pointAdded: string;
  agreementAdded: string;
  agreementSaved: string;
  done: string;
  removed: string;
  chooseFirst: string;
  writeFirst: string;
  tooLong(values: { most: number; length: number }): string;
  notOneOfUs: string;
  dayNotPossible: string;
  notYours: string;
  gone: string;
  notUnderstood: string;
  notOnListYet: string;
  notForYou: string;
  reminder(values: { count: number }): string;
  aboutList: string;
  aboutPoint: string;
  aboutAgreement: string;
}

/** Those words in Danish and English. */
export const meetingListTexts = {
  da: {
    title: 'Punkter til udviklingsmødet',
    next: ({ when }) => `Næste møde: ${when}.`,
    noNext: 'Der er ikke sat tid på næste møde.',
    empty: 'Der er ikke noget på listen endnu.',
    parts: { points: 'Punkter', agreements: 'Aftaler', fromBefore: 'Fra sidst', done: 'Gjort siden sidst' },
    item: ({ number, words }) => `${number}. ${words}`,
    writtenBy: ({ name }) => `Skrevet af ${name}.`,
    whoAndWhen: ({ who, when }) => `Hvem: ${who}. Hvornår: ${when}.`,
    by: ({ day }) => `senest ${day}`,
    notAgreed: 'ikke aftalt',
    noLongerHere: 'en, der ikke er med mere',
    deleted: '[slettet]',
    page: ({ page, pages }) => `Side ${page} af ${pages}.`,
    which: 'Hvilket?',
    number: ({ number }) => `Nr. ${number}`,
    markDone: 'Færdigt',
    remove: 'Fjern',
    newPoint: 'Nyt punkt',
    newAgreement: 'Ny aftale',
    more: 'Flere',
    earlier: 'Forrige',
    point: 'Hvad vil du tale om?',
    agreement: 'Hvad er aftalt?',
    who: 'Hvem gør det?',
    when: 'Hvornår er det gjort?',
    noNames: 'Tag ikke navne på beboere med.',
    seenBy: 'Alle i projektgruppen kan læse det.',
    save: 'Gem',
    back: 'Tilbage',
    toList: 'Se listen',
    addMore: 'Vil du sætte resten på? Du kan også lade være.',
    pointAdded: 'Punktet står på listen.',
    agreementAdded: 'Aftalen står på listen.',
    agreementSaved: 'Det er gemt.',
    done: 'Det er sat som færdigt.',
    removed: 'Det er taget af listen.',
    chooseFirst: 'Vælg et nummer først.',
    writeFirst: 'Skriv lidt i feltet først.',
    tooLong: ({ most, length }) =>
      `Det er for langt til listen, så jeg har ikke gemt det. Du skrev ${length} tegn. Der er plads til ${most}.`,
    notOneOfUs: 'Vælg en fra projektgruppen.',
    dayNotPossible: 'Vælg en dag inden for det næste år.',
    notYours: 'Kun den, der skrev det, kan fjerne det. Er det klaret, så tryk Færdigt.',
    gone: 'Det står ikke på listen mere.',
    notUnderstood: 'Jeg er ikke sikker på, hvad der skal stå. Ret det her, og tryk Gem.',
    notOnListYet: 'Jeg har ikke sat det på listen endnu. Tryk Gem, hvis de andre må læse det.',
    notForYou:
      'Listen hører til projektgruppen, så den viser jeg ikke her. Har du et punkt, så sig det til koordinatoren.',
    reminder: ({ count }) =>
      count === 1
        ? "Der er 1 punkt på listen. Skriv 'punkter', så ser du det."
        : `Der er ${count} punkter på listen. Skriv 'punkter', så ser du dem.`,
    aboutList: 'listen til udviklingsmødet',
    aboutPoint: 'sætter et punkt på listen',
    aboutAgreement: 'skriver en aftale på listen',
  },
  en: {
    title: 'Points for the development meeting',
    next: ({ when }) => `Next meeting: ${when}.`,
    noNext: 'No time has been set for the next meeting.',
    empty: 'There is nothing on the list yet.',
    parts: { points: 'Points', agreements: 'Agreements', fromBefore: 'From before', done: 'Done lately' },
    item: ({ number, words }) => `${number}. ${words}`,
    writtenBy: ({ name }) => `Written by ${name}.`,
    whoAndWhen: ({ who, when }) => `Who: ${who}. When: ${when}.`,
    by: ({ day }) => `by ${day}`,
    notAgreed: 'not agreed',
    noLongerHere: 'somebody who is no longer here',
    deleted: '[deleted]',
    page: ({ page, pages }) => `Page ${page} of ${pages}.`,
    which: 'Which one?',
    number: ({ number }) => `No. ${number}`,
    markDone: 'Done',
    remove: 'Remove',
    newPoint: 'New point',
    newAgreement: 'New agreement',
    more: 'More',
    earlier: 'Previous',
    point: 'What do you want to talk about?',
    agreement: 'What was agreed?',
    who: 'Who does it?',
    when: 'By when?',
    noNames: 'Please leave out the names of residents.',
    seenBy: 'Everybody in the project group can read it.',
    save: 'Save',
    back: 'Back',
    toList: 'See the list',
    addMore: 'Would you like to add the rest? You need not.',
    pointAdded: 'The point is on the list.',
    agreementAdded: 'The agreement is on the list.',
    agreementSaved: 'It is saved.',
    done: 'It is marked as done.',
    removed: 'It has been taken off the list.',
    chooseFirst: 'Choose a number first.',
    writeFirst: 'Write something in the field first.',
    tooLong: ({ most, length }) =>
      `It is too long for the list, so I have not saved it. You wrote ${length} characters. There is room for ${most}.`,
    notOneOfUs: 'Choose somebody in the project group.',
    dayNotPossible: 'Choose a day within the next year.',
    notYours: 'Only the one who wrote it can remove it. If it is done, press Done.',
    gone: 'It is no longer on the list.',
    notUnderstood: 'I am not sure what should be on the list. Correct it here and press Save.',
    notOnListYet: 'I have not put it on the list yet. Press Save if the others may read it.',
    notForYou:
      'The list belongs to the project group, so I do not show it here. If you have a point, tell the coordinator.',
    reminder: ({ count }) =>
      count === 1
        ? "There is 1 point on the list. Write 'the list' to see it."
        : `There are ${count} points on the list. Write 'the list' to see them.`,
    aboutList: 'the list for the development meeting',
    aboutPoint: 'puts a point on the list',
    aboutAgreement: 'writes an agreement on the list',
  },
} satisfies Record<Language, MeetingListTexts>;
