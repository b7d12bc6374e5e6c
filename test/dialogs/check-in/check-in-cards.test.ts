import type { AdaptiveCard } from '../../../src/cards/adaptive-card';
import { finishedCard, windowClosedCard } from '../../../src/cards/check-in-card';
import type { Answers } from '../../../src/dialogs/check-in/answers';
import { currentQuestion, press } from '../../../src/dialogs/check-in/check-in';
import { checkInCard } from '../../../src/dialogs/check-in/check-in-cards';
import { parseCheckInPress } from '../../../src/dialogs/check-in/parse-press';
import { listChoices, type Choice } from '../../../src/dialogs/check-in/question';
import { questionsFor } from '../../../src/dialogs/check-in/rotation';
import { THEMES } from '../../../src/dialogs/check-in/themes';
import { LANGUAGES, type Language } from '../../../src/programme/people';
import { cardProblems, listNodes } from '../../cards/card-rules';
import { readTexts, readVerbs } from '../../cards/read-texts';
import { makeCheckIn } from '../../support/make-check-in';
import { hardTexts } from '../../text/plain-words';

const NOW = new Date('2026-03-05T13:00:00Z');
const CLOSES = 'tirsdag kl. 12.00';

type Choose = (choices: Choice[]) => Choice | undefined;

/** Plays a whole check-in through the buttons of its own cards and gives every card that stood in the chat. */
function transcript(deliveredBefore: number, choose: Choose, language: Language = 'da'): AdaptiveCard[] {
  let checkIn = makeCheckIn({ questionIds: questionsFor(deliveredBefore) });
  let answers: Answers = {};
  const seen = [checkInCard(checkIn, CLOSES, language)];
  for (let question = currentQuestion(checkIn); question !== 'done'; question = currentQuestion(checkIn)) {
    const value = choose(listChoices(question))?.value;
    const wanted = value === undefined ? { verb: 'check-in.skip' } : { verb: 'check-in.answer', a: value };
    const data = listNodes(seen.at(-1))
      .map((node) => node['data'])
      .find((found) => matches(found, wanted));
    const input = parseCheckInPress(data);
    if (input === undefined) throw new Error(`No button for ${JSON.stringify(wanted)}`);
    const pressed = press(checkIn, answers, input, NOW);
    if (pressed.kind === 'unchanged') throw new Error(pressed.why);
    ({ checkIn, answers } = pressed);
    seen.push(checkInCard(checkIn, CLOSES, language));
  }
  return [...seen, finishedCard(language)];
}

const matches = (data: unknown, wanted: Record<string, string>): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.entries(wanted).every(([key, value]) => (data as Record<string, unknown>)[key] === value);

const lowest: Choose = (choices) => choices[0];
const highest: Choose = (choices) => choices.at(-1);
const middle: Choose = (choices) => choices[2];
const skipping: Choose = () => undefined;

const WEEKS = Array.from({ length: 24 }, (_, week) => week);

describe.each(LANGUAGES)('what somebody over the shoulder sees (%s)', (language) => {
  it.each(WEEKS)('is the same in week %i whether the answers are the lowest, the highest or all skipped', (week) => {
    const [first, ...others] = [lowest, highest, middle, skipping].map((choose) =>
      JSON.stringify(transcript(week, choose, language)),
    );

    expect(others).toEqual([first, first, first]);
  });

  it('shows no earlier answer when going back', () => {
    const fresh = makeCheckIn();
    const pressed = press(fresh, {}, { kind: 'answer', questionId: 't4.week', value: '1' }, NOW);
    const gone =
      pressed.kind === 'changed' && press(pressed.checkIn, pressed.answers, { kind: 'back', questionId: 't1.no' }, NOW);

    expect(gone && gone.kind === 'changed' && checkInCard(gone.checkIn, CLOSES, language)).toEqual(
      checkInCard(fresh, CLOSES, language),
    );
  });
});

const QUESTIONS = [...new Set([...WEEKS.flatMap((week) => questionsFor(week)), 't2.own'])];

describe.each(LANGUAGES)('the card of a question (%s)', (language) => {
  it.each(QUESTIONS)('%s keeps the rules of cards, first or later, planned or own', (id) => {
    const cards = [
      makeCheckIn({ questionIds: [id] }),
      makeCheckIn({ questionIds: [id], origin: 'own' }),
      makeCheckIn({ questionIds: ['t4.support', id], step: 1 }),
    ].map((checkIn) => checkInCard(checkIn, CLOSES, language));

    expect(cards.flatMap(cardProblems)).toEqual([]);
    expect(JSON.stringify(cards)).toContain('check-in.answer');
  });

  it('asks for one press an answer: each choice is a button that says what it is', () => {
    const card = checkInCard(makeCheckIn(), CLOSES, language);
    const lines = card.body.filter(
      (element) => element.type === 'ActionSet' && element.actions[0].verb === 'check-in.answer',
    );

    expect(lines).toHaveLength(5);
    expect(listNodes(card).filter(({ type }) => String(type).startsWith('Input.'))).toEqual([]);
  });
});

test('every Danish card of a check-in is easy to read (LIX 30 or less)', () => {
  const cards = WEEKS.flatMap((week) => transcript(week, lowest));

  expect(cards.flatMap((card) => hardTexts(readTexts(card)))).toEqual([]);
});

test('the first card says why it comes, who sees the answers, who holds the key, and that nothing need be done', () => {
  const words = readTexts(checkInCard(makeCheckIn(), CLOSES, 'da')).join('\n');

  expect(words).toContain('Du må gerne springe over.');
  expect(words).toContain('fordi du har sagt ja');
  expect(words).toContain('Kun du kan se dine svar i Medspiller. Den, der driver Medspiller, har nøglen');
  expect(words).toContain('Gør du ingenting, sker der ikke noget. Spørgsmålene er åbne til tirsdag kl. 12.00.');
  expect(words).toContain('Spørgsmål 1 af 3');
});

test('the first card has no way back; the later ones have', () => {
  const verbs = (card: AdaptiveCard): string[] => readVerbs(card).filter((verb) => verb !== 'check-in.answer');
  const [first, second, third, ending] = transcript(0, lowest);

  expect([first, second, third, ending].map((card) => card && verbs(card))).toEqual([
    ['check-in.skip', 'who-to-go-to'],
    ['check-in.skip', 'check-in.back', 'who-to-go-to'],
    ['check-in.skip', 'check-in.back', 'who-to-go-to'],
    ['check-in.end', 'more.open', 'who-to-go-to', 'check-in.back'],
  ]);
});

test('the heading and the notification of every card say nothing of questions', () => {
  const cards = [...WEEKS.flatMap((week) => transcript(week, lowest)), windowClosedCard('da')];

  expect(new Set(cards.map(({ fallbackText }) => fallbackText))).toEqual(new Set(['Medspiller har skrevet til dig.']));
  expect(new Set(cards.map(({ body }) => JSON.stringify(body[0])))).toHaveProperty('size', 1);
  expect(JSON.stringify(cards[0]?.body[0])).toContain('"text":"Medspiller"');
});

test('the finished card and the closed window have nothing to press', () => {
  for (const card of LANGUAGES.flatMap((language) => [finishedCard(language), windowClosedCard(language)])) {
    expect(JSON.stringify(card)).not.toContain('Action.');
    expect(cardProblems(card)).toEqual([]);
  }
  expect(readTexts(finishedCard('da'))).toEqual(['Medspiller', 'Ugens spørgsmål: færdig. Tak.']);
});

test('no card names a theme: what it is about is between the person and the question', () => {
  const words = WEEKS.flatMap((week) => transcript(week, lowest)).flatMap(readTexts);

  expect(THEMES.filter(({ title }) => words.includes(title.da))).toEqual([]);
});

describe('the data of a press', () => {
  const good = { verb: 'check-in.answer', slot: 's', v: 1, q: 't4.week', a: '3' };

  it('is read whatever else lies beside it', () => {
    expect(parseCheckInPress({ ...good, msteams: {} })).toEqual({ kind: 'answer', questionId: 't4.week', value: '3' });
    expect(parseCheckInPress({ verb: 'check-in.end' })).toEqual({ kind: 'end' });
  });

  it.each([
    undefined,
    null,
    'check-in.end',
    [],
    {},
    { verb: 'check-in.start' },
    { ...good, a: 3 },
    { ...good, a: '' },
    { ...good, a: 'x'.repeat(41) },
    { ...good, q: ['t4.week'] },
    { verb: 'check-in.skip' },
  ])('is nothing when it is %j', (data) => {
    expect(parseCheckInPress(data)).toBeUndefined();
  });
});
