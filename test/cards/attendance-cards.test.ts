import { attendanceListCard, markMeetingCard, type MarkedMeeting } from '../../src/cards/attendance-card';
import { meetingWithRsvpCard, rsvpElements, withNotice } from '../../src/cards/rsvp';
import { weekCard } from '../../src/cards/week-card';
import { loadLine } from '../../src/cards/week-load-lines';
import { OUTCOMES } from '../../src/dialogs/attendance/outcome';
import { RSVPS, type RsvpView } from '../../src/dialogs/attendance/rsvp';
import { LANGUAGES } from '../../src/programme/people';
import { tomorrowKind } from '../../src/schedules/kinds/tomorrow';
import { meetingLine, weekView } from '../../src/schedules/week-view';
import { occurrencesFor } from '../../src/schedules/occurrences';
import { attendanceTexts } from '../../src/text/attendance';
import { rsvpTexts } from '../../src/text/rsvp';
import { weekLoadTexts } from '../../src/text/week-load';
import { makeAttendance } from '../support/make-attendance';
import { local, makeFacts, makeMeeting, makeOther, makePerson, PARKVAENGET } from '../support/make-facts';
import { hardTexts, toneProblems } from '../text/plain-words';
import { cardProblems } from './card-rules';
import { readTexts, readVerbs } from './read-texts';

const peer = makePerson('peer');
const LONG_NAME = `_${'Ø'.repeat(57)}_`;
const people = PARKVAENGET.people.map((one) => (one.id === 'frivillig-a' ? { ...one, name: LONG_NAME } : one));
const facts = makeFacts({ people, peerMeetings: [makeMeeting('2026-09-23', '12:00', '14:00', { week: '2026-W39' })] });
const meeting = meetingLine(facts, occurrencesFor(facts, peer, '2026-W39')[0]!);
const view = (changes: Partial<RsvpView> = {}): RsvpView => ({
  occurrenceId: `peer-meeting.${'p'.repeat(31)}.${'v'.repeat(31)}.2026-W39`,
  start: '2026-09-23T12:00',
  answer: undefined,
  open: true,
  seenBy: 'two',
  other: { name: LONG_NAME, answer: 'not-coming' },
  ...changes,
});
const slot = `rsvp:${'p'.repeat(31)}:2026-09-23`;

describe.each(LANGUAGES)('every card about coming and about what became of a meeting, in %s', (language) => {
  const RSVP_CARDS = [undefined, ...RSVPS].flatMap((answer) =>
    [true, false].map((open) => meetingWithRsvpCard(meeting, view({ answer, open }), slot, language)),
  );
  const marks = [undefined, ...OUTCOMES].flatMap((own) =>
    (['coordinator', 'count', 'both'] as const).flatMap((seenBy) =>
      [undefined, '2026-W40'].map((week) =>
        markMeetingCard({ meeting, own, seenBy, week, notice: attendanceTexts[language].saved }, slot, language),
      ),
    ),
  );
  const many = Array.from({ length: 60 }, (): MarkedMeeting => ({ meeting, own: 'not-said', isNotAgreed: true }));
  const lists = [0, 1, 12, 60].map((count) =>
    attendanceListCard(
      {
        meetings: many.slice(0, count),
        seenBy: count === 1 ? ['both'] : ['coordinator', 'count'],
        notice: 'Tak.',
        mayGoBack: true,
      },
      slot,
      language,
    ),
  );
  const cards = [...RSVP_CARDS, withNotice(RSVP_CARDS[0]!, rsvpTexts[language].moved), ...marks, ...lists];

  it('renders in Teams, in a narrow column, with names as long as they may be, and weighs at most 25 KB', () => {
    expect(cards.flatMap(cardProblems)).toEqual([]);
  });

  it('has no exclamation mark, emoji, dash or care talk, and asks for no reason', () => {
    const texts = cards.flatMap(readTexts);

    expect(texts.flatMap(toneProblems)).toEqual([]);
    expect(texts.join('\n')).not.toMatch(/årsag|grund|hvorfor\?|reason|why\?/i);
  });

  it('never lets Teams read a name as Markdown', () => {
    const blocks = JSON.stringify(cards).match(/"type":"TextBlock","text":"[^"]*"/g) ?? [];

    expect(blocks.filter((block) => block.includes(LONG_NAME))).toEqual([]);
  });

  if (language === 'da') {
    it('is easy to read (LIX 30 or less), each card as a whole', () => {
      expect(cards.flatMap((one) => hardTexts(readTexts(one).map((text) => text.replace(LONG_NAME, 'Anna'))))).toEqual(
        [],
      );
    });
  }
});

it('the four answers stand on every card about a meeting, in the same order, whatever was said before', () => {
  const verbs = [undefined, ...OUTCOMES].map((own) =>
    readVerbs(markMeetingCard({ meeting, own, seenBy: 'count', week: '2026-W40' }, slot, 'da')).join(),
  );

  expect(new Set(verbs)).toEqual(
    new Set(['attendance.say,attendance.say,attendance.say,attendance.say,attendance.skip,attendance.done']),
  );
});

it('there is nothing to press about coming once the meeting has begun, nor where there is nothing to answer', () => {
  expect(JSON.stringify(rsvpElements(view({ open: false }), slot, 'da'))).not.toContain('Action.Execute');
  expect(rsvpElements(undefined, slot, 'da')).toEqual([]);
});

describe('the reminder', () => {
  it('has the question and the three buttons for the peer and for the volunteer, and the answer once given', () => {
    for (const person of [peer, makePerson('frivillig-a')]) {
      const base = { person, occasion: '2026-03-05', slot: `tomorrow:${person.id}:2026-03-05`, coming: [] };
      const input = {
        ...base,
        now: local('2026-03-04', '14:15'),
        checkIn: undefined,
        payload: undefined,
        remake: false,
      };
      const shown = (attendance = [makeAttendance({ personId: 'nobody' })]) => {
        const message = tomorrowKind.message({ ...input, facts: makeFacts({ attendance }) });
        return message !== undefined && 'card' in message ? message.card : undefined;
      };

      expect(cardProblems(shown()!)).toEqual([]);
      expect(readTexts(shown()!)).toEqual(expect.arrayContaining(['Kommer du?', 'Kommer', 'Kommer ikke', 'Ved ikke']));
      const answered = shown([makeAttendance({ personId: person.id, rsvp: 'unsure' })]);
      expect(readTexts(answered!)).toContain(rsvpTexts.da.said.unsure);
      expect(readTexts(answered!)).not.toContain('Kommer du?');
    }
  });
});

describe('the week card', () => {
  const TUESDAY = local('2026-03-10', '10:15');
  const texts = (all = makeFacts(), who = peer, week = '2026-W11', now = TUESDAY) =>
    readTexts(weekCard(weekView(all, who, week, now), 'slot', 'da', { unfolded: true }));

  it('asks about last week only while something is unmarked, and only on the card of this week', () => {
    const said = makeFacts({ attendance: [makeAttendance({ outcome: 'held' })] });

    expect(texts()).toContain(attendanceTexts.da.openButton);
    expect(texts(said)).not.toContain(attendanceTexts.da.openButton);
    expect(texts(makeFacts(), peer, '2026-W12')).not.toContain(attendanceTexts.da.openButton);
    expect(texts(makeFacts(), peer, '2026-W10')).not.toContain(attendanceTexts.da.openButton);
    expect(texts(makeFacts(), makePerson('udviklingsleder'))).not.toContain(attendanceTexts.da.openButton);
  });

  it('says the week before, and in that week, where it does not fit, in one line and to the peer alone', () => {
    const full = makeFacts({ peerMeetings: [makeMeeting('2026-03-19', '12:00', '14:00')] });
    const line = [weekLoadTexts.da.fullDays({ days: 'torsdag d. 19. marts' }), weekLoadTexts.da.tightToo].join(' ');

    expect(texts(full)).toContain(line);
    expect(texts(full, peer, '2026-W12')).toContain(line);
    expect(texts(full, peer, '2026-W12', local('2026-03-24'))).not.toContain(line);
    expect(texts(full, peer, '2026-W10', local('2026-03-03'))).not.toContain(line);
    expect(texts(full, makePerson('frivillig-a'))).not.toContain(line);
  });

  it('keeps the rules of cards with all of it on, however many volunteers there are', () => {
    const volunteers = Array.from({ length: 30 }, (_, index) =>
      makeOther('volunteer', `v-${index}`, { name: LONG_NAME }),
    );
    const peerMeetings = volunteers.map(({ id }) => makeMeeting('2026-03-12', '10:00', '14:00', { volunteerId: id }));
    const all = makeFacts({ people: [peer, ...volunteers], peerMeetings });
    const card = weekCard(weekView(all, peer, '2026-W11', TUESDAY), 'slot', 'da', { unfolded: true });

    expect(cardProblems(card)).toEqual([]);
  });

  it('names the year of a day that is not this year’s', () => {
    const note = { week: '2027-W01', isOverFull: true, fullDays: ['2027-01-07'], tightDays: [] };

    expect(loadLine(note, 'da', '2026')).toBe(
      'Uge 1 er fuld: møderne fylder mere end arbejdstiden. Torsdag d. 7. januar 2027: møder og pause fylder mere end dagen.',
    );
  });
});
