import { defineTheme } from '../question';

/** Well-being at work. `t4.week` is asked every week, so that a week can be held up against the last. */
export const wellBeing = defineTheme({
  id: 'T4',
  version: 1,
  title: { da: 'Trivsel i jobbet', en: 'Well-being at work' },
  inTheSource: 'Fokus på trivsel i jobbet',
  questions: [
    {
      id: 't4.week',
      weekly: 'anchor',
      type: 'scale5',
      ask: { da: 'Hvordan har du haft det på jobbet i denne uge?', en: 'How have you been at work this week?' },
      scale: 'godt',
      low: ['1', '2'],
    },
    {
      id: 't4.switch',
      type: 'scale5',
      ask: { da: 'Har der været tid nok mellem dine opgaver?', en: 'Has there been enough time between your tasks?' },
      scale: 'grad',
      low: ['1', '2'],
      trigger: 'switching',
    },
    {
      id: 't4.predict',
      type: 'scale5',
      ask: {
        da: 'Har du vidst, hvad du skulle i løbet af ugen?',
        en: 'Have you known what was coming during the week?',
      },
      scale: 'grad',
      low: ['1', '2'],
      trigger: 'unpredictable',
    },
    {
      id: 't4.team',
      type: 'scale5',
      ask: { da: 'Har du følt dig som en del af holdet?', en: 'Have you felt part of the team?' },
      scale: 'grad',
      low: ['1', '2'],
      trigger: 'lonely_role',
    },
    {
      id: 't4.calm',
      type: 'scale5',
      ask: { da: 'Har du haft ro til dine opgaver?', en: 'Have you had peace to do your tasks?' },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't4.support',
      type: 'scale5',
      ask: { da: 'Har du fået den støtte, du havde brug for?', en: 'Have you had the support you needed?' },
      scale: 'grad',
      low: ['1', '2'],
    },
    {
      id: 't4.amount',
      type: 'single',
      ask: { da: 'Hvor meget har du haft at lave?', en: 'How much have you had to do?' },
      choices: [
        { value: 'much_less', da: 'Alt for lidt', en: 'Far too little' },
        { value: 'less', da: 'For lidt', en: 'Too little' },
        { value: 'fine', da: 'Passende', en: 'About right' },
        { value: 'more', da: 'For meget', en: 'Too much' },
        { value: 'much_more', da: 'Alt for meget', en: 'Far too much' },
      ],
      low: ['much_less', 'more', 'much_more'],
      trigger: 'workload',
    },
    {
      id: 't4.glad',
      type: 'text',
      ask: { da: 'Hvad er du glad for fra denne uge?', en: 'What are you glad about from this week?' },
    },
  ],
});
