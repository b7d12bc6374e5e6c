import { statusCard } from '../../src/cards/status-card';
import { LANGUAGES, type Language } from '../../src/programme/people';
import { attendanceIn } from '../../src/dialogs/attendance/attendance-month';
import { statusView } from '../../src/programme/status';
import { peopleWith, type Facts } from '../../src/schedules/facts';
import { attendanceTexts } from '../../src/text/attendance';
import { weekLoadTexts } from '../../src/text/week-load';
import { cardProblems } from '../cards/card-rules';
import { readTexts } from '../cards/read-texts';
import { makeAttendance } from '../support/make-attendance';
import {
  local,
  makeFacts,
  makeMeeting,
  makeOther,
  makePerson,
  makeProgramme,
  PARKVAENGET,
} from '../support/make-facts';

const coordinator = makePerson('koordinator');
const leader = makePerson('udviklingsleder');
const TUESDAY = local('2026-03-10', '11:00');
const VOLUNTEERS = ['frivillig-a', 'frivillig-b', 'frivillig-c'] as const;
type Volunteer = (typeof VOLUNTEERS)[number];

const lastWeekOf = (facts: Facts) =>
  peopleWith(facts, 'peer').map((peer) => ({ peer, attendance: attendanceIn(facts, peer, '2026-W10') }));
const card = (facts: Facts, actor = coordinator, language: Language = 'da') =>
  statusCard(
    statusView(facts, actor, { doneIds: [], deliveries: [], lastWeek: lastWeekOf(facts) }, TUESDAY),
    language,
    'status:koordinator:2026-W11',
  );
const lines = (facts: Facts, actor = coordinator) => readTexts(card(facts, actor));
const heldLine = (facts: Facts) => lines(facts).filter((line) => line.startsWith('Peermøder i sidste uge'));

/** Last week's three peer meetings on Tuesday, Wednesday and Thursday, with what was said about each. */
const lastWeek = (
  order: readonly Volunteer[],
  said: Partial<Record<Volunteer, ['peer' | 'other', 'held' | 'absent' | 'cancelled']>>,
) =>
  makeFacts({
    peerMeetings: order.map((volunteerId, index) =>
      makeMeeting(`2026-03-0${3 + index}`, '13:00', '15:00', { volunteerId }),
    ),
    attendance: Object.entries(said).map(([volunteerId, [who, outcome]]) =>
      makeAttendance({
        occurrenceId: `peer-meeting.peer.${volunteerId}.2026-W10`,
        on: `2026-03-0${3 + order.indexOf(volunteerId as Volunteer)}`,
        personId: who === 'peer' ? 'peer' : volunteerId,
        outcome,
      }),
    ),
  });

describe('last week’s peer meetings', () => {
  it('are a line only where there were any', () => {
    expect(heldLine(makeFacts())).toEqual([]);
    expect(heldLine(lastWeek(VOLUNTEERS, {}))).toEqual([
      'Peermøder i sidste uge: 0 af 3 blev holdt. Ikke sagt endnu: 3.',
    ]);
  });

  it('are 2 of 3 when the third was not, whoever it was with, whoever said it, and on whatever day', () => {
    const cards = new Set<string>();
    for (const missing of VOLUNTEERS) {
      for (const who of ['peer', 'other'] as const) {
        for (const order of [VOLUNTEERS, [...VOLUNTEERS].reverse()]) {
          const said = Object.fromEntries(
            VOLUNTEERS.map((one) => [
              one,
              [who, one === missing ? 'absent' : 'held'] as ['peer' | 'other', 'held' | 'absent'],
            ]),
          );
          cards.add(JSON.stringify([card(lastWeek(order, said)), card(lastWeek(order, said), leader)]));
        }
      }
    }

    expect(cards.size).toBe(1);
    expect([...cards][0]).toContain('Peermøder i sidste uge: 2 af 3 blev holdt.');
    expect([...cards][0]).not.toMatch(/frivillig/i);
  });

  it('leave out one that was called off', () => {
    expect(
      heldLine(lastWeek(VOLUNTEERS, { 'frivillig-a': ['peer', 'held'], 'frivillig-b': ['other', 'cancelled'] })),
    ).toEqual(['Peermøder i sidste uge: 1 af 2 blev holdt. Ikke sagt endnu: 1.']);
  });

  it('are a line for each peer where there are several', () => {
    const people = [...PARKVAENGET.people, makeOther('peer', 'peer-to', { name: 'Peer To' })];
    const of = (peerId: string) => makeMeeting('2026-03-03', '13:00', '15:00', { peerId });

    expect(heldLine(makeFacts({ people, peerMeetings: [of('peer'), of('peer-to')] }))).toHaveLength(2);
  });
});

describe('the weeks ahead that are too full', () => {
  const texts = weekLoadTexts.da;
  const FULL = makeProgramme({ closed: ['2026-03-17', '2026-03-18'] });

  it('are told to the coordinator and to the development leader, who can change it, before they come', () => {
    for (const actor of [coordinator, leader]) {
      expect(lines(makeFacts({ programme: FULL }), actor)).toContain(texts.fullWeek({ week: 12 }));
      expect(lines(makeFacts(), actor).join('\n')).not.toMatch(/fuld|fylder/);
    }
  });

  it('never tell which meeting, nor which day', () => {
    const peerMeetings = [makeMeeting('2026-03-19', '12:30', '14:30', { volunteerId: 'frivillig-b' })];
    const full = lines(makeFacts({ peerMeetings }));

    expect(full).toContain(texts.dayInFullWeek({ week: 12 }));
    expect(full.join('\n')).not.toMatch(/12\.30|19\. marts|frivillig b/i);
  });

  it('name the peer only where there are several', () => {
    const people = [...PARKVAENGET.people, makeOther('peer', 'peer-to', { name: 'Peer To' })];

    expect(lines(makeFacts({ people, programme: FULL }))).toContain(texts.fullWeekOf({ week: 12, name: 'Peer To' }));
  });
});

it.each(LANGUAGES)('the card keeps the rules of cards with all of it on (%s)', (language) => {
  const facts = { ...lastWeek(VOLUNTEERS, {}), programme: makeProgramme({ closed: ['2026-03-17', '2026-03-18'] }) };

  expect(cardProblems(card(facts, coordinator, language))).toEqual([]);
  expect(readTexts(card(facts, coordinator, language))).toContain(attendanceTexts[language].listButton);
  expect(readTexts(card(facts, leader, language))).not.toContain(attendanceTexts[language].listButton);
});
