import { z } from 'zod';
import { MOST_EXTRA_LINE, MOST_PLACE, NEXT_WEEKS_VERBS } from '../../cards/next-weeks-card';
import { oldCardCard } from '../../cards/refusal-cards';
import { nextWeeksTexts } from '../../text/next-weeks';
import { editReminder, reminderCard, type ReminderEdit } from '../edit-reminder';
import { nextWeeksCardFor } from '../next-weeks-message';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

const chosen = z.object({ which: z.string().max(100) });
const written = (most: number) =>
  z
    .string()
    .max(most)
    .optional()
    .transform((value) => value?.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() || undefined);
const edited = z.object({ place: written(MOST_PLACE), line: written(MOST_EXTRA_LINE) });

/** The presses on the next four weeks and on one of its reminders. */
export const nextWeeksHandlers: readonly PressHandler[] = [
  { verb: NEXT_WEEKS_VERBS.back, handle: async (turn) => nextWeeksCardFor(turn) },
  onMeeting(NEXT_WEEKS_VERBS.edit, async (turn, which, { slot }) => reminderCard(turn, which, slot)),
  onMeeting(NEXT_WEEKS_VERBS.save, async (turn, which, press) => {
    const values = edited.safeParse(press);
    if (!values.success) return oldCardCard(turn.language);
    const { place, line } = values.data;
    return keep(turn, which, press, { place, extraLine: line }, 'saved');
  }),
  onMeeting(NEXT_WEEKS_VERBS.skip, (turn, which, press) => keep(turn, which, press, { remind: false }, 'skipped')),
  onMeeting(NEXT_WEEKS_VERBS.unskip, (turn, which, press) => keep(turn, which, press, { remind: true }, 'unskipped')),
];

async function keep(
  turn: Turn,
  which: string,
  { slot }: Press,
  edit: ReminderEdit,
  said: 'saved' | 'skipped' | 'unskipped',
): ReturnType<PressHandler['handle']> {
  const texts = nextWeeksTexts[turn.language];
  const after = await editReminder(turn, which, edit);
  return after === undefined ? nextWeeksCardFor(turn, texts.gone) : reminderCard(after, which, slot, texts[said]);
}

function onMeeting(
  verb: string,
  handle: (turn: Turn, which: string, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const data = chosen.safeParse(press);
      return data.success
        ? handle(turn, data.data.which, press)
        : nextWeeksCardFor(turn, nextWeeksTexts[turn.language].choose);
    },
  };
}
