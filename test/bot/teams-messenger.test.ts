import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../src/bot/adapter';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { button, card, text } from '../../src/cards/adaptive-card';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import { teamConversation } from '../../src/schedules/team/team-conversation';
import type { Conversation } from '../../src/store/store';
import { type Behaviour, type Connector, startConnector } from '../support/connector';
import { testCredentials } from '../support/credentials';
import { TENANT } from '../support/door';

const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
const lines: string[] = [];
const log = createLog(
  (line) => lines.push(line),
  () => clock.now(),
);
const deadlines = { inTurnMs: 400, unaskedMs: 400 };
const messenger = createTeamsMessenger({
  adapter: createAdapter({ log, deadlines }),
  clock,
  appId: undefined,
  local: true,
});

let connector: Connector;
let to: Conversation;

beforeEach(async () => {
  lines.length = 0;
  connector = await startConnector();
  to = {
    personId: 'peer',
    conversationId: 'a:chat/with:odd signs',
    serviceUrl: connector.serviceUrl,
    userId: '29:person',
    botId: '28:bot',
    tenantId: TENANT,
    active: true,
  };
});
afterEach(() => connector.close());

const hello = { text: 'Hej *du*' };
const weekCard = card('Din uge', [text('Tirsdag')], [button('Vis', 'show-week', 'week:peer:2026-W10')]);

describe('a message', () => {
  it('goes to the person’s chat as plain text, and its id comes back', async () => {
    const outcome = await messenger.send(to, hello);

    const [sent] = connector.sent;
    expect(outcome).toEqual({ state: 'sent', activityId: sent?.id });
    expect(sent).toMatchObject({
      conversationId: to.conversationId,
      activity: { type: 'message', text: 'Hej *du*', textFormat: 'plain' },
    });
    expect(sent?.activity).toMatchObject({
      from: { id: '28:bot' },
      recipient: { id: '29:person' },
      channelId: 'msteams',
    });
    expect(sent?.activity.replyToId).toBeUndefined();
    expect(connector.requests).toMatchObject([
      { method: 'POST', path: `/v3/conversations/${to.conversationId}/activities` },
    ]);
  });

  it('that is a card goes alone, whole, with its plain words as the notification', async () => {
    await messenger.send(to, { card: weekCard });

    const { activity } = connector.sent[0] ?? {};
    expect(activity).toMatchObject({ type: 'message', summary: 'Din uge' });
    expect(activity?.text).toBeUndefined();
    expect(activity?.attachments).toEqual([
      { contentType: 'application/vnd.microsoft.card.adaptive', content: weekCard },
    ]);
  });

  it('can be replaced, twice if need be', async () => {
    const outcome = await messenger.send(to, hello);
    const id = outcome.state === 'sent' ? outcome.activityId : '';

    const replaced = [
      await messenger.update(to, id, { card: weekCard }),
      await messenger.update(to, id, { card: weekCard }),
    ];

    expect(replaced).toEqual([
      { state: 'sent', activityId: id },
      { state: 'sent', activityId: id },
    ]);
    expect(connector.updates).toMatchObject([{ id, activity: { summary: 'Din uge' } }, { id }]);
  });

  it('that is gone cannot be replaced', async () => {
    expect(await messenger.update(to, '1234', hello)).toEqual({ state: 'gone', cause: 'http-404' });
  });
});

describe('in a chat of several people', () => {
  const shared = (kind: 'channel' | 'group') =>
    teamConversation({
      conversationId: '19:meetings@thread.tacv2',
      kind,
      name: 'Møder',
      serviceUrl: connector.serviceUrl,
      botId: '28:bot',
      tenantId: TENANT,
      active: true,
      on: true,
    });

  it.each([
    ['channel', 'channel'],
    ['group', 'groupChat'],
  ] as const)('a card goes to the %s itself, for nobody in particular', async (kind, conversationType) => {
    const outcome = await messenger.send(shared(kind), { card: weekCard });

    const [sent] = connector.sent;
    expect(outcome).toEqual({ state: 'sent', activityId: sent?.id });
    expect(sent?.conversationId).toBe('19:meetings@thread.tacv2');
    expect(sent?.activity).toMatchObject({
      from: { id: '28:bot' },
      conversation: { id: '19:meetings@thread.tacv2', conversationType, isGroup: true, tenantId: TENANT },
    });
    expect(sent?.activity).not.toHaveProperty('recipient.id');
    expect(sent?.activity).not.toHaveProperty('replyToId');
  });

  it('each card in a channel begins a thread of its own, and is replaced where Teams says it stands', async () => {
    const ids = [];
    for (let card = 0; card < 2; card += 1) {
      const outcome = await messenger.send(shared('channel'), { card: weekCard });
      ids.push(outcome.state === 'sent' ? outcome.activityId : '');
    }

    await messenger.update(shared('channel'), ids[0] as string, { card: weekCard });

    expect(connector.sent.map(({ conversationId }) => conversationId)).toEqual(
      Array(2).fill('19:meetings@thread.tacv2'),
    );
    expect(connector.updates).toMatchObject([
      { conversationId: `19:meetings@thread.tacv2;messageid=${ids[0]}`, id: ids[0] },
    ]);
  });

  it('a card in a group chat is replaced in the chat', async () => {
    const outcome = await messenger.send(shared('group'), { card: weekCard });
    const id = outcome.state === 'sent' ? outcome.activityId : '';

    expect(await messenger.update(shared('group'), id, { card: weekCard })).toEqual({ state: 'sent', activityId: id });
    expect(connector.updates).toMatchObject([{ conversationId: '19:meetings@thread.tacv2', id }]);
  });

  it('a chat that the bot is no longer in is told as one that cannot be reached', async () => {
    connector.misbehave(() => failing(403, 'BotNotInConversationRoster'));

    expect(await messenger.send(shared('channel'), { card: weekCard })).toEqual({
      state: 'blocked',
      cause: 'http-403-BotNotInConversationRoster',
    });
  });
});

const OUTCOMES: [string, Behaviour, object][] = [
  ['200 with an id', { status: 200, body: { id: '7' } }, { state: 'sent', activityId: '7' }],
  ['202 with an id', { status: 202, body: { id: '7' } }, { state: 'sent', activityId: '7' }],
  ['201 without an id', { status: 201, body: {} }, { state: 'sent', activityId: '' }],
  ['200 without a body', { status: 200 }, { state: 'sent', activityId: '' }],
  ['201 with a body nobody can read', { status: 201, body: '{"id":' }, { state: 'sent', activityId: '' }],
  ['307 to itself', { status: 307, headers: { location: '/elsewhere' } }, { state: 'uncertain', cause: 'http-307' }],
  ['400', failing(400, 'BadArgument'), { state: 'failed', cause: 'http-400' }],
  ['401', failing(401, 'BotNotRegistered'), { state: 'later', retryAfterMs: 60_000, cause: 'http-401' }],
  ['403 with a code of its own', failing(403, 'NewThisYear'), { state: 'blocked', cause: 'http-403' }],
  ['403 without a code', { status: 403 }, { state: 'blocked', cause: 'http-403' }],
  [
    '403 with a page',
    { status: 403, headers: { 'content-type': 'text/html' }, body: '<p>no</p>' },
    { state: 'blocked', cause: 'http-403' },
  ],
  ['404', failing(404, 'ConversationNotFound'), { state: 'gone', cause: 'http-404' }],
  ['408', failing(408, 'Timeout'), { state: 'uncertain', cause: 'http-408' }],
  ['412', failing(412, 'PreconditionFailed'), { state: 'later', retryAfterMs: 5_000, cause: 'http-412' }],
  ['413', failing(413, 'MessageSizeTooBig'), { state: 'failed', cause: 'http-413' }],
  ['418', failing(418, 'Teapot'), { state: 'uncertain', cause: 'http-418' }],
  ['429', failing(429, 'Throttled'), { state: 'later', retryAfterMs: 5_000, cause: 'http-429', untold: true }],
  ['429 and 17 seconds', throttled('17'), { state: 'later', retryAfterMs: 17_000, cause: 'http-429' }],
  [
    '429 and a date',
    throttled('Wed, 04 Mar 2026 09:00:30 GMT'),
    { state: 'later', retryAfterMs: 30_000, cause: 'http-429' },
  ],
  [
    '429 and a date gone by',
    throttled('Wed, 04 Mar 2026 08:00:30 GMT'),
    { state: 'later', retryAfterMs: 0, cause: 'http-429' },
  ],
  ['429 and a riddle', throttled('soon'), { state: 'later', retryAfterMs: 5_000, cause: 'http-429', untold: true }],
  ['429 and a year', throttled('31536000'), { state: 'later', retryAfterMs: 3_600_000, cause: 'http-429' }],
  ['500', failing(500, 'ServiceError'), { state: 'uncertain', cause: 'http-500' }],
  ['502', failing(502, 'BadGateway'), { state: 'uncertain', cause: 'http-502' }],
  ['503', failing(503, 'Unavailable'), { state: 'uncertain', cause: 'http-503' }],
  ['503 with Retry-After', { status: 503, headers: { 'retry-after': '1' } }, { state: 'uncertain', cause: 'http-503' }],
  ['504', failing(504, 'GatewayTimeout'), { state: 'uncertain', cause: 'http-504' }],
  ['a line cut after taking it', 'commit-then-drop', { state: 'uncertain', cause: 'ECONNRESET' }],
  ['a line cut before taking it', 'drop-before-commit', { state: 'uncertain', cause: 'ECONNRESET' }],
  ['no answer', 'hang', { state: 'uncertain', cause: 'timeout' }],
];

describe('when Teams answers a message with', () => {
  it.each(OUTCOMES)('%s, it is tried once and told as it is', async (_what, behaviour, outcome) => {
    connector.misbehave(() => behaviour);

    expect(await messenger.send(to, hello)).toEqual(outcome);
    expect(connector.requests).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  it('half an answer and then nothing, nobody can know, and it is tried once', async () => {
    let requests = 0;
    const half = createServer((socket) => {
      socket.on('error', () => undefined).once('data', () => requests++);
      socket.write('HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"id"');
    });
    await new Promise<void>((resolve) => half.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(half.address() as AddressInfo).port}/`;

    const outcome = await messenger.send({ ...to, serviceUrl }, hello);
    half.close();

    expect(outcome).toEqual({ state: 'uncertain', cause: 'timeout' });
    expect(requests).toBe(1);
  });
});

describe('when Teams', () => {
  it('takes no connection, the message waits', async () => {
    await connector.close();

    expect(await messenger.send(to, hello)).toEqual({ state: 'later', retryAfterMs: 5_000, cause: 'ECONNREFUSED' });
  });

  it('never answers, the deadline is the end of it', async () => {
    connector.misbehave(() => 'hang');
    const began = performance.now();

    await messenger.send(to, hello);
    await new Promise((resolve) => setTimeout(resolve, 1_500));

    expect(performance.now() - began - 1_500).toBeLessThan(900);
    expect(connector.requests).toHaveLength(1);
  });

  it('is slow with one person, another is not kept waiting', async () => {
    connector.misbehave(({ number }) => (number === 1 ? 'hang' : 'ok'));

    const slow = messenger.send(to, hello);
    const quick = await messenger.send({ ...to, conversationId: 'a:other' }, hello);

    expect(quick.state).toBe('sent');
    expect(await slow).toEqual({ state: 'uncertain', cause: 'timeout' });
  });
});

describe('a stored service address', () => {
  it.each(['https://smba.trafficmanager.net/emea/', 'http://evil.example/', 'not an address', ''])(
    'that is not on this machine (%s) gets nothing in local mode',
    async (serviceUrl) => {
      expect(await messenger.send({ ...to, serviceUrl }, hello)).toEqual({ state: 'failed', cause: 'service-url' });
      expect(await messenger.update({ ...to, serviceUrl }, '1', hello)).toEqual({
        state: 'failed',
        cause: 'service-url',
      });
    },
  );

  it('that is not Teams’ gets nothing with an app id, and no token is made for it', async () => {
    const credentials = testCredentials();
    const real = createTeamsMessenger({
      adapter: createAdapter({ log, deadlines, appId: 'bot', credentials }),
      clock,
      appId: 'bot',
      local: false,
    });

    const outcomes = [];
    for (const serviceUrl of [
      connector.serviceUrl,
      'https://evil.example/',
      'http://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net:8443/',
    ])
      outcomes.push(await real.send({ ...to, serviceUrl }, hello));

    expect(outcomes).toEqual(Array(4).fill({ state: 'failed', cause: 'service-url' }));
    expect(connector.requests).toEqual([]);
    expect(credentials.signed).toBe(0);
  });
});

describe('with a token', () => {
  const signed = (signRequest?: () => Promise<void>) => {
    const credentials = testCredentials(signRequest);
    const adapter = createAdapter({ log, deadlines, appId: 'bot', credentials });
    return createTeamsMessenger({ adapter, clock, appId: 'bot', local: true });
  };

  it('the message carries it', async () => {
    expect((await signed().send(to, hello)).state).toBe('sent');
    expect(connector.requests).toMatchObject([{ authorization: 'Bearer test-token' }]);
  });

  it.each([
    ['is refused', () => Promise.reject(new Error('invalid_client'))],
    ['does not come in time', () => new Promise<void>(() => undefined)],
  ])('that %s, nothing was sent and it waits', async (_what, sign) => {
    expect(await signed(sign).send(to, hello)).toEqual({ state: 'later', retryAfterMs: 60_000, cause: 'token' });
    expect(connector.requests).toEqual([]);
  });

  it('that comes after the deadline, nothing is sent any more', async () => {
    const late = () => new Promise<void>((resolve) => setTimeout(resolve, 700));

    const outcome = await signed(late).send(to, hello);
    await new Promise((resolve) => setTimeout(resolve, 600));

    expect(outcome).toMatchObject({ state: 'later', cause: 'token' });
    expect(connector.requests).toEqual([]);
  });

  it('for another bot there is no connector, and it waits', async () => {
    const credentials = testCredentials(undefined, 'another-bot');
    const adapter = createAdapter({ log, deadlines, appId: 'bot', credentials });
    const mistaken = createTeamsMessenger({ adapter, clock, appId: 'bot', local: true });

    expect(await mistaken.send(to, hello)).toMatchObject({ state: 'later', cause: 'no-connector' });
  });
});

function failing(status: number, code: string): Behaviour {
  return { status, body: { error: { code, message: `${code} for 29:person` } } };
}

function throttled(retryAfter: string): Behaviour {
  return { status: 429, headers: { 'retry-after': retryAfter }, body: { error: { code: 'Throttled' } } };
}
