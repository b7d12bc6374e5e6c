import { createReconciler, type ReconcileDeps, type RosterReader } from '../../../src/schedules/reach/reconcile';
import { readRoster, type Member } from '../../../src/schedules/reach/roster';
import { localMomentOf } from '../../../src/schedules/local-time';
import type { TeamChat } from '../../../src/store/store';
import { refusal } from '../../support/connector/refusals';
import { local, PARKVAENGET } from '../../support/make-facts';
import { closeSenders, openSender, type Sender } from '../../support/make-sender';

afterEach(closeSenders);

const PEER: Member = { userId: '29:peer', aadObjectId: '00000000-0000-4000-8000-000000000001', isGuest: false };
const DAY = '2026-03-04';

/** A sender with a team chat that the bot is in. */
async function open(
  members: Member[] | Exclude<Awaited<ReturnType<RosterReader['read']>>, { state: 'read' }> = [PEER],
) {
  const sender = await openSender();
  const { store, clock, messenger, log, connector } = sender;
  const team: TeamChat = {
    conversationId: '19:team',
    kind: 'channel',
    name: 'Møder',
    serviceUrl: connector.serviceUrl,
    botId: '28:medspiller',
    tenantId: 'tenant',
    active: true,
    on: true,
  };
  await store.saveTeamChat(team);
  let reads = 0;
  const rosters: RosterReader = {
    read: async () => {
      reads += 1;
      return Array.isArray(members) ? { state: 'read', members } : members;
    },
  };
  const make = (more: Partial<ReconcileDeps> = {}) =>
    createReconciler({ store, clock, messenger, rosters, log, workplace: PARKVAENGET, ...more });
  const reconcile = make();
  const at = async (on: string, time: string, run = reconcile) => {
    clock.moveTo(local(on, time));
    await run(clock.now());
  };
  return { ...sender, team, at, make, reads: () => reads };
}
const creations = ({ connector }: Pick<Sender, 'connector'>) =>
  connector.requests.filter(({ path }) => path === '/v3/conversations');

describe('once a day, at a calm time,', () => {
  it('whom the bot has not met gets a chat without a word, and a greeting at the next hour of theirs', async () => {
    const sender = await open();
    await sender.at(DAY, '11:00');

    expect(await sender.store.findConversation('peer')).toMatchObject({ active: true, userId: '29:peer' });
    expect(sender.connector.sent).toEqual([]);
    const welcome = await sender.store.findDelivery('welcome:peer:v2');
    expect(welcome).toMatchObject({ kind: 'welcome', state: 'planned' });
    expect(localMomentOf(welcome!.dueAt, 'Europe/Copenhagen')).toEqual({ on: DAY, at: '11:00' });
  });

  it('somebody who does not work that day is greeted on their next one, in their hours', async () => {
    const sender = await open();
    await sender.at('2026-03-06', '14:50');

    const welcome = await sender.store.findDelivery('welcome:peer:v2');
    expect(localMomentOf(welcome!.dueAt, 'Europe/Copenhagen')).toEqual({ on: '2026-03-10', at: '10:15' });
  });

  it.each(['00:01', '06:00', '10:29', '15:00', '23:59'])('not at %s', async (time) => {
    const sender = await open();
    await sender.at(DAY, time);

    expect(sender.reads()).toBe(0);
    expect(sender.connector.requests).toEqual([]);
  });

  it('and not twice, also not by two bots at once, nor after a restart', async () => {
    const sender = await open();
    const other = sender.make();
    await Promise.all([sender.at(DAY, '11:00'), sender.at(DAY, '11:00', other)]);
    await sender.at(DAY, '11:01');
    await sender.at(DAY, '14:59', sender.make());

    expect(sender.reads()).toBe(1);
    await sender.at('2026-03-05', '11:00');
    expect(sender.reads()).toBe(2);
  });

  it('once more when the bot that began died on the way', async () => {
    const sender = await open();
    await sender.store.saveFact('roster-day', `${DAY} ${local(DAY, '11:00').toISOString()}`);

    await sender.at(DAY, '11:29');
    expect(sender.reads()).toBe(0);
    await sender.at(DAY, '11:30');
    expect(sender.reads()).toBe(1);
  });
});

describe('while Teams wants to be left alone', () => {
  const OTHER: Member = { ...PEER, userId: '29:koordinator', aadObjectId: '00000000-0000-4000-8000-000000000002' };

  it('no chat is opened, the bot waits for nothing, and whoever is left has their turn later that day', async () => {
    const sender = await open([PEER, OTHER]);
    const { store, clock, connector } = sender;
    let held: Date | undefined;
    const pace = { heldUntil: (now: Date) => (held !== undefined && now < held ? held : undefined) };
    connector.misbehave(() => {
      held ??= local(DAY, '11:20');
      return 'ok';
    });
    const reconcile = sender.make({ pace });

    await sender.at(DAY, '11:00', reconcile);
    expect([creations(sender).length, clock.now()]).toEqual([1, local(DAY, '11:00')]);
    await sender.at(DAY, '11:19', reconcile);
    expect(creations(sender)).toHaveLength(1);

    await sender.at(DAY, '11:30', reconcile);
    await sender.at(DAY, '12:30', reconcile);
    expect(creations(sender)).toHaveLength(2);
    expect((await store.listConversations()).map(({ personId }) => personId).sort()).toEqual(['koordinator', 'peer']);
  });
});

describe('who has been greeted', () => {
  it('is not greeted again, and who is met twice is greeted once', async () => {
    const sender = await open();
    await sender.at(DAY, '11:00');
    const first = await sender.store.findDelivery('welcome:peer:v2');
    await sender.at('2026-03-05', '11:00');

    expect(await sender.store.findDelivery('welcome:peer:v2')).toEqual(first);
    expect(creations(sender).filter(({ body }) => JSON.stringify(body).includes('29:peer'))).toHaveLength(1);
  });
});

describe('what Teams refuses', () => {
  it('keeps nobody else from being met, and is tried again the next day', async () => {
    const coordinator = {
      userId: '29:koordinator',
      aadObjectId: '00000000-0000-4000-8000-000000000002',
      isGuest: false,
    };
    const sender = await open([PEER, coordinator]);
    sender.connector.refuse('29:peer', refusal('BotNotInConversationRoster'));
    await sender.at(DAY, '11:00');

    expect(await sender.store.findConversation('peer')).toBeUndefined();
    expect(await sender.store.findDelivery('welcome:peer:v2')).toBeUndefined();
    expect(await sender.store.findConversation('koordinator')).toMatchObject({ active: true });
    sender.connector.refuse('29:peer', undefined);
    await sender.at('2026-03-05', '11:00');
    expect(await sender.store.findConversation('peer')).toMatchObject({ active: true });
  });

  it('of a roster leaves what was known, and a chat that the bot is not in any more stops', async () => {
    const sender = await open({ state: 'blocked', cause: 'http-403-BotNotInConversationRoster' });
    await sender.at(DAY, '11:00');

    expect(await sender.store.listTeamChats()).toMatchObject([{ active: false, on: false }]);
    expect(await readRoster(sender.store)).toMatchObject({ seen: {} });
  });

  it('of a roster for now changes nothing', async () => {
    const sender = await open({ state: 'later', retryAfterMs: 1000, cause: 'http-429' });
    await sender.at(DAY, '11:00');

    expect(await sender.store.listTeamChats()).toEqual([sender.team]);
  });
});

describe('a chat that went quiet', () => {
  const quiet = async (inactiveCause: 'blocked' | 'gone' | 'uninstalled') => {
    const sender = await open();
    await sender.join('peer');
    const kept = await sender.store.findConversation('peer');
    await sender.store.saveConversation({
      ...kept!,
      active: false,
      inactiveCause,
      inactiveSince: local('2026-03-02', '10:00'),
    });
    return sender;
  };
  const tries = (sender: Sender) => creations(sender).filter(({ body }) => JSON.stringify(body).includes('29:peer'));

  it.each(['blocked', 'gone'] as const)('(%s) is tried without a word, and nobody is greeted', async (cause) => {
    const sender = await quiet(cause);
    await sender.at(DAY, '11:00');

    expect(await sender.store.findConversation('peer')).toMatchObject({ active: true });
    expect((await sender.store.findConversation('peer'))?.inactiveCause).toBeUndefined();
    expect(await sender.store.findDelivery('welcome:peer:v2')).toBeUndefined();
    expect(sender.connector.sent).toEqual([]);
  });

  it('is tried once a week while Teams refuses', async () => {
    const sender = await quiet('blocked');
    sender.connector.refuse('29:peer', refusal('ConversationBlockedByUser'));
    for (const day of ['04', '05', '06', '09', '10', '11', '12']) await sender.at(`2026-03-${day}`, '11:00');

    expect(tries(sender)).toHaveLength(2);
    expect(await sender.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'blocked' });
  });

  it('because its person took the app away is left alone', async () => {
    const sender = await quiet('uninstalled');
    for (const day of ['04', '05', '11', '25']) await sender.at(`2026-03-${day}`, '11:00');

    expect(tries(sender)).toEqual([]);
    expect(await sender.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'uninstalled' });
  });

  it('and whose person takes the app away in that very moment stays closed', async () => {
    const sender = await quiet('gone');
    const { store, clock, log } = sender;
    const reconcile = createReconciler({
      store,
      clock,
      log,
      workplace: PARKVAENGET,
      rosters: { read: async () => ({ state: 'read', members: [] }) },
      messenger: {
        reopen: async (to) => {
          const kept = await store.findConversation(to.personId);
          if (kept !== undefined) await store.saveConversation({ ...kept, inactiveCause: 'uninstalled' });
          return { state: 'opened', conversation: { ...to, active: true } };
        },
      },
    });

    await sender.at(DAY, '11:00', reconcile);

    expect(await store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'uninstalled' });
  });
});
