import { noSomeYesPass, nothingShared } from '../choices';
import { defineTheme } from '../question';

/** Sharing experience in a way that works for the one who shares and the one who listens. */
export const sharing = defineTheme({
  id: 'T2',
  version: 1,
  title: { da: 'At dele erfaringer', en: 'Sharing experience' },
  inTheSource: 'At dele erfaringer på måder, der både fungerer for en peer og for modtageren af støtten',
  questions: [
    {
      id: 't2.choice',
      type: 'scale5',
      ask: {
        da: 'Har du selv kunnet vælge, hvad du ville dele?',
        en: 'Have you been able to choose for yourself what to share?',
      },
      scale: 'grad',
      notRelevant: nothingShared,
      low: ['1', '2'],
    },
    {
      id: 't2.after',
      type: 'scale5',
      ask: {
        da: 'Hvordan havde du det, efter at du delte noget fra dit liv?',
        en: 'How did you feel after sharing something from your life?',
      },
      scale: 'godt',
      notRelevant: nothingShared,
      low: ['1', '2'],
    },
    {
      id: 't2.landing',
      type: 'scale5',
      ask: { da: 'Har du haft tid til at lande, efter at du delte?', en: 'Have you had time to settle after sharing?' },
      scale: 'grad',
      notRelevant: nothingShared,
      low: ['1', '2'],
    },
    {
      id: 't2.own',
      type: 'single',
      ask: { da: 'Ramte noget dig personligt i denne uge?', en: 'Did something affect you personally this week?' },
      off: true,
      choices: noSomeYesPass,
      low: ['some', 'yes'],
      trigger: 'own_history',
    },
    {
      id: 't2.gain',
      type: 'scale5',
      ask: {
        da: 'Hvor meget tror du, den anden fik ud af det, du delte?',
        en: 'How much do you think the other person got out of what you shared?',
      },
      scale: 'meget',
      notRelevant: nothingShared,
      low: ['1'],
    },
    {
      id: 't2.learn',
      type: 'text',
      ask: { da: 'Hvad lærte du om at dele i denne uge?', en: 'What did you learn about sharing this week?' },
    },
  ],
});
