import { createAdapter } from '../../src/bot/adapter';
import { createTeamsRoster } from '../../src/bot/roster';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import type { TeamChat } from '../../src/store/store';
import { type Connector, startConnector } from '../support/connector';
import { refusal } from '../support/connector/refusals';
import { testCredentials } from '../support/credentials';
import { TENANT } from '../support/door';
import { leadTo } from '../support/teams-stage';

const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
const lines: string[] = [];
const log = createLog(
  (line) => lines.push(line),
  () => clock.now(),
);
const CHAT = '19:meetings@thread.tacv2';
const team: TeamChat = {
  conversationId: CHAT,
  kind: 'channel',
  name: 'Møder',
  serviceUrl: 'https://smba.trafficmanager.net/',
  botId: '28:bot',
  tenantId: TENANT,
  active: true,
  on: true,
};

let connector: Connector;
let stopLeading: () => void;
beforeEach(async () => {
  connector = await startConnector({ pageSize: 2 });
  stopLeading = leadTo(connector);
});
afterEach(async () => {
  stopLeading();
  await connector.close();
});

const deadlines = { inTurnMs: 400, unaskedMs: 400 };
const reader = () =>
  createTeamsRoster({
    adapter: createAdapter({ log, deadlines, appId: 'bot', credentials: testCredentials() }),
    clock,
    appId: 'bot',
  });

test('reads all pages, each once, and tells who is a guest', async () => {
  connector.saveRoster(CHAT, [
    { id: '29:a', aadObjectId: 'AAAA', userRole: 'user', name: 'Somebody' },
    { id: '29:b', aadObjectId: 'BBBB', userRole: 'guest' },
    { id: '29:c', aadObjectId: 'CCCC', userPrincipalName: 'c_home.dk#EXT#@work.dk' },
    { id: '29:d' },
    { id: '29:e', aadObjectId: 'EEEE' },
  ]);

  expect(await reader().read(team)).toEqual({
    state: 'read',
    members: [
      { userId: '29:a', aadObjectId: 'AAAA', isGuest: false },
      { userId: '29:b', aadObjectId: 'BBBB', isGuest: true },
      { userId: '29:c', aadObjectId: 'CCCC', isGuest: true },
      { userId: '29:d', aadObjectId: undefined, isGuest: false },
      { userId: '29:e', aadObjectId: 'EEEE', isGuest: false },
    ],
  });
  expect(connector.requests.map(({ path, authorization }) => [path, authorization])).toEqual(
    Array(3).fill([`/v3/conversations/${CHAT}/pagedmembers`, 'Bearer test-token']),
  );
  expect(connector.sent).toEqual([]);
});

test('somebody who is bent out of shape is nobody, and keeps no other from being read', async () => {
  connector.misbehave(() => ({
    status: 200,
    body: { members: [{ id: 7 }, { name: 'x' }, { id: '29:a', objectId: 'AAAA' }] },
  }));

  expect(await reader().read(team)).toEqual({
    state: 'read',
    members: [{ userId: '29:a', aadObjectId: 'AAAA', isGuest: false }],
  });
});

test.each([
  [refusal('BotNotInConversationRoster'), { state: 'blocked', cause: 'http-403-BotNotInConversationRoster' }],
  [refusal('ConversationNotFound'), { state: 'gone', cause: 'http-404' }],
  [{ status: 503 }, { state: 'later', retryAfterMs: 5_000, cause: 'http-503' }],
  ['hang', { state: 'uncertain', cause: 'timeout' }],
] as const)('%j is tried once and told as it is: half a roster is none', async (behaviour, outcome) => {
  connector.saveRoster(CHAT, [{ id: '29:a' }, { id: '29:b' }, { id: '29:c' }]);
  connector.misbehave(({ number }) => (number === 1 ? 'ok' : behaviour));

  expect(await reader().read(team)).toEqual(outcome);
  expect(connector.requests).toHaveLength(2);
});

test('a roster without end is left at a hundred pages', async () => {
  connector.misbehave(({ number }) => ({ status: 200, body: { members: [], continuationToken: `t${number}` } }));

  await reader().read(team);

  expect(connector.requests).toHaveLength(100);
});

test('a page that names itself as the next ends it', async () => {
  connector.misbehave(() => ({ status: 200, body: { members: [], continuationToken: 'same' } }));

  await reader().read(team);

  expect(connector.requests).toHaveLength(2);
});

test.each(['https://evil.example/', 'http://smba.trafficmanager.net/', ''])(
  'the bot’s token goes nowhere that is not Teams’ (%s)',
  async (serviceUrl) => {
    expect(await reader().read({ ...team, serviceUrl })).toEqual({ state: 'failed', cause: 'service-url' });
    expect(connector.requests).toEqual([]);
  },
);
