import type { Language } from '../programme/people';
import type { Words } from '../programme/programme';
import type { Closed } from '../schedules/closed-days';
import type { Seen } from '../schedules/seen-change';
import { closedMeetingTexts } from '../text/closed-meeting';
import { capital, dayName, daySpanName, holidayNames, spanName } from '../text/dates';
import { whyLine } from '../text/why';
import { button, buttonLine, card, heading, text, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons. `id` names the occurrence, `on` a proposed date. */
export const CLOSED_MEETING_VERBS = { move: 'closed-meeting.move', drop: 'closed-meeting.drop' } as const;

/** A meeting that the programme has on a closed day. Local dates and wall times. */
export interface ClosedMeeting {
  id: string;
  title: Words;
  on: string;
  from: string;
  to: string;
  closed: Closed;
  /** The dates to which it could be moved, at the same time. */
  proposals: readonly string[];
  thisYear: string;
}

/** What, why, and up to three ways out; doing nothing is one of them. */
export function closedMeetingCard(view: ClosedMeeting, slot: string, language: Language): AdaptiveCard {
  const texts = closedMeetingTexts[language];
  const title = view.title[language];
  const first = texts.title({ title });
  const { holiday } = view.closed;
  const name = holiday === undefined ? undefined : holidayNames[language][holiday];
  const day = capital(dayName(view.on, language, view.thisYear));
  const moves: Element[] = view.proposals.map((on) => {
    const words = texts.moveTo({ day: dayName(on, language, view.thisYear) });
    return buttonLine(button(words, CLOSED_MEETING_VERBS.move, slot, { id: view.id, on }));
  });
  const hint = moves.length === 0 ? texts.noProposal : texts.sameTime({ span: spanName(view.from, view.to) });
  return card(first, [
    heading(first),
    text(`${texts.closed({ day, name })} ${texts.noMeeting}`),
    text(texts.ask),
    text(hint, { spacing: 'Small' }),
    ...moves,
    buttonLine(button(texts.fallsOut, CLOSED_MEETING_VERBS.drop, slot, { id: view.id })),
    text(whyLine('closed-meeting', language), { isSubtle: true }),
  ]);
}

/** What stands when it has been answered: the same however often the button is pressed. */
export function closedMeetingAnsweredCard(
  answered: { title: Words; on: string; now: (Seen & { state: 'stands' | 'cancelled' }) | undefined; thisYear: string },
  language: Language,
): AdaptiveCard {
  const texts = closedMeetingTexts[language];
  const title = answered.title[language];
  const first = texts.title({ title });
  const { now, thisYear } = answered;
  if (now === undefined) {
    return card(first, [heading(first), text(texts.fallen({ title, day: dayName(answered.on, language, thisYear) }))]);
  }
  const when = daySpanName(now.on, now.from, now.to, language, thisYear);
  const words = now.state === 'cancelled' ? texts.cancelled({ title, when }) : texts.moved({ title, when });
  return card(first, [heading(first), text(words), text(texts.told, { isSubtle: true })]);
}
