import type { TurnContext } from 'botbuilder';
import type { Workplace } from '../schedules/read-facts';
import { replyTexts } from '../text/replies';
import { isPrivate, whoIs } from './conversation';
import { takeAnswer } from './inbox/deadline';

/**
 * Says sorry for a turn that failed, once, in the person's first language. After a press it is the answer to the press itself, so
 * that the card stays as it was and can be pressed again. In a chat of several people nothing is said but to the one who pressed.
 */
export async function apologise(workplace: Workplace, context: TurnContext): Promise<void> {
  const { activity } = context;
  const { sorry } = replyTexts[whoIs({ workplace }, activity)?.language ?? 'da'];
  // Whoever has been told to wait is not looking at the press any more.
  if (activity.type !== 'invoke' || !takeAnswer(context))
    return isPrivate(activity) ? void (await context.sendActivity(sorry)) : undefined;
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sorry };
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
