import { type BotStage, closeStages, openStage } from '../support/bot-stage';

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

test('a press is the evidence that a card arrived, and gives back where it stands: from then on it can be made anew', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  const slot = await leaveUncertain(stage);

  await stage.pressData(peer, { verb: 'week.unfold', slot, week: '2026-W10', v: 1 }, { replyToId: 'where-it-stands' });

  expect(await stage.store.findDelivery(slot)).toMatchObject({ state: 'sent', activityId: 'where-it-stands' });
  await stage.store.markStale([slot], stage.clock.now());
  expect((await stage.store.listStale()).map((one) => one.slot)).toEqual([slot]);
});

test('a press on somebody else’s card is evidence of nothing', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const slot = await leaveUncertain(stage);

  await stage.pressData(
    stage.people.coordinator,
    { verb: 'week.unfold', slot, week: '2026-W10', v: 1 },
    { replyToId: 'x' },
  );

  expect((await stage.store.findDelivery(slot))?.state).toBe('uncertain');
});

/** A week card of which nobody knows whether it arrived. */
async function leaveUncertain({ store, clock }: BotStage): Promise<string> {
  const [slot, now] = ['week-card:peer:2026-W10', clock.now()];
  const usefulUntil = new Date(now.getTime() + 48 * 3_600_000);
  const card = { slot, kind: 'week-card', personId: 'peer', occasion: '2026-W10', dueAt: now, usefulUntil };
  await store.addDelivery(card);
  await store.claim(slot, now, usefulUntil);
  await store.mark(slot, { state: 'uncertain', cause: 'timeout', at: now });
  return slot;
}
