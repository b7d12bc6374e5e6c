import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { closedMeetingAnsweredCard, CLOSED_MEETING_VERBS } from '../../cards/closed-meeting-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { sentenceCard } from '../../cards/change-meeting-card';
import { mayChangeMeeting } from '../../programme/access';
import { isDate, localMomentOf } from '../../schedules/local-time';
import { occurrencesOf, PEER_MEETING } from '../../schedules/occurrences';
import { weeksOf } from '../../schedules/seen-change';
import { changeMeeting } from '../change-meeting';
import { refusalWords } from '../change-words';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

const date = z.string().refine(isDate);
const pressed = z.object({
  id: z
    .string()
    .max(110)
    .regex(/^[a-z][a-z0-9-]*\.\d{4}-\d{2}-\d{2}$/),
  on: date.optional(),
});

/** The revision of what nobody has decided about. */
const UNDECIDED = 0;

/** The presses on the question about a meeting on a closed day. Each answer is decided anew, and an answered card says what stands. */
export const closedMeetingHandlers: readonly PressHandler[] = [
  { verb: CLOSED_MEETING_VERBS.move, handle: move },
  {
    verb: CLOSED_MEETING_VERBS.drop,
    async handle(turn, press) {
      const data = pressed.safeParse(press).data;
      // It is not held anyway: there is nothing to keep, and nobody has to be told.
      return data === undefined ? oldCardCard(turn.language) : answered(turn, data.id);
    },
  },
];

async function move(turn: Turn, press: Press): Promise<AdaptiveCard> {
  const data = pressed.safeParse(press).data;
  if (data?.on === undefined) return oldCardCard(turn.language);
  const { id, on } = data;
  const nothing = { meetingId: undefined, partnerId: undefined, which: undefined, from: undefined, to: undefined };
  const wish = { ...nothing, action: 'move', occurrenceId: id, on, mismatch: false, place: undefined } as const;
  // Of two answers the first stands: nobody has decided about what was asked about.
  const changed = await changeMeeting(turn, wish, UNDECIDED);
  if (changed.decision.kind === 'refused') {
    return sentenceCard(refusalWords(changed.turn, changed.decision), turn.language);
  }
  return answered(changed.turn, id);
}

function answered({ facts, actor, language, now }: Turn, id: string): AdaptiveCard {
  const [meetingId, on = ''] = id.split('.');
  const meeting = facts.programme.meetings.find((one) => one.id === meetingId);
  if (meeting === undefined || meetingId === PEER_MEETING || !mayChangeMeeting(actor, meeting))
    return notYoursCard(language);
  const held = weeksOf(facts, id).flatMap((week) => occurrencesOf(facts, meeting, week));
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const standing = held.find((one) => one.id === id);
  return closedMeetingAnsweredCard({ title: meeting.title, on, now: standing, thisYear }, language);
}
