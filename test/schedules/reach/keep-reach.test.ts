import { LOST_TEAM_CHAT, lostTeamChat, saveReopened } from '../../../src/schedules/reach/keep-reach';
import type { Store, TeamChat } from '../../../src/store/store';
import { refusal, type RefusalCode } from '../../support/connector/refusals';
import { closeSenders, openSender } from '../../support/make-sender';

afterEach(closeSenders);

/** Wednesday is when the team's chat hears of Thursday's meeting. */
const WEDNESDAY = '2026-03-04';

const lostIn = async (store: Store) => lostTeamChat(await store.findFact(LOST_TEAM_CHAT), await store.listTeamChats());

async function openWithTeam() {
  const sender = await openSender();
  const team: TeamChat = {
    conversationId: '19:team',
    kind: 'channel',
    name: 'Møder',
    serviceUrl: sender.connector.serviceUrl,
    botId: '28:medspiller',
    tenantId: undefined,
    active: true,
    on: true,
  };
  await sender.store.saveTeamChat(team);
  await sender.tickAt('2026-03-04', '14:00');
  return { ...sender, team };
}

test.each(['BotNotInConversationRoster', 'ConversationNotFound'] as const satisfies readonly RefusalCode[])(
  'a team’s chat that the bot was thrown out of (%s) gets nothing more, and that it stopped is kept',
  async (code) => {
    const { connector, store, tickAt, team } = await openWithTeam();
    connector.refuse('19:team', refusal(code));
    await tickAt(WEDNESDAY, '14:15');
    const asked = connector.requests.length;
    await tickAt('2026-03-11', '14:15');

    expect(connector.requests).toHaveLength(asked);
    expect(await store.listTeamChats()).toEqual([{ ...team, active: false, on: false }]);
    expect(await lostIn(store)).toMatchObject({ name: 'Møder', conversationId: '19:team' });
  },
);

test('it is told no more when the bot is in that chat again, or another one was chosen', async () => {
  const { connector, store, tickAt, team } = await openWithTeam();
  connector.refuse('19:team', refusal('BotNotInConversationRoster'));
  await tickAt(WEDNESDAY, '14:15');

  await store.saveTeamChat({ ...team, conversationId: '19:other', on: false });
  expect(await lostIn(store)).toBeDefined();
  await store.saveTeamChat({ ...team, conversationId: '19:other', on: true });
  expect(await lostIn(store)).toBeUndefined();
  await store.saveTeamChat({ ...team, conversationId: '19:other', on: false });
  await store.saveTeamChat({ ...team, active: true, on: false });
  expect(await lostIn(store)).toBeUndefined();
});

test('a chat in which nothing was shown stops without a word', async () => {
  const { connector, store, tickAt, team } = await openWithTeam();
  await store.saveTeamChat({ ...team, on: false });
  connector.refuse('19:team', refusal('BotNotInConversationRoster'));
  await tickAt(WEDNESDAY, '14:15');

  expect(await lostIn(store)).toBeUndefined();
});

test.each(['ServiceError', 'Throttled', 'MessageSizeTooBig', 'NotEnoughPermissions'] as const)(
  'a chat that answers %s once is still one',
  async (code) => {
    const { connector, store, tickAt, team, join } = await openWithTeam();
    await join('peer');
    const kept = await store.findConversation('peer');
    for (const about of ['19:team', 'a:peer']) connector.refuse(about, refusal(code));
    await tickAt(WEDNESDAY, '14:15');

    expect(await store.listTeamChats()).toEqual([team]);
    expect(await store.findConversation('peer')).toEqual(kept);
  },
);

test('a chat that was opened anew is kept, but not over an uninstall', async () => {
  const { store, join, clock } = await openWithTeam();
  await join('peer');
  const kept = (await store.findConversation('peer'))!;
  const opened = { ...kept, conversationId: 'a:new' };

  expect(await saveReopened(store, opened)).toBe(true);
  expect(await store.findConversation('peer')).toEqual(opened);
  const gone = { ...opened, active: false, inactiveCause: 'uninstalled', inactiveSince: clock.now() } as const;
  await store.saveConversation(gone);
  expect(await saveReopened(store, opened)).toBe(false);
  expect(await store.findConversation('peer')).toEqual(gone);
});
