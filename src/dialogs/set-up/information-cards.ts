import type { AdaptiveCard } from '../../cards/adaptive-card';
import { informationCard, whoSeesWhatCard } from '../../cards/set-up-card';
import { keptAbout, keptDays } from '../../programme/kept-data';
import type { Settings } from '../../store/store';
import { keptLine } from '../../text/kept-data';
import { isAskedAgain } from './information';

/** The information card as it stands for a person with these settings. What it says of time comes from the list of what is kept. */
export function informationCardFor(slot: string, settings: Settings): AdaptiveCard {
  const { showWhenDone, language } = settings;
  const kept = { answers: keptDays('answers'), words: keptDays('words') };
  return informationCard(slot, { showWhenDone, isAgain: isAskedAgain(settings), kept }, language);
}

/** Its longer page: who sees what, kind by kind. */
export function whoSeesWhatFor(slot: string, { showWhenDone, language }: Settings): AdaptiveCard {
  const kept = keptAbout('peer').filter(({ saidBefore }) => saidBefore);
  return whoSeesWhatCard(slot, { showWhenDone, kept: kept.map((one) => keptLine(one, language)) }, language);
}
