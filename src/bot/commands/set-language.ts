import type { Language } from '../../programme/people';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';

function setLanguage(
  language: Language,
  phrases: Command['phrases'],
  about: Record<Language, string>,
  pattern: RegExp,
): Command {
  return {
    id: `language-${language}`,
    phrases,
    about,
    offeredTo: (turn) => turn.language !== language,
    pattern,
    async run(turn) {
      await withSettings(turn, { language });
      return [{ text: replyTexts[language].language }];
    },
  };
}

/** The bot writes English from now on. */
export const english = setLanguage(
  'en',
  { da: ['skriv på engelsk'], en: ['write in english'] },
  { da: 'jeg skriver engelsk til dig', en: 'I write English to you' },
  /^(skriv|tal|svar) (paa )?engelsk( tak)?$|^(engelsk|english)( tak| please)?$|^(write|speak)( in)? english( please)?$/,
);

/** The bot writes Danish from now on. */
export const danish = setLanguage(
  'da',
  { da: ['skriv på dansk'], en: ['write in danish'] },
  { da: 'jeg skriver dansk til dig', en: 'I write Danish to you' },
  /^(skriv|tal|svar) (paa )?dansk( tak)?$|^(dansk|danish)( tak| please)?$|^(write|speak)( in)? danish( please)?$/,
);
