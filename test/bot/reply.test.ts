import { replyTexts } from '../../src/text/replies';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { type Behaviour, type Connector, startConnector } from '../support/connector';

let connector: Connector;
let stage: BotStage;
let requestsBefore = 0;
beforeEach(async () => {
  [stage, connector] = [await openStage(), await startConnector()];
  await say('hej');
  requestsBefore = connector.requests.length;
});
afterEach(async () => {
  await closeStages();
  await connector.close();
});

const say = (text: string, id?: string) =>
  stage.teams.post(stage.people.peer, {
    ...{ type: 'message', text, serviceUrl: connector.serviceUrl },
    ...(id === undefined ? {} : { id }),
  });
const stops = () => connector.sent.filter(({ activity }) => activity.text === replyTexts.da.stop).length;
const tries = () => connector.requests.length - requestsBefore;

/** What the connector does with the coming requests, in order; then it takes everything. */
function answerWith(...behaviours: Behaviour[]): void {
  connector.misbehave(() => behaviours.shift() ?? 'ok');
}

const busy = (seconds: number): Behaviour => ({ status: 429, headers: { 'retry-after': `${seconds}` } });

test.each([
  ['429', busy(2), 2_000],
  ['429 without a time', { status: 429 }, 5_000],
  ['412', { status: 412 }, 1_000],
] as const)('a reply that Teams did not take (%s) is said after the time it takes', async (_what, refused, waitMs) => {
  answerWith(refused);
  const began = stage.clock.now().getTime();

  await say('stop');

  expect(stops()).toBe(1);
  expect(tries()).toBe(2);
  expect(stage.clock.now().getTime() - began).toBe(waitMs);
  expect(stage.events()).not.toContain('reply.failed');
});

test('it is tried three times at most', async () => {
  answerWith(busy(1), busy(1), busy(1), busy(1));

  await say('stop');

  expect([stops(), tries()]).toEqual([0, 3]);
  expect(stage.events()).toContain('reply.failed');
  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true });
});

test('it is not waited for longer than a person waits', async () => {
  answerWith(busy(20));

  await say('stop');

  expect([stops(), tries()]).toEqual([0, 1]);
});

test.each<[string, Behaviour]>([
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['a line that is cut', 'commit-then-drop'],
])(
  'after an end that tells nothing (%s) it is not said again, neither now nor to a repeat',
  async (_what, behaviour) => {
    answerWith(behaviour);

    await say('stop', 'one');
    await say('stop', 'one');

    expect(tries()).toBe(1);
  },
);

test('a reply that Teams did not take is said to a repeat', async () => {
  answerWith(busy(20));

  await say('stop', 'one');
  await say('stop', 'one');
  await say('stop', 'one');

  expect([stops(), tries()]).toEqual([1, 2]);
});

test('a card is put in its place again also after an end that tells nothing, because that is safe twice', async () => {
  await stage.tickAt('2026-03-05', '13:05');
  const { peer } = stage.people;
  const data = { verb: 'set-up.yes', slot: 'welcome:peer:v2', v: 1 };
  const [first] = connector.sent;
  requestsBefore = connector.requests.length;
  answerWith({ status: 503 });

  await stage.teams.post(peer, {
    ...{ type: 'message', value: data, replyToId: first?.id },
    serviceUrl: connector.serviceUrl,
  });

  expect(connector.updates).toHaveLength(1);
  expect(tries()).toBe(2);
});
