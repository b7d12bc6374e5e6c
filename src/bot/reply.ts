import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { errorFields } from '../log';
import type { Message } from '../schedules/messenger';
import type { BotDeps } from './deps';
import { asActivity } from './teams-messenger';

/**
 * Sends the answers of a turn. Never rejects: what was asked for has been done by then, so an apology would be wrong, and sending
 * again might say it twice. A failure is logged, and the answers after it are left out.
 */
export function reply(deps: BotDeps, context: TurnContext, messages: readonly Message[]): Promise<void> {
  return logged(deps, async () => {
    for (const message of messages) await context.sendActivity(asActivity(message));
  });
}

/** Puts a card in the pressed one's place, or sends it as a new message when that one is gone. Never rejects; see `reply`. */
export function replaceCard(deps: BotDeps, context: TurnContext, card: AdaptiveCard): Promise<void> {
  const { replyToId } = context.activity;
  const message = asActivity({ card });
  return logged(deps, async () => {
    if (replyToId === undefined) await context.sendActivity(message);
    else
      await context.updateActivity({ ...message, id: replyToId }).catch((error: unknown) => {
        // Only of a card that is certainly gone; after anything else two might stand there.
        if (!isGone(error)) throw error;
        return context.sendActivity(message);
      });
  });
}

function isGone(error: unknown): boolean {
  return (error as { statusCode?: unknown } | undefined)?.statusCode === 404;
}

async function logged({ log }: BotDeps, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    log.error('reply.failed', errorFields(error));
  }
}
