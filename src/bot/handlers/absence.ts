import { ABSENCE_VERBS } from '../../cards/absence-card';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { oldCardCard } from '../../cards/refusal-cards';
import type { DaySpan } from '../../dialogs/absence/decide-absence';
import { addDays, isDate, localMomentOf } from '../../schedules/local-time';
import { keepAbsenceQuiet, noteAbsence, tellAbsence, undoAbsence } from '../absence';
import type { Turn } from '../turn';
import type { Press, PressHandler } from './press-handler';

/** The presses on the card that says what was noted about not being here. */
export const absenceHandlers: readonly PressHandler[] = [
  onDays(ABSENCE_VERBS.note, noteAbsence),
  onDays(ABSENCE_VERBS.tell, tellAbsence),
  onDays(ABSENCE_VERBS.doNotTell, keepAbsenceQuiet),
  onDays(ABSENCE_VERBS.undo, undoAbsence),
];

function onDays(verb: string, act: (turn: Turn, span: DaySpan) => Promise<AdaptiveCard>): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const span = daysIn(turn, press);
      return span === undefined ? oldCardCard(turn.language) : act(turn, span);
    },
  };
}

/** No card of ours is about days farther off. */
const MOST_DAYS_AWAY = 400;

function daysIn({ facts, now }: Turn, { slot }: Press): DaySpan | undefined {
  const [, fromOn = '', toOn = ''] = /^absence:[^:]+:(\d{4}-\d{2}-\d{2})\.(\d{4}-\d{2}-\d{2})$/.exec(slot) ?? [];
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const isReal = isDate(fromOn) && isDate(toOn) && fromOn <= toOn;
  const isNear = fromOn >= addDays(today, -MOST_DAYS_AWAY) && toOn <= addDays(today, MOST_DAYS_AWAY);
  return isReal && isNear ? { fromOn, toOn } : undefined;
}
