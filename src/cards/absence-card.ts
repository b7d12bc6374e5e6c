import type { Language } from '../programme/people';
import { absenceTexts, daysName } from '../text/absence';
import { dayName, listed } from '../text/dates';
import { neutralNotice } from '../text/neutral';
import {
  button,
  buttonLine,
  card,
  heading,
  text,
  words,
  type Action,
  type AdaptiveCard,
  type Element,
} from './adaptive-card';

/** The verbs of the buttons on this card. The slot carries the days. */
export const ABSENCE_VERBS = {
  note: 'absence.note',
  tell: 'absence.tell',
  doNotTell: 'absence.do-not-tell',
  undo: 'absence.undo',
} as const;

/** What is said back when a person is not here. */
export interface AbsenceView {
  /** Names the card and the days in its presses. */
  slot: string;
  fromOn: string;
  toOn: string;
  /** Whom the person tells themselves, in the programme's words; `undefined` for those who have no such leader. */
  leader: string | undefined;
  /** The first day on which the bot writes again by itself, if there is one near. */
  quietUntilOn: string | undefined;
  /** How many meetings lie in those days. */
  meetings: number;
  /** Who would hear it from the bot, and who would not. */
  names: ToldNames;
  thisYear: string;
}

/** Who hears it from the bot, and whom the person tells by hand: names. */
export interface ToldNames {
  byBot: readonly string[];
  /** The bot does not write to them. */
  byHand: readonly string[];
  /** The bot cannot write to them before the meeting. */
  late: readonly string[];
  /** Those who hear it from the bot, but not before the first meeting with them. */
  lateForFirst: readonly string[];
}

/** What was noted, and if there are meetings the one question, if somebody can be told; who cannot is said at once. Can be taken back. */
export function absenceCard(view: AbsenceView, language: Language): AdaptiveCard {
  const texts = absenceTexts[language];
  const { slot, leader, meetings, quietUntilOn, thisYear } = view;
  const day = quietUntilOn === undefined ? undefined : dayName(quietUntilOn, language, thisYear);
  return page(
    language,
    [
      text(texts.noted({ days: daysName(view, language, thisYear) })),
      ...(leader === undefined ? [] : [words(texts.leaderTold({ leader }))]),
      text(texts.quietMeanwhile({ day }), { isSubtle: true }),
      ...(meetings === 0 ? [] : whoWouldHear(view, language)),
    ],
    [undoButton(slot, language)],
  );
}

function whoWouldHear({ slot, fromOn, toOn, meetings, names }: AbsenceView, language: Language): Element[] {
  const texts = absenceTexts[language];
  const count = text(texts.meetings({ count: meetings, oneDay: fromOn === toOn }));
  if (names.byBot.length === 0) return [count, ...notToldLines(names, language)];
  return [
    count,
    ...notToldLines(names, language),
    words(texts.ask({ names: listed(names.byBot, language) })),
    buttonLine(tellButton(slot, texts.tell), noButton(slot, texts.doNotTell)),
  ];
}

/** Whom the person tells by hand, and why. */
function notToldLines({ byHand, late, lateForFirst }: ToldNames, language: Language): Element[] {
  const texts = absenceTexts[language];
  const line = (names: readonly string[], say: (values: { names: string }) => string) =>
    names.length === 0 ? [] : [words(say({ names: listed(names, language) }))];
  return [...line(late, texts.late), ...line(lateForFirst, texts.lateForFirst), ...line(byHand, texts.byHand)];
}

/** Where words may mean one meeting or the whole day: the button for the day. `days` in words. */
export function orAwayCard(days: string, slot: string, language: Language): AdaptiveCard {
  const texts = absenceTexts[language];
  return page(language, [text(texts.orAway({ days })), buttonLine(button(texts.orAwayYes, ABSENCE_VERBS.note, slot))]);
}

/** After the yes: who is told by the bot, and whom one tells by hand. */
export function absenceToldCard(names: ToldNames, slot: string, language: Language): AdaptiveCard {
  const texts = absenceTexts[language];
  const told = names.byBot.length === 0 ? [] : [words(texts.told({ names: listed(names.byBot, language) }))];
  // Whether one of them has said stop or pauses shows to nobody: the line is there for all.
  const urgent = names.byBot.length === 0 ? [] : [text(texts.ifUrgent, { isSubtle: true })];
  return page(language, [...told, ...notToldLines(names, language), ...urgent], [undoButton(slot, language)]);
}

/** After the no. The days stay noted. */
export function absenceNotToldCard(slot: string, language: Language): AdaptiveCard {
  return page(language, [text(absenceTexts[language].toldNobody)], [undoButton(slot, language)]);
}

/** When the days, or what is left of them, are taken back. `first` is what is said first. */
export function backCard(first: string, names: ToldNames, language: Language): AdaptiveCard {
  const texts = absenceTexts[language];
  const told = names.byBot.length === 0 ? [] : [words(texts.comesAfterAll({ names: listed(names.byBot, language) }))];
  const isByHand = [names.byHand, names.late, names.lateForFirst].some((some) => some.length > 0);
  return page(language, [text(first), ...told, ...(isByHand ? [text(texts.tellThemToo)] : [])]);
}

/** One line, nothing to press: a press that came too late, or words that cannot be carried out. */
export const absenceLineCard = (line: string, language: Language): AdaptiveCard => page(language, [text(line)]);

const tellButton = (slot: string, title: string): Action => button(title, ABSENCE_VERBS.tell, slot);
const noButton = (slot: string, title: string): Action => button(title, ABSENCE_VERBS.doNotTell, slot);
const undoButton = (slot: string, language: Language): Action =>
  button(absenceTexts[language].undo, ABSENCE_VERBS.undo, slot);

const page = (language: Language, body: Element[], actions: Action[] = []): AdaptiveCard =>
  card(neutralNotice[language], [heading(absenceTexts[language].title), ...body], actions);
