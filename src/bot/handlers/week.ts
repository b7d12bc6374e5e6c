import { z } from 'zod';
import { MEETING_TIME_VERBS, meetingTimeCard } from '../../cards/meeting-time-card';
import { oldCardCard } from '../../cards/refusal-cards';
import { peerTargetsOf } from '../../dialogs/meeting-change/targets';
import { freeStarts, partnersOf } from '../../dialogs/meeting-time/decide-meeting-time';
import { dayInWeek, isDate, isoWeekOf } from '../../schedules/local-time';
import { missingPartners } from '../../schedules/week-view';
import { meetingTimeTexts } from '../../text/meeting-time';
import { setMeetingTime } from '../set-meeting-time';
import type { Turn } from '../turn';
import { weekCardFor } from '../week-message';
import type { Press, PressHandler } from './press-handler';

/** An ISO week that there is, as a press carries it. */
export const week = z
  .string()
  .regex(/^2\d{3}-W\d{2}$/, { abort: true })
  .refine((one) => isoWeekOf(dayInWeek(one, 'monday')) === one);
const weekData = z.object({ week });
const savedData = z.object({
  who: z.string().max(40),
  when: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .transform((when) => ({ on: when.slice(0, 10), from: when.slice(11) }))
    .refine(({ on, from }) => isDate(on) && from < '24:00' && from.slice(3) < '60'),
});

/** The presses on the week card and on its form for a peer meeting's time. */
export const weekHandlers: readonly PressHandler[] = [
  onWeek('week.unfold', (turn, week, { slot }) => weekCardFor(turn, week, slot, { unfolded: true })),
  onWeek('week.fold', (turn, week, { slot }) => weekCardFor(turn, week, slot)),
  onWeek(MEETING_TIME_VERBS.open, async (turn, week, { slot }) => meetingTimeForm(turn, week, slot)),
  onWeek(MEETING_TIME_VERBS.back, (turn, week, { slot }) => weekCardFor(turn, week, slot)),
  onWeek(MEETING_TIME_VERBS.save, async (turn, week, press) => {
    const chosen = savedData.safeParse(press);
    if (!chosen.success) return meetingTimeForm(turn, week, press.slot, meetingTimeTexts[turn.language].formMissing);
    const { who, when } = chosen.data;
    const set = await setMeetingTime(turn, { partnerId: who, ...when, to: undefined, mismatch: false });
    if (!set.saved) return meetingTimeForm(turn, week, press.slot, set.words);
    return weekCardFor(set.turn, week, press.slot, { notice: set.words });
  }),
];

function onWeek(
  verb: string,
  show: (turn: Turn, week: string, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const data = weekData.safeParse(press);
      return data.success ? show(turn, data.data.week, press) : oldCardCard(turn.language);
    },
  };
}

/** The form for a peer meeting's time in an ISO week. */
export function meetingTimeForm({ facts, actor, language, now }: Turn, week: string, slot: string, notice?: string) {
  const missing = missingPartners(facts, actor, week);
  const others = partnersOf(facts, actor).filter(({ id }) => missing.every((one) => one.id !== id));
  const starts = actor.role === 'peer' ? freeStarts(facts, actor, week, now) : [];
  const partners = [...missing, ...others];
  const mayFind = partners.length > 0 && (starts.length > 0 || actor.role === 'volunteer');
  const mayCancel = peerTargetsOf(facts, actor, now).some(
    (one) => one.state === 'stands' && isoWeekOf(one.on) === week,
  );
  return meetingTimeCard({ week, partners, starts, mayFind, mayCancel, notice }, slot, language);
}
