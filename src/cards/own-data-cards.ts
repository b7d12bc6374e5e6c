import type { Language } from '../programme/people';
import { ownDataTexts } from '../text/own-data';
import { privateTexts } from '../text/private';
import { button, buttonLine, text, words, type AdaptiveCard, type Element } from './adaptive-card';
import { neutralPage, pageButtons, privatePage, type PageOf } from './private-page';

/** The verbs of the cards about what is kept of a person. */
export const OWN_DATA_VERBS = {
  all: 'own-data.all',
  show: 'own-data.show',
  takeOut: 'own-data.take-out',
  piece: 'own-data.piece',
  askDelete: 'own-data.ask-delete',
  delete: 'own-data.delete',
  keep: 'own-data.keep',
  leave: 'own-data.leave',
} as const;

/** The two forms in which somebody can take out what is theirs. */
export type TakenOutAs = 'text' | 'json';

/** Something with a title in our words, and lines in which words of a person may stand. */
export interface Entry {
  /** What it belongs under, said once for those that follow each other. */
  under?: string;
  title: string;
  lines: readonly string[];
}

/** What is kept about the person, kind by kind: first their own, the rest behind a button. The same for everybody in a role: it shows no record. */
export function keptDataCard(
  { kept, hasMore, isAsked }: { kept: readonly string[]; hasMore: boolean; isAsked: boolean },
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = ownDataTexts[language];
  return neutralPage(language, [
    text(texts.title, { weight: 'Bolder' }),
    ...kept.map((line) => text(line, { spacing: 'Small' })),
    ...(hasMore ? [buttonLine(button(texts.showRest, OWN_DATA_VERBS.all, slot))] : []),
    text(texts.who, { separator: true }),
    text(texts.notKept),
    ...(isAsked
      ? [text(texts.whatYouCanDo), buttonLine(button(texts.showAnswers, OWN_DATA_VERBS.show, slot, { page: 1 }))]
      : []),
    buttonLine(button(texts.takeOut, OWN_DATA_VERBS.takeOut, slot)),
    ...(isAsked ? [buttonLine(button(texts.delete, OWN_DATA_VERBS.askDelete, slot))] : []),
  ]);
}

/** Private: the person's own answers, words, notes and shared points, a page at a time, the newest first. */
export function ownAnswersCard(shown: PageOf<Entry>, slot: string, language: Language): AdaptiveCard {
  const texts = ownDataTexts[language];
  return privatePage(slot, language, [
    text(texts.answersTitle, { weight: 'Bolder' }),
    ...(shown.entries.length === 0 ? [text(texts.noAnswers)] : shown.entries.flatMap(entryElements)),
    ...pageButtons(shown, { onwards: texts.older, back: texts.newer }, { verb: OWN_DATA_VERBS.show, slot }),
  ]);
}

/** Before anything is taken out: where it will lie. */
export function takeOutCard(slot: string, language: Language): AdaptiveCard {
  const texts = ownDataTexts[language];
  return neutralPage(language, [
    text(texts.exportTitle, { weight: 'Bolder' }),
    text(texts.exportWhere),
    text(texts.exportHow),
    text(texts.exportOnly),
    buttonLine(button(texts.exportText, OWN_DATA_VERBS.piece, slot, { as: 'text', page: 1 })),
    buttonLine(button(texts.exportJson, OWN_DATA_VERBS.piece, slot, { as: 'json', page: 1 })),
    buttonLine(button(privateTexts[language].close, OWN_DATA_VERBS.keep, slot)),
  ]);
}

/** Private: a piece to copy. */
export function pieceCard(piece: PageOf<Entry>, as: TakenOutAs, slot: string, language: Language): AdaptiveCard {
  const texts = ownDataTexts[language];
  return privatePage(slot, language, [
    text(texts.part({ part: piece.page, parts: piece.pages }), { weight: 'Bolder' }),
    text(texts.copy, { isSubtle: true }),
    ...entriesElements(piece.entries),
    ...pageButtons(
      piece,
      { onwards: texts.next, back: texts.previous },
      { verb: OWN_DATA_VERBS.piece, slot, fields: { as } },
    ),
  ]);
}

/** What would go and what would stay, before the yes. `goes` is a line for each kind. */
export function askDeleteCard(
  { goes, backupsUntil, areQuestionsOn }: { goes: readonly string[]; backupsUntil: string; areQuestionsOn: boolean },
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = ownDataTexts[language];
  return neutralPage(language, [
    text(texts.deleteTitle, { weight: 'Bolder' }),
    text(texts.goes),
    ...goes.map((line) => text(`- ${line}`, { spacing: 'None' })),
    text(texts.staysTeams, { separator: true }),
    text(texts.staysRead),
    text(texts.staysBackups({ day: backupsUntil })),
    text(texts.staysWork),
    text(`${texts.staysList} ${texts.staysEvaluation}`),
    ...(areQuestionsOn ? [text(texts.comesAgain)] : []),
    text(texts.noWayBack),
    buttonLine(button(texts.deleteYes, OWN_DATA_VERBS.delete, slot)),
    buttonLine(button(texts.deleteNo, OWN_DATA_VERBS.keep, slot, { said: 1 })),
  ]);
}

/** After the yes; the same when there was nothing. */
export function deletedCard(areQuestionsOn: boolean, slot: string, language: Language): AdaptiveCard {
  const texts = ownDataTexts[language];
  return neutralPage(language, [
    text(texts.deleted),
    text(texts.deletedTeams),
    ...(areQuestionsOn ? [buttonLine(button(texts.leaveToo, OWN_DATA_VERBS.leave, slot))] : []),
  ]);
}

/** After a no to deleting. */
export const keptCard = (language: Language): AdaptiveCard =>
  neutralPage(language, [text(ownDataTexts[language].kept)]);

/** The questions have been left; what was answered, if there is any, is still there. `said` is the first line. */
export function leftCard(said: string, hasAnswered: boolean, slot: string, language: Language): AdaptiveCard {
  const texts = ownDataTexts[language];
  return neutralPage(language, [
    text(said),
    ...(hasAnswered ? [text(texts.deleteTooOffer)] : []),
    buttonLine(button(texts.delete, OWN_DATA_VERBS.askDelete, slot)),
  ]);
}

/** How entries stand on a card, one after another. */
export function entriesElements(entries: readonly Entry[]): Element[] {
  return entries.flatMap((entry, index) => {
    const { under } = entry;
    if (under === undefined || under === entries[index - 1]?.under) return entryElements(entry);
    return [text(under, { weight: 'Bolder', separator: true, spacing: 'Medium' }), ...entryElements(entry)];
  });
}

/** How one entry stands on a card. */
export function entryElements({ under, title, lines }: Entry): Element[] {
  const look = under === undefined ? ({ weight: 'Bolder', separator: true, spacing: 'Medium' } as const) : {};
  return [...(title === '' ? [] : [text(title, look)]), ...lines.map((line) => words(line))];
}
