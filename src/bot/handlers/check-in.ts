import { CHECK_IN_VERBS } from '../../cards/check-in-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { parseCheckInPress } from '../../dialogs/check-in/parse-press';
import { pressCheckIn, resumeCheckIn, startCheckIn } from '../check-in-turn';
import type { PressHandler } from './press-handler';

const changing = [CHECK_IN_VERBS.answer, CHECK_IN_VERBS.skip, CHECK_IN_VERBS.back, CHECK_IN_VERBS.end].map(
  (verb): PressHandler => ({
    verb,
    async handle(turn, press) {
      const input = parseCheckInPress(press);
      return input === undefined ? oldCardCard(turn.language) : pressCheckIn(turn, press.slot, input);
    },
  }),
);

/** The presses on the check-in's cards. */
export const checkInHandlers: readonly PressHandler[] = [
  ...changing,
  { verb: CHECK_IN_VERBS.resume, handle: (turn, press) => resumeCheckIn(turn, press.slot) },
  {
    verb: CHECK_IN_VERBS.start,
    async handle(turn) {
      const card = await startCheckIn(turn);
      return card === 'not-for-you' ? notYoursCard(turn.language) : card;
    },
  },
];
