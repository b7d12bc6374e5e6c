import { changeCard, type ChangeView } from '../../src/cards/change-card';
import {
  changeDoneCard,
  changeFormCard,
  changePreviewCard,
  sentenceCard,
  whichMeetingCard,
} from '../../src/cards/change-meeting-card';
import { closedMeetingAnsweredCard, closedMeetingCard } from '../../src/cards/closed-meeting-card';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { LANGUAGES, type Language } from '../../src/programme/people';
import type { MeetingLine } from '../../src/schedules/week-view';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems, listNodes } from './card-rules';
import { readTexts } from './read-texts';

/** A name and a place as somebody might write them, to see where Teams would read Markdown. */
const NAME = '**Anna** [her](https://example.org)';
const PLACE = '# værksted _2_';

const TITLE = { da: 'udviklingsmøde', en: 'development meeting' };
const LONG_TITLE = { da: 'samarbejdssupervision', en: 'team supervision' };
const SLOT = 'change-wish:udviklingsleder:2026-03-03';
const WEDNESDAY = { on: '2026-03-04', from: '10:00', to: '12:00' };
const THURSDAY = { on: '2026-03-05', from: '10:00', to: '12:00' };
const PEER_MEETING: MeetingLine = {
  ...{ meetingId: 'peer-meeting', occurrenceId: 'peer-meeting.peer.frivillig-a.2026-W10' },
  ...{ title: { da: 'peermøde', en: 'peer meeting' }, on: '2026-03-04', from: '11:00', to: '13:00' },
  ...{ withName: NAME, place: undefined, extraLine: undefined },
};

const moved: ChangeView = {
  ...{ what: 'moved', title: TITLE, withName: undefined, before: THURSDAY, now: WEDNESDAY, fellOn: undefined },
  ...{ byName: NAME, overlaps: [], questions: undefined, reminder: undefined },
  ...{ rest: 'week-as-before', passOn: undefined, thisYear: '2026' },
};
const LOOKS: Record<string, ChangeView> = {
  moved,
  'moved with everything': {
    ...moved,
    before: { ...THURSDAY, place: PLACE },
    now: { ...WEDNESDAY, place: PLACE.repeat(2) },
    overlaps: Array<MeetingLine>(10).fill(PEER_MEETING),
    questions: { on: '2026-03-04', at: '13:45' },
    reminder: { on: '2026-03-03', at: '14:15' },
    rest: 'more',
    passOn: { title: TITLE, before: THURSDAY, now: WEDNESDAY },
  },
  'moved to another week': { ...moved, now: { ...WEDNESDAY, on: '2026-03-11' }, rest: 'others-as-before' },
  'moved from a closed day': {
    ...{ ...moved, what: 'set', before: undefined },
    fellOn: { on: '2026-04-02', closed: { holiday: 'maundyThursday' } },
  },
  'moved from a day without a name': {
    ...{ ...moved, what: 'set', before: undefined },
    fellOn: { on: '2026-04-02', closed: { holiday: undefined } },
  },
  'no room and no reminder': { ...moved, questions: 'no-room', reminder: 'none' },
  cancelled: {
    ...{ ...moved, what: 'cancelled', now: undefined, before: { ...THURSDAY, place: PLACE } },
    passOn: { title: TITLE, before: THURSDAY, now: undefined },
  },
  'cancelled by a volunteer': { ...moved, what: 'cancelled', now: undefined, withName: NAME },
  set: { ...moved, what: 'set', before: undefined, passOn: { title: TITLE, before: undefined, now: WEDNESDAY } },
  'held after all': { ...moved, what: 'held', before: undefined },
  'at another place': {
    ...{ ...moved, what: 'place', before: WEDNESDAY, now: { ...WEDNESDAY, place: PLACE } },
    passOn: { title: TITLE, before: WEDNESDAY, now: { ...WEDNESDAY, place: PLACE } },
  },
};

const wish = { act: 'move', id: 'development-meeting.2026-03-05', ...WEDNESDAY, place: 'Ø'.repeat(80), r: 12 };
const lines = ['Før: onsdag d. 4. marts kl. 10.00-12.00.', 'Nu: aflyst.'];
const closed = {
  ...{ id: 'supervision.2026-09-24', title: LONG_TITLE, on: '2026-09-24', from: '10:00', to: '12:00' },
  ...{ closed: { holiday: undefined }, thisYear: '2026' },
};
const OTHERS: Record<string, (language: Language) => AdaptiveCard> = {
  preview: (language) =>
    changePreviewCard({ title: 'Udviklingsmøde', lines, written: [NAME, PLACE], wish }, SLOT, language),
  'preview once more': (language) =>
    changePreviewCard({ notice: 'Se.', title: 'Udviklingsmøde', lines, written: [], wish }, SLOT, language),
  done: (language) => changeDoneCard({ title: 'Udviklingsmøde', lines, written: [PLACE], isTold: true }, language),
  sentence: (language) => sentenceCard(NAME, language),
  'which of two': (language) =>
    whichMeetingCard(
      [
        { title: 'Ø'.repeat(60), wish },
        { title: 'Torsdag d. 5. marts', wish },
      ],
      SLOT,
      language,
      { week: '2026-W10' },
    ),
  form: (language) => {
    const title = 'Samarbejdssupervision torsdag d. 24. september kl. 10.00-12.00 (aflyst)';
    const occurrences = Array.from({ length: 40 }, (_, at) => ({ id: `supervision.2026-03-${at}`, title }));
    return changeFormCard({ occurrences, mayReinstate: true, notice: 'Vælg et møde.' }, SLOT, language);
  },
  'empty form': (language) => changeFormCard({ occurrences: [], mayReinstate: false }, SLOT, language),
  'closed day with three ways': (language) =>
    closedMeetingCard({ ...closed, proposals: ['2026-09-22', '2026-09-23', '2026-09-25'] }, SLOT, language),
  'closed day with none': (language) => closedMeetingCard({ ...closed, proposals: [] }, SLOT, language),
  'closed day, fallen out': (language) => closedMeetingAnsweredCard({ ...closed, now: undefined }, language),
  'closed day, moved': (language) =>
    closedMeetingAnsweredCard({ ...closed, now: { ...WEDNESDAY, state: 'stands' } }, language),
  'closed day, called off': (language) =>
    closedMeetingAnsweredCard({ ...closed, now: { ...WEDNESDAY, state: 'cancelled' } }, language),
};

const CARDS = {
  ...OTHERS,
  ...Object.fromEntries(
    Object.entries(LOOKS).map(([name, view]) => [name, (language: Language) => changeCard(view, language)]),
  ),
};

describe.each(LANGUAGES)('every card about a change in %s', (language) => {
  test.each(Object.entries(CARDS))('%s keeps the rules', (_name, make) => {
    expect(cardProblems(make(language))).toEqual([]);
  });

  test.each(Object.entries(CARDS))('%s shows what a person wrote letter by letter', (_name, make) => {
    const ours = listNodes(make(language)).filter(({ type }) => type === 'TextBlock');
    expect(ours.filter(({ text }) => String(text).includes('**') || String(text).includes('#'))).toEqual([]);
    expect(make(language).fallbackText).not.toContain('**');
  });
});

test.each(Object.entries(CARDS))('%s is easy to read and calm', (_name, make) => {
  const texts = readTexts(make('da')).filter((text) => !text.includes('**') && !text.includes('Ø'));
  expect(hardTexts(texts)).toEqual([]);
  expect(texts.flatMap(toneProblems)).toEqual([]);
});

const said = (name: string, language: Language = 'da') => readTexts(changeCard(LOOKS[name] as ChangeView, language));

test('before, now, who, and what stays the same', () => {
  expect(said('moved')).toEqual([
    'Ændring: udviklingsmøde',
    'Før: torsdag d. 5. marts kl. 10.00-12.00.',
    'Nu: onsdag d. 4. marts kl. 10.00-12.00.',
    `Det er ${NAME}, der har flyttet mødet.`,
    'Resten af din uge er som før.',
    'Jeg skriver, fordi et møde er ændret. Det tager et halvt minut. Du skal ikke gøre noget.',
  ]);
});

test('what was called off says that the time is free', () => {
  expect(said('cancelled').slice(0, 4)).toEqual([
    'Aflyst: udviklingsmøde',
    'Torsdag d. 5. marts kl. 10.00-12.00.',
    `Det er ${NAME}, der har aflyst mødet.`,
    'Tiden er nu fri. Resten af din uge er som før.',
  ]);
  expect(said('cancelled')).toContain('Aflyst: udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.');
});

test('a closed day is named as what was before', () => {
  expect(said('moved from a closed day')).toContain('Før: ingen møde. Torsdag d. 2. april er skærtorsdag.');
  expect(said('moved from a closed day')[0]).toBe('Ændring: udviklingsmøde');
});

test('only a place says the time once', () => {
  expect(said('at another place').slice(1, 4)).toEqual([
    'Onsdag d. 4. marts kl. 10.00-12.00.',
    'Stedet før: ikke sat.',
    `Stedet nu: ${PLACE}`,
  ]);
});

test('what else moves is said', () => {
  const texts = said('moved with everything').join('\n');
  expect(texts).toContain('Den falder sammen med kl. 11.00-13.00 peermøde med');
  expect(texts).toContain('Jeg minder om mødet tirsdag d. 3. marts kl. 14.15.');
  expect(texts).toContain('Ugens spørgsmål kommer så onsdag d. 4. marts kl. 13.45.');
  expect(texts).toContain('Mere er ændret. Det skriver jeg om for sig.');
  expect(texts).not.toContain('Resten af din uge');
});

test('a meeting that had no time before does not say that it has changed', () => {
  expect(said('set').at(-1)).toContain('Jeg skriver, fordi et møde har fået en tid.');
  expect(said('moved from a closed day').at(-1)).toContain('Jeg skriver, fordi et møde er ændret.');
});

test('English says the same', () => {
  expect(said('cancelled', 'en').slice(0, 4)).toEqual([
    'Cancelled: development meeting',
    'Thursday 5 March 10.00-12.00.',
    `It was cancelled by ${NAME}.`,
    'The time is now free. The rest of your week is as before.',
  ]);
});
