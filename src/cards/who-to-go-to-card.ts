import type { Language } from '../programme/people';
import { helpNowTexts } from '../text/help-now';
import { NEUTRAL_HEADING, neutralNotice } from '../text/neutral';
import { button, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verb that asks for "Hvem kan jeg gå til?". */
export const WHO_TO_GO_TO = 'who-to-go-to';

/** The numbers of a programme. The last two are `null` while nobody has set them. */
export interface Contacts {
  emergency: string;
  police: string;
  lifeline: string;
  outOfHours: string | null;
  psychiatric: string | null;
}

/** Who to go to about what, in the programme's own words. */
export interface Route {
  about: Record<Language, string>;
  who: Record<Language, string>;
}

/** What the card says: the numbers, the local people, and the way back if it stands in place of another card. */
export interface WhoToGoToData {
  contacts: Contacts;
  routes: readonly Route[];
  /** The press that puts back the card this one replaced. Without it there is nothing to press. */
  wayBack?: { verb: string; slot: string };
}

/** Who one can go to: 112 on top, then the people here, then the lines outside. Needs no store and tells nobody. */
export function whoToGoToCard({ contacts, routes, wayBack }: WhoToGoToData, language: Language): AdaptiveCard {
  const texts = helpNowTexts[language];
  return card(
    neutralNotice[language],
    [
      heading(NEUTRAL_HEADING),
      text(texts.lifeOrHealth(contacts), { weight: 'Bolder' }),
      ...routes.map(({ about, who }) => words(texts.route({ about: about[language], who: who[language] }))),
      ...localLines(contacts, language),
      text(lifelineLine(contacts, language)),
      text(texts.policeForThreats(contacts)),
      text(texts.worriedForAnother),
      text(texts.notWatched, { isSubtle: true }),
    ],
    wayBack === undefined ? [] : [button(texts.backToQuestions, wayBack.verb, wayBack.slot)],
  );
}

/** The emergency help of the place, if somebody has set it. Stands between 112 and the lines of the whole country. */
export function localLines({ psychiatric }: Contacts, language: Language): Element[] {
  return psychiatric === null ? [] : [words(helpNowTexts[language].psychiatric({ psychiatric }))];
}

/** Someone to call, and what to do when nobody answers. An unset number leaves no hole. */
export function lifelineLine(contacts: Contacts, language: Language): string {
  const texts = helpNowTexts[language];
  const { outOfHours: number } = contacts;
  const outOfHours = number === null ? texts.outOfHoursUnset : texts.outOfHours({ number });
  return `${texts.lifeline(contacts)} ${texts.noAnswer({ outOfHours })}`;
}
