import { readConfig } from '../../src/config';
import type { WireActivity } from '../support/connector';
import { closeStages } from '../support/bot-stage';
import { openTeamsStage, type TeamsStage } from '../support/teams-stage';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';

let issuer: TokenIssuer;
let teams: TeamsStage | undefined;
beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.close());
afterEach(async () => {
  await closeStages();
  await teams?.close();
});

async function open() {
  teams = await openTeamsStage(issuer);
  return { ...teams, ...teams.stage.people };
}
const install = { type: 'installationUpdate', action: 'add' };
const botIsAdded = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
const hello = (sent: WireActivity[]) => sent.filter((one) => JSON.stringify(one).includes(setUpTexts.da.hello));

test.each([
  ['an install event that comes twice', [install, install]],
  [
    'an install event that is sent again with the same id',
    [
      { ...install, id: '7' },
      { ...install, id: '7' },
    ],
  ],
  ['a word about its members only', [botIsAdded]],
  ['both at once, and a message', [install, botIsAdded, { type: 'message', text: 'hej' }]],
  ['a first message only', [{ type: 'message', text: 'hej' }]],
  ['a removal and a new install', [install, { type: 'installationUpdate', action: 'remove' }, install]],
])('the card comes once for %s', async (_what, activities) => {
  const { post, sent, peer } = await open();
  const statuses = await Promise.all(activities.map((activity) => post(peer, activity)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(hello(sent())).toHaveLength(1);
});

test('a word about somebody else who joined the chat greets nobody', async () => {
  const { post, sent, peer } = await open();
  await post(peer, { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] });
  expect(sent()).toEqual([]);
});

test('the clock cannot be moved by typing: the words are unknown there, and the help does not name them', async () => {
  const { post, sent, stage, peer } = await open();
  const before = stage.clock.now();
  expect(stage.bot.timeMachine).toBeUndefined();
  for (const text of ['spol frem til fredag kl. 10', 'fast-forward to friday', 'skip to friday'])
    await post(peer, { type: 'message', text });
  expect(sent().slice(1, 2)).toMatchObject([{ text: replyTexts.da.unknown }]);
  await post(peer, { type: 'message', text: 'hjælp' });
  expect(JSON.stringify(sent())).not.toMatch(/spol frem|fast-forward/);
  expect(stage.clock.now()).toEqual(before);
});

test('MEDSPILLER_NOW stops the start when an app id is set', () => {
  const env = {
    CLIENT_ID: '99999999-8888-7777-6666-555555555555',
    CLIENT_SECRET: 'x',
    TENANT_ID: '11111111-2222-3333-4444-555555555555',
    MEDSPILLER_MASTER_KEY: 'x',
  };
  expect(() => readConfig({ ...env, MEDSPILLER_NOW: '2026-03-03T10:00' })).toThrow('MEDSPILLER_NOW');
  expect(() => readConfig(env)).not.toThrow();
});

test('a message without a token runs no turn', async () => {
  const { stage, connector, peer } = await open();
  await expect(stage.teams.say(peer, 'stop')).rejects.toThrow('401');
  expect(await stage.store.findSettings('peer')).toBeUndefined();
  expect(connector.requests).toEqual([]);
});

test('after an uninstall nothing is sent, although the old chat would take it; a new install begins again', async () => {
  const { post, sent, stage, peer } = await open();
  await post(peer, install);
  await post(peer, { type: 'installationUpdate', action: 'remove' });
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: false });
  await stage.tickAt('2026-03-10', '10:15');
  expect(sent()).toHaveLength(1);
  await post(peer, { ...install, action: 'add-upgrade' });
  await stage.tickAt('2026-03-10', '10:30');
  expect(sent()).toHaveLength(2);
  expect(JSON.stringify(sent()[1])).toContain('Din uge 11');
});

test('an activity that Teams sends again has one effect, whether at once or later', async () => {
  const { post, sent, stage, peer } = await open();
  await post(peer, install);
  const message = { type: 'message', id: '42', text: 'min uge' };
  await Promise.all([post(peer, message), post(peer, message), post(peer, message)]);
  stage.later(60_000);
  await post(peer, message);
  expect(sent()).toHaveLength(2);
  await post(peer, { ...message, id: '43' });
  expect(sent()).toHaveLength(3);
});
