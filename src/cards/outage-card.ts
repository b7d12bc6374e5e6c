import type { Language } from '../programme/people';
import type { LocalMoment } from '../schedules/local-time';
import type { ToldItem, ToldSpan } from '../schedules/outages/told';
import { capital, daySpanName, momentName } from '../text/dates';
import { outageTexts } from '../text/outage';
import { statusTexts } from '../text/status';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { button, card, heading, text, type Action, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons. */
export const OUTAGE_VERBS = { week: 'outage.week', questions: 'outage.questions', status: 'outage.status' } as const;

/** What did not come in time. Local moments. */
export interface OutageView {
  spans: readonly (Pick<ToldSpan, 'what'> & Record<'from' | 'to', LocalMoment>)[];
  /** The reader's own messages. */
  own: readonly ToldItem[];
  /** What the calendar had for the others; for the coordinator. There is no room for whom. */
  calendar: readonly ToldItem[];
  hasVolunteers: boolean;
  maySeeStatus: boolean;
  mayOpenQuestions: boolean;
  thisYear: string;
}

/** Of one kind more than these are told by their number. */
const MOST_LINES = 4;

/** Of volunteers only that they may lack the same can be said, and only of what they can get. */
const FOR_VOLUNTEERS: readonly string[] = ['tomorrow', 'lead-time'];

/** When the bot was out, and what that did to what was to come: in three short lists. */
export function outageCard(view: OutageView, slot: string, language: Language): AdaptiveCard {
  const texts = outageTexts[language];
  const { own, calendar, thisYear } = view;
  const title = view.spans.some(({ what }) => what === 'stopped') ? texts.title : texts.titleHeld;
  const whens = view.spans.map((span) => whenLine(span, thisYear, language));
  return card(
    title,
    [
      heading(title),
      text([...whens, texts.sorry].join(' ')),
      ...(calendar.length === 0 ? [] : calendarLines(view, language)),
      ...(calendar.length > 0 && own.length > 0 ? [text(texts.own, { separator: true })] : []),
      ...listLines(own, thisYear, language),
      text(whyLine('outage', language), { isSubtle: true }),
    ],
    buttons(view, slot, language),
  );
}

function calendarLines({ calendar, hasVolunteers, thisYear }: OutageView, language: Language): Element[] {
  const texts = outageTexts[language];
  const forVolunteers = hasVolunteers && calendar.some(({ kind }) => FOR_VOLUNTEERS.includes(kind));
  return [
    text(texts.calendar),
    ...listLines(calendar, thisYear, language),
    ...(forVolunteers ? [text(texts.volunteers, { spacing: 'Small' })] : []),
    text(statusTexts[language].sameForAll, { isSubtle: true, spacing: 'Small' }),
  ];
}

function listLines(items: readonly ToldItem[], thisYear: string, language: Language): Element[] {
  const keyOf = ({ kind, due }: ToldItem) => `${kind} ${due.on} ${due.at}`;
  const coming = new Set(items.filter(({ end }) => end === 'comes').map(keyOf));
  return (['missed', 'comes', 'gone'] as const).flatMap((end) => {
    // Of two words about the same at the same time, the one that comes says what holds.
    const those = items.filter((one) => one.end === end && (end === 'comes' || !coming.has(keyOf(one))));
    if (those.length === 0) return [];
    const lines = itemLines(those, thisYear, language).map((line) => text(line, { spacing: 'Small' }));
    return [text(outageTexts[language][end]), ...lines];
  });
}

/** A line for each; those of one kind in one line when they are many. All are told. */
function itemLines(items: readonly ToldItem[], thisYear: string, language: Language): string[] {
  const texts = outageTexts[language];
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const what = capital(weekTexts[language].comingKinds[kind]);
    const moments = items.filter((one) => one.kind === kind).map(({ due }) => momentName(due, language, thisYear));
    if (moments.length <= MOST_LINES) return moments.map((moment) => texts.item({ what, moment }));
    const [first = '', last = ''] = [moments[0], moments.at(-1)];
    return [texts.items({ what, count: moments.length, first, last })];
  });
}

function whenLine({ what, from, to }: OutageView['spans'][number], thisYear: string, language: Language): string {
  const texts = outageTexts[language];
  if (what === 'overlooked') return texts.overlooked({ moment: momentName(to, language, thisYear) });
  const when = outageWhen(from, to, thisYear, language);
  return what === 'stopped' ? texts.stopped({ when }) : texts.held({ when });
}

/** `tirsdag d. 3. marts kl. 9.00-11.00`, or from one moment to the other over more than a day. Local moments. */
export function outageWhen(from: LocalMoment, to: LocalMoment, thisYear: string, language: Language): string {
  if (from.on === to.on) return daySpanName(from.on, from.at, to.at, language, thisYear);
  const span = { from: momentName(from, language, thisYear), to: momentName(to, language, thisYear) };
  return outageTexts[language].span(span);
}

function buttons({ own, maySeeStatus, mayOpenQuestions }: OutageView, slot: string, language: Language): Action[] {
  const texts = outageTexts[language];
  if (maySeeStatus) return [button(texts.showStatus, OUTAGE_VERBS.status, slot)];
  const questions = own.find(({ kind }) => kind === 'check-in');
  return [
    button(texts.showWeek, OUTAGE_VERBS.week, slot),
    ...(mayOpenQuestions && questions !== undefined ? [button(texts.openQuestions, OUTAGE_VERBS.questions, slot)] : []),
  ];
}
