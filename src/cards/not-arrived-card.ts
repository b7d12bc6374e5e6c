import type { NotArrived } from '../programme/not-arrived';
import type { Language } from '../programme/people';
import { momentName } from '../text/dates';
import { notArrivedTexts } from '../text/not-arrived';
import { statusTexts } from '../text/status';
import { weekTexts } from '../text/week';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons on these cards and of the one that leads to them. */
export const NOT_ARRIVED_VERBS = {
  open: 'not-arrived.open',
  preview: 'not-arrived.preview',
  send: 'not-arrived.send',
  came: 'not-arrived.came',
  back: 'not-arrived.back',
} as const;

/** One line of what did not arrive, as a card shows it. */
export interface NotArrivedLine extends Pick<NotArrived, 'id' | 'category' | 'kind' | 'name' | 'count'> {
  /** Local date and wall time. */
  since: { on: string; at: string };
  /** Changes with each new end of the deliveries behind the line: what a yes was said to. */
  version: number;
  /** What may be done: send it again, not any more, not yet, or nothing at all. */
  again: 'yes' | 'too-late' | 'not-now' | 'never';
}

/** More would not fit in what a card may weigh. */
const MOST_LINES = 10;

/** Everything that did not arrive, a line each, with what can be done about it. */
export function notArrivedCard(
  lines: readonly NotArrivedLine[],
  slot: string,
  language: Language,
  { thisYear, notice }: { thisYear: string; notice?: string | undefined },
): AdaptiveCard {
  const texts = notArrivedTexts[language];
  const rest = lines.length - MOST_LINES;
  const body: Element[] = [
    heading(texts.title),
    ...(notice === undefined ? [] : [text(notice)]),
    ...(lines.length === 0 ? [text(texts.nothing)] : []),
    ...lines.slice(0, MOST_LINES).flatMap((line) => lineElements(line, slot, language, thisYear)),
    ...(rest > 0 ? [text(texts.more({ count: rest }), { isSubtle: true })] : []),
  ];
  return card(texts.title, body, [button(texts.back, NOT_ARRIVED_VERBS.back, slot)]);
}

function lineElements(line: NotArrivedLine, slot: string, language: Language, thisYear: string): Element[] {
  const texts = notArrivedTexts[language];
  const data = { d: line.id, n: line.version };
  const buttons = [
    ...(line.again === 'yes' ? [button(texts.sendAgain, NOT_ARRIVED_VERBS.preview, slot, data)] : []),
    ...(line.category === 'uncertain' ? [button(texts.itCame, NOT_ARRIVED_VERBS.came, slot, data)] : []),
  ];
  const [first, ...others] = buttons;
  const why = line.again === 'too-late' ? texts.tooLate : line.again === 'not-now' ? texts.notNow : undefined;
  const since = texts.since({ moment: momentName(line.since, language, thisYear) });
  return [
    // The team's chat has been given its name by somebody.
    words([undeliveredWords(line, language), since, ...(why === undefined ? [] : [why])].join(' ')),
    ...(first === undefined ? [] : [buttonLine(first, ...others)]),
  ];
}

/** What would be sent to whom, before the yes. */
export function sendAgainCard(line: NotArrivedLine, slot: string, language: Language): AdaptiveCard {
  const texts = notArrivedTexts[language];
  const what = weekTexts[language].comingKinds[line.kind];
  const name = receiverWords(line, language);
  const data = { d: line.id, n: line.version };
  const body: Element[] = [
    heading(texts.previewTitle),
    words(texts.preview({ what, name })),
    ...(line.category === 'uncertain' ? [words(texts.twice({ name }))] : []),
  ];
  return card(texts.previewTitle, body, [
    button(texts.yes, NOT_ARRIVED_VERBS.send, slot, data),
    button(texts.no, NOT_ARRIVED_VERBS.open, slot),
  ]);
}

/** One line of what did not arrive: what, to whom, and why. */
export function undeliveredWords(
  line: Pick<NotArrived, 'category' | 'kind' | 'name' | 'count'>,
  language: Language,
): string {
  const what = weekTexts[language].comingKinds[line.kind];
  return statusTexts[language].undelivered[line.category]({ what, name: receiverWords(line, language) });
}

function receiverWords({ name, count }: Pick<NotArrived, 'name' | 'count'>, language: Language): string {
  if (name !== undefined) return name;
  return count === 1 ? statusTexts[language].aVolunteer : notArrivedTexts[language].volunteers({ count });
}
