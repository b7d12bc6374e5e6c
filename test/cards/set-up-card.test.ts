import { createHash } from 'node:crypto';
import { saidNoCard, saidYesCard, welcomeCard } from '../../src/cards/set-up-card';
import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import { informationCardFor, whoSeesWhatFor } from '../../src/dialogs/set-up/information-cards';
import { LANGUAGES, type Language } from '../../src/programme/people';
import { defaultSettings, type Settings } from '../../src/store/store';
import { hardTexts } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const settings = (language: Language, changes: Partial<Settings> = {}): Settings => ({
  ...defaultSettings({ id: 'peer', language, showWhenDone: false }),
  ...changes,
});
const informationCard = (slot: string, showWhenDone: boolean, language: Language) =>
  informationCardFor(slot, settings(language, { showWhenDone }));
const whoSeesWhatCard = (slot: string, showWhenDone: boolean, language: Language) =>
  whoSeesWhatFor(slot, settings(language, { showWhenDone }));

const OTHERS = ['volunteer', 'coordinator', 'developmentLeader'] as const;

const information = (language: Language) => [
  informationCard('set-up:peer', false, language),
  informationCard('set-up:peer', true, language),
  informationCardFor('set-up:peer', settings(language, { checkIns: 'yes', informedVersion: 1 })),
  whoSeesWhatCard('set-up:peer', false, language),
  whoSeesWhatCard('set-up:peer', true, language),
];

const all = (language: Language) => [
  ...information(language),
  saidYesCard('set-up:peer', 'torsdag d. 5. marts kl. 13.45', language),
  saidNoCard(language),
  ...OTHERS.map((role) => welcomeCard(role, language)),
];

test.each(LANGUAGES)('the cards of the first contact keep the rules of cards (%s)', (language) => {
  expect(all(language).flatMap(cardProblems)).toEqual([]);
});

test('the Danish ones are easy to read (LIX 30 or less)', () => {
  expect(all('da').flatMap((card) => hardTexts(readTexts(card)))).toEqual([]);
});

/** When this turns red and the meaning has changed, raise INFORMATION_VERSION: people are then told again. */
test('what was said under version 2 of the information has not changed', () => {
  const said = createHash('sha256')
    .update(JSON.stringify(LANGUAGES.map((l) => information(l).map(readTexts))))
    .digest('hex');

  expect([INFORMATION_VERSION, said.slice(0, 16)]).toEqual([2, 'a290b6a5ef123c85']);
});

describe('the first card to the peer', () => {
  const words = readTexts(informationCard('set-up:peer', false, 'da'));

  it.each([
    ['that it is a bot', 'jeg er en bot'],
    ['that it is voluntary', 'Det er frivilligt'],
    ['how to stop', "Skriv 'stop'"],
    ['what is asked', 'handler om din uge på jobbet'],
    ['why', 'før sparring'],
    ['who sees', 'Kun du kan se dine svar i Medspiller.'],
    ['who holds the key', 'Den, der driver Medspiller, har nøglen'],
    ['what Teams keeps', 'Teams gemmer det, du skriver i chatten'],
    ['how long answers are kept', 'Jeg gemmer dine svar i 90 dage.'],
    ['how long own words are kept', 'gemmer jeg i 30 dage'],
    [
      'that a point can be shared by choice, and taken back',
      'Du kan vælge at dele et punkt, og du kan tage det tilbage.',
    ],
    ['how to delete', "Skriv 'slet'"],
    ['that nobody reads along', 'Der sidder ikke nogen og læser med. Ring 112'],
  ])('says %s', (_, part) => {
    expect(words.join('\n')).toContain(part);
  });

  it('makes a no as easy as a yes, and offers the longer answer', () => {
    expect(words.slice(-3)).toEqual(['Ja, stil mig spørgsmålene', 'Nej tak, kun møder', 'Hvem kan se hvad?']);
  });
});

describe('the longer answer', () => {
  it('does not say that the coordinator sees nothing while the coordinator can see who is done', () => {
    const shown = readTexts(whoSeesWhatCard('set-up:peer', true, 'da')).join('\n');
    const hidden = readTexts(whoSeesWhatCard('set-up:peer', false, 'da')).join('\n');

    expect(shown).toContain('Koordinatoren kan se, når du er færdig, men ikke hvad du svarer.');
    expect(shown).not.toContain('heller ikke se');
    expect(hidden).toContain('Koordinatoren kan heller ikke se, om du svarer');
  });

  it.each([
    ['who holds the key', 'Den, der driver Medspiller, har nøglen.'],
    ['that a point is seen by those named', 'Kun du og de navne, du siger ja til.'],
    ['that what was read stays read', 'Det, de har læst, kan ikke tages tilbage.'],
    ['what Teams keeps', 'Teams gemmer det, du skriver i chatten.'],
    ['how to stop', "Skriv 'stop'"],
    ['how to see and delete', "Skriv 'mine data', hvis du vil se det hele, og 'slet'"],
    ['what cannot be deleted', 'Jeg kan ikke slette det, der står i Teams.'],
    ['that a no is fine', 'Det er helt fint at sige nej.'],
  ])('says %s', (_, part) => {
    expect(readTexts(whoSeesWhatCard('s', false, 'da')).join('\n')).toContain(part);
  });

  it('keeps the choice and has a way back', () => {
    expect(readVerbs(whoSeesWhatCard('s', false, 'da'))).toEqual(['set-up.yes', 'set-up.no', 'set-up.back']);
  });
});

test('after a yes it says when the first questions come and how to stop, and offers to try now', () => {
  const card = saidYesCard('set-up:peer', 'torsdag d. 5. marts kl. 13.45', 'da');

  expect(readTexts(card)[1]).toBe(
    "Tak. De næste spørgsmål kommer torsdag d. 5. marts kl. 13.45. Skriv 'stop', når du vil have ro.",
  );
  expect(readVerbs(card)).toEqual(['check-in.start']);
});

test('after a no the reminders stay and nothing more is asked', () => {
  const card = saidNoCard('da');

  expect(readTexts(card)[1]).toContain('Jeg minder dig kun om møder.');
  expect(readVerbs(card)).toEqual([]);
});

test.each(OTHERS)('a %s is asked nothing and told nothing of answering questions', (role) => {
  const card = welcomeCard(role, 'da');

  expect(readVerbs(card)).toEqual([]);
  expect(readTexts(card).join('\n')).not.toMatch(/stiller|Må jeg|90 dage/);
});

test('a volunteer learns of "start", the two leaders of "status"', () => {
  const read = (role: (typeof OTHERS)[number]) => readTexts(welcomeCard(role, 'da')).join('\n');

  expect(read('volunteer')).toContain("Skriv 'start', hvis du vil have påmindelser");
  expect(read('coordinator')).toContain("Skriv 'status'");
  expect(read('developmentLeader')).toContain("Skriv 'status'");
});
