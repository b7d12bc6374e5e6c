import { CHANGE_VERBS } from '../../src/cards/change-meeting-card';
import { weekAnewDelivery } from '../../src/schedules/kinds/week-anew';
import { weekTexts } from '../../src/text/week';
import { whyLine } from '../../src/text/why';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { makeFacts } from '../support/make-facts';

const TUESDAY = { on: '2026-03-03', at: '11:00' };

let stage: BotStage;
beforeEach(async () => {
  stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  const delivery = weekAnewDelivery(makeFacts(), peer, '2026-W10', stage.clock.now());
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

test('it follows what the person chooses, like any week card', async () => {
  await stage.teams.say(stage.people.peer, 'jeg vil gerne have ro');

  expect((await stage.store.listStale()).map(({ slot }) => slot)).toEqual(['week-anew:peer:2026-W10']);
});

test('the way back from a form on it leads to the week', async () => {
  const slot = 'week-anew:peer:2026-W10';

  const card = await stage.pressData(stage.people.peer, { verb: CHANGE_VERBS.leave, slot, v: 1 });

  expect(JSON.stringify(card)).toContain('Din uge 10');
});

test('while it waits the week says that it comes', async () => {
  const { store, clock, teams, people } = await openStage({ at: TUESDAY });
  await store.addDelivery(weekAnewDelivery(makeFacts(), people.peer, '2026-W10', clock.now())!);

  await teams.say(people.peer, 'min uge');

  const words = teams.shown.map((one) => JSON.stringify(one)).join();
  expect(words).toContain(`lige om lidt (${weekTexts.da.comingKinds['week-anew']})`);
});
