import { closeStages } from '../support/bot-stage';
import { openTeamsStage, type TeamsStage } from '../support/teams-stage';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer';

let issuer: TokenIssuer;
let teams: TeamsStage;
beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.close());
beforeEach(async () => {
  teams = await openTeamsStage(issuer);
  await teams.post(teams.stage.people.peer, { type: 'installationUpdate', action: 'add' });
});
afterEach(async () => {
  await closeStages();
  await teams.close();
});

const UNINSTALLS = [
  ['the app’s own event', [{ type: 'installationUpdate', action: 'remove' }]],
  ['the members’', [{ type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }]],
  [
    'both',
    [
      { type: 'installationUpdate', action: 'remove' },
      { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] },
    ],
  ],
] as const;

test.each(UNINSTALLS)(
  'lesson 15 (OfficeDev/BotBuilder-MicrosoftTeams#286): after an uninstall (%s) nothing is sent or tried, though Teams would take it, until the person is back',
  async (_how, activities) => {
    const { stage, connector, post } = teams;
    const { peer } = stage.people;
    const before = connector.requests.length;
    for (const activity of activities) await post(peer, activity);
    expect(await stage.store.findConversation('peer')).toMatchObject({
      active: false,
      inactiveCause: 'uninstalled',
      inactiveSince: stage.clock.now(),
    });

    for (const day of ['05', '06', '10', '11', '12', '17', '18', '19', '24']) {
      await stage.tickAt(`2026-03-${day}`, '10:40');
      await stage.tickAt(`2026-03-${day}`, '14:20');
    }
    expect(connector.requests.length).toBe(before);

    await post(peer, { type: 'installationUpdate', action: 'add' });
    await stage.tickAt('2026-03-31', '10:15');
    expect(JSON.stringify(connector.sent.at(-1))).toContain('Din uge 14');
  },
);

test('lesson 15: told twice, it is since the first time; and somebody else who leaves the chat is no uninstall', async () => {
  const { stage, post } = teams;
  const { peer } = stage.people;
  await post(peer, { type: 'conversationUpdate', membersRemoved: [{ id: '29:somebody' }] });
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });

  await post(peer, { type: 'installationUpdate', action: 'remove' });
  const first = await stage.store.findConversation('peer');
  stage.later(60_000);
  await post(peer, { type: 'installationUpdate', action: 'remove' });
  expect(await stage.store.findConversation('peer')).toEqual(first);
});

test('lesson 15: a new version of the app without the bot is nobody’s uninstall: what Teams then answers decides', async () => {
  const { stage, post } = teams;
  await post(stage.people.peer, { type: 'installationUpdate', action: 'remove-upgrade' });

  expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });
});

test('lesson 15: one who never met the bot and takes the app away is known as that', async () => {
  const { stage, post } = teams;
  await post(stage.people.coordinator, { type: 'installationUpdate', action: 'remove' });

  expect(await stage.store.findConversation('koordinator')).toMatchObject({
    active: false,
    inactiveCause: 'uninstalled',
  });
});

test('lesson 15: a new version of the app that comes without the bot is nobody’s uninstall', async () => {
  const { stage, post } = teams;
  await post(stage.people.peer, { type: 'installationUpdate', action: 'remove-upgrade' });

  expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });
});

test('lesson 15: an uninstall that comes once more after the person is back changes nothing, and nothing sent again brings back who has left', async () => {
  const { stage, post } = teams;
  const { peer } = stage.people;
  const remove = { type: 'installationUpdate', action: 'remove', id: 'away' };
  const words = { type: 'message', text: 'min uge', id: 'words' };
  await post(peer, words);
  await post(peer, remove);
  await post(peer, words);
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'uninstalled' });

  await post(peer, { type: 'installationUpdate', action: 'add', id: 'back' });
  await post(peer, remove);
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });
});

test('lesson 15: whoever takes the app away and is gone from the directory by then is known by their chat', async () => {
  const { stage, post } = teams;
  const { peer } = stage.people;
  await post(peer, { type: 'installationUpdate', action: 'remove', from: { id: '29:peer', name: '' } });

  expect(await stage.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'uninstalled' });
});
