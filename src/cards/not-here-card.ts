import type { Language } from '../programme/people';
import { absenceTexts } from '../text/absence';
import { capital, dayName, daySpanName } from '../text/dates';
import { whyLine } from '../text/why';
import { card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** What somebody is told about another who does not come, or comes after all. */
export interface NotHereView {
  name: string;
  state: 'away' | 'here';
  /** In order of time. Local dates and wall times. */
  meetings: readonly { title: Record<Language, string>; on: string; from: string; to: string }[];
  /** The volunteers of the meeting do not hear it from the bot. */
  passOn: boolean;
  thisYear: string;
}

/** More than these are told by their number. */
const MOST_LINES = 6;

/** Who does not come to what. There is no room for a reason. */
export function notHereCard(view: NotHereView, language: Language): AdaptiveCard {
  const texts = absenceTexts[language];
  return card(texts.noticeTitle, [
    heading(texts.noticeTitle),
    ...meetingLines(view, language),
    ...(view.passOn ? [text(texts.volunteersNotTold)] : []),
    text(whyLine('not-here', language), { isSubtle: true }),
  ]);
}

function meetingLines({ name, state, meetings, thisYear }: NotHereView, language: Language): Element[] {
  const texts = absenceTexts[language];
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (first === undefined || last === undefined) return [];
  const when = (one: typeof first) => daySpanName(one.on, one.from, one.to, language, thisYear);
  if (meetings.length === 1) {
    const values = { name, meeting: first.title[language], when: when(first) };
    return [words(state === 'away' ? texts.doesNotCome(values) : texts.comes(values))];
  }
  if (meetings.length > MOST_LINES) {
    const days = { first: dayName(first.on, language, thisYear), last: dayName(last.on, language, thisYear) };
    const values = { name, count: meetings.length, ...days };
    return [words(state === 'away' ? texts.doesNotComeToMany(values) : texts.comesToMany(values))];
  }
  return [
    words(state === 'away' ? texts.doesNotComeTo({ name }) : texts.comesTo({ name })),
    ...meetings.map((one) => words(`${capital(one.title[language])} ${when(one)}.`)),
  ];
}
