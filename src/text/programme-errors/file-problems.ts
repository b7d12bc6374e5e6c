import { type ProblemWords, say, SHAPES, type ValueShape } from './problem-words';

/** What can be wrong with the file as a whole or with how it is written. */
export const fileProblems = {
  empty: () =>
    say(
      ['Filen er tom.', 'The file is empty.'],
      ['Hent den sidste udgave, der virkede, og ret i den.', 'Take the last version that worked and change that.'],
    ),
  notABlock: (found: ValueShape) =>
    say(
      [`Filen begynder med ${SHAPES[found].da}.`, `The file begins with ${SHAPES[found].en}.`],
      [
        'Den skal begynde med et navn og et kolon, fx id: parkvaenget.',
        'It must begin with a name and a colon, e.g. id: parkvaenget.',
      ],
    ),
  tooLong: (max: number) =>
    say(
      [`Filen er på over ${max} tegn.`, `The file has more than ${max} characters.`],
      [
        'En plan fylder meget mindre. Se, om det er den rigtige fil.',
        'A plan is much smaller. See whether it is the right file.',
      ],
    ),
  lineTooLong: (max: number) =>
    say(
      [`Linjen er på over ${max} tegn.`, `The line has more than ${max} characters.`],
      ['Del den i flere linjer.', 'Split it into several lines.'],
    ),
  notUtf8: () =>
    say(
      ['Et bogstav i linjen kan ikke læses, fx æ, ø eller å.', 'A letter in the line cannot be read, e.g. æ, ø or å.'],
      ['Gem filen med tegnsættet UTF-8.', 'Save the file with the encoding UTF-8.'],
    ),
  hiddenCharacter: () =>
    say(
      ['Linjen har et tegn, der ikke kan ses.', 'The line has a character that cannot be seen.'],
      ['Slet linjen, og skriv den igen.', 'Delete the line and type it again.'],
    ),
  tab: () =>
    say(
      ['Linjen er rykket ind med tabulator.', 'The line is indented with a tab.'],
      ['Brug mellemrum i stedet.', 'Use spaces instead.'],
    ),
  duplicateKey: (key: string | undefined, firstLine: number) =>
    say(
      [
        key === undefined ? 'Det samme navn står to gange.' : `"${key}" står to gange.`,
        key === undefined ? 'The same name stands twice.' : `"${key}" stands twice.`,
      ],
      [`Slet den ene. Den første er i linje ${firstLine}.`, `Delete one of them. The first is in line ${firstLine}.`],
    ),
  indent: () =>
    say(
      [
        'Linjen er ikke rykket ind som dem omkring den, eller en parentes er ikke lukket.',
        'The line is not indented like those around it, or a bracket is not closed.',
      ],
      [
        'Ryk den ind lige så langt som linjen over, og luk hver [ med ] og hver { med }.',
        'Indent it as far as the line above, and close each [ with ] and each { with }.',
      ],
    ),
  colon: () =>
    say(
      ['Der er to koloner i samme linje.', 'There are two colons in one line.'],
      [
        'Sæt anførselstegn om teksten efter det første kolon.',
        'Put quotation marks around the text after the first colon.',
      ],
    ),
  notClosed: () =>
    say(
      [
        'Noget mangler: et kolon efter et navn, eller det sidste anførselstegn.',
        'Something is missing: a colon after a name, or the last quotation mark.',
      ],
      ['Skriv navn: "tekst".', 'Write name: "text".'],
    ),
  badStart: () =>
    say(
      [
        'Teksten begynder med et tegn, der betyder noget særligt.',
        'The text begins with a character that means something special.',
      ],
      ['Sæt anførselstegn om teksten.', 'Put quotation marks around the text.'],
    ),
  severalDocuments: () =>
    say(
      ['Linjen er en streg (---), så filen bliver til to.', 'The line is a rule (---), which makes two files of one.'],
      ['Slet linjen.', 'Delete the line.'],
    ),
  alias: () =>
    say(
      [
        'Her henvises til et andet sted i filen med * eller &.',
        'This refers to another place in the file with * or &.',
      ],
      [
        'Skriv værdien selv. Er det en tekst, så sæt anførselstegn om.',
        'Write the value itself. If it is a text, put quotation marks around it.',
      ],
    ),
  tag: () =>
    say(
      ['Værdien begynder med !.', 'The value begins with !.'],
      [
        'Slet ordet med !, eller sæt anførselstegn om teksten.',
        'Delete the word with !, or put quotation marks around the text.',
      ],
    ),
  oddKey: () =>
    say(
      ['Navnet foran kolon er ikke et ord.', 'The name before the colon is not a word.'],
      ['Skriv ét ord foran kolon, fx from: "10:00".', 'Write one word before the colon, e.g. from: "10:00".'],
    ),
  unreadable: () =>
    say(
      ['Linjen kan ikke læses.', 'The line cannot be read.'],
      [
        'Se efter, om der mangler et kolon, et anførselstegn eller en parentes.',
        'See whether a colon, a quotation mark or a bracket is missing.',
      ],
    ),
} satisfies Record<string, (...details: never[]) => ProblemWords>;
