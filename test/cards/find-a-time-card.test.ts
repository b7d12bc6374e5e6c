import { endCard, FIND_A_TIME_VERBS, timesCard, waitingCard } from '../../src/cards/find-a-time-card';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { offeredTimes } from '../../src/dialogs/find-a-time/time-option';
import { LANGUAGES, type Language } from '../../src/programme/people';
import { proposalKind } from '../../src/schedules/kinds/proposal';
import { findATimeTexts } from '../../src/text/find-a-time';
import { whyLine } from '../../src/text/why';
import { local, makeFacts, makeMeeting, makePerson, makeProgramme } from '../support/make-facts';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems, listNodes } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const OPTIONS = [
  { on: '2026-03-03', from: '11:30', to: '13:30' },
  { on: '2026-03-04', from: '10:00', to: '12:00' },
  { on: '2026-03-04', from: '12:00', to: '14:00' },
];
const ID = 'peer.frivillig-a.2026-W10.1';
const NOW = local('2026-03-03', '10:20');
const LONG = 'Ø'.repeat(60);
const times = offeredTimes(OPTIONS, { on: '2026-03-03', at: '10:20' });
const view = (name = 'Frivillig A') => ({ name, week: 10, thisYear: '2026', times });
const press = { verb: FIND_A_TIME_VERBS.answer, data: { id: ID } };
const asks = { press, askedByOther: false, cameByItself: false };
const waits = { id: ID, isWrittenTo: true, mayWithdraw: true, weekCard: '2026-W10', quiet: undefined };

const message = (
  payload: unknown,
  language: Language,
  facts = makeFacts(),
  occasion = ID,
): AdaptiveCard | undefined => {
  const person = makePerson('frivillig-a');
  const settings = new Map([[person.id, { ...facts.settings.get(person.id)!, language }]]);
  const input = { facts: { ...facts, settings }, person, occasion, slot: `proposal:frivillig-a:${occasion}`, now: NOW };
  const made = proposalKind.message({
    ...{ ...input, coming: [], checkIn: undefined, remake: false },
    payload: JSON.stringify(payload),
  });
  return made && 'card' in made ? made.card : undefined;
};

describe.each(LANGUAGES)('every card in %s', (language) => {
  const texts = findATimeTexts[language];
  const met = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '10:00', '12:00')] });
  const moved = { result: 'settled', before: OPTIONS[0], questions: [] };
  const CARDS: Record<string, AdaptiveCard | undefined> = {
    'the times, for the one who asks': timesCard({ ...view(), ...asks }, 'slot', language),
    'the times, with what is missing': timesCard({ ...view(LONG), ...asks, notice: texts.missing }, 'slot', language),
    'the times, after others': timesCard({ ...view(LONG), ...asks, notice: texts.otherTimes }, 'slot', language),
    'the question': message({ options: OPTIONS }, language),
    'the waiting': waitingCard({ ...view(LONG), ...waits }, 'slot', language),
    'the waiting, with the answer to put in': waitingCard(
      { ...view(LONG), ...waits, isWrittenTo: false },
      'slot',
      language,
    ),
    'the time': message({ result: 'settled', questions: [] }, language, met, `${ID}.result`),
    'the time, moved': message(moved, language, met, `${ID}.result`),
    'no time': message({ result: 'none', again: true }, language, met, `${ID}.result`),
    'no time, and no more': message({ result: 'none', again: false }, language, met, `${ID}.result`),
    'the end': endCard(
      { lines: [texts.none, texts.again], again: { with: 'peer', week: '2026-W10' }, weekCard: '2026-W10' },
      'slot',
      language,
    ),
  };
  const cards = Object.entries(CARDS);

  it.each(cards)('%s keeps the rules of cards', (_name, card) => {
    expect(card && cardProblems(card)).toEqual([]);
  });

  it.each(cards)('%s is written plainly', (_name, card) => {
    const shown = card === undefined ? [] : readTexts(card);
    expect(shown.flatMap(toneProblems)).toEqual([]);
    if (language === 'da') expect(hardTexts(shown.map((one) => one.replaceAll(LONG, 'Anna')))).toEqual([]);
  });
});

describe('the question to the other', () => {
  it('asks for one word about each time and nothing else: nothing to write in, nothing filled in', () => {
    const card = message({ options: OPTIONS }, 'da')!;
    const inputs = listNodes(card).filter(({ type }) => String(type).startsWith('Input.'));
    expect(inputs.map(({ type, id, value }) => [type, id, value])).toEqual([
      ['Input.ChoiceSet', 'on-2026-03-03-1130', undefined],
      ['Input.ChoiceSet', 'on-2026-03-04-1000', undefined],
      ['Input.ChoiceSet', 'on-2026-03-04-1200', undefined],
    ]);
    const words = inputs.map(({ choices }) => (choices as { title: string }[]).map(({ title }) => title));
    expect(words).toEqual(OPTIONS.map(() => ['Kan', 'Kan hvis nødvendigt', 'Kan ikke']));
    expect(readVerbs(card)).toEqual(['find-a-time.answer']);
    expect(readTexts(card)).toContain(whyLine('proposal', 'da'));
  });

  it('is the same card however full anybody’s week is', () => {
    const full = makeFacts({
      programme: makeProgramme({ closed: ['2026-03-05'] }),
      peerMeetings: [makeMeeting('2026-03-05', '12:30', '14:30', { volunteerId: 'frivillig-c' })],
      absences: [{ personId: 'peer', fromOn: '2026-03-05', toOn: '2026-03-06', setAt: NOW }],
    });
    expect(message({ options: OPTIONS }, 'da', full)).toEqual(message({ options: OPTIONS }, 'da'));
  });

  it('leaves out what has begun, and is no message when everything has', () => {
    const gone = OPTIONS.map((option) => ({ ...option, on: '2026-03-02' }));
    expect(readTexts(message({ options: [gone[0], OPTIONS[1]] }, 'da')!).join()).not.toContain('mandag');
    expect(message({ options: gone }, 'da')).toBeUndefined();
  });

  it('is no message any more when the two have a time, unless it would take that one’s place', () => {
    const met = makeFacts({ peerMeetings: [makeMeeting('2026-03-05', '12:30', '14:30')] });
    expect(message({ options: OPTIONS }, 'da', met)).toBeUndefined();
    expect(message({ options: OPTIONS, moves: true }, 'da', met)).toBeDefined();
  });

  it('is refused with anything else in what is kept: there is no room for a reason', () => {
    expect(() => message({ options: OPTIONS, reason: 'lunch' }, 'da')).toThrow();
    expect(() => message({ options: [{ ...OPTIONS[0], title: 'sparring' }] }, 'da')).toThrow();
    expect(() => message({ result: 'none', again: true, answers: {} }, 'da')).toThrow();
  });
});

describe('what came of it', () => {
  it('says the time as it is when it is read, what it was before, and the reader’s own questions', () => {
    const met = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });
    const said = (payload: object) =>
      readTexts(message({ result: 'settled', questions: [], ...payload }, 'da', met, `${ID}.result`)!);
    expect(said({})).toContain('Tiden er gemt: peermøde med Peer onsdag d. 4. marts kl. 12.00-14.00.');
    expect(said({ before: OPTIONS[0] }).join(' ')).toContain('Før: tirsdag d. 3. marts kl. 11.30-13.30.');
    expect(said({ questions: ['Ugens spørgsmål kommer så onsdag.'] })).toContain(
      'Ugens spørgsmål kommer så onsdag. Resten af din uge er som før.',
    );
  });

  it('is no message when the meeting has been called off since', () => {
    const off = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00', { state: 'cancelled' })] });
    expect(message({ result: 'settled', questions: [] }, 'da', off, `${ID}.result`)).toBeUndefined();
  });
});
