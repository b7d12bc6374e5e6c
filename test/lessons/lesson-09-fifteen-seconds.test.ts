import { replyTexts } from '../../src/text/replies';
import { closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

test('lesson 9 (MicrosoftDocs/msteams-docs#6084): a turn that takes long is answered before Teams gives up, and what Teams then sends again is done and said once', async () => {
  let letGo = () => undefined as void;
  let held: Promise<void> | undefined;
  const stage = await openStage({
    // Four seconds, shortened.
    answerWithinMs: () => (held === undefined ? 60_000 : 100),
    aroundStore: (store) => ({
      ...store,
      async transaction(work) {
        await held;
        return store.transaction(work);
      },
    }),
  });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hej');
  const before = stage.chat(peer).length;
  held = new Promise((resolve) => (letGo = resolve));
  const activity = { type: 'message', text: 'punkt: kaffe', id: 'one' };

  // Each of them is answered while the first is still under way.
  for (let times = 0; times < 3; times += 1) await stage.teams.post(peer, activity);
  held = undefined;
  letGo();
  await stage.teams.post(peer, activity);

  expect(await stage.store.listAgendaItems(['open'])).toHaveLength(1);
  expect(stage.chat(peer)).toHaveLength(before + 1);
  expect(stage.lastText(peer)).not.toBe(replyTexts.da.sorry);
});
