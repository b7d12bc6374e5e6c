import { occurrencesAfter, occurrencesFor } from '../../src/schedules/occurrences';
import { comingUntilNextPlan } from '../../src/schedules/coming';
import { weekView } from '../../src/schedules/week-view';
import type { Programme } from '../../src/programme/programme';
import { local, makeFacts, makeMeeting, makePerson, makeProgramme } from '../support/make-facts';

const peer = makePerson('peer');
const volunteer = makePerson('frivillig-a');
const coordinator = makePerson('koordinator');

const withMeeting = (id: string, changes: Partial<Programme['meetings'][number]>) =>
  makeProgramme({
    meetings: (all) => all.map((one) => (one.id === id ? ({ ...one, ...changes } as typeof one) : one)),
  });

describe('the meetings of a week', () => {
  it('are the development meeting alone where nothing else has a time', () => {
    expect(occurrencesFor(makeFacts(), peer, '2026-W10')).toMatchObject([
      { meetingId: 'development-meeting', on: '2026-03-05', from: '10:00', to: '12:00', withPersonId: undefined },
    ]);
  });

  it('end earlier for the volunteers, and are the whole meeting for the leaders', () => {
    const spans = [volunteer, coordinator, makePerson('udviklingsleder')].map((person) =>
      occurrencesFor(makeFacts(), person, '2026-W10').map(({ from, to }) => `${from}-${to}`),
    );

    expect(spans).toEqual([['10:00-11:30'], ['10:00-12:00'], ['10:00-12:00']]);
  });

  it('stand in order of time, a peer meeting with both who meet and with nobody else', () => {
    const facts = makeFacts({
      peerMeetings: [makeMeeting('2026-03-05', '13:00', '15:00'), makeMeeting('2026-03-03', '12:00', '14:00')],
    });

    expect(occurrencesFor(facts, peer, '2026-W10').map(({ on, from }) => `${on} ${from}`)).toEqual([
      '2026-03-03 12:00',
      '2026-03-05 10:00',
      '2026-03-05 13:00',
    ]);
    expect(occurrencesFor(facts, volunteer, '2026-W10')).toHaveLength(3);
    for (const id of ['frivillig-b', 'koordinator', 'udviklingsleder']) {
      expect(occurrencesFor(facts, makePerson(id), '2026-W10').map(({ meetingId }) => meetingId)).toEqual([
        'development-meeting',
      ]);
    }
  });

  it('are none on a closed day, but a peer meeting that the two have set stands', () => {
    const facts = makeFacts({ peerMeetings: [makeMeeting('2026-04-02', '12:00', '14:00')] });

    expect(occurrencesFor(facts, peer, '2026-W14').map(({ meetingId }) => meetingId)).toEqual(['peer-meeting']);
  });

  it('are none outside the period', () => {
    const facts = makeFacts({ programme: makeProgramme({ period: { start: '2026-03-06', end: '2026-03-12' } }) });

    expect(['2026-W10', '2026-W11', '2026-W12'].map((week) => occurrencesFor(facts, peer, week).length)).toEqual([
      0, 1, 0,
    ]);
  });

  it('hold a single meeting in the week of its date, once it has a time', () => {
    const sparring = { dates: ['2026-03-10'], from: '13:00', to: '14:00' };
    const timed = { ...sparring, audiences: [{ role: 'peer' as const, from: '13:00', to: '14:00' }] };

    const has = (programme: Programme, week: string) =>
      occurrencesFor(makeFacts({ programme }), peer, week).some(({ meetingId }) => meetingId === 'sparring');
    expect(has(withMeeting('sparring', timed), '2026-W11')).toBe(true);
    expect(has(withMeeting('sparring', timed), '2026-W10')).toBe(false);
    expect(has(withMeeting('sparring', { dates: ['2026-03-10'] }), '2026-W11')).toBe(false);
  });

  it('that come next do not hold the one that has begun', () => {
    const next = (at: string) =>
      occurrencesAfter(makeFacts(), peer, { on: '2026-03-05', at }, ['2026-W10', '2026-W11'])[0]?.on;

    expect(next('09:59')).toBe('2026-03-05');
    expect(next('10:00')).toBe('2026-03-12');
  });
});

describe('a person’s week', () => {
  const view = (week: string, facts = makeFacts()) => weekView(facts, peer, week, local('2026-03-03', '10:15'));

  it('has their working days, and other days with a meeting', () => {
    expect(view('2026-W10').days.map(({ on, meetings }) => [on, meetings.length])).toEqual([
      ['2026-03-03', 0],
      ['2026-03-04', 0],
      ['2026-03-05', 1],
    ]);
    const saturday = makeFacts({ peerMeetings: [makeMeeting('2026-03-07', '10:00', '12:00')] });
    expect(view('2026-W10', saturday).days.map(({ on }) => on)).toContain('2026-03-07');
  });

  it('of somebody without agreed hours has only the days with a meeting', () => {
    const days = weekView(makeFacts(), volunteer, '2026-W10', local('2026-03-03')).days;

    expect(days.map(({ on }) => on)).toEqual(['2026-03-05']);
  });

  it('names those without a time for the peer, and for nobody else', () => {
    const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-03', '12:00', '14:00')] });

    expect(view('2026-W10', facts).missing.map(({ id }) => id)).toEqual(['frivillig-b', 'frivillig-c']);
    expect(view('2026-W11', facts).missing).toHaveLength(3);
    expect(weekView(facts, volunteer, '2026-W10', local('2026-03-03')).missing).toEqual([]);
    expect(weekView(facts, coordinator, '2026-W10', local('2026-03-03')).missing).toEqual([]);
  });

  it('tells a closed working day a week before, and on its own week', () => {
    expect(view('2026-W13').closedNextWeek).toEqual([{ on: '2026-04-02', closed: { holiday: 'maundyThursday' } }]);
    expect(view('2026-W14').days.at(-1)).toEqual({
      on: '2026-04-02',
      closed: { holiday: 'maundyThursday' },
      meetings: [],
      cancelled: [],
      away: false,
    });
    expect(view('2026-W14').closedNextWeek).toEqual([]);
    expect(view('2026-W52').closedNextWeek).toEqual([]);
  });

  it('has the volunteers’ own hours for the line that is passed on', () => {
    expect(view('2026-W10').volunteersMeet).toMatchObject({ on: '2026-03-05', from: '10:00', to: '11:30' });
    expect(view('2026-W14').volunteersMeet).toBeUndefined();
  });
});

describe('what will still come this week', () => {
  const coming = (on: string, at: string, facts = makeFacts()) =>
    comingUntilNextPlan(facts, peer, local(on, at)).map(({ kind }) => kind);

  it('is what the plan holds until Sunday, and never what waits for a yes', () => {
    expect(coming('2026-03-02', '09:00')).toEqual(['week-card', 'tomorrow', 'check-in']);
    expect(coming('2026-03-03', '10:15')).toEqual(['tomorrow', 'check-in']);
    expect(coming('2026-03-05', '13:45')).toEqual([]);
    expect(coming('2026-03-03', '10:15', makeFacts({ settings: { peer: { checkIns: undefined } } }))).toEqual([
      'tomorrow',
    ]);
  });
});
