import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { errorFields } from '../log';
import type { Message } from '../schedules/messenger';
import type { AppDeps } from './deps';
import { stampMessage } from './inbox/stamp';
import { reply } from './reply';

/** So long help waits for the store. Then it comes without it, so that it is there within two seconds. */
const WITHOUT_STORE_AFTER_MS = 1_200;

/** What is said to somebody who asks for help, made without the store: for when it fails, or takes long. */
export interface Help {
  messages: readonly Message[];
  /**
   * True when this is all that was asked for. False with words of distress: nothing of such a turn is kept, and it may have more to do than to help.
   */
  isAll: boolean;
  /** True for the first who asks: that one says it. */
  take(): boolean;
}

/** Help that can be given once. */
export function helpOf(messages: readonly Message[], isAll = false): Help {
  let isTaken = false;
  return {
    messages,
    isAll,
    take() {
      if (isTaken) return false;
      isTaken = true;
      return true;
    },
  };
}

/** Lets a turn give the help; gives it without the turn when that fails or takes long. Rejects with what the turn rejects with, unless help was all. */
export async function inTime(
  deps: Pick<AppDeps, 'clock' | 'log' | 'stamp'>,
  context: TurnContext,
  help: Help,
  turn: Promise<void>,
): Promise<void> {
  const give = async () => {
    if (help.take())
      await reply(
        deps,
        context,
        help.messages.map((one) => stampMessage(deps.stamp, one)),
      );
  };
  const timer = setTimeout(() => void give(), WITHOUT_STORE_AFTER_MS);
  try {
    await turn;
  } catch (error) {
    await give();
    if (!help.isAll) throw error;
    deps.log.error('turn.failed', errorFields(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The card of a press that asks for help: the turn's, or the one without the store when the turn fails or takes long. */
export async function cardInTime(
  deps: Pick<AppDeps, 'log' | 'stamp'>,
  card: AdaptiveCard,
  turn: Promise<AdaptiveCard | string>,
): Promise<AdaptiveCard | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<AdaptiveCard>((resolve) => {
    timer = setTimeout(() => resolve(deps.stamp(card)), WITHOUT_STORE_AFTER_MS);
  });
  const orWithout = turn.catch((error: unknown) => {
    deps.log.error('turn.failed', errorFields(error));
    return deps.stamp(card);
  });
  try {
    return await Promise.race([orWithout, late]);
  } finally {
    clearTimeout(timer);
  }
}
