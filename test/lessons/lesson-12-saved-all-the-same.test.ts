import { asText, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

test('lesson 12 (MicrosoftDocs/msteams-docs#6544): who reads "Unable to reach app" and presses again gets the answer of what was kept, once, also after a restart', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  const data = stage.dataOf(peer, 'Godt');
  // The answer to this one is lost on its way back: the card stands as it was.
  const lost = await stage.pressData(peer, data);
  await stage.restart();
  stage.later(20_000);

  const again = await stage.pressData(peer, data);

  expect(again).toEqual(lost);
  expect(asText(again)).toContain('Spørgsmål 2 af 3');
  expect(await stage.store.findCheckIn('check-in:peer:2026-W10')).toMatchObject({ step: 1, revision: 1 });
});
