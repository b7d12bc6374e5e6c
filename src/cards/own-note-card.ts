import type { Language } from '../programme/people';
import { followUpTexts } from '../text/follow-up';
import { whyLine } from '../text/why';
import { button, buttonLine, text, words, type AdaptiveCard } from './adaptive-card';
import { neutralPage, privatePage } from './private-page';

/** The verbs of a reminder that a person has asked for. */
export const OWN_NOTE_VERBS = { show: 'note.show', forget: 'note.forget' } as const;

/** The reminder itself: it says nothing of what it is about. */
export function ownReminderCard(slot: string, language: Language): AdaptiveCard {
  const texts = followUpTexts[language];
  return neutralPage(language, [
    text(texts.reminder),
    text(whyLine('own-reminder', language), { isSubtle: true }),
    buttonLine(button(texts.showIt, OWN_NOTE_VERBS.show, slot)),
  ]);
}

/** What it was about; a private card. */
export const noteCard = (about: string, slot: string, language: Language): AdaptiveCard =>
  privatePage(slot, language, [words(about)], [button(followUpTexts[language].forget, OWN_NOTE_VERBS.forget, slot)]);

/** When it has been deleted: one line, nothing to press. */
export const noteGoneCard = (language: Language): AdaptiveCard =>
  neutralPage(language, [text(followUpTexts[language].reminderGone)]);
