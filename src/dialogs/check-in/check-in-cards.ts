import type { AdaptiveCard } from '../../cards/adaptive-card';
import { endingCard, questionCard } from '../../cards/check-in-card';
import { howOftenCard } from '../../cards/how-often-card';
import type { Language } from '../../programme/people';
import type { CheckIn } from '../../store/store';
import { currentPlace, currentQuestion, ENDING } from './check-in';
import { asksHowOften } from './how-often';
import { listChoices } from './question';

/**
 * The card of where the person is: the question that is asked now, or the ending. Takes no answers, so it can tell none.
 *
 * @param closes - when the questions close, in the reader's words, e.g. "tirsdag kl. 12.00".
 * @param mayReturn - whether the first question has the button that puts the card off.
 */
export function checkInCard(
  checkIn: CheckIn,
  closes: string,
  language: Language,
  { mayReturn = false }: { mayReturn?: boolean } = {},
): AdaptiveCard {
  if (asksHowOften(checkIn)) return howOftenCard(checkIn.id, language);
  const question = currentQuestion(checkIn);
  if (question === 'done') return endingCard(checkIn.id, ENDING, language);
  return questionCard(
    {
      slot: checkIn.id,
      questionId: question.id,
      ask: question.ask[language],
      choices: listChoices(question).map((choice) => ({ value: choice.value, title: choice[language] })),
      ...currentPlace(checkIn),
      origin: checkIn.origin,
      closes,
      mayReturn,
    },
    language,
  );
}
