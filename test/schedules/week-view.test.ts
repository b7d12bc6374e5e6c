import { occurrencesAfter, occurrencesFor } from '../../src/schedules/occurrences';
import { comingUntilNextPlan } from '../../src/schedules/coming';
import { weekView } from '../../src/schedules/week-view';
import type { Delivery } from '../../src/store/store';
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
    comingUntilNextPlan(facts, peer, local(on, at), []).map(({ kind }) => kind);

  it('is what the plan holds until Sunday, and never what waits for a yes', () => {
    expect(coming('2026-03-02', '09:00')).toEqual(['week-card', 'tomorrow', 'check-in']);
    expect(coming('2026-03-03', '10:15')).toEqual(['tomorrow', 'check-in']);
    expect(coming('2026-03-05', '13:45')).toEqual([]);
    expect(coming('2026-03-03', '10:15', makeFacts({ settings: { peer: { checkIns: undefined } } }))).toEqual([
      'tomorrow',
    ]);
  });
});

describe('what was due and has not left', () => {
  const row = (kind: string, on: string, at: string, more: Partial<Delivery> = {}): Delivery => ({
    slot: `${kind}:peer:${on}`,
    kind,
    personId: 'peer',
    occasion: kind === 'tomorrow' ? '2026-03-05' : '2026-W10',
    dueAt: local(on, at),
    usefulUntil: local('2026-03-05', '15:00'),
    state: 'planned',
    cause: undefined,
    activityId: undefined,
    claimedAt: undefined,
    endedAt: undefined,
    notBefore: undefined,
    payload: undefined,
    staleSince: undefined,
    ...more,
  });
  const reminder = row('tomorrow', '2026-03-04', '10:15');
  const waiting = (on: string, at: string, open: readonly Delivery[], facts = makeFacts()) =>
    comingUntilNextPlan(facts, peer, local(on, at), open).flatMap(({ kind, waits }) =>
      waits === undefined ? [] : [[kind, waits]],
    );

  it('is first among what comes, and comes soon when nothing holds it', () => {
    const coming = comingUntilNextPlan(makeFacts(), peer, local('2026-03-04', '11:00'), [reminder]);

    expect(coming.map(({ kind }) => kind)).toEqual(['tomorrow', 'check-in']);
    expect(coming[0]).toEqual({
      kind: 'tomorrow',
      occasion: '2026-03-05',
      due: { on: '2026-03-04', at: '10:15' },
      waits: 'soon',
    });
  });

  it('is named once, also when its time has been moved since', () => {
    // The plan has it at 13.45 that day.
    const coming = comingUntilNextPlan(makeFacts(), peer, local('2026-03-04', '11:00'), [reminder]);

    expect(coming.filter(({ kind }) => kind === 'tomorrow')).toHaveLength(1);
  });

  it('comes when Teams lets it, and inside the person’s hours', () => {
    const held = { ...reminder, notBefore: local('2026-03-04', '11:40') };

    expect(waiting('2026-03-04', '11:00', [held])).toEqual([['tomorrow', { on: '2026-03-04', at: '11:40' }]]);
    expect(waiting('2026-03-04', '16:00', [reminder])).toEqual([['tomorrow', { on: '2026-03-05', at: '10:15' }]]);
  });

  it('is not named when a day of quiet lies before the first moment at which it can be heard', () => {
    const questions = { ...row('check-in', '2026-03-05', '13:45'), usefulUntil: local('2026-03-10', '12:00') };
    const away = [{ personId: 'peer', fromOn: '2026-03-06', toOn: '2026-03-06', setAt: local('2026-03-05', '12:00') }];
    const low = { peer: { lowEnergyUntilOn: '2026-03-12' } };

    expect(waiting('2026-03-05', '20:00', [questions])).toEqual([['check-in', { on: '2026-03-10', at: '10:15' }]]);
    expect(waiting('2026-03-05', '20:00', [questions], makeFacts({ absences: away }))).toEqual([]);
    expect(waiting('2026-03-05', '14:00', [questions])).toEqual([['check-in', 'soon']]);
    expect(waiting('2026-03-05', '14:00', [questions], makeFacts({ settings: low }))).toEqual([]);
  });

  it('is not named when it is of no use any more, not wanted, outdone by a newer one, of another version, or not waiting', () => {
    const card = row('week-card', '2026-03-03', '10:15');
    const older = row('week-card', '2026-02-24', '10:15', { occasion: '2026-W09' });

    expect(waiting('2026-03-05', '15:30', [reminder])).toEqual([]);
    expect(waiting('2026-03-04', '11:00', [reminder], makeFacts({ settings: { peer: { stopped: true } } }))).toEqual(
      [],
    );
    expect(waiting('2026-03-04', '11:00', [older, card])).toEqual([['week-card', 'soon']]);
    expect(waiting('2026-03-04', '11:00', [{ ...reminder, kind: 'a-kind-to-come' }])).toEqual([]);
    expect(waiting('2026-03-04', '11:00', [{ ...reminder, state: 'uncertain' }])).toEqual([]);
    expect(waiting('2026-03-04', '10:00', [reminder])).toEqual([]);
  });
});
