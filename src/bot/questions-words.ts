import { mayAskQuestions } from '../dialogs/set-up/information';
import { mayDo } from '../programme/access';
import type { Facts } from '../schedules/facts';
import { checkInKind } from '../schedules/kinds/check-in';
import { instantOf } from '../schedules/local-time';
import { momentName } from '../text/dates';
import { weekTexts } from '../text/week';
import type { Turn } from './turn';

/** Said to the peer when their own change moves this week's questions or takes their place: nothing changes in silence. */
export function questionsWords(
  { actor, settings, now, language }: Pick<Turn, 'actor' | 'settings' | 'now' | 'language'>,
  before: Facts,
  after: Facts,
  week: string,
): string[] {
  if (!mayDo(actor, 'answer-check-in') || !mayAskQuestions(settings)) return [];
  const { timeZone } = before.programme;
  const comes = (facts: Facts) =>
    checkInKind.occasionsIn(facts, actor, week).find(({ due }) => instantOf(due, timeZone) > now)?.due;
  const [was, is] = [comes(before), comes(after)];
  const texts = weekTexts[language];
  if (was === undefined) return [];
  if (is === undefined) return [texts.noRoomForQuestions];
  return was.on === is.on && was.at === is.at ? [] : [texts.questionsMoved({ moment: momentName(is, language) })];
}
