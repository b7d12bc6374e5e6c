import { closeStages, openStage } from '../support/bot-stage';
import { type Connector, startConnector } from '../support/connector';

let connector: Connector | undefined;
afterEach(async () => {
  await closeStages();
  await connector?.close();
});

const WEEK_CARD = 'Din uge 11';

test('lesson 2 (OfficeDev/microsoft-365-agents-toolkit#9973): where a chat is survives a restart, and nobody has to install anew', async () => {
  const stage = await openStage();
  await stage.teams.open(stage.people.peer);

  await stage.restart();
  await stage.tickAt('2026-03-10', '10:15');

  expect(stage.lastText(stage.people.peer)).toContain(WEEK_CARD);
});

const REACTION = { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] };

test.each([
  ['a reaction', REACTION],
  ['that a reaction was taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }] }],
  ['an event', { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }],
  ['an edited message', { type: 'messageUpdate', text: 'min uge' }],
  ['an upgrade of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
  ['a new version without the bot and one with it', { type: 'installationUpdate', action: 'add' }],
  ['an invoke of a kind that nobody knows', { type: 'invoke', name: 'something/else', value: {} }],
  ['a message', { type: 'message', text: 'hej' }],
])(
  'lesson 2 (OfficeDev/Microsoft-Teams-Samples#729): %s tells where the chat is now, and makes a quiet one alive again',
  async (_what, activity) => {
    const stage = await openStage();
    connector = await startConnector();
    const { peer } = stage.people;
    await stage.teams.open(peer);
    const kept = await stage.store.findConversation('peer');
    const inactiveSince = stage.clock.now();
    await stage.store.saveConversation({ ...kept!, active: false, inactiveCause: 'blocked', inactiveSince });

    await stage.teams
      .post(peer, {
        ...activity,
        serviceUrl: connector.serviceUrl,
        conversation: { id: 'a:moved', conversationType: 'personal', tenantId: 'tenant' },
        from: { id: '29:new', name: '', aadObjectId: peer.aadObjectId?.toUpperCase() },
      })
      // What the bot does not know it refuses, and learns from all the same.
      .catch(() => undefined);

    expect(await stage.store.findConversation('peer')).toEqual({
      personId: 'peer',
      conversationId: 'a:moved',
      serviceUrl: connector.serviceUrl,
      userId: '29:new',
      botId: '28:medspiller',
      tenantId: 'tenant',
      active: true,
    });
  },
);

test('lesson 2 (microsoft/botframework-sdk#6063): in a group, and from somebody who is on no list, nobody’s chat is learnt', async () => {
  const stage = await openStage();
  await stage.teams.open(stage.people.peer);
  const before = await stage.store.listConversations();

  const group = { id: '19:group', conversationType: 'groupChat', isGroup: true };
  await stage.teams.post(stage.people.peer, { ...REACTION, conversation: group });
  await stage.teams.post(stage.stranger, REACTION);

  expect(await stage.store.listConversations()).toEqual(before);
});
