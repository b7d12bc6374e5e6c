import { judge, type Verdict } from '../../src/schedules/judge';
import type { Facts } from '../../src/schedules/facts';
import { instantOf } from '../../src/schedules/local-time';
import { plan, slotId } from '../../src/schedules/plan';
import type { Delivery } from '../../src/store/store';
import { asPlanned, makeConversation } from '../store/samples';
import { local, makeFacts, makePerson } from '../support/make-facts';

const facts = makeFacts({ settings: { 'frivillig-a': { wantsReminders: true } } });

/** A delivery of the plan of 2026, by its slot. */
const delivery = (slot: string): Delivery => {
  const found = plan(facts, local('2026-01-01'), local('2026-12-31')).find((one) => one.slot === slot);
  if (found === undefined) throw new Error(`not in the plan: ${slot}`);
  return asPlanned(found);
};

const WEEK_CARD = delivery('week-card:peer:2026-W10');
const TOMORROW = delivery('tomorrow:peer:2026-03-05');
const CHECK_IN = delivery('check-in:peer:2026-W10');
const VOLUNTEER = delivery('tomorrow:frivillig-a:2026-03-05');
const WELCOME: Delivery = {
  ...CHECK_IN,
  slot: slotId('welcome', 'peer', 'v1'),
  kind: 'welcome',
  occasion: 'v1',
  dueAt: local('2026-03-01', '22:00'),
  usefulUntil: local('2026-03-31'),
};

interface Situation {
  facts?: Facts;
  conversation?: 'none' | 'left';
  newerDue?: boolean;
  sentThisWeek?: number;
  person?: 'gone';
}

function verdict(what: Delivery, [on, at]: [string, string], situation: Situation = {}): Verdict {
  const conversation =
    situation.conversation === 'none' ? undefined : makeConversation({ active: situation.conversation !== 'left' });
  return judge(
    situation.facts ?? facts,
    what,
    situation.person === 'gone' ? undefined : makePerson(what.personId),
    instantOf({ on, at }, 'Europe/Copenhagen'),
    { conversation, newerDue: situation.newerDue ?? false, sentThisWeek: situation.sentThisWeek ?? 0 },
  );
}

const SEND = { do: 'send' };
const WAIT = { do: 'wait' };
const ended = (state: string, cause: string) => ({ do: 'end', state, cause });

describe('a reminder of Thursday’s meeting', () => {
  it.each([
    ['2026-03-04', '14:15', SEND],
    ['2026-03-04', '14:30', SEND],
    // After hours it waits, though there will be no hour in which it is of use.
    ['2026-03-04', '14:31', WAIT],
    ['2026-03-05', '09:30', WAIT],
    ['2026-03-05', '09:31', ended('missed', 'late')],
    ['2026-03-05', '10:15', ended('missed', 'late')],
  ] as [string, string, object][])('on %s at %s', (on, at, expected) => {
    expect(verdict(TOMORROW, [on, at])).toEqual(expected);
  });

  it('of a meeting later in the day is sent until half an hour before it, and not a minute longer', () => {
    const afternoon = { ...TOMORROW, usefulUntil: local('2026-03-05', '12:30') };

    expect(verdict(afternoon, ['2026-03-05', '10:14'])).toEqual(WAIT);
    expect(verdict(afternoon, ['2026-03-05', '12:30'])).toEqual(SEND);
    expect(verdict(afternoon, ['2026-03-05', '12:31'])).toEqual(ended('missed', 'late'));
  });

  it('for a volunteer is withdrawn when they no longer want it', () => {
    expect(verdict(VOLUNTEER, ['2026-03-04', '14:15'])).toEqual(SEND);
    expect(verdict(VOLUNTEER, ['2026-03-04', '14:15'], { facts: makeFacts() })).toEqual(ended('withdrawn', 'quiet'));
  });
});

describe('the week card', () => {
  it.each([
    ['2026-03-03', '10:15', SEND],
    ['2026-03-03', '15:00', WAIT],
    ['2026-03-04', '10:14', WAIT],
    ['2026-03-04', '10:15', SEND],
    ['2026-03-05', '14:30', SEND],
    ['2026-03-05', '14:31', ended('missed', 'late')],
  ] as [string, string, object][])('on %s at %s', (on, at, expected) => {
    expect(verdict(WEEK_CARD, [on, at])).toEqual(expected);
  });
});

describe('the week’s questions', () => {
  it.each([
    ['2026-03-05', '13:45', SEND],
    ['2026-03-05', '14:31', WAIT],
    // Friday and Monday are none of the peer's days.
    ['2026-03-06', '12:00', WAIT],
    ['2026-03-09', '12:00', WAIT],
    ['2026-03-10', '10:15', SEND],
    ['2026-03-10', '12:00', SEND],
    ['2026-03-10', '12:01', ended('missed', 'late')],
  ] as [string, string, object][])('on %s at %s', (on, at, expected) => {
    expect(verdict(CHECK_IN, [on, at])).toEqual(expected);
  });

  it('of an earlier week are not asked when a newer week’s are due', () => {
    expect(verdict(CHECK_IN, ['2026-03-05', '13:45'], { newerDue: true })).toEqual(ended('missed', 'newer'));
  });

  it.each([
    ['a no', { checkIns: 'no' }],
    ['nothing said', { checkIns: undefined, informedVersion: undefined }],
    ['a yes to an earlier information', { informedVersion: 0 }],
  ] as const)('are withdrawn after %s', (_, peer) => {
    const changed = makeFacts({ settings: { peer } });

    expect(verdict(CHECK_IN, ['2026-03-05', '13:45'], { facts: changed })).toEqual(ended('withdrawn', 'quiet'));
    expect(verdict(WEEK_CARD, ['2026-03-05', '13:45'], { facts: changed })).toEqual(SEND);
  });
});

describe('a wish for quiet between plan and send', () => {
  const quiet = (peer: object) => ({ facts: makeFacts({ settings: { peer } }) });

  it.each([WEEK_CARD, TOMORROW, CHECK_IN])('stop withdraws $kind', (what) => {
    expect(verdict(what, ['2026-03-04', '14:15'], quiet({ stopped: true }))).toEqual(ended('withdrawn', 'quiet'));
  });

  it('pause withdraws through its last day, by the calendar on the wall', () => {
    const paused = quiet({ pausedUntilOn: '2026-03-04' });

    expect(verdict(WEEK_CARD, ['2026-03-04', '23:59'], paused)).toEqual(ended('withdrawn', 'quiet'));
    expect(verdict(WEEK_CARD, ['2026-03-05', '00:00'], paused)).toEqual(WAIT);
    expect(verdict(WEEK_CARD, ['2026-03-05', '10:15'], paused)).toEqual(SEND);
  });

  it('looks the same whether or not it is also too late: a pause is never told as "too late"', () => {
    expect(verdict(TOMORROW, ['2026-03-06', '12:00'], quiet({ stopped: true }))).toEqual(ended('withdrawn', 'quiet'));
  });

  it('does not keep back an answer to the person’s own act', () => {
    expect(verdict(WELCOME, ['2026-03-07', '23:00'], quiet({ stopped: true }))).toEqual(SEND);
  });
});

describe('somebody who cannot be reached', () => {
  it.each(['none', 'left'] as const)(
    '(%s) waits while it is of use, and is then told as not reached',
    (conversation) => {
      expect(verdict(WEEK_CARD, ['2026-03-03', '10:15'], { conversation })).toEqual(WAIT);
      expect(verdict(WEEK_CARD, ['2026-03-05', '14:30'], { conversation })).toEqual(WAIT);
      expect(verdict(WEEK_CARD, ['2026-03-05', '14:31'], { conversation })).toEqual(ended('missed', 'no-conversation'));
      expect(verdict(WELCOME, ['2026-03-03', '10:15'], { conversation })).toEqual(WAIT);
    },
  );

  it('waits while the person is not on the list, which may be another process’s, and is withdrawn when it is of no use', () => {
    expect(verdict(WEEK_CARD, ['2026-03-03', '10:15'], { person: 'gone' })).toEqual({ do: 'wait' });
    expect(verdict(WEEK_CARD, ['2026-03-09', '10:15'], { person: 'gone' })).toEqual(ended('withdrawn', 'no-person'));
  });
});

test('a kind that is no longer in the list is a bug, and says so', () => {
  expect(() => verdict({ ...WEEK_CARD, kind: 'poem' }, ['2026-03-03', '10:15'])).toThrow('unknown kind of message');
});

describe('what tells of a change', () => {
  const CHANGE: Delivery = {
    ...TOMORROW,
    slot: 'change:peer:development-meeting.2026-03-05.r1',
    kind: 'change',
    occasion: 'development-meeting.2026-03-05.r1',
    dueAt: local('2026-03-03', '11:00'),
    usefulUntil: local('2026-03-05', '10:00'),
  };
  const away = (fromOn: string, toOn: string) => ({
    facts: makeFacts({ absences: [{ personId: 'peer', fromOn, toOn, setAt: local('2026-03-02', '09:00') }] }),
  });

  it('waits out a pause and an absence while it is of use, and is then withdrawn, never told as late', () => {
    const paused = { facts: makeFacts({ settings: { peer: { pausedUntilOn: '2026-03-03' } } }) };

    expect(verdict(CHANGE, ['2026-03-03', '12:00'])).toEqual(SEND);
    expect(verdict(CHANGE, ['2026-03-03', '12:00'], paused)).toEqual(WAIT);
    expect(verdict(CHANGE, ['2026-03-04', '10:15'], paused)).toEqual(SEND);
    expect(verdict(CHANGE, ['2026-03-03', '12:00'], away('2026-03-03', '2026-03-05'))).toEqual(WAIT);
    expect(verdict(CHANGE, ['2026-03-05', '10:01'], away('2026-03-03', '2026-03-05'))).toEqual(
      ended('withdrawn', 'quiet'),
    );
  });

  it('is not held by the cap, nor by low energy; what nobody asked for is', () => {
    const low = { facts: makeFacts({ settings: { peer: { lowEnergyUntilOn: '2026-03-08' } } }), sentThisWeek: 9 };

    expect(verdict(CHANGE, ['2026-03-03', '12:00'], low)).toEqual(SEND);
    expect(verdict(CHECK_IN, ['2026-03-05', '13:45'], low)).toEqual(ended('withdrawn', 'quiet'));
    expect(verdict(TOMORROW, ['2026-03-04', '14:15'], { sentThisWeek: 2 })).toEqual(SEND);
    expect(verdict(TOMORROW, ['2026-03-04', '14:15'], { sentThisWeek: 3 })).toEqual(ended('withdrawn', 'cap'));
  });

  it('an absence that was told after the plan was made withdraws a reminder', () => {
    expect(verdict(TOMORROW, ['2026-03-04', '14:15'], away('2026-03-04', '2026-03-04'))).toEqual(
      ended('withdrawn', 'quiet'),
    );
  });
});
