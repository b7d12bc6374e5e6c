import type { HelpOffer } from '../cards/help-now-card';
import { lifelineLine } from '../cards/who-to-go-to-card';
import { helpNowTexts } from '../text/help-now';
import { replyTexts } from '../text/replies';
import type { Turn } from './turn';
import { contactsOf } from './who-to-go-to';

/**
 * What stands above a form with words of distress in it, before they are kept: where there is help, and `last`, what has become of them so far. Nothing
 * about the offer is kept.
 */
export function heavyWords({ facts, language }: Turn, offer: HelpOffer, last: string): string[] {
  const texts = helpNowTexts[language];
  const contacts = contactsOf(facts.programme);
  const lines: Record<HelpOffer, string[]> = {
    explicit: [texts.danger(contacts), texts.explicit, lifelineLine(contacts, language)],
    violence: [texts.someoneInDanger(contacts), texts.police(contacts), texts.leaderOrRep],
    soft: [replyTexts[language].softAgain],
  };
  return [...lines[offer], last];
}
