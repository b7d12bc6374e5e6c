import { buttonsOf } from '../../src/cards/buttons-of';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const newest = (stage: BotStage) => {
  const { message } = stage.chat(stage.people.peer).findLast((one) => 'card' in one.message)!;
  return (message as { card: Parameters<typeof buttonsOf>[0] }).card;
};

test('lesson 11 (microsoft/AdaptiveCards#9315): where Action.Execute fails the same button works as Action.Submit, also when both arrive', async () => {
  const [execute, submit] = [await openStage(), await openStage()];
  for (const stage of [execute, submit]) await stage.getCheckIn();
  const cards = new Set<string>();

  for (const title of ['Godt', 'Tilbage', 'Svært', 'Spring over', 'Ja', 'Slut her']) {
    for (const { data, fallback } of buttonsOf(newest(submit)))
      expect(fallback).toMatchObject({ data, type: 'Action.Submit' });
    await execute.teams.press(execute.people.peer, title);
    await submit.teams.submit(submit.people.peer, title);
    expect(asText(newest(submit))).toBe(asText(newest(execute)));
    cards.add(asText(newest(submit)));
  }
  expect(cards.size).toBe(5);

  // A client that tries the one and then the other.
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  const value = stage.dataOf(peer, 'Godt');
  const replyToId = stage.chat(peer).at(-1)?.id;
  await stage.pressData(peer, value, { replyToId });
  await stage.teams.post(peer, { type: 'message', value, replyToId });
  expect(await stage.store.findCheckIn('check-in:peer:2026-W10')).toMatchObject({ step: 1, revision: 1 });
  expect(stage.lastText(peer)).toContain('Spørgsmål 2 af 3');
});
