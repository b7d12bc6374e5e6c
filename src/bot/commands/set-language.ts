import type { Language } from '../../programme/people';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** The whole message is the wish: whether a folder is to be written in English is another matter. */
function languagePattern(danish: string, english: string): RegExp {
  const wish =
    '(?:kan du |can you |please )?(?:(?:skriv|skrive|tal|tale|svar|svare|write|speak|answer)(?: til mig| to me)? )?';
  return new RegExp(`^${wish}(?:(?:paa|in) )?(?:${danish}|${english})${POLITE}$`);
}

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
  languagePattern('engelsk', 'english'),
);

/** The bot writes Danish from now on. */
export const danish = setLanguage(
  'da',
  { da: ['skriv på dansk'], en: ['write in danish'] },
  { da: 'jeg skriver dansk til dig', en: 'I write Danish to you' },
  languagePattern('dansk', 'danish'),
);
