import { chatsToOpen, EMPTY_ROSTER, readRoster, saveRoster, withMembers } from '../../../src/schedules/reach/roster';
import type { Conversation } from '../../../src/store/store';
import { local, makePerson, PARKVAENGET } from '../../support/make-facts';
import { closeSenders, openSender } from '../../support/make-sender';

afterEach(closeSenders);

const NOW = local('2026-03-05', '11:00');
const { people } = PARKVAENGET;
const PEER = '00000000-0000-4000-8000-000000000001';
const GUEST = '00000000-0000-4000-8000-00000000000A';
const where = { serviceUrl: 'https://smba.trafficmanager.net/emea/', botId: '28:bot', tenantId: 'tenant' };

describe('what is kept of a roster', () => {
  const members = [
    { userId: '29:peer', aadObjectId: PEER, isGuest: false },
    { userId: '29:guest', aadObjectId: GUEST, isGuest: true },
    { userId: '29:other', aadObjectId: 'somebody-else', isGuest: false },
    { userId: '29:odd', aadObjectId: undefined, isGuest: true },
  ];

  it('is only people of the people file, by account, whatever the letters’ case', () => {
    expect(withMembers(EMPTY_ROSTER, people, members, NOW)).toEqual({
      seen: {
        peer: { userId: '29:peer', isGuest: false, at: NOW },
        'frivillig-a': { userId: '29:guest', isGuest: true, at: NOW },
      },
      triedAt: {},
    });
  });

  it('stays as it was for who was not read this time, and forgets who left the people file', () => {
    const before = withMembers(EMPTY_ROSTER, people, members, NOW);
    const later = local('2026-03-06', '11:00');
    const after = withMembers({ ...before, triedAt: { peer: NOW, gone: NOW } }, [makePerson('peer')], [], later);

    expect(after).toEqual({ seen: { peer: before.seen['peer'] }, triedAt: { peer: NOW } });
  });

  it('comes back from the store as it went in, and holds no name', async () => {
    const { store } = await openSender();
    const roster = { ...withMembers(EMPTY_ROSTER, people, members, NOW), triedAt: { peer: NOW } };

    expect(await readRoster(store)).toEqual(EMPTY_ROSTER);
    await saveRoster(store, roster);

    expect(await readRoster(store)).toEqual(roster);
    expect(await store.findFact('roster')).not.toMatch(/Peer|Frivillig|tenant/);
  });
});

const chat = (personId: string, changes: Partial<Conversation>): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  userId: `29:${personId}`,
  active: true,
  ...where,
  ...changes,
});
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60_000);

describe('a chat to open', () => {
  it('is that of everybody in a roster whom the bot has not met, but of no volunteer', () => {
    const inRoster = people.flatMap(({ id, aadObjectId }) =>
      id === 'udviklingsleder' ? [] : [{ userId: `29:${id}`, aadObjectId, isGuest: false }],
    );
    const roster = withMembers(EMPTY_ROSTER, people, inRoster, NOW);

    const found = chatsToOpen(people, [], roster, where, NOW);

    expect(found.map(({ person, why, to }) => [person.id, why, to.userId])).toEqual([
      ['peer', 'not-met', '29:peer'],
      ['koordinator', 'not-met', '29:koordinator'],
    ]);
  });

  it('is nobody’s while no address of Teams is known', () => {
    const roster = withMembers(EMPTY_ROSTER, people, [{ userId: '29:seen', aadObjectId: PEER, isGuest: false }], NOW);

    expect(chatsToOpen(people, [], roster, undefined, NOW)).toEqual([]);
  });

  it.each([
    ['active', { active: true }, undefined, false],
    ['blocked for two days', { inactiveCause: 'blocked', inactiveSince: daysAgo(2) }, undefined, true],
    ['gone for two days', { inactiveCause: 'gone', inactiveSince: daysAgo(2) }, undefined, true],
    ['gone for half a day', { inactiveCause: 'gone', inactiveSince: daysAgo(0.5) }, undefined, false],
    ['blocked, and tried three days ago', { inactiveCause: 'blocked', inactiveSince: daysAgo(9) }, daysAgo(3), false],
    ['blocked, and tried a week ago', { inactiveCause: 'blocked', inactiveSince: daysAgo(9) }, daysAgo(7), true],
    ['uninstalled for a year', { inactiveCause: 'uninstalled', inactiveSince: daysAgo(365) }, undefined, false],
    ['inactive from before causes were kept', {}, undefined, false],
  ] as const)('%s: %j', (_what, changes, triedAt, isTried) => {
    const roster = { seen: {}, triedAt: triedAt === undefined ? {} : { peer: triedAt } };

    const found = chatsToOpen([makePerson('peer')], [chat('peer', { active: false, ...changes })], roster, where, NOW);

    expect(found.map(({ why }) => why)).toEqual(isTried ? ['inactive'] : []);
  });

  it('of a volunteer who has asked and went quiet is tried like any other', () => {
    const quiet = chat('frivillig-a', { active: false, inactiveCause: 'gone', inactiveSince: daysAgo(2) });

    expect(chatsToOpen(people, [quiet], EMPTY_ROSTER, undefined, NOW).map(({ person }) => person.id)).toEqual([
      'frivillig-a',
    ]);
  });
});
