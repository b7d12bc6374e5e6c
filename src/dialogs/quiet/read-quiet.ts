/** The numbers that people write as words about minutes and messages, folded. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    nul: 0,
    ingen: 0,
    en: 1,
    et: 1,
    to: 2,
    tre: 3,
    fire: 4,
    fem: 5,
    seks: 6,
    syv: 7,
    ti: 10,
    femten: 15,
    tyve: 20,
    tredive: 30,
  },
  ...{
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
  },
};

/** A pattern's part for a number, as digits or as a word. */
export const NUMBER = `(?:\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;

const FIRST_NUMBER = new RegExp(`\\b${NUMBER}\\b`);
const ANY_NUMBER = new RegExp(`\\b(\\d{1,3}|${Object.keys(NUMBERS).join('|')}) ?(min|minut|minute|m)\\w*\\b`);

/** The number of messages a week that folded text names; `undefined` when it names none. */
export function readCount(folded: string): number | undefined {
  const [word] = FIRST_NUMBER.exec(folded) ?? [];
  return word === undefined ? undefined : numberOf(word);
}

/** The minutes before a meeting that folded text names: "15 minutter", "et kvarter", "half an hour". `undefined` when it names none. */
export function readMinutes(folded: string): number | undefined {
  if (/\b(?:et kvarter|a quarter)\b/.test(folded)) return 15;
  if (/\b(?:halv time|half an hour)\b/.test(folded)) return 30;
  if (/\b(?:en|1) time\b|\b(?:an|one|1) hour\b/.test(folded)) return 60;
  const [, word] = ANY_NUMBER.exec(folded) ?? [];
  return word === undefined ? readCount(folded) : numberOf(word);
}

function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
