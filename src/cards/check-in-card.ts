import type { Language } from '../programme/people';
import { checkInTexts } from '../text/check-in';
import { followUpTexts } from '../text/follow-up';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { button, buttonLine, card, heading, text, type Action, type AdaptiveCard, type Element } from './adaptive-card';
import { FOLLOW_UP_VERBS } from './follow-up-cards';
import { laterButton } from './snooze-card';
import { WHO_TO_GO_TO } from './who-to-go-to-card';

/** The verbs of the check-in's buttons. `q` names the question on the card, `a` the value pressed. */
export const CHECK_IN_VERBS = {
  start: 'check-in.start',
  answer: 'check-in.answer',
  skip: 'check-in.skip',
  back: 'check-in.back',
  end: 'check-in.end',
  /** Shows the card of where the person is; changes nothing. */
  resume: 'check-in.resume',
} as const;

/** One question as it stands on a card, in the reader's language. `slot` is the id of the check-in. */
export interface QuestionCardData {
  slot: string;
  questionId: string;
  ask: string;
  choices: readonly { value: string; title: string }[];
  /** 1 or more. */
  number: number;
  of: number;
  origin: 'planned' | 'own';
  /** When the questions close, in words, e.g. "tirsdag kl. 12.00". Shown with the first question. */
  closes: string;
  /** The first question has the button that puts the card off. */
  mayReturn: boolean;
}

/**
 * One question: each answer is one press. The first carries what one should know before answering. The card knows no
 * answers, so it cannot show one, and two people at the same question see the same card.
 */
export function questionCard(data: QuestionCardData, language: Language): AdaptiveCard {
  const texts = checkInTexts[language];
  const { slot, questionId } = data;
  const body: Element[] = [
    heading(NEUTRAL_HEADING),
    ...(data.number === 1 ? opening(data, language) : []),
    text(texts.place(data), { isSubtle: true, ...(data.number === 1 ? { separator: true } : {}) }),
    text(data.ask, { weight: 'Bolder', spacing: 'Small' }),
    ...data.choices.map(({ value, title }) =>
      buttonLine(button(title, CHECK_IN_VERBS.answer, slot, { q: questionId, a: value })),
    ),
  ];
  const skip = button(texts.skip, CHECK_IN_VERBS.skip, slot, { q: questionId });
  const later = data.mayReturn ? [laterButton(slot, language)] : [];
  const aside =
    data.number === 1 ? buttonLine(skip, ...later) : buttonLine(skip, backButton(slot, questionId, language));
  return card(neutralNotice[language], [...body, { ...aside, separator: true }], [whoButton(slot, language)]);
}

function opening({ of, origin, closes }: QuestionCardData, language: Language): Element[] {
  const texts = checkInTexts[language];
  return [
    text(`${texts.intro({ of })} ${origin === 'own' ? texts.whyOwn : texts.whyPlanned}`),
    text(texts.private, { isSubtle: true }),
    text(texts.ifNothing({ closes }), { isSubtle: true }),
  ];
}

/** The end of the questions: the same card whatever was answered or skipped. `ending` is what its [Tilbage] names as `q`. */
export function endingCard(slot: string, ending: string, language: Language): AdaptiveCard {
  const texts = checkInTexts[language];
  return card(
    neutralNotice[language],
    [
      heading(NEUTRAL_HEADING),
      text(texts.ending),
      buttonLine(button(texts.endHere, CHECK_IN_VERBS.end, slot)),
      buttonLine(button(followUpTexts[language].show, FOLLOW_UP_VERBS.open, slot)),
      buttonLine(whoButton(slot, language)),
    ],
    [backButton(slot, ending, language)],
  );
}

/** What stands in the chat when the person has ended: one line, nothing to press. */
export const finishedCard = (language: Language): AdaptiveCard => line(checkInTexts[language].finished, language);

/** What stands in the chat when the time is up: one line, nothing to press, the same for everybody. */
export const windowClosedCard = (language: Language): AdaptiveCard =>
  line(checkInTexts[language].windowClosed, language);

const line = (words: string, language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(words)]);

const whoButton = (slot: string, language: Language): Action =>
  button(checkInTexts[language].whoToGoTo, WHO_TO_GO_TO, slot);

const backButton = (slot: string, q: string, language: Language): Action =>
  button(checkInTexts[language].back, CHECK_IN_VERBS.back, slot, { q });
