import { mayAskQuestions } from '../../dialogs/set-up/information';
import { mayDo } from '../../programme/access';
import { questionsEvery } from '../../schedules/its-week';
import { checkInKind } from '../../schedules/kinds/check-in';
import { nextWeeks } from '../../schedules/next-weeks';
import { momentName } from '../../text/dates';
import { quietTexts } from '../../text/quiet';
import { replyTexts } from '../../text/replies';
import { withSettings, type Turn } from '../turn';
import { currentWeek } from '../week-message';
import type { Command } from './command';
import { POLITE } from './when-words';

const QUESTIONS = '(?:de |ugens |the )?(?:spoergsmaal(?:ene)?|questions)';

/** The weekly questions every other week. */
export const seldomQuestions: Command = {
  id: 'seldom-questions',
  phrases: { da: ['spørgsmål hver anden uge'], en: ['questions every other week'] },
  about: { da: "ugens spørgsmål sjældnere, eller 'spørgsmål hver uge'", en: "less often, or 'questions every week'" },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && mayAskQuestions(settings),
  pattern: new RegExp(
    `^(?:${[
      `(?:spoerg(?: mig)? |ask(?: me)? )?(?:${QUESTIONS} )?(?:kun )?hver anden uge`,
      `(?:ask(?: me)? )?(?:${QUESTIONS} )?(?:only )?every (?:other|second) week`,
      `(?:sjaeldnere|faerre|fewer) ${QUESTIONS}`,
      `${QUESTIONS} sjaeldnere`,
      'spoerg(?: mig)? (?:lidt )?sjaeldnere',
      'ask(?: me)? less often',
      `${QUESTIONS} less often`,
    ].join('|')})${POLITE}$`,
  ),
  run: (turn) => askEvery(turn, 2),
};

/** Every week again. */
export const weeklyQuestions: Command = {
  id: 'weekly-questions',
  phrases: { da: ['spørgsmål hver uge'], en: ['questions every week'] },
  about: undefined,
  offeredTo: () => false,
  pattern: new RegExp(
    `^(?:${[
      `(?:spoerg(?: mig)? |ask(?: me)? )?(?:${QUESTIONS} )?hver uge(?: igen)?`,
      `(?:ask(?: me)? )?(?:${QUESTIONS} )?every week(?: again)?`,
      `${QUESTIONS} oftere`,
    ].join('|')})${POLITE}$`,
  ),
  run: (turn) => askEvery(turn, 1),
};

async function askEvery(turn: Turn, weeks: 1 | 2) {
  const texts = quietTexts[turn.language];
  if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[turn.language].checkInNotYours }];
  const changed = await withSettings(turn, questionsEvery(weeks, turn.settings, currentWeek(turn)));
  if (!mayAskQuestions(changed.settings)) return [{ text: texts.noQuestions }];
  // Those that are due and have not left come first, and nobody knows the minute.
  const open = await turn.deps.store.listOpen(turn.actor.id);
  const isDue = open.some(
    ({ kind, state, dueAt }) => kind === checkInKind.id && state === 'planned' && dueAt <= turn.now,
  );
  const next = isDue ? [] : nextQuestions(changed);
  return [{ text: [weeks === 2 ? texts.seldomSet : texts.weeklySet, ...next].join(' ') }];
}

/** When they come next, as the sender will do it; nothing in weeks that have none. */
function nextQuestions({ facts, actor, now, language }: Turn): string[] {
  const { own, thisYear } = nextWeeks(facts, actor, now);
  const next = own.find(({ kind }) => kind === checkInKind.id);
  return next === undefined
    ? []
    : [quietTexts[language].nextQuestions({ moment: momentName(next.due, language, thisYear) })];
}
