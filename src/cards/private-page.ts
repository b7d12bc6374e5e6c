import type { Language } from '../programme/people';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { privateTexts } from '../text/private';
import { button, buttonLine, card, heading, text, type Action, type AdaptiveCard, type Element } from './adaptive-card';
import { closeButton } from './private-card';

/** One page of something long. */
export interface PageOf<One> {
  entries: readonly One[];
  /** 1 or more. */
  page: number;
  pages: number;
}

/** A card whose first line and notification tell nothing of what it is about. */
export const neutralPage = (language: Language, body: readonly Element[]): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), ...body]);

/** Such a card that shows something private: it says how long it is open, and can be closed. `beside` stands in line with that button, before it. */
export const privatePage = (
  slot: string,
  language: Language,
  body: readonly Element[],
  beside: readonly Action[] = [],
): AdaptiveCard => {
  const close = closeButton(slot, language);
  return neutralPage(language, [
    ...body,
    text(privateTexts[language].closesByItself, { isSubtle: true, separator: true }),
    buttonLine(...beside, close),
  ]);
};

/** The buttons to the pages before and after, where there are any. */
export function pageButtons(
  { page, pages }: Pick<PageOf<unknown>, 'page' | 'pages'>,
  titles: { back: string; onwards: string },
  to: { verb: string; slot: string; fields?: Record<string, string> },
): Element[] {
  const turn = (title: string, wanted: number) => button(title, to.verb, to.slot, { ...to.fields, page: wanted });
  const [first, ...rest] = [
    ...(page > 1 ? [turn(titles.back, page - 1)] : []),
    ...(page < pages ? [turn(titles.onwards, page + 1)] : []),
  ];
  return first === undefined ? [] : [buttonLine(first, ...rest)];
}
