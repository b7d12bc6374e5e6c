import { noSomeYesUnsure, notMet } from '../choices';
import { defineTheme } from '../question';

/** Self-determination: own voice, own tasks, and room for the choices of others. */
export const selfDetermination = defineTheme({
  id: 'T3',
  version: 1,
  title: { da: 'Selvbestemmelse', en: 'Self-determination' },
  inTheSource: 'At fastholde og understøtte selvbestemmelse frem for system-agendaer',
  questions: [
    {
      id: 't3.voice',
      type: 'scale5',
      ask: { da: 'Har du kunnet sige din mening højt?', en: 'Have you been able to speak your mind?' },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't3.own_tasks',
      type: 'scale5',
      ask: { da: 'Har du selv kunnet præge dine opgaver?', en: 'Have you been able to shape your own tasks?' },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't3.between',
      type: 'single',
      ask: {
        da: 'Har du stået mellem en beboers ønsker og husets regler?',
        en: "Have you stood between a resident's wishes and the rules of the house?",
      },
      choices: noSomeYesUnsure,
      low: ['some', 'yes'],
      trigger: 'values_system',
    },
    {
      id: 't3.their_way',
      type: 'scale5',
      ask: {
        da: 'Har de frivillige peers selv valgt, hvordan de ville gøre?',
        en: 'Have the volunteer peers chosen for themselves how to do things?',
      },
      scale: 'grad',
      notRelevant: notMet,
      low: ['1', '2'],
    },
    {
      id: 't3.language',
      type: 'single',
      ask: {
        da: "Har du hørt ord, der delte folk op i 'os' og 'dem'?",
        en: "Have you heard words that split people into 'us' and 'them'?",
      },
      choices: noSomeYesUnsure,
      low: ['some', 'yes'],
      trigger: 'us_them',
    },
    {
      id: 't3.room',
      type: 'text',
      ask: {
        da: 'Hvad gjorde du for at give plads til andres valg?',
        en: "What did you do to make room for other people's choices?",
      },
    },
  ],
});
