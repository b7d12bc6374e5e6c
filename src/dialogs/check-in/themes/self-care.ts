import { noSomeYesPass } from '../choices';
import { defineTheme } from '../question';

/** What takes and gives energy. `t5.gate` and `t5.gives` are asked every other week each. */
export const selfCare = defineTheme({
  id: 'T5',
  version: 1,
  title: { da: 'At passe på dig selv', en: 'Taking care of yourself' },
  inTheSource: 'Potentielle stress-udlødere i relation til peer-støtte medarbejdernes måde at passe på sig selv',
  questions: [
    {
      id: 't5.gate',
      type: 'single',
      ask: { da: 'Var der noget, der tog kræfter i denne uge?', en: 'Was there anything that took energy this week?' },
      choices: noSomeYesPass,
      low: ['some', 'yes'],
    },
    {
      id: 't5.gives',
      type: 'single',
      ask: { da: 'Var der noget, der gav dig kræfter?', en: 'Was there anything that gave you energy?' },
      choices: noSomeYesPass,
    },
    {
      id: 't5.triggers',
      type: 'multi',
      ask: { da: 'Hvad var det? Vælg gerne flere.', en: 'What was it? Choose as many as you like.' },
      choices: [
        { value: 'role_unclear', da: 'Jeg var i tvivl om min rolle', en: 'I was unsure about my role' },
        {
          value: 'conflicting_demands',
          da: 'Krav, der trak i hver sin retning',
          en: 'Demands pulling in different directions',
        },
        { value: 'boundaries', da: 'Det var svært at sige fra', en: 'It was hard to say no' },
        { value: 'emotional_load', da: 'Stærke følelser hos andre', en: 'Strong feelings in others' },
        { value: 'own_history', da: 'Noget ramte mig personligt', en: 'Something affected me personally', off: true },
        {
          value: 'values_system',
          da: 'Planen gik forud for personens eget valg',
          en: "The plan came before the person's own choice",
        },
        { value: 'workload', da: 'For meget på én gang', en: 'Too much at once' },
        { value: 'switching', da: 'For lidt tid til at skifte gear', en: 'Too little time to change gears' },
        { value: 'noise', da: 'Uro eller støj', en: 'Restlessness or noise' },
        { value: 'unpredictable', da: 'Ændringer, jeg ikke var klar til', en: 'Changes I was not ready for' },
        { value: 'lonely_role', da: 'Jeg følte mig alene i rollen', en: 'I felt alone in the role' },
        { value: 'us_them', da: "Sprog om 'os' og 'dem'", en: "'Us and them' language" },
        { value: 'private', da: 'Noget uden for jobbet', en: 'Something outside work' },
        { value: 'other', da: 'Noget andet', en: 'Something else' },
        { value: 'not_heard', da: 'Min viden blev ikke brugt', en: 'My knowledge was not used', off: true },
        { value: 'conflict', da: 'Uenighed med en kollega', en: 'Disagreement with a colleague', off: true },
        { value: 'hard_meeting', da: 'Et møde, der var svært', en: 'A difficult meeting', off: true },
        { value: 'idle', da: 'For lidt at lave', en: 'Too little to do', off: true },
        {
          value: 'let_go',
          da: 'Svært at slippe jobbet, når jeg har fri',
          en: 'Hard to let go of work in my time off',
          off: true,
        },
      ],
    },
    {
      id: 't5.care',
      type: 'scale5',
      ask: {
        da: 'Har du kunnet passe på dig selv på jobbet?',
        en: 'Have you been able to take care of yourself at work?',
      },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't5.letgo',
      type: 'scale5',
      ask: {
        da: 'Har du kunnet slippe jobbet, når du havde fri?',
        en: 'Have you been able to let go of work in your time off?',
      },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't5.break',
      type: 'single',
      ask: { da: 'Har du fået dine pauser?', en: 'Have you had your breaks?' },
      choices: [
        { value: 'yes', da: 'Ja', en: 'Yes' },
        { value: 'some', da: 'Nogle dage', en: 'Some days' },
        { value: 'no', da: 'Nej', en: 'No' },
      ],
      low: ['no'],
    },
    {
      id: 't5.who',
      type: 'scale5',
      ask: {
        da: 'Ved du, hvem du kan gå til, hvis det bliver for meget?',
        en: 'Do you know who to go to if it gets too much?',
      },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't5.helped',
      type: 'multi',
      ask: { da: 'Hvad har hjulpet dig i denne uge?', en: 'What has helped you this week?' },
      choices: [
        { value: 'break', da: 'En pause', en: 'A break' },
        { value: 'colleague', da: 'En snak med en kollega', en: 'A talk with a colleague' },
        { value: 'clear', da: 'Klare aftaler', en: 'Clear agreements' },
        { value: 'time', da: 'Tid mellem opgaver', en: 'Time between tasks' },
        { value: 'sparring', da: 'Sparring', en: 'Sparring' },
        { value: 'supervision', da: 'Supervision', en: 'Supervision' },
        { value: 'self', da: 'Noget, jeg selv gjorde', en: 'Something I did myself' },
        { value: 'other', da: 'Noget andet', en: 'Something else' },
        { value: 'none', da: 'Ikke noget endnu', en: 'Nothing yet' },
      ],
    },
  ],
});
