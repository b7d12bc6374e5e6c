import { closeStages, openStage } from '../support/bot-stage';

afterEach(closeStages);

test('a card that was pressed keeps its answer: it is not made anew over the words about what was just done', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.tickAt('2026-03-03', '10:15');
  await stage.teams.press(peer, 'Vælg tid');

  await stage.teams.press(peer, 'Gem tiden', { who: 'frivillig-b', when: '2026-03-04T12:00' });
  await stage.bot.cardsRemade();

  expect(stage.lastText(peer)).toContain('Tiden er gemt: peermøde med Frivillig B');
});

test('the same change, typed, makes the card in the chat anew in its place', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.tickAt('2026-03-03', '10:15');

  await stage.teams.say(peer, 'peermøde med B onsdag 12-14');
  await stage.bot.cardsRemade();

  const [card] = stage
    .chat(peer)
    .filter(({ replaced, message }) => replaced && 'card' in message && message.card.fallbackText === 'Din uge 10');
  expect(JSON.stringify(card)).toContain('peermøde med Frivillig B');
});
