import { carryOnCard, helpNowCard, mistakenCard, type HelpOffer } from '../../src/cards/help-now-card';
import { notYoursCard, oldCardCard } from '../../src/cards/refusal-cards';
import { whoToGoToCard, type Contacts, type Route } from '../../src/cards/who-to-go-to-card';
import { LANGUAGES } from '../../src/programme/people';
import { hardTexts } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts } from './read-texts';

const CONTACTS: Contacts = {
  emergency: '112',
  police: '114',
  lifeline: '70 201 201',
  outOfHours: '1813',
  psychiatric: '12 34 56 78',
};
const UNSET: Contacts = { ...CONTACTS, outOfHours: null, psychiatric: null };
const ROUTES: Route[] = [
  { about: { da: 'En uklar opgave', en: 'An unclear task' }, who: { da: 'Udviklingsleder', en: 'Development leader' } },
  {
    about: { da: 'Tid for peermøder', en: 'Time for peer meetings' },
    who: { da: 'Jer *selv*', en: 'The _two_ of you' },
  },
];
const OFFERS: HelpOffer[] = ['violence', 'explicit', 'soft'];
const COMBINED = [CONTACTS, UNSET].flatMap((contacts) => [true, false].map((about) => [contacts, about] as const));

describe.each(LANGUAGES)('the help cards (%s)', (language) => {
  const cards = [
    ...OFFERS.flatMap((offer) =>
      COMBINED.map(([contacts, aboutAnother]) => helpNowCard({ offer, aboutAnother }, contacts, 'help', language)),
    ),
    ...[CONTACTS, UNSET].map((contacts) => whoToGoToCard({ contacts, routes: ROUTES }, language)),
    whoToGoToCard({ contacts: UNSET, routes: [], wayBack: { verb: 'check-in.resume', slot: 's' } }, language),
    ...[mistakenCard, notYoursCard, oldCardCard].map((card) => card(language)),
    ...[CONTACTS, UNSET].map((contacts) => carryOnCard(contacts, language)),
  ];

  it('keep the rules of cards', () => {
    expect(cards.flatMap(cardProblems)).toEqual([]);
  });

  it('leave no hole where a number is not set', () => {
    expect(cards.flatMap(readTexts).filter((words) => /null|undefined|\{|\}|  /.test(words))).toEqual([]);
  });

  it('name no help in the heading or the notification', () => {
    expect(new Set(cards.map(({ body, fallbackText }) => JSON.stringify([body[0], fallbackText]))).size).toBe(1);
  });
});

test('every Danish help card is easy to read (LIX 30 or less)', () => {
  const cards = [
    ...OFFERS.map((offer) => helpNowCard({ offer, aboutAnother: true }, UNSET, 'help', 'da')),
    whoToGoToCard({ contacts: UNSET, routes: [] }, 'da'),
  ];

  expect(cards.flatMap((card) => hardTexts(readTexts(card)))).toEqual([]);
});

test.each(['violence', 'explicit'] as const)('112 stands first on the card for %s', (offer) => {
  expect(readTexts(helpNowCard({ offer, aboutAnother: false }, CONTACTS, 'help', 'da'))[1]).toMatch(
    /fare nu\? Ring 112\.$/,
  );
});

test.each(OFFERS)('the card for %s says that nothing was sent, and can be waved away', (offer) => {
  const words = readTexts(helpNowCard({ offer, aboutAnother: false }, CONTACTS, 'help', 'da'));

  expect(words.slice(-4)).toEqual([
    'Jeg har ikke sendt det til nogen.',
    'Vis hvem jeg kan gå til',
    'Det var ikke sådan ment',
    'Tak',
  ]);
});

test('the card for violence says what to do now, what later, and to whom', () => {
  expect(
    readTexts(helpNowCard({ offer: 'violence', aboutAnother: false }, CONTACTS, 'help', 'da')).slice(1, 5),
  ).toEqual([
    'Er nogen i fare nu? Ring 112.',
    'Er det ikke nu, så ring 114 til politiet.',
    'Sig det til din leder og din AMR, når du er i ro.',
    'Jeg har ikke sendt det til nogen.',
  ]);
});

test.each(OFFERS)('who writes about another reads the same card for %s, and one line more', (offer) => {
  const [own, other] = [false, true].map((aboutAnother) =>
    readTexts(helpNowCard({ offer, aboutAnother }, CONTACTS, 'help', 'da')),
  ) as [string[], string[]];
  const line = 'Er du bekymret for en anden, så sig det til en leder med det samme. Jeg siger det ikke videre.';

  expect(own).not.toContain(line);
  expect(other.filter((words) => words !== line)).toEqual(own);
  expect(other).toContain(line);
});

test('an unset out-of-hours number becomes words, a set one the number', () => {
  expect(readTexts(whoToGoToCard({ contacts: UNSET, routes: [] }, 'da')).join('\n')).toContain(
    'Kommer du ikke igennem, så ring til lægevagten eller din læge.',
  );
  expect(readTexts(whoToGoToCard({ contacts: CONTACTS, routes: [] }, 'da')).join('\n')).toContain(
    'Kommer du ikke igennem, så ring til lægevagten på 1813 eller din læge.',
  );
});

describe('"Hvem kan jeg gå til?"', () => {
  it('has 112 on top, then the people here, then the lines outside, then that nobody watches', () => {
    expect(readTexts(whoToGoToCard({ contacts: CONTACTS, routes: ROUTES }, 'da'))).toEqual([
      'Medspiller',
      'Fare for liv eller helbred: Ring 112.',
      'En uklar opgave: Udviklingsleder',
      'Tid for peermøder: Jer *selv*',
      'Psykiatrisk akut hjælp her: 12 34 56 78',
      'Vil du tale med nogen? Livslinien: 70 201 201. Kommer du ikke igennem, så ring til lægevagten på 1813 eller din læge.',
      'Er du bange for et andet menneske, og haster det ikke? Politiet har 114.',
      'Er du bekymret for en anden, så sig det til en leder med det samme.',
      'Ingen holder øje med det, du skriver her.',
    ]);
  });

  it('shows what the workplace wrote letter by letter, never as Markdown', () => {
    const written = whoToGoToCard({ contacts: CONTACTS, routes: ROUTES }, 'da').body.filter((element) =>
      JSON.stringify(element).includes('*selv*'),
    );

    expect(written.map(({ type }) => type)).toEqual(['RichTextBlock']);
  });

  it('has one way back when it stands in place of a question, and otherwise nothing to press', () => {
    const wayBack = { verb: 'check-in.resume', slot: 'check-in:peer:2026-W10' };

    expect(whoToGoToCard({ contacts: CONTACTS, routes: ROUTES, wayBack }, 'da').actions).toMatchObject([
      { title: 'Tilbage til spørgsmålene', verb: 'check-in.resume', data: { slot: 'check-in:peer:2026-W10' } },
    ]);
    expect(whoToGoToCard({ contacts: CONTACTS, routes: ROUTES }, 'da').actions).toBeUndefined();
  });
});

test.each(LANGUAGES)('after a thank-you the numbers stay (%s)', (language) => {
  const words = readTexts(carryOnCard(CONTACTS, language)).join(' ');

  expect(words).toContain(CONTACTS.emergency);
  expect(words).toContain(CONTACTS.lifeline);
});
