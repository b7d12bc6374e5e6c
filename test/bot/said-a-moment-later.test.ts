import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../../src/store/store';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(closeStages);

/** The kept answers by the activities they belong to. What is sealed anew is other bytes. */
function answersOf(stage: BotStage): Map<string, string> {
  return new Map(
    stage.rows('activities').map((row) => {
      const { key, answer } = JSON.parse(row) as { key: string; answer: unknown };
      return [key, JSON.stringify(answer)];
    }),
  );
}

/** Whether each answer that was kept before is another now: that it has been said is kept. */
function marked(before: Map<string, string>, stage: BotStage): boolean[] {
  const now = answersOf(stage);
  return [...before].map(([key, answer]) => now.get(key) !== answer);
}

/** A stage on which one answer has just been said, and nothing has been kept of that. */
async function openSaid(aroundStore?: (store: Store) => Store) {
  const stage = await openStage(aroundStore === undefined ? {} : { aroundStore });
  await stage.teams.open(stage.people.peer);
  await wait(400);
  const earlier = new Set(answersOf(stage).keys());
  await stage.teams.say(stage.people.peer, 'min uge');
  const said = new Map([...answersOf(stage)].filter(([key]) => !earlier.has(key)));
  expect(said.size).toBe(1);
  return { stage, said };
}

/** The same, and the turn after it has failed. */
async function openWithFailedTurn() {
  let isBroken = false;
  const opened = await openSaid(
    (store) =>
      new Proxy(store, {
        get: (target, name: keyof Store) =>
          isBroken && name === 'noteActivity' ? async () => Promise.reject(new Error('disk full')) : target[name],
      }),
  );
  isBroken = true;
  await opened.stage.teams.say(opened.stage.people.coordinator, 'hjælp');
  expect(opened.stage.events()).toContain('turn.failed');
  isBroken = false;
  return opened;
}

test('that an answer has been said is kept a moment later', async () => {
  const { stage, said } = await openSaid();

  await wait(400);

  expect(marked(said, stage)).toEqual([true]);
});

test('the next turn takes it along, whoever’s it is', async () => {
  const { stage, said } = await openSaid();

  await stage.teams.say(stage.people.coordinator, 'hjælp');

  expect(marked(said, stage)).toEqual([true]);
});

test('a turn that fails keeps nothing of it, and it is kept all the same', async () => {
  const { stage, said } = await openWithFailedTurn();
  await stage.teams.say(stage.people.coordinator, 'hjælp');

  expect(marked(said, stage)).toEqual([true]);
});

test('what a turn that failed gave back is kept by itself', async () => {
  const { stage, said } = await openWithFailedTurn();

  await wait(2_500);

  expect(marked(said, stage)).toEqual([true]);
});

test('who stops the bot right after an answer finds it kept', async () => {
  const { stage, said } = await openSaid();

  await stage.restart();

  expect(marked(said, stage)).toEqual([true]);
});
