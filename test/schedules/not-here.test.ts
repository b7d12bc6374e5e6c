import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { notHereDelivery, notHereKind, toldAway } from '../../src/schedules/kinds/not-here';
import type { Occurrence } from '../../src/schedules/occurrences';
import { occurrencesFor } from '../../src/schedules/occurrences';
import type { Delivery } from '../../src/store/store';
import { absenceTexts } from '../../src/text/absence';
import { whyLine } from '../../src/text/why';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson } from '../support/make-facts';
import { readTexts } from '../cards/read-texts';

const peer = makePerson('peer');
const coordinator = makePerson('koordinator');
const AT = { on: '2026-03-03', at: '11:00' };
const NOW = local(AT.on, AT.at);

const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });
const meetings = occurrencesFor(facts, peer, '2026-W10');

function planned(state: 'away' | 'here', of: readonly Occurrence[], receiver = coordinator, number = 1): Delivery {
  return {
    ...notHereDelivery(facts, { receiver, absent: peer, state, meetings: of, at: AT, number }),
    payload: notHereDelivery(facts, { receiver, absent: peer, state, meetings: of, at: AT, number }).payload,
    state: 'planned',
    cause: undefined,
    activityId: undefined,
    claimedAt: undefined,
    endedAt: undefined,
    notBefore: undefined,
    staleSince: undefined,
  };
}

function said(delivery: Delivery, person = coordinator, changes: Partial<typeof facts> = {}, now = NOW) {
  const { slot, occasion, payload } = delivery;
  const input = { person, occasion, slot, now, coming: [], checkIn: undefined, payload, remake: false };
  const message = notHereKind.message({ ...input, facts: { ...facts, ...changes } });
  return message === undefined ? undefined : readTexts((message as { card: AdaptiveCard }).card);
}

test('a message is due when it can be heard and of use until the last meeting begins', () => {
  expect(planned('away', meetings)).toMatchObject({
    slot: 'not-here:koordinator:peer.2026-03-04.1',
    dueAt: NOW,
    usefulUntil: local('2026-03-05', '10:00'),
  });
});

test('one meeting is one sentence, and the coordinator hears that its volunteers have not been told', () => {
  expect(said(planned('away', meetings.slice(1)))).toEqual([
    absenceTexts.da.noticeTitle,
    'Peer kommer ikke til udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
    absenceTexts.da.volunteersNotTold,
    whyLine('not-here', 'da'),
  ]);
});

test('several are a line each, many their number, and nobody but a coordinator is asked to pass it on', () => {
  const a = makePerson('frivillig-a');
  expect(said(planned('away', meetings, a), a)).toEqual([
    absenceTexts.da.noticeTitle,
    'Peer kommer ikke til:',
    'Peermøde onsdag d. 4. marts kl. 12.00-14.00.',
    'Udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
    whyLine('not-here', 'da'),
  ]);
  const weeks = Array.from({ length: 8 }, (_, ahead) => `2026-W${10 + ahead}`);
  const eight = weeks.flatMap((week) => occurrencesFor(makeFacts(), peer, week));
  expect(said(planned('away', eight, a), a)?.[1]).toMatch(
    /^Peer kommer ikke til \d møder\. Det første er torsdag d\. 5\. marts\./,
  );
});

test('taken back, it says that the person comes after all', () => {
  expect(said(planned('here', meetings.slice(1)))?.[1]).toBe(
    'Peer kommer alligevel til udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
  );
});

test('nothing is said about a meeting that has begun, was called off or was moved meanwhile', () => {
  const delivery = planned('away', meetings.slice(1));
  const cancelled = makeMeetingChange({ state: 'cancelled', on: '2026-03-05' });
  expect(said(delivery, coordinator, {}, local('2026-03-05', '10:00'))).toBeUndefined();
  expect(said(delivery, coordinator, { meetingChanges: [cancelled] })).toBeUndefined();
  expect(said(delivery, coordinator, { meetingChanges: [makeMeetingChange()] })).toBeUndefined();
});

test('what was told and not taken back is known, in whatever order; what never left is not', () => {
  const [first, second] = meetings;
  const away = planned('away', meetings);
  const here = planned('here', meetings.slice(0, 1), coordinator, 2);
  expect([...toldAway([away, here], 'peer')]).toEqual([second?.id]);
  expect([...toldAway([here, away], 'peer')]).toEqual([second?.id]);
  expect(toldAway([{ ...away, state: 'withdrawn' }], 'peer').size).toBe(0);
  expect(toldAway([{ ...away, state: 'missed' }], 'peer').size).toBe(0);
  expect(toldAway([away], 'frivillig-a').size).toBe(0);
  expect(toldAway([away, here, planned('away', [first as Occurrence], coordinator, 3)], 'peer').size).toBe(2);
});
