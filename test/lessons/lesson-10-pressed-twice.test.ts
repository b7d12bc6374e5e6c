import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import { checkInTexts } from '../../src/text/check-in';
import { refusalTexts } from '../../src/text/refusals';
import { asText, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const SLOT = 'check-in:peer:2026-W10';

test('lesson 10 (microsoft/AdaptiveCards#1512): a card that is pressed twice counts once, and an old one that can still be pressed undoes nothing', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  const first = stage.dataOf(peer, 'Svært');
  const pressed = await Promise.all([stage.pressData(peer, first), stage.pressData(peer, first)]);
  const second = checkInTexts.da.place({ number: 2, of: 3 });
  expect(pressed.map((card) => asText(card).includes(second))).toEqual([true, true]);
  expect(await stage.store.findCheckIn(SLOT)).toMatchObject({ step: 1, revision: 1 });

  await stage.pressData(peer, buttonsOf(pressed[0] as AdaptiveCard)[0]?.data);
  const kept = await stage.store.findCheckIn(SLOT);
  expect(kept).toMatchObject({ step: 2, revision: 2 });
  // The first card, as a client shows it that has been closed over the weekend.
  stage.later(3 * 24 * 3_600_000);
  await stage.pressData(peer, first);
  expect(await stage.store.findCheckIn(SLOT)).toEqual(kept);

  const older = { ...first, v: 0 };
  expect(asText(await stage.pressData(peer, older))).toContain(refusalTexts.da.oldCard);
});
