import type { Store } from '../../src/store/store';
import { replyTexts } from '../../src/text/replies';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { type Connector, startConnector } from '../support/connector';
import { openSecondBot, SHARED_KEY } from '../support/second-bot';

let connector: Connector | undefined;
afterEach(async () => {
  await closeStages();
  await connector?.close();
  connector = undefined;
});

/** A stage whose n-th call to its store from now on fails, as if the process had died there. */
async function openMortal() {
  let left = Infinity;
  let calls = 0;
  const stage = await openStage({
    aroundStore: (store) =>
      new Proxy(store, {
        get(target, name: keyof Store) {
          const value = target[name];
          if (typeof value !== 'function') return value;
          return async (...values: unknown[]) => {
            calls += 1;
            if ((left -= 1) < 0) throw new Error('died');
            return (value as (...values: unknown[]) => unknown)(...values);
          };
        },
      }),
  });
  return {
    stage,
    /** Runs `act`, in which the store dies at its n-th call; gives how many calls there were. */
    async dyingAt(n: number, act: () => Promise<unknown>): Promise<number> {
      [left, calls] = [n, 0];
      await act();
      await stage.bot.cardsRemade();
      left = Infinity;
      return calls;
    },
  };
}

const effectOf = (stage: BotStage) => stage.dump(['conversations']);

test('an answer that dies at any call to the store is kept wholly or not at all, and the repeat completes it', async () => {
  const { stage, dyingAt } = await openMortal();
  await stage.getCheckIn();
  const { peer } = stage.people;
  const answer = stage.dataOf(peer, 'Godt');
  const step = async () => (await stage.store.findCheckIn('check-in:peer:2026-W10'))?.step;
  let place = 0;
  let wholeOnes = 0;

  for (let ends = false; !ends; place += 1) {
    const data = { ...answer, made: place };
    const activity = {
      ...{ type: 'invoke', name: 'adaptiveCard/action', id: `answer-${place}`, replyToId: 'm1' },
      value: { action: { type: 'Action.Execute', data } },
    };
    const before = effectOf(stage);
    ends = (await dyingAt(place, () => stage.teams.post(peer, activity))) <= place;
    if ((await step()) === 1) wholeOnes += 1;
    else expect(effectOf(stage)).toBe(before);

    const again = (await stage.teams.post(peer, activity)) as { value: never };

    expect(asText(again.value)).toContain('Spørgsmål 2 af 3');
    expect(await step()).toBe(1);
    expect((await stage.store.findCheckIn('check-in:peer:2026-W10'))?.revision).toBe(place * 2 + 1);
    stage.later(11_000);
    await stage.teams.say(peer, 'tilbage');
    expect(await step()).toBe(0);
  }

  // Among them: where the chat is, the note, the facts, the card's delivery, the check-in, the key, the answer.
  expect(place).toBeGreaterThan(8);
  expect(wholeOnes).toBeGreaterThan(0);
}, 120_000);

test('a message that dies at any call to the store is said and done once in all', async () => {
  const { stage, dyingAt } = await openMortal();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  for (let place = 0, ends = false; !ends; place += 1) {
    stage.later(11_000);
    await stage.teams.say(peer, 'start');
    const shown = stage.chat(peer).length;
    const activity = { type: 'message', text: 'stop', id: `stop-${place}` };

    ends = (await dyingAt(place, () => stage.teams.post(peer, activity))) <= place;
    await stage.teams.post(peer, activity);
    await stage.teams.post(peer, activity);

    const said = stage
      .chat(peer)
      .slice(shown)
      .map(({ message }) => ('text' in message ? message.text : 'a card'));
    expect(said.filter((text) => text === replyTexts.da.stop)).toHaveLength(1);
    expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true });
  }
}, 120_000);

test('what was done but could not be said because the process died is said to the repeat, and once', async () => {
  connector = await startConnector();
  const stage = await openStage();
  const { peer } = stage.people;
  const { serviceUrl, sent } = connector;
  const post = (activity: Record<string, unknown>) => stage.teams.post(peer, { serviceUrl, ...activity });
  await post({ type: 'message', text: 'hej' });
  const before = sent.length;
  // Teams asks to wait for longer than the turn may take; then the process ends.
  connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '60' } }));
  const activity = { type: 'message', text: 'stop', id: 'stop' };
  await post(activity);
  expect(sent).toHaveLength(before);
  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true });
  connector.misbehave(() => 'ok');
  await stage.restart();

  await post(activity);
  await post(activity);

  expect(sent.slice(before).map((one) => one.activity.text)).toEqual([replyTexts.da.stop]);
});

test('two processes on one database: the one that is second does nothing and gives the same answer', async () => {
  const stage = await openStage({ env: { MEDSPILLER_MASTER_KEY: SHARED_KEY } });
  await stage.getCheckIn();
  const { peer } = stage.people;
  const second = await openSecondBot(stage);
  const data = stage.dataOf(peer, 'Godt');
  const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data } } };

  const answers = await Promise.all([
    stage.teams.post(peer, { ...press, id: 'one' }),
    second.post(peer, { ...press, id: 'one' }),
    second.post(peer, { ...press, id: 'two' }),
  ]);

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await stage.store.findCheckIn('check-in:peer:2026-W10')).toMatchObject({ step: 1, revision: 1 });
  await second.close();
});
