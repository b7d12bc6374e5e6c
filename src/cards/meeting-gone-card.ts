import type { Language } from '../programme/people';
import type { Words } from '../programme/programme';
import { daySpanName } from '../text/dates';
import { reminderTexts } from '../text/meeting-reminder';
import { card, heading, text, type AdaptiveCard } from './adaptive-card';

/** A meeting that a reminder stood for and that is not there any more. Local dates and wall times. */
export interface MeetingGone {
  title: Words;
  /** When it is now; `undefined` when it was called off. */
  now: { on: string; from: string; to: string } | undefined;
}

/** What takes a reminder's place when its meeting is called off or moved to another day. */
export function meetingGoneCard(gone: MeetingGone | undefined, language: Language, thisYear: string): AdaptiveCard {
  const texts = reminderTexts[language];
  if (gone === undefined) return card(texts.changed, [heading(texts.changed), text(texts.seeMyWeek)]);
  const title = gone.title[language];
  if (gone.now === undefined) return card(texts.cancelled({ title }), [heading(texts.cancelled({ title }))]);
  const when = daySpanName(gone.now.on, gone.now.from, gone.now.to, language, thisYear);
  return card(texts.moved({ title }), [heading(texts.moved({ title })), text(texts.now({ when }))]);
}
