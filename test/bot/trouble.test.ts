import type { Messenger } from '../../src/schedules/messenger';
import type { Store } from '../../src/store/store';
import { helpNowTexts } from '../../src/text/help-now';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { weekTexts } from '../../src/text/week';
import { statusTexts } from '../../src/text/status';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { type Connector, startConnector } from '../support/connector';

const { sorry } = replyTexts.da;
let connector: Connector | undefined;
afterEach(async () => {
  await closeStages();
  await connector?.close();
});

/** A stage whose store can be told to fail, wholly or in single methods. */
async function openFragile() {
  const broken = new Set<string>();
  const stage = await openStage({
    aroundStore: (store) =>
      new Proxy(store, {
        get: (target, name: keyof Store) =>
          broken.has(name) || broken.has('all') ? async () => Promise.reject(new Error('disk full')) : target[name],
      }),
  });
  await stage.getCheckIn();
  stage.lines.length = 0;
  return { stage, peer: stage.people.peer, broken };
}
const textsOf = (stage: BotStage, from: number) =>
  stage
    .chat(stage.people.peer)
    .slice(from)
    .map(({ message }) => ('text' in message ? message.text : 'a card'));

test.each([
  ['min uge', 'all'],
  ['min uge', 'noteActivity'],
  ['stop', 'transaction'],
  ['peermøde med A fredag 12-14', 'transaction'],
  ['peermøde med A fredag 12-14', 'readAround'],
  ['status', 'readAround'],
])('when the store fails in a turn ("%s", %s): one apology, one log line, nothing half done', async (typed, what) => {
  const { stage, peer, broken } = await openFragile();
  const before = stage.dump();
  const shown = stage.chat(peer).length;
  broken.add(what);
  await stage.teams.say(peer, typed);
  broken.clear();
  expect(textsOf(stage, shown)).toEqual([sorry]);
  expect(stage.events()).toEqual(['turn.failed']);
  expect(stage.lines[0]).not.toContain('disk full');
  expect(stage.dump()).toBe(before);
});

test('a turn that fails has shown all the same that the chat is alive, and one that undoes everything keeps that', async () => {
  const { stage, peer, broken } = await openFragile();
  const kept = await stage.store.findConversation('peer');
  if (kept === undefined) throw new Error('The peer has a chat.');
  await stage.store.saveConversation({
    ...kept,
    active: false,
    inactiveCause: 'blocked',
    inactiveSince: stage.clock.now(),
  });

  broken.add('readAround');
  await stage.teams.say(peer, 'min uge');
  broken.clear();

  expect(stage.events()).toEqual(['turn.failed']);
  expect(await stage.store.findConversation('peer')).toEqual(kept);
});

test('a press that fails is apologised for in the answer to the press: the card stays, and pressing again works', async () => {
  const { stage, peer, broken } = await openFragile();
  const before = stage.dump();
  const shown = stage.chat(peer).length;
  broken.add('saveCheckIn');
  const data = stage.dataOf(peer, 'Godt');
  expect(await stage.pressData(peer, data)).toBe(sorry);
  expect(stage.chat(peer)).toHaveLength(shown);
  expect(stage.events()).toEqual(['turn.failed']);
  expect(stage.dump()).toBe(before);
  broken.clear();
  await stage.teams.press(peer, 'Godt');
  expect(stage.lastText(peer)).toContain('Spørgsmål 2 af 3');
});

test('the apology is in English for someone whose language in the people file is English', async () => {
  const stage = await openStage({
    people: { peer: { language: 'en' } },
    aroundStore: (store) =>
      new Proxy(store, {
        get: (target, name: keyof Store) =>
          name === 'noteActivity' ? async () => Promise.reject(new Error('disk full')) : target[name],
      }),
  });
  await stage.teams.say(stage.people.peer, 'my week');
  expect(stage.lastText(stage.people.peer)).toBe(replyTexts.en.sorry);
});

test.each([
  ['jeg har ikke lyst til at leve', helpNowTexts.da.danger({ emergency: '112' })],
  ['jeg kan snart ikke mere', helpNowTexts.da.soft],
])('the offer of help comes also when the store fails ("%s")', async (typed, words) => {
  const { stage, peer, broken } = await openFragile();
  const shown = stage.chat(peer).length;
  broken.add('all');
  await stage.teams.say(peer, typed);
  broken.clear();
  const [offer] = stage.chat(peer).slice(shown);
  expect(JSON.stringify(offer?.message)).toContain(words);
  expect(stage.events()).toEqual(['turn.failed']);
});

/** The peer's chat on a connector that can misbehave. */
async function openOnConnector() {
  const [stage, there] = [await openStage(), await startConnector()];
  connector = there;
  const { peer } = stage.people;
  const post = (activity: Record<string, unknown>) =>
    stage.teams.post(peer, { serviceUrl: there.serviceUrl, ...activity });
  const say = (text: string) => post({ type: 'message', text });
  await post({ type: 'installationUpdate', action: 'add' });
  return { stage, connector: there, peer, post, say };
}

test('when an answer cannot be sent, what was asked for stands, and nobody is told that it does not', async () => {
  const { stage, connector, say } = await openOnConnector();
  connector.misbehave((request) => (request.number === 2 ? { status: 500 } : 'ok'));
  await say('stop');
  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true });
  expect(connector.sent).toHaveLength(1);
  expect(stage.events()).toContain('reply.failed');
});

test('a press by Action.Submit on a message that is gone gets its card as a new message', async () => {
  const { stage, connector, post } = await openOnConnector();
  const data = { verb: 'set-up.yes', slot: 'welcome:peer:v2', v: 1 };
  await post({ type: 'message', value: data, replyToId: 'long-gone' });
  expect(await stage.store.findSettings('peer')).toMatchObject({ checkIns: 'yes' });
  expect(connector.updates).toEqual([]);
  expect(JSON.stringify(connector.sent.at(-1))).toContain(setUpTexts.da.tryNow);
});

/** A stage on which nobody can know whether Tuesday's card arrived. */
async function openUncertain() {
  const uncertain: Messenger['send'] = async () => ({ state: 'uncertain', cause: 'timeout' });
  const stage = await openStage({
    at: { on: '2026-03-10', at: '10:00' },
    aroundMessenger: (direct) => ({
      ...direct,
      send: (to, message) =>
        JSON.stringify(message).includes('Din uge 11') ? uncertain(to, message) : direct.send(to, message),
    }),
  });
  for (const person of [stage.people.peer, stage.people.coordinator]) await stage.teams.open(person);
  await stage.tickAt('2026-03-10', '10:15');
  return stage;
}
const CARD = 'week-card:peer:2026-W11';
const unfold = { verb: 'week.unfold', slot: CARD, v: 1, week: '2026-W11' };

test('an uncertain message is not sent again; the peer and the coordinator are told, each in their own words', async () => {
  const stage = await openUncertain();
  const { peer, coordinator } = stage.people;
  expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'uncertain', cause: 'timeout' });
  await stage.tickAt('2026-03-10', '10:16');
  expect(stage.chat(peer)).toHaveLength(1);
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain(replyTexts.da.uncertain({ what: 'ugens plan' }));
  await stage.teams.say(coordinator, 'status');
  expect(stage.lastText(coordinator)).toContain(
    statusTexts.da.undelivered.uncertain({ what: 'ugens plan', name: 'Peer' }),
  );
});

test('what was due and waits is on the week card, and no longer when it has come', async () => {
  const refused = new Set(['Din uge 11', 'I morgen er der']);
  const stage = await openStage({
    at: { on: '2026-03-10', at: '10:00' },
    aroundMessenger: (direct) => ({
      ...direct,
      send: async (to, message) =>
        [...refused].some((words) => JSON.stringify(message).includes(words))
          ? { state: 'later', retryAfterMs: 10_000, cause: '429' }
          : direct.send(to, message),
    }),
  });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.tickAt('2026-03-10', '10:15');
  await stage.tickAt('2026-03-11', '14:15');
  const reminder = `lige om lidt (${weekTexts.da.comingKinds.tomorrow})`;
  const card = `lige om lidt (${weekTexts.da.comingKinds['week-card']})`;
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain(reminder);
  expect(stage.lastText(peer)).toContain(card);
  refused.delete('Din uge 11');
  await stage.tickAt('2026-03-11', '14:16');
  expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'sent' });
  const unfolded = asText(await stage.pressData(peer, unfold));
  expect(unfolded).toContain(reminder);
  expect(unfolded).not.toContain(card);
  refused.clear();
  await stage.tickAt('2026-03-11', '14:17');
  expect(stage.lastText(peer)).toContain('I morgen er der');
  expect(asText(await stage.pressData(peer, unfold))).not.toContain('lige om lidt');
});

test('a press on it is the evidence that it arrived', async () => {
  const stage = await openUncertain();
  const { peer, coordinator } = stage.people;
  await stage.pressData(peer, unfold, { replyToId: 'm77' });
  expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'sent', activityId: 'm77' });
  await stage.teams.say(coordinator, 'status');
  expect(stage.lastText(coordinator)).not.toContain('ikke fremme');
});

test('of two presses on it at the same moment the slower one finds it settled, and nobody reads an apology', async () => {
  const stage = await openUncertain();
  const { peer } = stage.people;
  const presses = [unfold, { ...unfold, verb: 'week.fold' }].map((data) =>
    stage.pressData(peer, data, { replyToId: 'm77' }),
  );
  for (const card of await Promise.all(presses)) expect(asText(card)).toContain('Din uge 11');
  expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'sent', activityId: 'm77' });
  expect(stage.events()).not.toContain('turn.failed');
});

test.each([
  ["someone else's press", 'coordinator', { replyToId: 'm77' }],
  ['a press that names no message', 'peer', {}],
] as const)('%s is no evidence', async (_what, who, fields) => {
  const stage = await openUncertain();
  await stage.pressData(stage.people[who], unfold, fields);
  expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'uncertain' });
});

test('a message with the same id in another chat is another message', async () => {
  const stage = await openStage();
  const { peer, coordinator } = stage.people;
  for (const person of [peer, coordinator])
    await stage.teams.post(person, { type: 'message', id: '1', text: 'min uge' });
  expect(stage.lastText(peer)).toContain('Din uge 10');
  expect(stage.lastText(coordinator)).not.toBe('');
});
