import type { TurnContext } from 'botbuilder';
import { parseActivity } from '../../src/bot/activity';
import { type AdapterOptions, createAdapter } from '../../src/bot/adapter';
import { createLog } from '../../src/log';
import { type Connector, startConnector } from '../support/connector';
import { testCredentials } from '../support/credentials';
import { makeActivity, TENANT } from '../support/door';

const lines: { event: string; [field: string]: unknown }[] = [];
const log = createLog(
  (line) => lines.push(JSON.parse(line)),
  () => new Date('2026-03-04T09:00:00Z'),
);

let connector: Connector;
beforeEach(async () => {
  lines.length = 0;
  connector = await startConnector();
});
afterEach(() => connector.close());

const deadlines = { inTurnMs: 400, unaskedMs: 60_000 };
const local = { appId: undefined, tenantId: TENANT };

function run(logic: (context: TurnContext) => Promise<void>, options: Partial<AdapterOptions> = {}, fields = {}) {
  const activity = parseActivity(makeActivity({ serviceUrl: connector.serviceUrl, ...fields }));
  const { appId } = options;
  return createAdapter({ log, deadlines, ...options }).runTurn({ ...local, appId }, activity, logic);
}

describe('a turn', () => {
  it('answers in the chat it came from, as a reply', async () => {
    await run(async (context) => void (await context.sendActivity('hej')));

    expect(connector.sent).toMatchObject([
      {
        conversationId: 'a:chat',
        activity: { text: 'hej', replyToId: '1700000000001', recipient: { id: '29:person' } },
      },
    ]);
    expect(connector.requests[0]?.authorization).toBeUndefined();
  });

  it('with an app id carries the bot’s token', async () => {
    await run(async (context) => void (await context.sendActivity('hej')), {
      appId: 'bot',
      credentials: testCredentials(),
    });

    expect(connector.requests[0]?.authorization).toBe('Bearer test-token');
  });

  it('sees instants as dates, and nothing of an instant nobody can read', async () => {
    let seen: TurnContext['activity'] | undefined;

    await run(async ({ activity }) => void (seen = { ...activity }), {}, { localTimestamp: 'yesterday', locale: null });

    expect(seen).toMatchObject({
      timestamp: new Date('2026-03-04T09:00:00.123Z'),
      rawTimestamp: '2026-03-04T09:00:00.1234567Z',
    });
    expect(seen).not.toHaveProperty('localTimestamp');
    expect(seen).not.toHaveProperty('locale');
  });

  it('answers an invoke with what the bot said', async () => {
    const value = { status: 200, body: { statusCode: 200 } };

    const answer = await run(
      async (context) => void (await context.sendActivity({ type: 'invokeResponse', value })),
      {},
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
      },
    );

    expect(answer).toEqual(value);
  });

  it.each([
    ['502', { status: 502 }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['a cut line', 'commit-then-drop'],
    ['silence', 'hang'],
  ] as const)('sends once and gives up at the deadline when Teams answers with %s', async (_what, behaviour) => {
    connector.misbehave(() => behaviour);
    const began = performance.now();

    await run(async (context) => void (await context.sendActivity('hej')));

    expect(performance.now() - began).toBeLessThan(1_500);
    expect(connector.requests).toHaveLength(1);
    expect(lines).toMatchObject([{ event: 'turn.failed', level: 'error' }]);
  });

  it('that breaks is logged once without its words, apologised for once, and counts as done', async () => {
    const apologised: string[] = [];
    const onUnexpected = async ({ activity }: TurnContext) => void apologised.push(activity.type);

    const answer = await run(() => Promise.reject(new RangeError('Ana said: secret')), { onUnexpected });

    expect(answer).toBeUndefined();
    expect(apologised).toEqual(['message']);
    expect(lines).toMatchObject([{ event: 'turn.failed', error: 'RangeError' }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('again'))],
    [
      'throws',
      () => {
        throw new Error('again');
      },
    ],
  ])('does not loop or throw when the apology %s', async (_how, onUnexpected) => {
    await run(() => Promise.reject(new Error('first')), { onUnexpected });

    expect(lines.map(({ event }) => event)).toEqual(['turn.failed', 'turn.apology-failed']);
  });

  it('that nobody asked for is not apologised for', async () => {
    const apologised: string[] = [];
    const onUnexpected = async () => void apologised.push('sorry');
    const adapter = createAdapter({ log, onUnexpected });
    const reference = { serviceUrl: connector.serviceUrl, conversation: { id: 'a' }, channelId: 'msteams' };

    await adapter.continueConversationAsync('', reference as never, () => Promise.reject(new Error('broken')));

    expect(apologised).toEqual([]);
    expect(lines).toMatchObject([{ event: 'turn.failed' }]);
  });
});

describe('an adapter', () => {
  it.each([
    ['SingleTenant without a password', { appType: 'SingleTenant', tenantId: TENANT }, /MicrosoftAppPassword/],
    ['SingleTenant without a tenant', { appType: 'SingleTenant', appPassword: 'x' }, /MicrosoftAppTenantId/],
    [
      'UserAssignedMsi with a password',
      { appType: 'UserAssignedMsi', tenantId: TENANT, appPassword: 'x' },
      /must not be set/,
    ],
  ] as const)('is not made for %s', (_what, registration, message) => {
    expect(() => createAdapter({ log, appId: 'bot', ...registration })).toThrow(message);
  });

  it.each([
    ['SingleTenant', { appType: 'SingleTenant', tenantId: TENANT, appPassword: 'x' }],
    ['UserAssignedMsi', { appType: 'UserAssignedMsi', tenantId: TENANT }],
    ['MultiTenant', { appType: 'MultiTenant', appPassword: 'x' }],
  ] as const)('is made for %s', (_what, registration) => {
    expect(() => createAdapter({ log, appId: 'bot', ...registration })).not.toThrow();
  });
});
