import type { Language, Role } from '../programme/people';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { setUpTexts, type SetUpTexts } from '../text/set-up';
import { button, buttonLine, card, heading, text, type Action, type AdaptiveCard } from './adaptive-card';
import { CHECK_IN_VERBS } from './check-in-card';

/** The verbs of the information card's buttons. */
export const SET_UP_VERBS = {
  yes: 'set-up.yes',
  no: 'set-up.no',
  more: 'set-up.more',
  back: 'set-up.back',
} as const;

/** How the information card may look. */
export interface InformationLook {
  /** The coordinator can see right now that this person is done with the week's questions. */
  showWhenDone: boolean;
  /** The person said yes to an earlier version. */
  isAgain: boolean;
  /** For how many days answers and own words are kept. */
  kept: { answers: number; words: number };
}

/** The first card to the peer: what I do, what I ask and who sees it, then the question. A no is as easy as a yes. */
export function informationCard(slot: string, look: InformationLook, language: Language): AdaptiveCard {
  const texts = setUpTexts[language];
  return page(
    language,
    [
      look.isAgain ? texts.again : `${texts.hello} ${texts.offer}`,
      texts.about,
      `${texts.whoSees} ${texts.kept(look.kept)}`,
      ...(look.showWhenDone ? [texts.coordinatorSeesDone] : []),
      texts.yourChoice,
      texts.nobodyReads,
      texts.ask,
    ],
    [...yesAndNo(slot, texts), button(texts.more, SET_UP_VERBS.more, slot)],
  );
}

/**
 * The longer answer to "Hvem kan se hvad?", with the same choice and a way back.
 *
 * @param showWhenDone - whether the coordinator can see right now that this person is done with the week's questions. @param kept - a line for each
 *   kind of what is kept.
 */
export function whoSeesWhatCard(
  slot: string,
  { showWhenDone, kept }: { showWhenDone: boolean; kept: readonly string[] },
  language: Language,
): AdaptiveCard {
  const texts = setUpTexts[language];
  return page(
    language,
    [
      texts.key,
      showWhenDone ? texts.coordinatorSeesDone : texts.coordinatorSeesNothing,
      ...kept,
      texts.sharing,
      texts.teams,
      texts.stopAndDelete,
      texts.aNoChangesNothing,
    ],
    [...yesAndNo(slot, texts), button(texts.back, SET_UP_VERBS.back, slot)],
  );
}

/** After a yes: when the first questions come (in words, e.g. "torsdag d. 5. marts kl. 13.45") and how to stop. */
export function saidYesCard(slot: string, first: string, language: Language): AdaptiveCard {
  const texts = setUpTexts[language];
  return page(
    language,
    [`${texts.saidYes({ first })} ${texts.howToStop}`],
    [button(texts.tryNow, CHECK_IN_VERBS.start, slot)],
  );
}

/** After a no: the reminders stay, and nothing more is asked. */
export function saidNoCard(language: Language): AdaptiveCard {
  const texts = setUpTexts[language];
  return page(language, [`${texts.saidNo} ${texts.changeOfMind}`]);
}

/** The first card to everybody else: short, and nothing about being asked questions. */
export function welcomeCard(role: Exclude<Role, 'peer'>, language: Language): AdaptiveCard {
  const texts = setUpTexts[language];
  if (role === 'volunteer') return page(language, [texts.hello, texts.volunteer, texts.nobodyReads]);
  return page(language, [texts.hello, texts.leader, texts.answersBelongToThePeer, texts.nobodyReads]);
}

const yesAndNo = (slot: string, texts: SetUpTexts): Action[] => [
  button(texts.yes, SET_UP_VERBS.yes, slot),
  button(texts.no, SET_UP_VERBS.no, slot),
];

const page = (language: Language, paragraphs: string[], actions: Action[] = []): AdaptiveCard =>
  card(neutralNotice[language], [
    heading(NEUTRAL_HEADING),
    ...paragraphs.map((words) => text(words)),
    ...actions.map((action) => buttonLine(action)),
  ]);
