import { listChoices, type Question } from '../../../src/dialogs/check-in/question';
import { findQuestion, THEMES, triggerQuestion } from '../../../src/dialogs/check-in/themes';
import { HELP_OPTIONS } from '../../../src/dialogs/follow-up/help-options';

const all = THEMES.flatMap(({ questions }) => questions);
const pressed = all.filter(
  (question): question is Question => question.type === 'scale5' || question.type === 'single',
);

/**
 * What has been asked is kept under these names. When this turns red: raise the theme's `version` as well as the line
 * here. Wording may change freely as long as it means the same.
 */
test('question ids and answer values change only together with the version of their theme', () => {
  const values = (id: string): string => {
    const found = findQuestion(id);
    return found === undefined
      ? ''
      : ` ${listChoices(found.question)
          .map(({ value }) => value)
          .join('|')}`;
  };
  const bank = THEMES.map(({ id, version, questions }) => ({
    [`${id} v${version}`]: questions.map((q) => `${q.id}${values(q.id)}`).sort(),
  }));

  expect(bank).toEqual([
    {
      'T1 v1': [
        't1.colleagues 1|2|3|4|5',
        't1.good',
        't1.no 1|2|3|4|5',
        't1.respect 1|2|3|4|5',
        't1.role no|some|yes|dk',
        't1.volunteers 1|2|3|4|5|na',
      ],
    },
    {
      'T2 v1': [
        't2.after 1|2|3|4|5|na',
        't2.choice 1|2|3|4|5|na',
        't2.gain 1|2|3|4|5|na',
        't2.landing 1|2|3|4|5|na',
        't2.learn',
        't2.own no|some|yes|pass',
      ],
    },
    {
      'T3 v1': [
        't3.between no|some|yes|dk',
        't3.language no|some|yes|dk',
        't3.own_tasks 1|2|3|4|5',
        't3.room',
        't3.their_way 1|2|3|4|5|na',
        't3.voice 1|2|3|4|5',
      ],
    },
    {
      'T4 v1': [
        't4.amount much_less|less|fine|more|much_more',
        't4.calm 1|2|3|4|5',
        't4.glad',
        't4.predict 1|2|3|4|5',
        't4.support 1|2|3|4|5',
        't4.switch 1|2|3|4|5',
        't4.team 1|2|3|4|5',
        't4.week 1|2|3|4|5',
      ],
    },
    {
      'T5 v1': [
        't5.break yes|some|no',
        't5.care 1|2|3|4|5',
        't5.gate no|some|yes|pass',
        't5.gives no|some|yes|pass',
        't5.helped',
        't5.letgo 1|2|3|4|5',
        't5.triggers',
        't5.who 1|2|3|4|5',
      ],
    },
  ]);
});

/**
 * Which trigger, and which help, a kept value means. The wording may change as long as it means the same; a value that is to mean something else is a new
 * value, and a line that goes stays understood in answers of before.
 */
test('what a value of the triggers, and of what can help, means stays what it was', () => {
  const meanings = (choices: readonly { value: string; da: string }[]) => choices.map(({ value, da }) => [value, da]);
  expect(meanings(triggerQuestion().choices)).toEqual([
    ['role_unclear', 'Jeg var i tvivl om min rolle'],
    ['conflicting_demands', 'Krav, der trak i hver sin retning'],
    ['boundaries', 'Det var svært at sige fra'],
    ['emotional_load', 'Stærke følelser hos andre'],
    ['own_history', 'Noget ramte mig personligt'],
    ['values_system', 'Planen gik forud for personens eget valg'],
    ['workload', 'For meget på én gang'],
    ['switching', 'For lidt tid til at skifte gear'],
    ['noise', 'Uro eller støj'],
    ['unpredictable', 'Ændringer, jeg ikke var klar til'],
    ['lonely_role', 'Jeg følte mig alene i rollen'],
    ['us_them', "Sprog om 'os' og 'dem'"],
    ['private', 'Noget uden for jobbet'],
    ['other', 'Noget andet'],
    ['dual_role', 'Skift mellem peer og kontaktperson'],
    ['not_heard', 'Min viden blev ikke brugt'],
    ['conflict', 'Uenighed med en kollega'],
    ['hard_meeting', 'Et møde, der var svært'],
    ['idle', 'For lidt at lave'],
    ['let_go', 'Svært at slippe jobbet, når jeg har fri'],
  ]);
  expect(meanings(HELP_OPTIONS)).toEqual([
    ['calm', 'Mere ro omkring mig'],
    ['clear', 'Klare aftaler om opgaver'],
    ['fewer', 'Færre eller andre opgaver'],
    ['time', 'Mere tid mellem opgaver'],
    ['colleague', 'En snak med en kollega'],
    ['role', 'At tale om peer-rollen'],
    ['self', 'Noget, jeg selv kan gøre'],
    ['none', 'Ikke noget lige nu'],
  ]);
});

test('every question has an id of its own that begins with its theme', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { id, questions } of THEMES) {
    expect(questions.filter((question) => !question.id.startsWith(`${id.toLowerCase()}.`))).toEqual([]);
  }
});

test('the question about being affected personally, and the strain behind it, are off until turned on', () => {
  const triggers = all.find(({ id }) => id === 't5.triggers');

  expect(findQuestion('t2.own')?.question.off).toBe(true);
  expect(triggers?.type === 'multi' && triggers.choices.find(({ value }) => value === 'own_history')?.off).toBe(true);
});

test('a strain that a question points to is one that can be chosen', () => {
  const triggers = all.find(({ id }) => id === 't5.triggers');
  const codes = triggers?.type === 'multi' ? triggers.choices.map(({ value }) => value) : [];

  expect(all.flatMap(({ trigger }) => trigger ?? []).filter((trigger) => !codes.includes(trigger))).toEqual([]);
});

describe.each(pressed)('$id', (question) => {
  it('offers two to six answers, each with a value and words of its own', () => {
    const choices = listChoices(question);

    expect(choices.length).toBeGreaterThanOrEqual(2);
    expect(choices.length).toBeLessThanOrEqual(6);
    for (const field of ['value', 'da', 'en'] as const) {
      expect(new Set(choices.map((choice) => choice[field])).size).toBe(choices.length);
    }
  });

  it('names only its own answers as low', () => {
    const values = listChoices(question).map(({ value }) => value);

    expect((question.low ?? []).filter((low) => !values.includes(low))).toEqual([]);
  });

  it('is found by its id', () => {
    expect(findQuestion(question.id)?.question).toBe(question);
  });
});

test.each(['toString', '__proto__', '', 't9.gone', 't1.good'])('finds no question to press under "%s"', (id) => {
  expect(findQuestion(id)).toBeUndefined();
});

test('a choice that is off is not offered', () => {
  const question: Question = {
    id: 't5.made_up',
    type: 'single',
    ask: { da: 'Hvad?', en: 'What?' },
    choices: [
      { value: 'a', da: 'Et', en: 'One' },
      { value: 'b', da: 'To', en: 'Two', off: true },
    ],
  };

  expect(listChoices(question).map(({ value }) => value)).toEqual(['a']);
});
