import { weekAnewDelivery } from '../../src/schedules/kinds/week-anew';
import { weekTexts } from '../../src/text/week';
import { whyLine } from '../../src/text/why';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { makeFacts } from '../support/make-facts';

let stage: BotStage;
beforeEach(async () => {
  stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  const delivery = weekAnewDelivery(makeFacts(), peer, { week: '2026-W10', number: 1, now: stage.clock.now() });
  await stage.store.addDelivery(delivery!);
  await stage.tickAt('2026-03-03', '11:01');
});
afterEach(() => closeStages());

test('the week that comes anew says first that the plan is another one, and behind its button why it came', async () => {
  const { peer } = stage.people;
  expect(stage.lastText(peer)).toContain(weekTexts.da.planIsAnother);
  expect(stage.lastText(peer)).toContain('Torsdag: kl. 10.00-12.00 udviklingsmøde.');
  const cards = stage.chat(peer).length;

  await stage.teams.press(peer, weekTexts.da.showRest);

  expect(stage.lastText(peer)).toContain(whyLine('week-anew', 'da'));
  expect(stage.lastText(peer)).not.toContain(whyLine('week-card', 'da'));
  expect(stage.chat(peer)).toHaveLength(cards);
});

test('while it waits the week says that it comes', async () => {
  const { peer } = stage.people;
  await stage.store.addDelivery(
    weekAnewDelivery(makeFacts(), peer, { week: '2026-W10', number: 2, now: stage.clock.now() })!,
  );

  await stage.teams.say(peer, 'min uge');

  expect(stage.lastText(peer)).toContain(`lige om lidt (${weekTexts.da.comingKinds['week-anew']})`);
});
