import { isAskedAboutCheckIns, welcomeOccasion } from '../../dialogs/set-up/information';
import { whoSeesWhatFor } from '../../dialogs/set-up/information-cards';
import { slotId } from '../../schedules/plan';
import { setUpTexts } from '../../text/set-up';
import type { Command } from './command';

/** Who can see what, whenever somebody wonders. */
export const whoSeesWhat: Command = {
  id: 'who-sees-what',
  phrases: { da: ['hvem kan se hvad'], en: ['who can see what'] },
  about: { da: 'hvem der kan se dine svar', en: 'who can see your answers' },
  offeredTo: () => true,
  pattern:
    /^hvem (kan (se|laese)|ser|laeser)( alt)? (hvad|mine svar|mit svar|mine ting|det( her| jeg skriver)?|med|svarene)\b|^(kan|ser|laeser) (min )?(chef(en)?|leder(en)?|koordinator(en)?|nogen|andre|de andre) (se|laese|laeser)?\b.*(svar|det|med|skriver)|^er (det|mine svar) (her )?(anonym|privat|hemmelig)|^(kan jeg stole paa dig|can i trust you)$|^hvem (er det(,)? der )?har noeglen\b|^who has the key\b|^who (can )?(see|sees|read|reads) (what|my answers|this|it)\b|^(is|are) (this|it|my answers) (anonymous|private)/,

  async run({ actor, settings, language }) {
    const texts = setUpTexts[language];
    if (!isAskedAboutCheckIns(actor.role)) return [{ text: `${texts.answersBelongToThePeer} ${texts.teams}` }];
    return [{ card: whoSeesWhatFor(slotId('welcome', actor.id, welcomeOccasion(actor.role)), settings) }];
  },
};
