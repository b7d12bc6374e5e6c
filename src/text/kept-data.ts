import type { KeptData, KeptKind, Seers } from '../programme/kept-data';
import type { Language } from '../programme/people';

/** The words about what is kept: what it is, who sees it, and how long. */
export interface KeptDataTexts {
  what: Record<KeptKind, string>;
  seers: Record<Seers, string>;
  days(values: { days: number }): string;
  oneDay: string;
  keeps: Record<Extract<KeptData['keeps'], string>, string>;
}

/** Those words in Danish and English. */
export const keptDataTexts = {
  da: {
    what: {
      answers: 'Dine svar på ugens spørgsmål',
      words: 'Det, du selv skriver til dem',
      notes: 'Dine egne noter og det, du vil mindes om',
      shared: 'Det, du vælger at dele',
      reads: 'Hvem der har set det, du har delt',
      'turned-on': 'Emner og spørgsmål, du selv har valgt til',
      key: 'Nøglen, der låser det op',
      choices: 'Dine valg: sprog, pause og den slags',
      chat: 'Hvor jeg kan skrive til dig i Teams',
      messages: 'Hvilke beskeder jeg har sendt, og hvornår',
      calendar: 'Møder, fravær og om et møde blev holdt',
      list: 'Det, du skriver på mødets liste',
      traces: 'Et mærke for hvert tryk, så det kun tæller én gang',
      cards: 'Hvilke kort der står åbne',
    },
    seers: {
      self: 'Kun du kan se det i Medspiller.',
      named: 'Kun du og de navne, du siger ja til.',
      'self-of-others': 'Kun du kan se det i Medspiller.',
      nobody: 'Det vises ikke til nogen i Medspiller.',
      'what-is-turned-on': 'Andre ser kun det, du slår til. En peer ser, om en frivillig vil mindes om møder.',
      'leaders-if-lost': 'Lederne kan se, hvis jeg ikke kan skrive til dig.',
      'coordinator-if-lost': 'Koordinatoren kan se, hvis noget ikke kom frem. Det gælder ikke ugens spørgsmål.',
      'those-in-it': 'De, der er med til mødet. Lederne ser antal.',
      group: 'Hele projektgruppen.',
    },
    days: ({ days }) => `Jeg sletter det efter ${days} dage.`,
    oneDay: 'Jeg sletter det efter et døgn.',
    keeps: {
      'with-point': 'Det går væk sammen med det, du har delt.',
      'until-deleted': 'Det er her, til du sletter det.',
      'until-removed': 'Det er her, til den, der driver Medspiller, fjerner det.',
      'until-done': 'Det er her, til punktet er gjort eller taget af.',
      'until-closed': 'Det er her, til kortet er lukket.',
    },
  },
  en: {
    what: {
      answers: 'Your answers to the weekly questions',
      words: 'What you write to them yourself',
      notes: 'Your own notes and what you want to be reminded of',
      shared: 'What you choose to share',
      reads: 'Who has seen what you have shared',
      'turned-on': 'Topics and questions you have added yourself',
      key: 'The key that unlocks it',
      choices: 'Your choices: language, pause and the like',
      chat: 'Where I can write to you in Teams',
      messages: 'Which messages I have sent, and when',
      calendar: 'Meetings, absence and whether a meeting was held',
      list: "What you write on the meeting's list",
      traces: 'A mark for each press, so that it only counts once',
      cards: 'Which cards stand open',
    },
    seers: {
      self: 'Only you can see it in Medspiller.',
      named: 'Only you and the names you say yes to.',
      'self-of-others': 'Only you can see it in Medspiller.',
      nobody: 'It is shown to nobody in Medspiller.',
      'what-is-turned-on':
        'Others only see what you turn on. A peer sees whether a volunteer wants to be reminded of meetings.',
      'leaders-if-lost': 'The leaders can see if I cannot write to you.',
      'coordinator-if-lost':
        'The coordinator can see if something did not arrive. That does not hold for the weekly questions.',
      'those-in-it': 'Those who are in the meeting. The leaders see how many.',
      group: 'The whole project group.',
    },
    days: ({ days }) => `I delete it after ${days} days.`,
    oneDay: 'I delete it after a day.',
    keeps: {
      'with-point': 'It goes together with what you have shared.',
      'until-deleted': 'It is here until you delete it.',
      'until-removed': 'It is here until whoever runs Medspiller takes it away.',
      'until-done': 'It is here until the point is done or taken off.',
      'until-closed': 'It is here until the card is closed.',
    },
  },
} satisfies Record<Language, KeptDataTexts>;

/** One kind of what is kept as one line: what, who sees it, how long. */
export function keptLine(
  { kind, seers, keeps }: Pick<KeptData, 'kind' | 'seers' | 'keeps'>,
  language: Language,
): string {
  const texts = keptDataTexts[language];
  return `${texts.what[kind]}. ${texts.seers[seers]} ${keepsWords(keeps, texts)}`;
}

function keepsWords(keeps: KeptData['keeps'], texts: KeptDataTexts): string {
  if (typeof keeps === 'string') return texts.keeps[keeps];
  return keeps.days === 1 ? texts.oneDay : texts.days(keeps);
}
