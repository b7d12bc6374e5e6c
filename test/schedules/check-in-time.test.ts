import { checkInCloses, checkInKind } from '../../src/schedules/kinds/check-in';
import { questionsFor } from '../../src/dialogs/check-in/rotation';
import { firstCheckIn } from '../../src/schedules/kinds/welcome';
import { local, makeFacts, makeMeeting, makePerson, makeProgramme } from '../support/make-facts';

const peer = makePerson('peer');
const THURSDAY = '2026-03-05';

/** When the questions come on Thursday 5 March, with peer meetings at these times. */
const comesAt = (...meetings: [from: string, to: string][]) =>
  checkInKind
    .occasionsIn(
      makeFacts({ peerMeetings: meetings.map(([from, to]) => makeMeeting(THURSDAY, from, to)) }),
      peer,
      '2026-W10',
    )
    .map(({ due }) => `${due.on} ${due.at}`);

describe('the week’s questions', () => {
  it.each([
    ['no meeting but the development meeting', [], '13:45'],
    // A quarter of an hour before and after a meeting is time to change gear.
    ['a meeting that begins a quarter of an hour after', [['14:00', '15:00']], '13:45'],
    ['a meeting that begins a minute too soon', [['13:59', '15:00']], '13:30'],
    ['a meeting that ends a quarter of an hour before', [['12:00', '13:30']], '13:45'],
    ['a meeting that ends a minute too late', [['12:00', '13:31']], '14:30'],
    ['a meeting across it', [['12:30', '14:15']], '14:30'],
    ['a meeting to the end of the day', [['12:30', '15:00']], '12:15'],
    ['only a quarter of an hour free', [['12:30', '15:00']], '12:15'],
    [
      'a gap of half an hour between two',
      [
        ['12:00', '13:00'],
        ['13:30', '15:00'],
      ],
      '13:15',
    ],
  ] as [string, [string, string][], string][])('with %s come at the free time nearest the end', (_, meetings, at) => {
    expect(comesAt(...meetings)).toEqual([`${THURSDAY} ${at}`]);
  });

  it('do not come at all on a day without room', () => {
    expect(comesAt(['12:00', '15:00'])).toEqual([]);
    expect(comesAt(['12:00', '13:20'], ['13:40', '15:00'])).toEqual([]);
  });

  it('are not moved by a meeting on another day, nor by another peer’s', () => {
    const facts = makeFacts({
      peerMeetings: [
        makeMeeting('2026-03-04', '13:00', '15:00'),
        makeMeeting(THURSDAY, '13:00', '15:00', { peerId: 'peer-to' }),
      ],
    });

    expect(checkInKind.occasionsIn(facts, peer, '2026-W10')[0]?.due.at).toBe('13:45');
  });

  it.each([
    ['2026-W10', '2026-03-10'],
    ['2026-W53', '2027-01-05'],
  ])('of %s close on Tuesday of the week after at 12.00', (week, on) => {
    expect(checkInCloses(makeFacts(), week)).toEqual({ on, at: '12:00' });
  });

  it('close at noon on the wall also when the clock changes in between', () => {
    const opened = checkInKind.opens?.({
      facts: makeFacts(),
      person: peer,
      occasion: '2026-W13',
      slot: 'check-in:peer:2026-W13',
      now: local('2026-03-26', '13:45'),
      sentBefore: 4,
      cameBefore: [],
    });

    expect(opened).toMatchObject({
      id: 'check-in:peer:2026-W13',
      week: '2026-W13',
      origin: 'planned',
      questionIds: questionsFor(4),
      step: 0,
      state: 'open',
    });
    expect(opened?.closesAt.toISOString()).toBe('2026-03-31T10:00:00.000Z');
  });
});

describe('the promise of the first questions', () => {
  const promised = (on: string, at: string, facts = makeFacts()) => firstCheckIn(facts, peer, local(on, at));

  it('is this week’s while they are still to come, and next week’s from that minute on', () => {
    expect(promised('2026-03-02', '09:00')).toBe('torsdag d. 5. marts kl. 13.45');
    expect(promised(THURSDAY, '13:44')).toBe('torsdag d. 5. marts kl. 13.45');
    expect(promised(THURSDAY, '13:45')).toBe('torsdag d. 12. marts kl. 13.45');
  });

  it('says the year only when it is another one', () => {
    expect(promised('2026-12-31', '14:00')).toBe('torsdag d. 7. januar 2027 kl. 13.45');
  });

  it('knows holidays, and speaks the person’s language', () => {
    const facts = makeFacts({ settings: { peer: { language: 'en' } } });

    expect(promised('2026-03-31', '09:00', facts)).toBe('Wednesday 1 April at 13.45');
  });

  it('names no date when there is none within six weeks', () => {
    const over = makeFacts({ programme: makeProgramme({ period: { end: '2026-02-01' } }) });

    expect(promised('2026-03-02', '09:00', over)).toBe('torsdag kl. 13.45');
  });
});
