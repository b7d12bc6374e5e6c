import type { Language } from '../programme/people';
import { followUpTexts } from '../text/follow-up';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { privateTexts } from '../text/private';
import { whyLine } from '../text/why';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard } from './adaptive-card';
import { closeButton } from './private-card';

/** The verbs of a reminder that a person has asked for. */
export const OWN_NOTE_VERBS = { show: 'note.show', forget: 'note.forget' } as const;

/** The reminder itself: it says nothing of what it is about. */
export function ownReminderCard(slot: string, language: Language): AdaptiveCard {
  const texts = followUpTexts[language];
  return card(
    neutralNotice[language],
    [heading(NEUTRAL_HEADING), text(texts.reminder), text(whyLine('own-reminder', language), { isSubtle: true })],
    [button(texts.showIt, OWN_NOTE_VERBS.show, slot)],
  );
}

/** What it was about; a private card. */
export function noteCard(about: string, slot: string, language: Language): AdaptiveCard {
  return card(
    neutralNotice[language],
    [
      heading(NEUTRAL_HEADING),
      words(about),
      buttonLine(button(followUpTexts[language].forget, OWN_NOTE_VERBS.forget, slot)),
      text(privateTexts[language].closesByItself, { isSubtle: true }),
    ],
    [closeButton(slot, language)],
  );
}

/** When it has been deleted: one line, nothing to press. */
export const noteGoneCard = (language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(followUpTexts[language].reminderGone)]);
