import { z } from 'zod';
import { HEADS_UP_FIELD, QUIET_VERB } from '../../cards/quiet-card';
import { oldCardCard } from '../../cards/refusal-cards';
import { capChange, startChange, STOP_CHANGE } from '../../dialogs/quiet/quiet-changes';
import { mayDo } from '../../programme/access';
import { questionsEvery } from '../../schedules/its-week';
import { addDays, localMomentOf } from '../../schedules/local-time';
import type { Settings } from '../../store/store';
import { isHeadsUp } from '../heads-up-minutes';
import { quietCardFor } from '../quiet-card';
import { withSettings, type Turn } from '../turn';
import { currentWeek } from '../week-message';
import type { Press, PressHandler } from './press-handler';

const wishSchema = z.discriminatedUnion('set', [
  z.object({ set: z.enum(['pause', 'no-pause', 'low-energy', 'no-low-energy', 'stop', 'start']) }),
  z.object({ set: z.literal('cap'), to: z.number().int().min(1).max(20) }),
  z.object({ set: z.literal('questions'), to: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ set: z.literal('heads-up'), [HEADS_UP_FIELD]: z.coerce.number().optional() }),
]);

const A_WEEK_DAYS = 7;

/** The presses on the card "Ro": each is answered with the same card as it is then. */
export const quietHandlers: readonly PressHandler[] = [
  {
    verb: QUIET_VERB,
    async handle(turn, press) {
      const change = changeFor(turn, press);
      if (change === undefined) return oldCardCard(turn.language);
      return quietCardFor(Object.keys(change).length === 0 ? turn : await withSettings(turn, change));
    },
  },
];

/** What a press wants changed; nothing in it when all stays, `undefined` for a press that no card of ours has. */
function changeFor(turn: Turn, press: Press): Partial<Settings> | undefined {
  const { data: wish } = wishSchema.safeParse(press);
  const today = localMomentOf(turn.now, turn.facts.programme.timeZone).on;
  switch (wish?.set) {
    case undefined:
      return undefined;
    case 'stop':
      return STOP_CHANGE;
    case 'start':
      return startChange(turn.actor);
    case 'pause':
      return { pausedUntilOn: addDays(today, A_WEEK_DAYS - 1) };
    case 'no-pause':
      return { pausedUntilOn: undefined };
    case 'low-energy':
      return { lowEnergyUntilOn: addDays(today, A_WEEK_DAYS - 1) };
    case 'no-low-energy':
      return { lowEnergyUntilOn: undefined };
    case 'cap':
      return capChange(turn.facts, wish.to);
    case 'questions':
      return mayDo(turn.actor, 'answer-check-in')
        ? questionsEvery(wish.to, turn.settings, currentWeek(turn))
        : undefined;
    case 'heads-up':
      return headsUpChange(wish[HEADS_UP_FIELD]);
  }
}

function headsUpChange(minutes: number | undefined): Partial<Settings> {
  if (minutes === 0) return { headsUpMinutes: undefined };
  return minutes !== undefined && isHeadsUp(minutes) ? { headsUpMinutes: minutes } : {};
}
