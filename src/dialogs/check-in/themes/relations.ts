import { noSomeYesUnsure, notMet } from '../choices';
import { defineTheme } from '../question';

/** Relations and boundaries: saying yes and no, and being met with respect. */
export const relations = defineTheme({
  id: 'T1',
  version: 1,
  title: { da: 'Relationer og grænser', en: 'Relationships and boundaries' },
  inTheSource: 'Relationer og grænsesætning',
  questions: [
    {
      id: 't1.no',
      type: 'scale5',
      ask: {
        da: 'Har du kunnet sige til og fra, som du ville?',
        en: 'Have you been able to say yes and no the way you wanted?',
      },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't1.role',
      type: 'single',
      ask: {
        da: 'Har du været i tvivl om din rolle i denne uge?',
        en: 'Have you been unsure about your role this week?',
      },
      choices: noSomeYesUnsure,
      low: ['some', 'yes'],
      trigger: 'role_unclear',
    },
    {
      id: 't1.colleagues',
      type: 'scale5',
      ask: {
        da: 'Hvordan har du haft det med dine kolleger i denne uge?',
        en: 'How have things been with your colleagues this week?',
      },
      scale: 'godt',
      low: ['1', '2'],
    },
    {
      id: 't1.respect',
      type: 'scale5',
      ask: { da: 'Har andre respekteret dit ja og dit nej?', en: 'Have others respected your yes and your no?' },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't1.volunteers',
      type: 'scale5',
      ask: {
        da: 'Hvordan har du haft det med de frivillige peers i denne uge?',
        en: 'How have things been with the volunteer peers this week?',
      },
      scale: 'godt',
      notRelevant: notMet,
      low: ['1', '2'],
    },
    {
      id: 't1.good',
      type: 'text',
      ask: {
        da: 'Hvad gik godt, da du var sammen med andre i denne uge?',
        en: 'What went well when you were with others this week?',
      },
    },
  ],
});
