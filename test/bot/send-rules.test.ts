import { createAdapter } from '../../src/bot/adapter';
import { SEND_RULES } from '../../src/bot/send-rules';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import type { Conversation } from '../../src/store/store';
import { type Connector, startConnector } from '../support/connector';
import { REFUSAL_CODES, refusal } from '../support/connector/refusals';

const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
const lines: string[] = [];
const log = createLog(
  (line) => lines.push(line),
  () => clock.now(),
);
const messenger = createTeamsMessenger({ adapter: createAdapter({ log }), clock, local: true });
const hello = { text: 'Hej' };

let connector: Connector;
let to: Conversation;
beforeEach(async () => {
  connector = await startConnector();
  const ids = { personId: 'peer', conversationId: 'a:chat', userId: '29:person', botId: '28:bot', tenantId: undefined };
  to = { ...ids, serviceUrl: connector.serviceUrl, active: true };
});
afterEach(() => connector.close());

/** How long "later" is when Teams does not say. */
const WAIT: Readonly<Record<number, number>> = { 401: 60_000 };

const expected = (state: string, status: number, code: string | undefined) => ({
  state,
  ...(state === 'later' ? { retryAfterMs: WAIT[status] ?? 5_000, ...(status === 429 ? { untold: true } : {}) } : {}),
  cause: `http-${status}${code === undefined ? '' : `-${code}`}`,
});

/** The rule as Teams words it: the code where it stands, and for a status alone a code that nobody has heard of. */
const answerOf = ({ status, code }: (typeof SEND_RULES)[number]) => {
  const known = REFUSAL_CODES.find((one) => one === code);
  return known === undefined
    ? { status, body: { error: { code: 'NeverHeardOf', message: 'about 29:person in a:chat' } } }
    : refusal(known);
};

test.each([408, 500, 502, 503, 504])(
  'after %i nobody can know whether a message has arrived, so it is neither tried again nor called failed',
  async (status) => {
    connector.misbehave(() => ({ status, body: { error: { code: 'Unheard', message: '' } } }));

    expect((await messenger.send(to, hello)).state).toBe('uncertain');
  },
);

describe.each(SEND_RULES)('$status $code', (rule) => {
  const { status, code, means, whenPut } = rule;

  it('to a message is tried once and told as the table says', async () => {
    connector.misbehave(() => answerOf(rule));

    expect(await messenger.send(to, hello)).toEqual(expected(means, status, code));
    expect(connector.requests).toHaveLength(1);
  });

  it('to the replacing of a message likewise', async () => {
    connector.misbehave(() => answerOf(rule));

    expect(await messenger.update(to, '7', hello)).toEqual(expected(whenPut ?? means, status, code));
    expect(connector.requests).toHaveLength(1);
  });

  it('to the opening of a chat likewise', async () => {
    connector.misbehave(() => answerOf(rule));

    expect(await messenger.reopen(to)).toEqual(expected(whenPut ?? means, status, code));
    expect(connector.requests).toHaveLength(1);
  });

  it('without a code means what the status means', async () => {
    connector.misbehave(() => ({ status }));
    const byStatus = SEND_RULES.find((one) => one.status === status && one.code === undefined);

    expect(await messenger.send(to, hello)).toEqual(expected(byStatus?.means ?? '', status, undefined));
  });
});

test('every code with which the connector can refuse has a rule for its status', () => {
  const statuses = new Set(SEND_RULES.map(({ status }) => status));

  expect(REFUSAL_CODES.filter((code) => !statuses.has(refusal(code).status))).toEqual([]);
});

test('no id of a person or a chat is in what is logged or told', async () => {
  connector.misbehave(() => ({ status: 403, body: { error: { code: 'X', message: '29:person a:chat' } } }));

  expect(JSON.stringify([await messenger.send(to, hello), lines])).not.toMatch(/29:person|a:chat/);
});
