import type { Workplace } from '../schedules/read-facts';
import { replyTexts } from '../text/replies';
import type { IncomingActivity } from './activity';
import type { Answer } from './answer';
import { whoIs } from './conversation';

/**
 * What goes back at once when a turn takes long. A press gets words, which leave its card standing until the turn puts another in its place; whatever
 * is answered in the chat gets the bare status.
 */
export function lateAnswer(workplace: Workplace, activity: IncomingActivity): Answer {
  if (activity.type !== 'invoke') return { status: 200 };
  const { oneMoment } = replyTexts[whoIs({ workplace }, activity)?.language ?? 'da'];
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: oneMoment },
  };
}
