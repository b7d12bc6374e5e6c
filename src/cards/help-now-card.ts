import type { Language } from '../programme/people';
import { helpNowTexts } from '../text/help-now';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { button, buttonLine, card, heading, text, type AdaptiveCard, type Element } from './adaptive-card';
import { lifelineLine, localLines, WHO_TO_GO_TO, type Contacts } from './who-to-go-to-card';

/** The verbs of a help offer's buttons, beside `WHO_TO_GO_TO`. */
export const HELP_NOW_VERBS = { notMeant: 'help-now.not-meant', thanks: 'help-now.thanks' } as const;

/** Which offer fits: danger from people, words about ending one's life or self-harm, or words of having had enough. */
export type HelpOffer = 'violence' | 'explicit' | 'soft';

/**
 * An offer of help to the one who wrote, and to nobody else. Whoever writes about another reads besides what to do then. Repeats nothing of what was written. `slot` only names the
 * card; nothing is kept under it.
 */
export function helpNowCard(
  { offer, aboutAnother }: { offer: HelpOffer; aboutAnother: boolean },
  contacts: Contacts,
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = helpNowTexts[language];
  return card(
    neutralNotice[language],
    [
      heading(NEUTRAL_HEADING),
      ...OFFERS[offer](contacts, language),
      ...(aboutAnother ? [text(`${texts.worriedForAnother} ${texts.notPassedOn}`)] : []),
      text(texts.notSent),
      buttonLine(button(texts.showWho, WHO_TO_GO_TO, slot)),
      buttonLine(button(texts.notMeant, HELP_NOW_VERBS.notMeant, slot)),
    ],
    [button(texts.thanks, HELP_NOW_VERBS.thanks, slot)],
  );
}

const OFFERS: Record<HelpOffer, (contacts: Contacts, language: Language) => Element[]> = {
  explicit: (contacts, language) => [
    text(helpNowTexts[language].danger(contacts), { weight: 'Bolder' }),
    text(helpNowTexts[language].explicit),
    ...localLines(contacts, language),
    text(lifelineLine(contacts, language)),
    text(helpNowTexts[language].trusted),
  ],
  violence: (contacts, language) => [
    text(helpNowTexts[language].someoneInDanger(contacts), { weight: 'Bolder' }),
    text(helpNowTexts[language].police(contacts)),
    text(helpNowTexts[language].leaderOrRep),
  ],
  soft: (_, language) => [text(helpNowTexts[language].soft)],
};

/** After [Det var ikke sådan ment]: takes the place of the offer. */
export const mistakenCard = (language: Language): AdaptiveCard => closed(helpNowTexts[language].mistaken, language);

/** After [Tak]: takes the place of the offer, and keeps the numbers. */
export function carryOnCard(contacts: Contacts, language: Language): AdaptiveCard {
  const texts = helpNowTexts[language];
  return card(neutralNotice[language], [
    heading(NEUTRAL_HEADING),
    text(texts.carryOn),
    text(texts.lifeOrHealth(contacts)),
    ...localLines(contacts, language),
    text(lifelineLine(contacts, language)),
  ]);
}

const closed = (said: string, language: Language): AdaptiveCard =>
  card(neutralNotice[language], [heading(NEUTRAL_HEADING), text(said)]);
