import type { Language } from '../programme/people';
import type { KindId } from '../schedules/kinds/message-kind';

/** Why each kind of message comes, in one line. */
export const whyTexts = {
  da: {
    welcome: 'Hilsen, når chatten åbnes.',
    'week-card': 'Ugens plan på ugens første arbejdsdag.',
    tomorrow: 'Udviklingsmødet på den sidste arbejdsdag før mødet. Frivillige er med den første del.',
    'check-in': 'Ugens tre spørgsmål. De kommer på den sidste arbejdsdag i ugen.',
    needsYes: 'Sendes først, når personen har sagt ja.',
  },
  en: {
    welcome: 'Greeting when the chat is opened.',
    'week-card': "The week's plan on the first working day of the week.",
    tomorrow: 'The development meeting on the last working day before it. Volunteers take part in the first part.',
    'check-in': "The week's three questions. They come on the last working day of the week.",
    needsYes: 'Sent only when the person has said yes.',
  },
} satisfies Record<Language, Record<KindId | 'needsYes', string>>;
