import type { Language } from '../programme/people';
import { sharedPointTexts } from '../text/shared-points';
import { button, buttonLine, text, words, type AdaptiveCard } from './adaptive-card';
import { neutralPage, pageButtons, privatePage, type PageOf } from './private-page';

/** The verbs of the cards about points that are shared. `id` names a point of one's own. */
export const SHARED_POINT_VERBS = {
  own: 'shared.own',
  askBack: 'shared.ask-back',
  back: 'shared.back',
  forMe: 'shared.for-me',
} as const;

/** One's own point on a card. */
export interface OwnPointLine {
  id: string;
  /** To which audience, in our words. */
  title: string;
  /** The words that were shared, and who has seen them. */
  lines: readonly string[];
  mayTakeBack: boolean;
}

/** Somebody else's point on a card. */
export interface PointForMe {
  from: string;
  audience: string;
  words: string;
}

/** What a typed "hvem har set" is answered with: nothing of what was shared. */
export function offerOwnPointsCard(slot: string, language: Language): AdaptiveCard {
  const texts = sharedPointTexts[language];
  return neutralPage(language, [
    text(`${texts.ownOffer} ${texts.onlyYours}`),
    buttonLine(button(texts.show, SHARED_POINT_VERBS.own, slot, { page: 1 })),
  ]);
}

/** Private: one's own shared points, each with who has seen it, and a way to take it back. */
export function ownPointsCard(
  shown: PageOf<OwnPointLine>,
  slot: string,
  language: Language,
  notice?: string,
): AdaptiveCard {
  const texts = sharedPointTexts[language];
  return privatePage(slot, language, [
    ...(notice === undefined ? [] : [text(notice)]),
    text(texts.ownTitle, { weight: 'Bolder' }),
    ...(shown.entries.length === 0 ? [text(texts.nothingShared)] : []),
    ...shown.entries.flatMap(({ id, title, lines, mayTakeBack }) => [
      text(title, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
      ...lines.map((line) => words(line)),
      ...(mayTakeBack ? [buttonLine(button(texts.takeBack, SHARED_POINT_VERBS.askBack, slot, { id }))] : []),
    ]),
    ...pageButtons(shown, { onwards: texts.older, back: texts.newer }, { verb: SHARED_POINT_VERBS.own, slot }),
  ]);
}

/** Private: what taking a point back can do and what it cannot, before the yes. `readers` are the names of those who have been shown it. */
export function askBackCard(
  { id, lines, readers }: { id: string; lines: readonly string[]; readers: string | undefined },
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = sharedPointTexts[language];
  return privatePage(slot, language, [
    text(texts.takeBackTitle, { weight: 'Bolder' }),
    ...lines.map((line) => words(line)),
    text(texts.canTakeBack, { separator: true }),
    words(readers === undefined ? texts.nobodyHasRead : texts.cannotTakeBack({ names: readers })),
    text(texts.openElsewhere),
    buttonLine(button(texts.takeBackYes, SHARED_POINT_VERBS.back, slot, { id })),
    buttonLine(button(texts.takeBackNo, SHARED_POINT_VERBS.own, slot, { page: 1 })),
  ]);
}

/** What a typed "delte punkter" is answered with: how many, and that opening them leaves a line. */
export function offerPointsForMeCard(count: number, slot: string, language: Language): AdaptiveCard {
  const texts = sharedPointTexts[language];
  if (count === 0) return neutralPage(language, [text(texts.noneForYou)]);
  return neutralPage(language, [
    text(`${texts.countForYou({ count })} ${texts.leavesLine}`),
    buttonLine(button(texts.show, SHARED_POINT_VERBS.forMe, slot, { page: 1 })),
  ]);
}

/** Private: points that others have handed to the reader. */
export function pointsForMeCard(shown: PageOf<PointForMe>, slot: string, language: Language): AdaptiveCard {
  const texts = sharedPointTexts[language];
  return privatePage(slot, language, [
    text(texts.forYouTitle, { weight: 'Bolder' }),
    ...(shown.entries.length === 0 ? [text(texts.noneForYou)] : [text(texts.stays, { isSubtle: true })]),
    ...shown.entries.flatMap((one) => [
      text(one.audience, { weight: 'Bolder', separator: true, spacing: 'Medium' }),
      words(one.from),
      words(one.words),
    ]),
    ...pageButtons(shown, { onwards: texts.older, back: texts.newer }, { verb: SHARED_POINT_VERBS.forMe, slot }),
  ]);
}
