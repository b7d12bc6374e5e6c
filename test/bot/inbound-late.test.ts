import { replyTexts } from '../../src/text/replies';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { startConnector } from '../support/connector';
import { teamChatStage } from '../support/team-chat-stage';

afterEach(() => closeStages());

const { oneMoment, sorry } = replyTexts.da;

/** A stage on which turns can be held, and where what comes meanwhile is answered after a tenth of a second. */
async function openSlow(at?: { on: string; at: string }) {
  let held: Promise<void> | undefined;
  let release = () => undefined as void;
  let fails = false;
  const stage = await openStage({
    ...(at === undefined ? {} : { at }),
    answerWithinMs: () => (held === undefined ? 60_000 : 100),
    aroundStore: (store) => ({
      ...store,
      async transaction(work) {
        await held;
        if (fails) throw new Error('disk full');
        return store.transaction(work);
      },
    }),
  });
  return {
    stage,
    hold: () => void (held = new Promise((resolve) => (release = resolve))),
    letGo: ({ failing = false } = {}) => {
      held = undefined;
      fails = failing;
      release();
    },
    heal: () => void (fails = false),
  };
}

/** Waits for what happens after the answer. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

/** Presses and gives the answer at once, without putting it in the card's place. */
async function press(stage: BotStage, title: string): Promise<string> {
  const { peer } = stage.people;
  const data = stage.dataOf(peer, title);
  return asText(await stage.pressData(peer, data, { replyToId: stage.chat(peer).at(-1)?.id }));
}

test('a press whose turn takes long is told to wait at once; then the card is put in its place, and stands there once', async () => {
  const { stage, hold, letGo } = await openSlow();
  await stage.getCheckIn();
  const { peer } = stage.people;
  const count = stage.chat(peer).length;
  hold();

  expect(await press(stage, 'Godt')).toBe(oneMoment);
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
  letGo();

  await until(() => stage.lastText(peer).includes('Spørgsmål 2 af 3'));
  expect(stage.chat(peer)).toHaveLength(count);
  await stage.teams.press(peer, 'Delvist');
  expect(stage.lastText(peer)).toContain('Spørgsmål 3 af 3');
});

test('whoever presses once more while it takes long gets the card, and answers once', async () => {
  const { stage, hold, letGo } = await openSlow();
  await stage.getCheckIn();
  hold();
  expect(await press(stage, 'Godt')).toBe(oneMoment);
  const again = press(stage, 'Godt');
  letGo();

  expect(await again).toContain('Spørgsmål 2 af 3');
  expect(await stage.store.findCheckIn('check-in:peer:2026-W10')).toMatchObject({ step: 1, revision: 1 });
});

test('a message whose turn takes long is taken at once and answered later, once', async () => {
  const { stage, hold, letGo } = await openSlow();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  const count = stage.chat(peer).length;
  hold();

  await stage.teams.say(peer, 'min uge');
  expect(stage.chat(peer)).toHaveLength(count);
  letGo();

  await until(() => stage.lastText(peer).includes('Din uge 10'));
  expect(stage.chat(peer)).toHaveLength(count + 1);
  expect(stage.events()).toContain('turn.goes-on');
});

test.each(['a press', 'a message'])(
  '%s that fails after it was told to wait is apologised for in the chat',
  async (what) => {
    const { stage, hold, letGo, heal } = await openSlow();
    await stage.getCheckIn();
    const { peer } = stage.people;
    const before = stage.dump();
    hold();
    if (what === 'a press') await press(stage, 'Godt');
    else await stage.teams.say(peer, 'stop');
    letGo({ failing: true });

    await until(() => stage.lastText(peer) === sorry);
    heal();
    expect(stage.events()).toContain('turn.failed');
    expect(stage.dump()).toBe(before);
  },
);

test('closing waits for a turn that goes on', async () => {
  const { stage, hold, letGo } = await openSlow();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  hold();
  await stage.teams.say(peer, 'stop');
  const restarted = stage.restart();
  setTimeout(() => letGo(), 50);
  await restarted;

  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: true });
  expect(stage.lastText(peer)).toBe(replyTexts.da.stop);
});

test('in a chat of several people nothing is said aloud afterwards: the answer shows in the counts', async () => {
  const { stage, hold, letGo } = await openSlow({ on: '2026-03-03', at: '09:00' });
  const { coordinator, a } = stage.people;
  const chat = teamChatStage(stage, 'channel');
  await chat.install(coordinator);
  await stage.teams.say(coordinator, 'møder i kanalen');
  await stage.teams.press(coordinator, 'Vis her');
  await stage.tickAt('2026-03-04', '14:15');
  hold();

  expect(await chat.press(a, 'Kommer')).toBe(oneMoment);
  letGo();

  await until(() => chat.text().includes('Kommer: 1.'));
  expect(chat.shown()).toHaveLength(1);
});

test('words of distress are met while an answer before them hangs', async () => {
  const connector = await startConnector();
  const stage = await openStage({ answerWithinMs: () => 100, deadlines: { inTurnMs: 2_000, unaskedMs: 2_000 } });
  const post = (text: string) =>
    stage.teams.post(stage.people.peer, { type: 'message', text, serviceUrl: connector.serviceUrl });
  await post('hej');
  await until(() => connector.sent.length === 2);
  let hung = false;
  connector.misbehave(({ body }) => {
    if (!JSON.stringify(body).includes('Din uge')) return 'ok';
    hung = true;
    return 'hang';
  });
  await post('min uge');
  await until(() => hung);

  await post('jeg har ikke lyst til at leve');
  await until(() => connector.sent.length > 2);

  expect(JSON.stringify(connector.sent.at(-1))).toContain('112');
  expect(stage.events()).not.toContain('reply.failed');
  await closeStages();
  expect(stage.events()).toContain('reply.failed');
  await connector.close();
});

test('what one person says takes effect in the order in which they said it, also when the first takes long', async () => {
  let release = () => undefined as void;
  let holdNext: Promise<void> | undefined;
  const stage = await openStage({
    aroundStore: (store) => ({
      ...store,
      async transaction(work) {
        const held = holdNext;
        holdNext = undefined;
        await held;
        return store.transaction(work);
      },
    }),
  });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  holdNext = new Promise((resolve) => (release = resolve));

  const first = stage.teams.say(peer, 'stop');
  const second = stage.teams.say(peer, 'start');
  await new Promise((resolve) => setTimeout(resolve, 200));
  release();
  await Promise.all([first, second]);

  expect(await stage.store.findSettings('peer')).toMatchObject({ stopped: false });
});
