import type { HelpOffer } from '../../../src/cards/help-now-card';
import { COMMANDS } from '../../../src/bot/commands';
import { listChoices } from '../../../src/dialogs/check-in/question';
import { isPressed, THEMES } from '../../../src/dialogs/check-in/themes';
import { detectCrisis, mayBeHard } from '../../../src/dialogs/help-now/detect';
import { foldSentences } from '../../../src/dialogs/help-now/fold';
import { featuresOf, PLACES } from '../../../src/dialogs/help-now/likeness/features';
import learned from '../../../src/dialogs/help-now/likeness/learned.json';
import { likenessOf, OUTCOMES, type Outcome } from '../../../src/dialogs/help-now/likeness/likeness';
import { likely } from '../../../src/dialogs/help-now/likeness/likely';
import { allExamples, earlierHeldOut, sentencesOf, typedToTheBot } from '../../help-now/examples';
import { type Example, learn } from '../../help-now/learn';

const LEARNED_FROM = new Set(allExamples().map(({ message }) => message.toLowerCase()));

const CRIES = [
  ['jeg vil slå mig selv ihjel', 'explicit'],
  ['jeg har selvmordstanker', 'explicit'],
  ['jeg vil ikke leve mere', 'explicit'],
  ['i want to kill myself', 'explicit'],
  ['min kæreste slog mig', 'violence'],
  ['jeg er udsat for vold', 'violence'],
  ['my husband beats me', 'violence'],
  ['jeg bryder sammen', 'soft'],
  ['jeg har skåret mig på et barberblad igen', 'explicit'],
  ['jeg kan ikke mere efter 3 år med det her', 'soft'],
  ['de andre griner og jeg er ved at dø', 'explicit'],
] as const;

/**
 * Nobody who wrote these had seen the list or the other sentences. `tried`: looked at while the bounds were chosen. `held-out`: none of those
 * that need help was ever looked at; of the others its false alarms were, once, and led to sentences about short answers and small accidents. `earlier`: the
 * held-out halves of the rounds before, which the list alone was measured by, and some of which led to rules. Of the first two the list alone meets 43 of 132
 * explicit, 21 of 87 violence and 22 of 123 soft, and 14 of 255 that need none; every second of those is written to be hard.
 */
const UNSEEN = ['tried', 'held-out', 'earlier'] as const;

test('the weights are what the kept sentences give, on every machine', () => {
  expect(learned).toEqual(learn(allExamples()));
});

test.each(['tried', 'held-out'] as const)('no sentence of "%s" is learned from', (file) => {
  expect(sentencesOf(file).filter(({ message }) => LEARNED_FROM.has(message.toLowerCase()))).toEqual([]);
});

/** `met`: offered help of any sort. `right`: the help that fits. What is made better raises these; nothing lowers them. */
test.each([
  { file: 'tried', outcome: 'explicit', of: 76, met: 63, right: 55 },
  { file: 'tried', outcome: 'violence', of: 48, met: 41, right: 38 },
  { file: 'tried', outcome: 'soft', of: 67, met: 51, right: 48 },
  { file: 'held-out', outcome: 'explicit', of: 56, met: 46, right: 42 },
  { file: 'held-out', outcome: 'violence', of: 39, met: 34, right: 28 },
  { file: 'held-out', outcome: 'soft', of: 56, met: 40, right: 38 },
  { file: 'earlier', outcome: 'explicit', of: 93, met: 92, right: 88 },
  { file: 'earlier', outcome: 'violence', of: 50, met: 47, right: 47 },
  { file: 'earlier', outcome: 'soft', of: 55, met: 50, right: 50 },
] as const)(
  'of $of unseen sentences ($file) that are $outcome at least $met are met',
  ({ file, outcome, of, met, right }) => {
    const offers = offersOf(file, outcome);

    expect(offers).toHaveLength(of);
    expect(offers.filter((offer) => offer !== undefined).length).toBeGreaterThanOrEqual(met);
    expect(offers.filter((offer) => offer === outcome).length).toBeGreaterThanOrEqual(right);
  },
);

test.each([
  { file: 'tried', of: 119, most: 7 },
  { file: 'held-out', of: 136, most: 10 },
  { file: 'earlier', of: 142, most: 1 },
] as const)('of $of unseen sentences ($file) that need no help at most $most are met with it', ({ file, of, most }) => {
  const offers = offersOf(file, 'none');

  expect(offers).toHaveLength(of);
  expect(offers.filter((offer) => offer !== undefined).length).toBeLessThanOrEqual(most);
});

test('of the others most are answered with a word about where help is, where nothing else is known to say', () => {
  const reached = (wanted: Outcome) =>
    sentencesOf('held-out')
      .filter(({ outcome }) => outcome === wanted)
      .filter(({ message }) => detectCrisis(message) !== undefined || mayBeHard(message)).length;

  expect(reached('soft')).toBeGreaterThanOrEqual(51);
  expect(reached('explicit')).toBeGreaterThanOrEqual(50);
  expect(reached('violence')).toBeGreaterThanOrEqual(35);
  expect(reached('none')).toBeLessThanOrEqual(18);
});

/** Who adds such words and sees this red adds them to `sentences/rules.tsv` and runs `npm run learn-help`. */
test('nothing that is typed to the bot for what it does is distress: no command, no answer to a question, no word on a button', () => {
  const choices = THEMES.flatMap(({ questions }) => questions)
    .filter(isPressed)
    .flatMap((question) => listChoices(question).flatMap(({ da, en }) => [da, en]));
  const typed = [
    ...typedToTheBot().map(({ message }) => message),
    ...COMMANDS.flatMap(({ phrases }) => [...phrases.da, ...phrases.en]),
    ...choices,
    ...[
      'gem og luk',
      'luk',
      'slut her',
      'save and close',
      'spring over',
      'skip',
      'tilbage',
      'back',
      'ja',
      'nej',
      'tak',
    ],
  ];

  expect(choices.length).toBeGreaterThan(50);
  expect(typed.filter((message) => detectCrisis(message) !== undefined)).toEqual([]);
});

/** A cry that is typed into a message about a meeting, with no stop between, is what people on the move write. */
test.each([
  'jeg kommer ikke til mødet i morgen fordi ',
  'vil gerne melde afbud til peermødet med frivillig A på torsdag ',
  'aflys mit møde i dag ',
  'er der møde på kontoret i næste uge ',
  'can we move the meeting to friday because ',
])('whatever else is in a message, what the list meets is met: "%s…"', (opening) => {
  for (const [cry, offer] of CRIES)
    for (const ending of ['', ' hilsen mig og vi ses på kontoret i næste uge'])
      expect([cry, ending, detectCrisis(`${opening}${cry}${ending}`)]).toEqual([cry, ending, offer]);
});

test('the heavy thing is seen in a sentence of its own wherever it stands in a long letter, and the letter without it is silent', () => {
  const filler = 'Vi havde en god dag og spiste frokost sammen ude i haven. Jeg tager kaffe med i morgen. ';
  for (const before of [0, 1, 4, 20])
    for (const after of [0, 3, 20]) {
      const [head, tail] = [filler.repeat(before), filler.repeat(after)];
      const letter = `${head}Jeg kan ikke se nogen grund til at blive ved. ${tail}`;
      expect([before, after, detectCrisis(letter)]).toEqual([before, after, expect.any(String)]);
      expect(detectCrisis(head + tail)).toBeUndefined();
    }
});

test('a full stop behind a short form ends no sentence', () => {
  const rest = 'halv et jeg kan ikke holde ud at vente';

  expect(likely(['vi ses onsdag', rest]).offer).toBe('soft');
  expect(likely(['vi ses onsdag kl', rest]).offer).toBeUndefined();
});

test('the heavy thing is seen in the middle of a sentence that has no end', () => {
  const filler =
    'vi havde en god dag og spiste frokost sammen ude i haven og bagefter gik vi en tur ned til vandet med de andre ';
  const endless = `${filler.repeat(2)}og jeg vil ikke leve længere og har gemt alle pillerne ${filler.repeat(2)}`;

  expect(likely(foldSentences(endless)).offer).toBe('explicit');
  expect(likely(foldSentences(filler.repeat(4))).offer).toBeUndefined();
});

test('shares are shares of one, also of nothing and of words that nobody has written', () => {
  for (const text of ['', ' ', 'xqzwv', 'ø', 'jeg vil ikke leve mere', 'kaffe']) {
    const shares = OUTCOMES.map((outcome) => likenessOf(text)[outcome]);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    expect(shares.every((one) => one >= 0)).toBe(true);
  }
  expect(likely([]).offer).toBeUndefined();
});

test('a place is counted once, and is one of those there are', () => {
  const places = featuresOf('kan ikke kan ikke kan ikke');

  expect(new Set(places).size).toBe(places.length);
  expect(places.every((place) => Number.isInteger(place) && place >= 0 && place < PLACES)).toBe(true);
  expect(featuresOf('kan ikke kan ikke kan ikke')).toEqual(places);
  expect(featuresOf('kan ikke')).not.toEqual(featuresOf('ikke kan'));
});

function offersOf(file: (typeof UNSEEN)[number], wanted: Outcome): (HelpOffer | undefined)[] {
  return unseen(file)
    .filter(({ outcome }) => outcome === wanted)
    .map(({ message }) => detectCrisis(message));
}

function unseen(file: (typeof UNSEEN)[number]): Example[] {
  if (file !== 'earlier') return sentencesOf(file);
  // Some of them are so plain that others wrote them too.
  return earlierHeldOut().filter(({ message }) => !LEARNED_FROM.has(message.toLowerCase()));
}
