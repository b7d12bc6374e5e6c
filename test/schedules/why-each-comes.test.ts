import { messageAsText } from '../../src/cli/message-as-text';
import { LANGUAGES } from '../../src/programme/people';
import { messageKind } from '../../src/schedules/kinds';
import { KIND_IDS } from '../../src/schedules/kinds/message-kind';
import { plan } from '../../src/schedules/plan';
import { whyLine, whyTexts } from '../../src/text/why';
import { local, makeFacts, makeMeeting, makePerson, makeProgramme } from '../support/make-facts';

/** With one of every message that the calendar brings: lead times, a chosen word before meetings, a meeting on a closed day. */
const facts = makeFacts({
  programme: makeProgramme({
    weeklyCapForPeer: 9,
    meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, leadMinutes: [120] } : one)),
  }),
  settings: { peer: { headsUpMinutes: 15 } },
  peerMeetings: [makeMeeting('2026-03-25', '12:00', '14:00')],
});
const planned = plan(facts, local('2026-03-23'), local('2026-03-29'));
/** The week card keeps it behind [Vis resten]: it is three lines. The questions say it in their own words. */
const ELSEWHERE = ['week-card', 'check-in'];

test('every kind of message has words for why it comes, how long it takes, and what happens if nothing is done', () => {
  for (const language of LANGUAGES) {
    for (const kind of [...KIND_IDS, 'team-meeting'] as const) {
      for (const words of Object.values(whyTexts[language][kind])) expect(words).toMatch(/^[A-ZÆØÅ].*\.$/);
    }
  }
});

test.each(['tomorrow', 'lead-time', 'heads-up', 'closed-meeting'] as const)('%s says so itself', (kind) => {
  const message = planned.find((one) => one.kind === kind)!;
  const { occasion, slot, dueAt: now, personId } = message;
  const input = { facts, person: makePerson(personId), occasion, slot, now, coming: [], checkIn: undefined };

  const words = messageAsText(messageKind(kind).message({ ...input, payload: undefined, remake: false })!).join('\n');

  expect(words).toContain(whyLine(kind, 'da'));
});

test('the calendar brings no kind that is left out here', () => {
  const kinds = new Set(planned.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...ELSEWHERE, 'closed-meeting', 'heads-up', 'lead-time', 'tomorrow'].sort());
});

test('over a year nobody is asked the weekly questions twice in a week, and the card that mentions them is two days off or more', () => {
  const year = plan(makeFacts(), local('2026-01-05'), local('2027-01-04')).filter(
    ({ personId }) => personId === 'peer',
  );
  const asked = year.filter(({ kind }) => kind === 'check-in');
  const cards = year.filter(({ kind }) => kind === 'week-card');

  expect(asked.length).toBeGreaterThan(45);
  expect(new Set(asked.map(({ occasion }) => occasion)).size).toBe(asked.length);
  for (const { dueAt, usefulUntil } of asked) {
    const mentioned = cards.filter((card) => card.dueAt > dueAt && card.dueAt <= usefulUntil);
    expect(mentioned.length).toBeLessThanOrEqual(1);
    for (const card of mentioned) expect(card.dueAt.getTime() - dueAt.getTime()).toBeGreaterThanOrEqual(48 * 3_600_000);
  }
});
