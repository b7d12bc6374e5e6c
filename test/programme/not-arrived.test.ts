import { SEND_RULES } from '../../src/bot/send-rules';
import { CAUSE_CATEGORIES, NOT_ARRIVED_CATEGORIES } from '../../src/programme/not-arrived-causes';
import { notArrived } from '../../src/programme/not-arrived';
import { reachOf } from '../../src/programme/reach';
import { plan } from '../../src/schedules/plan';
import { EMPTY_ROSTER } from '../../src/schedules/reach/roster';
import type { Absence, Conversation, Delivery, DeliveryState, InactiveCause, Settings } from '../../src/store/store';
import { asPlanned } from '../store/samples';
import { local, makeFacts, PARKVAENGET } from '../support/make-facts';

const FROM = local('2026-03-02');
const NOW = local('2026-03-05', '14:20');
const CARD = 'week-card:peer:2026-W10';
const asked = { 'frivillig-a': { wantsReminders: true }, 'frivillig-b': { wantsReminders: true } };
const WEEK = plan(makeFacts({ settings: asked }), FROM, local('2026-03-08'));

const ended = (slot: string, state: DeliveryState, cause?: string, changes: Partial<Delivery> = {}): Delivery => {
  const message = WEEK.find((one) => one.slot === slot);
  if (message === undefined) throw new Error(`nothing is planned as ${slot}`);
  return { ...asPlanned(message), state, cause, endedAt: local('2026-03-03', '10:16'), ...changes };
};
const chat = (personId: string, inactiveCause?: InactiveCause): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  userId: `29:${personId}`,
  botId: '28:bot',
  tenantId: undefined,
  active: inactiveCause === undefined,
  ...(inactiveCause === undefined ? {} : { inactiveCause, inactiveSince: local('2026-03-03', '09:00') }),
});
const all = PARKVAENGET.people.map(({ id }) => chat(id));

const told = (deliveries: Delivery[], { chats = all, facts = makeFacts({ settings: asked }), now = NOW } = {}) =>
  notArrived(facts, { deliveries, reach: reachOf(facts.people, chats, EMPTY_ROSTER), from: FROM }, now);

describe('the table of causes', () => {
  it('knows every cause with which Teams can refuse a message, but those that nobody can know', () => {
    const causes = SEND_RULES.filter(({ means }) => means !== 'uncertain').map(
      ({ status, code }) => `http-${status}${code === undefined ? '' : `-${code}`}`,
    );

    expect(causes.filter((cause) => CAUSE_CATEGORIES[cause] === undefined)).toEqual([]);
  });

  it('has a cause for every category but that of what is uncertain', () => {
    const found = new Set(Object.values(CAUSE_CATEGORIES));

    expect(NOT_ARRIVED_CATEGORIES.filter((one) => !found.has(one))).toEqual(['uncertain']);
  });
});

describe('what did not arrive', () => {
  it.each([
    ['uncertain', 'timeout', 'uncertain'],
    ['uncertain', 'abandoned', 'uncertain'],
    ['uncertain', 'http-500', 'uncertain'],
    ['blocked', 'http-403', 'blocked'],
    ['blocked', 'http-403-BotDisabledByAdmin', 'blocked'],
    ['blocked', 'http-403-BotNotInConversationRoster', 'uninstalled'],
    ['blocked', 'http-404', 'gone'],
    ['blocked', 'something-new', 'blocked'],
    ['failed', 'http-413', 'refused'],
    ['failed', 'http-403-NotEnoughPermissions', 'refused'],
    ['failed', 'something-new', 'refused'],
  ] as const)('%s with %s is told as %s: to whom, what, since when', (state, cause, category) => {
    expect(told([ended(CARD, state, cause)])).toMatchObject([
      {
        id: CARD,
        category,
        kind: 'week-card',
        name: 'Peer',
        count: 1,
        since: local('2026-03-03', '10:16'),
        byCalendar: false,
      },
    ]);
  });

  it.each(['sent', 'sending', 'withdrawn', 'missed'] as const)('is nothing that is %s', (state) => {
    expect(told([ended(CARD, state, 'late')])).toEqual([]);
  });

  it('what waits because Teams asked for it is told without names and numbers', () => {
    const waiting = [CARD, 'week-card:koordinator:2026-W10', 'tomorrow:peer:2026-03-05']
      .filter((slot) => WEEK.some((one) => one.slot === slot))
      .map((slot) => ended(slot, 'planned', 'http-429'));

    expect(told(waiting)).toMatchObject([
      { category: 'throttled', name: undefined, count: 1, deliveries: [], mayBeSentAgain: false },
    ]);
    expect(told([ended(CARD, 'planned', 'http-401')])).toMatchObject([{ category: 'server-trouble' }]);
  });

  it('says nothing of a check-in, nor of what somebody asked for themselves', () => {
    const [delivery] = [ended(CARD, 'uncertain')];
    for (const kind of ['check-in', 'heads-up', 'welcome', 'proposal', 'not-here', 'returned'])
      expect(told([{ ...delivery!, kind }])).toEqual([]);
  });

  it('tells of what was for a leader as a leader', () => {
    for (const kind of ['closed-meeting', 'secret-ends']) {
      const [line] = told([{ ...ended(CARD, 'uncertain'), kind, personId: 'koordinator' }]);
      expect(line).toMatchObject({ kind, category: 'uncertain', name: 'Koordinator' });
    }
  });

  it('says nothing of a change to a peer meeting', () => {
    expect(told([ended(CARD, 'blocked', 'http-403', { kind: 'change', occasion: 'peer-meeting.x.r2' })])).toEqual([]);
  });

  it('volunteers are one line, and no press on it would name them', () => {
    const lines = told(
      ['frivillig-a', 'frivillig-b'].map((id) => ended(`tomorrow:${id}:2026-03-05`, 'uncertain', 'timeout')),
    );

    expect(lines).toMatchObject([{ name: undefined, count: 2, category: 'uncertain', kind: 'tomorrow' }]);
    expect(lines[0]?.id).not.toMatch(/frivillig/);
  });

  it('the team’s card is told by the chat’s name, also when it came too late', () => {
    const team = { kind: 'team-meeting', personId: 'team', occasion: 'development-meeting.2026-03-05' };

    expect(told([ended(CARD, 'missed', 'late', team)])).toMatchObject([{ category: 'too-late', kind: 'team-meeting' }]);
  });
});

describe('a yes to sending again', () => {
  const UNTIL = { usefulUntil: local('2026-03-05', '14:21') };

  it('is asked for while it is of use, and not after', () => {
    expect(told([ended(CARD, 'uncertain', 'timeout', UNTIL)])).toMatchObject([{ mayBeSentAgain: true }]);
    expect(told([ended(CARD, 'uncertain', 'timeout', UNTIL)], { now: UNTIL.usefulUntil })).toMatchObject([
      { mayBeSentAgain: false },
    ]);
  });

  it('waits until somebody who was refused can be reached again', () => {
    const blocked = [ended(CARD, 'blocked', 'http-403', UNTIL)];
    const closed = [...all.filter(({ personId }) => personId !== 'peer'), chat('peer', 'blocked')];

    expect(told(blocked, { chats: closed })[0]).toMatchObject({ mayBeSentAgain: false });
    expect(told(blocked)).toMatchObject([{ mayBeSentAgain: true }]);
  });
});

describe('of people who cannot be reached', () => {
  const closed = (cause?: InactiveCause) => [
    ...all.filter(({ personId }) => personId !== 'peer'),
    ...(cause === undefined ? [] : [chat('peer', cause)]),
  ];

  it.each([
    [undefined, 'never-installed'],
    ['uninstalled', 'uninstalled'],
    ['blocked', 'blocked'],
    ['gone', 'gone'],
  ] as const)('(%s) what the calendar had for them since then is told, once', (cause, category) => {
    const lines = told([], { chats: closed(cause) });

    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => line.category === category && line.name === 'Peer' && line.byCalendar)).toBe(true);
    expect(lines.some(({ kind }) => kind === 'check-in')).toBe(false);
    expect(lines.every((line) => !line.mayBeSentAgain)).toBe(true);
    expect(
      told([ended(CARD, 'blocked', 'http-403')], { chats: closed(cause) }).filter(({ id }) => id === CARD),
    ).toHaveLength(1);
  });

  it('nothing from before they could not be', () => {
    const since = local('2026-03-05', '14:00');
    const kept = closed('blocked').map((one) => (one.active ? one : { ...one, inactiveSince: since }));

    expect(told([], { chats: kept })).toEqual([]);
  });

  it('it is the same whatever they have chosen', () => {
    const choices: Partial<Settings>[] = [
      {},
      { stopped: true },
      { pausedUntilOn: '2026-03-30' },
      { lowEnergyUntilOn: '2026-03-30' },
      { weeklyCap: 0 },
      { checkIns: 'no' },
    ];
    const absences: Absence[] = [{ personId: 'peer', fromOn: '2026-03-02', toOn: '2026-03-06', setAt: FROM }];
    const lines = [
      ...choices.map((peer) => told([], { chats: closed('uninstalled'), facts: makeFacts({ settings: { peer } }) })),
      told([], { chats: closed('uninstalled'), facts: makeFacts({ absences }) }),
    ].map((one) => JSON.stringify(one));

    expect(new Set(lines).size).toBe(1);
  });

  it('nothing of volunteers, who hear only what they ask for', () => {
    const kept = all.filter(({ personId }) => !personId.startsWith('frivillig'));

    expect(told([], { chats: kept })).toEqual([]);
  });
});
