/** What a value should look like: one or more whole sentences in each language. */
export interface Expected {
  da: string;
  en: string;
}
const should = (da: string, en: string): Expected => ({ da, en });

/** Danish names of the weekdays, in the order of `WEEKDAYS`. */
export const DANISH_WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;

/** What each kind of value should look like. */
export const expectedForms = {
  time: (example: string) =>
    should(
      `Skriv klokkeslættet med kolon og to cifre: "${example}".`,
      `Write the time with a colon and two digits: "${example}".`,
    ),
  date: (example: string) =>
    should(
      `Skriv en dato, der findes, sådan: ${example} (år-måned-dag).`,
      `Write a date that exists like this: ${example} (year-month-day).`,
    ),
  week: () =>
    should(
      'Skriv en uge, der findes, sådan: 2027-W06 (år og ugenummer).',
      'Write a week that exists like this: 2027-W06 (year and number of the week).',
    ),
  closedDate: (example: string) =>
    should(
      `Skriv en dato, der findes (${example}), eller { from: 2027-07-12, to: 2027-07-30 }.`,
      `Write a date that exists (${example}), or { from: 2027-07-12, to: 2027-07-30 }.`,
    ),
  weekday: (nearest: { word: string; danish: string } | undefined, allowed: readonly string[]) => {
    const all = should(`Ugedage skrives på engelsk: ${allowed.join(', ')}.`, `Weekdays are: ${allowed.join(', ')}.`);
    if (nearest === undefined) return all;
    return should(`Skriv ${nearest.word} (${nearest.danish}). ${all.da}`, `Write ${nearest.word}. ${all.en}`);
  },
  choice: (nearest: string | undefined, allowed: readonly string[]) => {
    if (nearest !== undefined) return should(`Skriv ${nearest}.`, `Write ${nearest}.`);
    const list = allowed.join(', ');
    return allowed.length === 1
      ? should(`Skriv ${list}.`, `Write ${list}.`)
      : should(`Skriv en af: ${list}.`, `Write one of: ${list}.`);
  },
  wholeNumber: (min: number | undefined, max: number | undefined) => {
    const da = max !== undefined ? ` fra ${min ?? 0} til ${max}` : min !== undefined ? ` fra ${min} og op` : '';
    const en = max !== undefined ? ` from ${min ?? 0} to ${max}` : min !== undefined ? ` from ${min} up` : '';
    return should(`Skriv et helt tal${da}, uden anførselstegn.`, `Write a whole number${en}, without quotation marks.`);
  },
  number: () =>
    should(
      'Skriv et tal over 0 med punktum, fx 3.5, uden anførselstegn.',
      'Write a number above 0 with a point, e.g. 3.5, without quotation marks.',
    ),
  yesNo: () => should('Skriv true (ja) eller false (nej).', 'Write true or false.'),
  text: () =>
    should(
      'Skriv en tekst. Er det kun tal, så sæt anførselstegn om.',
      'Write a text. If it is only digits, put quotation marks around it.',
    ),
  longerText: (min: number) => should(`Skriv mindst ${min} tegn.`, `Write at least ${min} characters.`),
  shortText: (max: number) => should(`Skriv højst ${max} tegn.`, `Write at most ${max} characters.`),
  list: () =>
    should(
      'Skriv en liste, fx [a, b] eller én linje med bindestreg for hver.',
      'Write a list, e.g. [a, b] or one line with a hyphen for each.',
    ),
  filledList: () => should('Skriv mindst én i listen.', 'Write at least one in the list.'),
  shorterList: (max: number) => should(`Skriv højst ${max} i listen.`, `Write at most ${max} in the list.`),
  like: (example: string) => should(`Skriv det sådan: ${example}.`, `Write it like this: ${example}.`),
  notHere: () =>
    should(
      'Slet linjen. Den passer ikke til mødets cadence.',
      "Delete the line. It does not go with the meeting's cadence.",
    ),
  block: () =>
    should(
      'Skriv linjerne under navnet, rykket ind med mellemrum.',
      'Write the lines below the name, indented with spaces.',
    ),
  key: () =>
    should(
      'Skriv et kort navn med små bogstaver, tal og bindestreg, fx frivillig-a.',
      'Write a short name in small letters, digits and hyphens, e.g. frivillig-a.',
    ),
  source: () =>
    should(
      'Skriv dokument og linje, fx "000:215", eller design eller general.',
      'Write document and line, e.g. "000:215", or design or general.',
    ),
  timeZone: () => should('Skriv en tidszone som Europe/Copenhagen.', 'Write a time zone such as Europe/Copenhagen.'),
  guid: () =>
    should(
      'Skriv personens id fra Entra med 36 tegn, fx 00000000-0000-4000-8000-000000000001.',
      "Write the person's Entra id of 36 characters, e.g. 00000000-0000-4000-8000-000000000001.",
    ),
} satisfies Record<string, (...details: never[]) => Expected>;
