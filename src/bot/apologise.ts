import type { TurnContext } from 'botbuilder';
import type { Workplace } from '../schedules/read-facts';
import { replyTexts } from '../text/replies';
import { whoIs } from './conversation';

/**
 * Says sorry for a turn that failed, once, in the person's first language. After a press it is the answer to the press itself, so
 * that the card stays as it was and can be pressed again.
 */
export async function apologise(workplace: Workplace, context: TurnContext): Promise<void> {
  const { activity } = context;
  const { sorry } = replyTexts[whoIs({ workplace }, activity)?.language ?? 'da'];
  if (activity.type !== 'invoke') return void (await context.sendActivity(sorry));
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sorry };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
