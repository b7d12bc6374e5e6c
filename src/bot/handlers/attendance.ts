import { z } from 'zod';
import { ATTENDANCE_VERBS } from '../../cards/attendance-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { markableIn, OUTCOMES } from '../../dialogs/attendance/outcome';
import { isoWeekOf } from '../../schedules/local-time';
import { occurrenceSeenBy } from '../../dialogs/attendance/own-meetings';
import { attendanceTexts } from '../../text/attendance';
import { attendanceListFor, markCardFor, nextMarkCard, outcomeNotice } from '../attendance-cards';
import { markMeeting, withPastFacts } from '../mark-meeting';
import { statusCardFor } from '../status-message';
import type { Turn } from '../turn';
import { weekCardFor } from '../week-message';
import type { Press, PressHandler } from './press-handler';
import { occurrenceField } from './rsvp';
import { week } from './week';

const weekData = z.object({ week });
const skipData = z.object({ week, o: occurrenceField });
const pickData = z.object({ o: occurrenceField });
const sayData = z.object({ o: occurrenceField, a: z.enum(OUTCOMES), week: week.optional() });

/** The presses on "did the meeting come to anything?": one meeting at a time from the week card, or any of the last two weeks' from the list. */
export const attendanceHandlers: readonly PressHandler[] = [
  on(ATTENDANCE_VERBS.open, weekData, async (turn, data, { slot }) =>
    nextMarkCard(await withPastFacts(turn), data.week, slot, { atEnd: attendanceTexts[turn.language].nothingLeft }),
  ),
  on(ATTENDANCE_VERBS.skip, skipData, async (turn, data, { slot }) =>
    nextMarkCard(await withPastFacts(turn), data.week, slot, { after: data.o }),
  ),
  on(ATTENDANCE_VERBS.done, weekData, (turn, data, { slot }) => weekCardFor(turn, data.week, slot)),
  on(ATTENDANCE_VERBS.list, z.object({}), async (turn, _data, { slot }) => attendanceListFor(turn, slot)),
  on(ATTENDANCE_VERBS.back, z.object({}), async (turn, _data, { slot }) => statusCardFor(turn, slot)),
  on(ATTENDANCE_VERBS.pick, pickData, async (turn, { o }, { slot }) => {
    const past = await withPastFacts(turn);
    const one = occurrenceSeenBy(past.facts, turn.actor, o);
    const markable = one === undefined ? [] : markableIn(past.facts, turn.actor, isoWeekOf(one.on), turn.now);
    if (one === undefined || markable.every(({ id }) => id !== o)) return notYoursCard(turn.language);
    return markCardFor(past, one, slot);
  }),
  on(ATTENDANCE_VERBS.say, sayData, async (turn, data, { slot }) => {
    const { decision, turn: after } = await markMeeting(turn, { occurrenceId: data.o, outcome: data.a });
    const why = decision.kind === 'refused' ? decision.why : undefined;
    if (why === 'not-yours') return notYoursCard(turn.language);
    const notice = why === undefined ? attendanceTexts[turn.language].saved : outcomeNotice(why, turn);
    if (data.week === undefined) return attendanceListFor(after, slot, notice);
    return nextMarkCard(after, data.week, slot, { after: data.o, notice });
  }),
];

function on<Data>(
  verb: string,
  schema: z.ZodType<Data>,
  answer: (turn: Turn, data: Data, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const data = schema.safeParse(press);
      return data.success ? answer(turn, data.data, press) : oldCardCard(turn.language);
    },
  };
}
