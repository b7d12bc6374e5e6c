import { notYoursCard } from '../../cards/refusal-cards';
import { saidNoCard, saidYesCard, SET_UP_VERBS } from '../../cards/set-up-card';
import { answerInformation, isAskedAboutCheckIns, welcomeOccasion } from '../../dialogs/set-up/information';
import { informationCardFor, whoSeesWhatFor } from '../../dialogs/set-up/information-cards';
import { firstCheckIn } from '../../schedules/kinds/welcome';
import { slotId } from '../../schedules/slot-id';
import { withSettings, type Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

/** The presses on the information card. A later press changes the mind. */
export const setUpHandlers: readonly PressHandler[] = [
  forPeers(SET_UP_VERBS.yes, async (turn, { slot }) => {
    // A yes is to the words that stood there, and clients show old cards when a chat is opened anew.
    if (!isToTodaysWords(turn, slot)) return informationCardFor(todaysSlot(turn), turn.settings);
    const after = await answered(turn, 'yes');
    return saidYesCard(slot, firstCheckIn(after.facts, after.actor, after.now), after.language);
  }),
  forPeers(SET_UP_VERBS.no, async (turn) => {
    await answered(turn, 'no');
    return saidNoCard(turn.language);
  }),
  forPeers(SET_UP_VERBS.more, async ({ settings }, { slot }) => whoSeesWhatFor(slot, settings)),
  forPeers(SET_UP_VERBS.back, async ({ settings }, { slot }) => informationCardFor(slot, settings)),
];

/** Where a chat can be opened anew, as in the Playground, each opening has a greeting of its own: `v2-17`. */
const isToTodaysWords = (turn: Turn, slot: string): boolean =>
  slot === todaysSlot(turn) || slot.startsWith(`${todaysSlot(turn)}-`);

const todaysSlot = ({ actor }: Turn): string => slotId('welcome', actor.id, welcomeOccasion(actor.role));

function answered(turn: Turn, answer: 'yes' | 'no'): Promise<Turn> {
  const { checkIns, informedVersion } = answerInformation(turn.settings, answer);
  return withSettings(turn, { checkIns, informedVersion });
}

function forPeers(
  verb: string,
  handle: (turn: Turn, press: Press) => ReturnType<PressHandler['handle']>,
): PressHandler {
  return {
    verb,
    handle: async (turn, press) =>
      isAskedAboutCheckIns(turn.actor.role) ? handle(turn, press) : notYoursCard(turn.language),
  };
}
