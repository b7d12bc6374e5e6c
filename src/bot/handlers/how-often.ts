import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { HOW_OFTEN_VERB, howOftenChosenCard } from '../../cards/how-often-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { asksHowOften } from '../../dialogs/check-in/how-often';
import { answerInformation } from '../../dialogs/set-up/information';
import { isOwn, mayDo } from '../../programme/access';
import { questionsEvery } from '../../schedules/its-week';
import { addDays, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { dayName } from '../../text/dates';
import { HOW_OFTEN_CHOICES, howOftenTexts, type HowOften } from '../../text/how-often';
import { withSettings, type Turn } from '../turn';
import type { PressHandler } from './press-handler';

const choiceSchema = z.object({ choice: z.enum(HOW_OFTEN_CHOICES) });

const A_WEEK_DAYS = 7;

/** The press on the card that asks how often. Pressed again it chooses again: a mind may be changed. */
export const howOftenHandlers: readonly PressHandler[] = [
  {
    verb: HOW_OFTEN_VERB,
    async handle(turn, press) {
      const { data } = choiceSchema.safeParse(press);
      if (data === undefined) return oldCardCard(turn.language);
      const checkIn = await turn.deps.store.findCheckIn(press.slot);
      const isTheirs = checkIn !== undefined && isOwn(turn.actor, checkIn) && asksHowOften(checkIn);
      if (!isTheirs || !mayDo(turn.actor, 'answer-check-in')) return notYoursCard(turn.language);
      return choose(turn, data.choice);
    },
  },
];

async function choose(turn: Turn, choice: HowOften): Promise<AdaptiveCard> {
  const { language, facts, now } = turn;
  const texts = howOftenTexts[language];
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const week = isoWeekOf(today);
  switch (choice) {
    case 'weekly':
      await withSettings(turn, questionsEvery(1, turn.settings, week));
      return howOftenChosenCard(texts.chosen.weekly, language);
    case 'seldom':
      await withSettings(turn, questionsEvery(2, turn.settings, week));
      return howOftenChosenCard(texts.chosen.seldom, language);
    case 'none':
      await withSettings(turn, answerInformation(turn.settings, 'no'));
      return howOftenChosenCard(texts.chosen.none, language);
    case 'pause': {
      const pausedUntilOn = addDays(today, A_WEEK_DAYS - 1);
      // A pause is not fewer questions: after it they come as before this card, which says that nothing pressed means every other week.
      await withSettings(turn, { pausedUntilOn, ...questionsEvery(1, turn.settings, week) });
      return howOftenChosenCard(texts.paused({ day: dayName(pausedUntilOn, language, today.slice(0, 4)) }), language);
    }
  }
}
