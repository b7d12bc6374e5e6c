import type { Language } from '../programme/people';
import { dayName } from '../text/dates';
import { outageTexts } from '../text/outage';
import { whyLine } from '../text/why';
import { card, heading, text, type AdaptiveCard } from './adaptive-card';

/** What ends when, who must act, and what happens if nobody does. `endsOn` is a local date, so many days ahead. */
export function secretEndsCard(
  { endsOn, days, thisYear }: { endsOn: string; days: number; thisYear: string },
  language: Language,
): AdaptiveCard {
  const texts = outageTexts[language];
  const day = dayName(endsOn, language, thisYear);
  return card(texts.secretTitle, [
    heading(texts.secretTitle),
    text(texts.secretEnds({ day, days })),
    text(whyLine('secret-ends', language), { isSubtle: true }),
  ]);
}
