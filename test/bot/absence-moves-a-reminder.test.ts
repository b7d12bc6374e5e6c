import { logMark } from '../../src/log';
import { closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

test('an absence next week that moves a reminder into this one remakes the card that says what comes this week', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '08:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.tickAt('2026-03-03', '10:15');
  stage.later(60 * 60_000);
  stage.lines.length = 0;

  // Thursday's meeting is then told of on the last working day before it: this Thursday.
  await stage.teams.say(peer, 'jeg er væk fra mandag til onsdag');
  await stage.bot.cardsRemade();

  const remade = stage.lines.filter((line) => line.includes('"card.refreshed"'));
  expect(remade.join()).toContain(logMark('week-card:peer:2026-W10'));
});
