import { z } from 'zod';
import { FIND_A_TIME_VERBS } from '../../cards/find-a-time-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { readProposalId } from '../../dialogs/find-a-time/rounds';
import { partnersOf } from '../../dialogs/meeting-time/partners';
import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { missingPartners } from '../../schedules/week-view';
import { findATimeTexts } from '../../text/find-a-time';
import { answerForVolunteer, answerTimes, sendTimes, withdrawTimes } from '../find-a-time/acts';
import { openAgain, openFindATime } from '../find-a-time/open';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';
import { meetingTimeForm, week } from './week';

const personId = z.string().max(40);
const openData = z.object({ week, with: personId.optional(), who: personId.optional() });
const sendData = z.object({ week, with: personId });
const proposalData = z.object({
  id: z
    .string()
    .max(100)
    .refine((id) => readProposalId(id) !== undefined),
});

/** The presses of two people who find a time. Who may do what is decided from the proposal as it is kept, never from the press. */
export const findATimeHandlers: readonly PressHandler[] = [
  onTheirs(FIND_A_TIME_VERBS.open, openData, async (turn, data, { slot }) => {
    const partner = partnerFor(turn, data);
    if (partner !== undefined) {
      const open = data.with === undefined ? openFindATime : openAgain;
      return open(turn, partner, data.week, slot);
    }
    return meetingTimeForm(turn, data.week, slot, findATimeTexts[turn.language].whoFirst);
  }),
  onTheirs(FIND_A_TIME_VERBS.send, sendData, async (turn, data, press) => {
    const partner = partnersOf(turn.facts, turn.actor).find(({ id }) => id === data.with);
    return partner === undefined ? notYoursCard(turn.language) : sendTimes(turn, partner, data.week, press);
  }),
  onTheirs(FIND_A_TIME_VERBS.answer, proposalData, (turn, { id }, press) => answerTimes(turn, id, press)),
  onTheirs(FIND_A_TIME_VERBS.answerFor, proposalData, (turn, { id }, press) => answerForVolunteer(turn, id, press)),
  onTheirs(FIND_A_TIME_VERBS.withdraw, proposalData, (turn, { id }, press) => withdrawTimes(turn, id, press)),
];

function onTheirs<T>(
  verb: string,
  schema: z.ZodType<T>,
  handle: (turn: Turn, data: T, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      if (!mayDo(turn.actor, 'set-peer-meeting')) return notYoursCard(turn.language);
      const data = schema.safeParse(press);
      return data.success ? handle(turn, data.data, press) : oldCardCard(turn.language);
    },
  };
}

/** The one who is named; else the only one it can be. */
function partnerFor({ facts, actor }: Turn, data: z.infer<typeof openData>): Person | undefined {
  const partners = partnersOf(facts, actor);
  const named = partners.find(({ id }) => id === (data.with ?? data.who));
  if (named !== undefined || partners.length < 2) return named ?? partners[0];
  const missing = actor.role === 'peer' ? missingPartners(facts, actor, data.week) : [];
  return missing.length === 1 ? partners.find(({ id }) => id === missing[0]?.id) : undefined;
}
