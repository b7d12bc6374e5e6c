import type { Activity, TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { errorFields } from '../../log';
import { whoIs } from '../conversation';
import type { AppDeps } from '../deps';
import { keepReference } from '../keep-reference';
import type { ReadKeys } from './activity-keys';
import type { Help } from '../help-in-time';
import { createAnswers } from './answers';
import { takeAnswer } from './deadline';
import { findEarlier } from './find-earlier';
import { createLanes } from './lanes';
import { createOwedMarks } from './owed-marks';
import { once, type Act, type Taken, type TurnWork } from './once';
import type { Said } from './said';

/**
 * The way in for every activity. Each takes effect once, in one transaction with the note that it did, and a repeat gets the same answer. One person's
 * activities take effect in the order in which they come, and are answered in that order. Reject with what the work rejects with; then nothing of it
 * is kept.
 */
export interface Inbox {
  /**
   * Does the work of an activity that is answered in the chat, and resolves when that has been done.
   *
   * @param help - what the activity asks for when it asks for help: it waits for nothing, and a repeat gets it again unless this process has
   *   given it, because nothing of such a turn is kept.
   */
  handle(context: TurnContext, work: TurnWork, help?: Help): Promise<void>;
  /** Does the work of a press whose answer goes back the way it came. When that is too late, the card is put in its place in the chat. */
  answer(context: TurnContext, work: TurnWork): Promise<AdaptiveCard | string>;
  /** An activity that asks for nothing: it shows where the person's chat is. */
  pass(context: TurnContext): Promise<void>;
  /** Resolves when nothing is under way, or after so long. */
  settled(withinMs: number): Promise<void>;
  /** Keeps at once what would be kept a moment later: which answers have been said. Never rejects. */
  flush(): Promise<void>;
}

/** Builds the inbox of one bot. */
export function createInbox(deps: AppDeps, readKeys: ReadKeys): Inbox {
  const effects = createLanes();
  const spoken = createLanes();
  const owed = createOwedMarks(deps);
  const answers = createAnswers(deps, owed);
  const laneOf = ({ from }: Activity) => from.id;

  const actOf = (activity: Activity): Act => ({ activity, keys: readKeys(activity), actor: whoIs(deps, activity) });

  const refreshReference = ({ activity, keys }: Act): Promise<void> =>
    keepReference(
      deps,
      activity,
      async () => keys !== undefined && (await findEarlier(deps.store, keys, deps.clock.now())) !== undefined,
    );

  const take = (act: Act, work: TurnWork): Promise<Taken> =>
    effects.run(laneOf(act.activity), async () => {
      try {
        return await once(deps, owed, act, async (inside) => {
          await keepReference(inside, act.activity, async () => false);
          return work(inside);
        });
      } catch (error) {
        // The chat is alive, whatever became of the turn, which tells of the failure.
        await refreshReference(act).catch(() => undefined);
        throw error;
      }
    });

  return {
    async handle(context, work, help) {
      const { activity } = context;
      const act = actOf(activity);
      const taken = await take(act, work);
      const say = () => answers.say(context, act, taken, help);
      await (help === undefined ? spoken.run(laneOf(activity), say) : say());
    },

    async answer(context, work) {
      const { activity } = context;
      const act = actOf(activity);
      // A stranger's press has no effect: it is answered anew each time, and nothing is kept of it.
      const taken = await take(act.actor === undefined ? { ...act, keys: undefined } : act, work);
      const isInTime = takeAnswer(context);
      const left = spoken.run(laneOf(activity), async () => {
        await answers.leave(taken);
        if (!isInTime) await answers.putLate(context, taken.said);
      });
      if (!isInTime) await left;
      return backTheWayItCame(taken.said);
    },

    pass: ({ activity }) =>
      effects.run(laneOf(activity), () =>
        refreshReference(actOf(activity)).catch((error: unknown) =>
          deps.log.error('reference.not-kept', errorFields(error)),
        ),
      ),

    flush: owed.flush,

    async settled(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, withinMs)));
      await Promise.race([effects.settled().then(spoken.settled), late]);
      clearTimeout(timer);
    },
  };
}

function backTheWayItCame(said: Said): AdaptiveCard | string {
  if (said.kind === 'card') return said.card;
  return said.kind === 'words' ? said.words : '';
}
