import https from 'node:https';
import { connect } from 'node:net';
import { createAdapter } from '../../src/bot/adapter';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import type { Conversation } from '../../src/store/store';
import { type Connector, startConnector } from '../support/connector';
import { refusal } from '../support/connector/refusals';
import { testCredentials } from '../support/credentials';
import { TENANT } from '../support/door';

const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
const log = createLog(
  () => undefined,
  () => clock.now(),
);
const deadlines = { inTurnMs: 400, unaskedMs: 400 };

let connector: Connector;
let to: Conversation;
beforeEach(async () => {
  connector = await startConnector();
  to = {
    personId: 'peer',
    conversationId: '',
    serviceUrl: connector.serviceUrl,
    userId: '29:person',
    botId: '28:bot',
    tenantId: TENANT,
    active: false,
    inactiveCause: 'gone',
    inactiveSince: clock.now(),
  };
});
afterEach(() => connector.close());

const local = () =>
  createTeamsMessenger({ adapter: createAdapter({ log, deadlines }), clock, appId: undefined, local: true });

describe('opening a chat anew', () => {
  it('asks once for the chat with that person in that tenant, and says nothing in it', async () => {
    const opened = await local().reopen(to);

    expect(connector.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations',
        body: {
          isGroup: false,
          bot: { id: '28:bot' },
          members: [{ id: '29:person' }],
          tenantId: TENANT,
          channelData: { tenant: { id: TENANT } },
        },
      },
    ]);
    expect(connector.requests[0]?.body).not.toHaveProperty('activity');
    expect(connector.sent).toEqual([]);
    expect(opened).toMatchObject({ state: 'opened', conversation: { personId: 'peer', active: true } });
  });

  it('gives a chat that may be written to, with nothing left of why the old one might not', async () => {
    const opened = await local().reopen(to);
    if (opened.state !== 'opened') throw new Error(opened.cause);

    expect(opened.conversation.conversationId).not.toBe('');
    expect(opened.conversation.inactiveCause).toBeUndefined();
    expect(await local().send(opened.conversation, { text: 'Hej' })).toMatchObject({ state: 'sent' });
  });

  it('works with an Entra id where Teams’ own is not known, and twice gives the same chat', async () => {
    const someone = { ...to, userId: '00000000-0000-4000-8000-000000000001' };
    const [once, twice] = [await local().reopen(someone), await local().reopen(someone)];

    expect(once).toEqual(twice);
    expect(connector.requests[0]?.body).toMatchObject({ members: [{ id: someone.userId }] });
  });

  it.each([
    ['hang', { state: 'uncertain', cause: 'timeout' }],
    ['drop-before-commit', { state: 'uncertain', cause: 'ECONNRESET' }],
    [
      { status: 201, body: '{"id":' },
      { state: 'uncertain', cause: 'http-201' },
    ],
    [
      { status: 201, body: {} },
      { state: 'uncertain', cause: 'no-id' },
    ],
    [
      { status: 429, headers: { 'retry-after': '9' } },
      { state: 'later', retryAfterMs: 9_000, cause: 'http-429' },
    ],
  ] as const)('that ends as %j is tried once and told as it is', async (behaviour, outcome) => {
    connector.misbehave(() => behaviour);

    expect(await local().reopen(to)).toEqual(outcome);
    expect(connector.requests).toHaveLength(1);
  });

  it.each(['https://evil.example/', 'https://smba.trafficmanager.net/emea/', ''])(
    'at an address that is not on this machine (%s) is not tried in local mode',
    async (serviceUrl) => {
      expect(await local().reopen({ ...to, serviceUrl })).toEqual({ state: 'failed', cause: 'service-url' });
      expect(connector.requests).toEqual([]);
    },
  );
});

describe('opening a chat at the wrong host', () => {
  const serviceUrl = 'https://smba.trafficmanager.net/teams';
  const hosts: (string | undefined)[] = [];
  let before: https.Agent;
  beforeEach(() => {
    hosts.length = 0;
    before = https.globalAgent;
    const port = Number(new URL(connector.serviceUrl).port);
    const createConnection = ({ host }: { host?: string }) => {
      hosts.push(host);
      return connect(port, '127.0.0.1');
    };
    https.globalAgent = Object.assign(new https.Agent(), { createConnection });
  });
  afterEach(() => {
    https.globalAgent.destroy();
    https.globalAgent = before;
  });

  const inTeams = () => {
    const adapter = createAdapter({ log, deadlines, appId: 'bot', credentials: testCredentials() });
    return createTeamsMessenger({ adapter, clock, appId: 'bot', local: false });
  };

  it('is tried once more at the government cloud’s, which the chat then keeps', async () => {
    connector.misbehave(({ number }) =>
      number === 1 ? refusal('InvalidBotApiHost') : { status: 201, body: { id: 'a:gcc' } },
    );

    expect(await inTeams().reopen({ ...to, serviceUrl })).toMatchObject({
      state: 'opened',
      conversation: { conversationId: 'a:gcc', serviceUrl: 'https://smba.infra.gcc.teams.microsoft.com/teams' },
    });
    expect(hosts).toEqual(['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']);
  });

  it('is not tried a third time', async () => {
    connector.misbehave(() => refusal('InvalidBotApiHost'));

    expect(await inTeams().reopen({ ...to, serviceUrl })).toMatchObject({ state: 'gone' });
    expect(connector.requests).toHaveLength(2);
  });

  it.each(['https://evil.example/', 'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net:8443/'])(
    'takes the bot’s token nowhere that is not Teams’ (%s)',
    async (foreign) => {
      expect(await inTeams().reopen({ ...to, serviceUrl: foreign })).toEqual({ state: 'failed', cause: 'service-url' });
      expect(connector.requests).toEqual([]);
    },
  );
});
