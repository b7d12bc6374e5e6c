import type { TurnContext } from 'botbuilder';
import { parseActivity } from '../../src/bot/activity';
import { createAdapter, type MedspillerAdapter } from '../../src/bot/adapter';
import { countInPace } from '../../src/bot/count-in-pace';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import { createPace } from '../../src/schedules/sending/pace';
import type { Conversation } from '../../src/store/store';
import { type Connector, startConnector } from '../support/connector';
import { refusal } from '../support/connector/refusals';
import { makeActivity, TENANT } from '../support/door';

const NOW = new Date('2026-03-04T09:00:00Z');
const clock = new StandingClock(NOW);
const log = createLog(
  () => undefined,
  () => NOW,
);

let connector: Connector;
let to: Conversation;
beforeEach(async () => {
  connector = await startConnector();
  const ids = { personId: 'peer', conversationId: 'a:chat', userId: '29:person', botId: '28:bot', tenantId: undefined };
  to = { ...ids, serviceUrl: connector.serviceUrl, active: true };
});
afterEach(() => connector.close());

const reply = (adapter: MedspillerAdapter, logic: (context: TurnContext) => Promise<unknown>) =>
  adapter.runTurn(
    { appId: undefined, tenantId: TENANT },
    parseActivity(makeActivity({ serviceUrl: connector.serviceUrl })),
    async (context) => void (await logic(context)),
  );

/** An adapter that counts what takes a place without having one. */
function openCounting() {
  let calls = 0;
  const adapter = createAdapter({ log, onCall: () => ((calls += 1), () => undefined) });
  const messenger = createTeamsMessenger({ adapter, clock, appId: undefined, local: true });
  return { adapter, messenger, calls: () => calls };
}

it('counts everything that is said and changed within a turn', async () => {
  const { adapter, calls } = openCounting();

  await reply(adapter, async (context) => {
    const sent = await context.sendActivity('hej');
    await context.updateActivity({ type: 'message', text: 'hej igen', id: sent?.id ?? '' });
  });

  expect([connector.requests.length, calls()]).toEqual([2, 2]);
});

it('outside of a turn counts what nobody reserved a place for: a changed card and a new chat, not a message', async () => {
  const { messenger, calls } = openCounting();

  const sent = await messenger.send(to, { text: 'hej' });
  expect(calls()).toBe(0);
  await messenger.update(to, sent.state === 'sent' ? sent.activityId : '', { text: 'hej igen' });
  expect(calls()).toBe(1);
  await messenger.reopen(to);

  expect(calls()).toBe(2);
});

it('sends a reply at once while everything unasked is held, and has that wait a little longer for it', async () => {
  const pace = createPace({ random: () => 0 });
  await pace.throttled(NOW, { leftAt: NOW, askedMs: 60_000 });
  const adapter = createAdapter({ log, onCall: countInPace({ pace, clock, log }) });
  for (let n = 0; n < 60; n += 1) await reply(adapter, (context) => context.sendActivity('hej'));

  expect(connector.sent).toHaveLength(60);
  const first = await pace.reserve(new Date(NOW.getTime() + 60_000));
  const next = await pace.reserve(first);
  expect(next.getTime()).toBeGreaterThan(NOW.getTime() + 61_000);
});

it.each([
  ['as long as it says', { retryAfter: '7' }, 7_000],
  ['for a moment where it does not say', {}, 125],
])('a reply that is too much for Teams holds what is unasked %s', async (_, options, ms) => {
  const pace = createPace({ random: () => 0 });
  const adapter = createAdapter({ log, onCall: countInPace({ pace, clock, log }) });
  connector.misbehave(() => refusal('Throttled', options));

  await reply(adapter, (context) => context.sendActivity('hej'));

  expect(pace.heldUntil(NOW)).toEqual(new Date(NOW.getTime() + ms));
});
