import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { meetingListCard, type ListedItem, type MeetingListView } from '../../src/cards/meeting-list-card';
import { completeAgreementCard, newAgreementCard, newPointCard } from '../../src/cards/meeting-list-forms';
import { ITEMS_ON_A_PAGE } from '../../src/dialogs/meeting-list/order';
import { MOST_WRITTEN } from '../../src/dialogs/meeting-list/read-typed';
import { LANGUAGES, type Language } from '../../src/programme/people';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems, listNodes } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const SLOT = 'meeting-list:frivillig-a:2026-W10';
const UUID = '00000000-0000-4000-8000-000000000000';
const GROUP = [
  { id: 'peer', name: 'Peer' },
  { id: 'frivillig-a', name: 'Frivillig A' },
];
/** Markdown, a quotation mark and a letter of four bytes, as long as it may be. */
const LONGEST = '*"[🙂](å)'.repeat(40).slice(0, MOST_WRITTEN);

const item = (changes: Partial<ListedItem> = {}): ListedItem => ({
  id: UUID,
  number: 1,
  part: 'points',
  words: 'Kaffe',
  writtenBy: 'Peer',
  who: undefined,
  dueOn: undefined,
  ...changes,
});

const view = (changes: Partial<MeetingListView> = {}): MeetingListView => ({
  next: { on: '2026-03-12', from: '10:00', to: '11:30' },
  thisYear: '2026',
  items: [
    item(),
    item({ number: 2, part: 'agreements', words: 'Anna skriver', who: { name: 'Anna' }, dueOn: '2026-03-12' }),
    item({ number: 3, part: 'fromBefore', words: 'Nøgler' }),
  ],
  page: 1,
  pages: 1,
  done: ['Lokaler'],
  ...changes,
});

const fullPage = (page: number): MeetingListView =>
  view({
    items: Array.from({ length: ITEMS_ON_A_PAGE }, (_, index) =>
      item({
        number: (page - 1) * ITEMS_ON_A_PAGE + index + 1,
        words: LONGEST,
        writtenBy: 'Ø'.repeat(60),
        part: index < 4 ? 'points' : 'agreements',
        who: { name: 'Ø'.repeat(60) },
        dueOn: '2027-03-12',
      }),
    ),
    page,
    pages: 5,
    done: Array(5).fill(LONGEST),
    notice: 'Punktet står på listen.',
  });

const form = { id: UUID, most: MOST_WRITTEN };

describe.each(LANGUAGES)('every card of the list in %s', (language: Language) => {
  const CARDS: Record<string, AdaptiveCard> = {
    'the list': meetingListCard(view({ notice: 'Det er gemt.' }), SLOT, language),
    'an empty list': meetingListCard(view({ items: [], done: [], next: undefined }), SLOT, language),
    'a first page': meetingListCard(fullPage(1), SLOT, language),
    'a page in the middle': meetingListCard(fullPage(3), SLOT, language),
    'a last page': meetingListCard(fullPage(5), SLOT, language),
    'a new point': newPointCard(
      { ...form, words: LONGEST, notices: ['Skriv lidt i feltet først.'], asked: true },
      SLOT,
      language,
    ),
    'a new agreement': newAgreementCard({ ...form, group: GROUP }, SLOT, language),
    'the rest of an agreement': completeAgreementCard(
      { id: UUID, words: LONGEST, asksWho: true, asksWhen: true, group: GROUP, notice: 'Det er gemt.' },
      SLOT,
      language,
    ),
  };

  it.each(Object.keys(CARDS))('%s: renders in Teams, in a narrow column, and weighs at most 25 KB', (name) => {
    expect(cardProblems(CARDS[name]!)).toEqual([]);
  });

  it.each(Object.keys(CARDS))('%s: speaks calmly', (name) => {
    expect(
      readTexts(CARDS[name]!)
        .filter((text) => !text.includes(LONGEST))
        .flatMap(toneProblems),
    ).toEqual([]);
  });

  it.each(Object.keys(CARDS))('%s: shows nothing that a person wrote where Teams reads Markdown', (name) => {
    const read = listNodes(CARDS[name]!).filter(({ type }) => type !== 'TextRun' && type !== 'Input.Text');
    const texts = read.flatMap(({ text, title }) => [text, title]).filter((one) => typeof one === 'string');
    expect(texts.filter((text) => /🙂|Kaffe|Lokaler|Nøgler/.test(text))).toEqual([]);
  });

  it.each(Object.keys(CARDS))('%s: its notification tells nothing of what is on it', (name) => {
    expect(CARDS[name]!.fallbackText).not.toMatch(/🙂|Kaffe|Lokaler|Nøgler|Peer|Ø/);
  });

  if (language === 'da') {
    const own = Object.keys(CARDS).filter((name) => !name.includes('page') && !name.startsWith('the rest'));
    it.each(own)('%s: is easy to read (LIX 30 or less)', (name) => {
      expect(hardTexts(readTexts(CARDS[name]!))).toEqual([]);
    });
  }
});

test('a page of the longest items weighs less than 25 KB, also in the letters that take most room', () => {
  const widest = '\u0E01'.repeat(MOST_WRITTEN);
  const full = fullPage(1);
  const card = meetingListCard(
    { ...full, items: full.items.map((one) => ({ ...one, words: widest })), done: Array(5).fill(widest) },
    SLOT,
    'da',
  );

  const bytes = Buffer.byteLength(JSON.stringify(card));
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(25 * 1024);
});

test('says the date, the points with who wrote them, the agreements with who and when, and what is done', () => {
  expect(readTexts(meetingListCard(view(), SLOT, 'da'))).toEqual([
    'Punkter til udviklingsmødet',
    'Næste møde: torsdag d. 12. marts kl. 10.00-11.30.',
    'Punkter',
    '1. Kaffe',
    'Skrevet af Peer.',
    'Aftaler',
    '2. Anna skriver',
    'Hvem: Anna. Hvornår: senest torsdag d. 12. marts.',
    'Fra sidst',
    '3. Nøgler',
    'Hvem: ikke aftalt. Hvornår: ikke aftalt.',
    'Gjort siden sidst',
    'Lokaler',
    'Færdigt',
    'Fjern',
    'Nyt punkt',
    'Ny aftale',
  ]);
});

test('says who is gone and what cannot be read, and nothing else about it', () => {
  const items = [
    item({ words: undefined, writtenBy: undefined }),
    item({ number: 2, part: 'agreements', who: { name: undefined } }),
  ];
  const texts = readTexts(meetingListCard(view({ items, done: [undefined] }), SLOT, 'da'));

  expect(texts).toEqual(
    expect.arrayContaining([
      '1. [slettet]',
      'Skrevet af en, der ikke er med mere.',
      'Hvem: en, der ikke er med mere. Hvornår: ikke aftalt.',
      '[slettet]',
    ]),
  );
});

test('the choice names items by their number, and the buttons lead to the pages around', () => {
  const verbs = (page: number) => readVerbs(meetingListCard(fullPage(page), SLOT, 'da'));
  const choices = listNodes(meetingListCard(fullPage(2), SLOT, 'da')).find(({ type }) => type === 'Input.ChoiceSet');

  expect((choices?.['choices'] as { title: string }[]).map(({ title }) => title)).toContain('Nr. 9');
  expect(verbs(1).filter((verb) => verb === 'meeting-list.show')).toHaveLength(1);
  expect(verbs(3).filter((verb) => verb === 'meeting-list.show')).toHaveLength(2);
  expect(verbs(5).filter((verb) => verb === 'meeting-list.show')).toHaveLength(1);
});

test('an empty list has nothing to choose from, and can be added to', () => {
  expect(readVerbs(meetingListCard(view({ items: [], done: [] }), SLOT, 'da'))).toEqual([
    'meeting-list.new-point',
    'meeting-list.new-agreement',
  ]);
});

test('under the field it stands that residents’ names are left out', () => {
  for (const card of [newPointCard(form, SLOT, 'da'), newAgreementCard({ ...form, group: GROUP }, SLOT, 'da')]) {
    const field = card.body.findIndex(({ type }) => type === 'Input.Text');
    expect(card.body[field]).toMatchObject({ maxLength: 300 });
    expect(card.body[field + 1]).toMatchObject({
      text: 'Tag ikke navne på beboere med. Alle i projektgruppen kan læse det.',
    });
  }
});

test('no field is marked as required: a client would hold back the way back too', () => {
  for (const card of [newPointCard(form, SLOT, 'da'), meetingListCard(view(), SLOT, 'da')])
    expect(listNodes(card).filter(({ isRequired }) => isRequired === true)).toEqual([]);
});
