import { z } from 'zod';
import { RSVP_VERB, withNotice } from '../../cards/rsvp';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { ownOccurrence } from '../../dialogs/attendance/own-meetings';
import { RSVPS } from '../../dialogs/attendance/rsvp';
import { rsvpTexts } from '../../text/rsvp';
import { reminderFor, rsvpCardFor } from '../rsvp-card';
import { sayRsvp } from '../say-rsvp';
import type { Turn } from '../turn';
import type { PressHandler } from './press-handler';

/** The name of an occurrence, as far as its form goes. Whether there is one is decided from facts. */
export const occurrenceField = z
  .string()
  .max(110)
  .regex(/^[a-z][\w.-]+$/);

const pressSchema = z.object({
  o: occurrenceField,
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  a: z.enum(RSVPS),
});

/** The presses on [Kommer] [Kommer ikke] [Ved ikke]: the same card comes back with the own answer in words. */
export const rsvpHandlers: readonly PressHandler[] = [
  {
    verb: RSVP_VERB,
    async handle(turn, press) {
      const data = pressSchema.safeParse(press);
      if (!data.success) return oldCardCard(turn.language);
      const { o: occurrenceId, at: start, a: answer } = data.data;
      const { decision, turn: after } = await sayRsvp(turn, { occurrenceId, start, answer }, press.slot);
      const one = ownOccurrence(after.facts, turn.actor, occurrenceId);
      const why = decision.kind === 'refused' ? decision.why : undefined;
      if (one === undefined || why === 'not-yours') return notYoursCard(turn.language);
      const card = reminderFor(after, press.slot) ?? rsvpCardFor(after, one, press.slot);
      return why === undefined ? card : withNotice(card, refusalWords(why, turn));
    },
  },
];

/** After the start the card says so itself. */
function refusalWords(why: 'started' | 'moved' | 'called-off', { language }: Turn): string | undefined {
  const { moved, calledOff } = rsvpTexts[language];
  return { started: undefined, moved, 'called-off': calledOff }[why];
}
