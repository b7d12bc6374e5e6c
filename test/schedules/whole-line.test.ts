import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';

afterEach(closeStages);

const playTo = async (stage: BotStage, on: string, at: string) =>
  expect(await stage.bot.timeMachine?.playTo(local(on, at))).toMatchObject({ state: 'played' });

test('Easter 2026, the whole way from the tick to the chat: three messages one week, two the next, none on a holiday', async () => {
  const stage = await openStage({ at: { on: '2026-03-23', at: '09:00' } });
  const { a, b, coordinator } = stage.people;
  await stage.sayYes();
  for (const person of [a, b, coordinator]) await stage.teams.open(person);
  await stage.teams.say(a, 'start');
  const before = stage.teams.shown.length;

  await playTo(stage, '2026-04-07', '10:00');

  const came = stage.teams.shown.slice(before).map(({ personId, message }) => {
    const [first] = 'card' in message ? message.card.body : [];
    return `${personId}: ${first?.type === 'TextBlock' ? first.text : ''}`;
  });
  expect(came).toEqual([
    // It asks the one who decides, a week before.
    'koordinator: Lukkedag: udviklingsmøde',
    'peer: Din uge 13',
    'frivillig-a: I morgen er der møde i projektgruppen.',
    'peer: I morgen er der udviklingsmøde.',
    'peer: Medspiller',
    'peer: Din uge 14',
    'peer: Medspiller',
  ]);
  expect(stage.events().filter((event) => /broken|uncertain/.test(event))).toEqual([]);
});

test('a meeting set in the chat moves the questions, and the card that is promised comes then', async () => {
  const stage = await openStage({ at: { on: '2026-03-02', at: '09:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await playTo(stage, '2026-03-03', '10:20');
  await stage.teams.say(peer, 'peermøde med A torsdag 12.30-14.15');
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain('torsdag d. 5. marts kl. 14.30 (ugens tre spørgsmål)');

  await playTo(stage, '2026-03-05', '14:29');
  expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toBeUndefined();
  await playTo(stage, '2026-03-05', '14:30');

  expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toMatchObject({ state: 'sent' });
});
