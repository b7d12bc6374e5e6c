import { checkInTexts } from '../../src/text/check-in';
import { closeStages, openStage, type BotStage } from '../support/bot-stage';

afterEach(closeStages);

const OPEN_LINE = /Ugens spørgsmål er åbne til/;

/** Lets a week's questions come on Thursday, and the days after them pass until Tuesday's card. */
async function untilTuesday(stage: BotStage): Promise<void> {
  for (const [on, at] of [
    ['2026-03-05', '14:30'],
    ['2026-03-06', '12:00'],
    ['2026-03-09', '12:00'],
    ['2026-03-10', '10:15'],
  ] as const)
    await stage.tickAt(on, at);
}

test('questions that nobody answered are sent once; the one reminder is a line in Tuesday’s card, four days later', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  const before = stage.chat(peer).length;

  await untilTuesday(stage);

  expect(stage.chat(peer)).toHaveLength(before + 1);
  await stage.teams.press(peer, 'Vis resten');
  expect(stage.lastText(peer)).toMatch(OPEN_LINE);
  await stage.tickAt('2026-03-10', '12:01');
  await stage.tickAt('2026-03-10', '14:30');
  expect(stage.chat(peer)).toHaveLength(before + 1);
});

test('whoever has answered is not reminded', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  for (let question = 0; question < 3; question += 1) await stage.teams.press(peer, checkInTexts.da.skip);
  const before = stage.chat(peer).length;

  await untilTuesday(stage);
  await stage.teams.press(peer, 'Vis resten');

  expect(stage.chat(peer)).toHaveLength(before + 1);
  expect(stage.lastText(peer)).not.toMatch(OPEN_LINE);
});
