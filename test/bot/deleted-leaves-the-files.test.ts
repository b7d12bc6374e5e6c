import { followUpTexts } from '../../src/text/follow-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = followUpTexts.da;

/** The peer has answered the week's questions, with something hard among the answers. */
async function openAnswered(): Promise<BotStage> {
  const stage = await openStage();
  await stage.teams.open(stage.people.coordinator);
  await stage.getCheckIn();
  for (const answer of ['Rigtig svært', 'Slet ikke', 'Ja']) await stage.teams.press(stage.people.peer, answer);
  return stage;
}

const press = (stage: BotStage, title: string, inputs?: Record<string, string>) =>
  stage.teams.press(stage.people.peer, title, inputs);

/** The sealed bytes of the one row of a table. */
const sealedIn = (stage: BotStage, table: string, column: string): Buffer =>
  Buffer.from(JSON.parse(stage.rows(table)[0] ?? '{}')[column], 'hex');

/** Whether the beginning and the end of it lie in the store's files: a row that is longer than a page lies in pieces. */
const lies = (stage: BotStage, sealed: Buffer): boolean[] => {
  const bytes = stage.bytes();
  return [sealed.subarray(0, 64), sealed.subarray(-64)].map((part) => bytes.includes(part));
};

test('words of one’s own that are deleted leave the store’s files before the next message is answered', async () => {
  const stage = await openAnswered();
  await press(stage, texts.show);
  await press(stage, texts.skip);
  await press(stage, texts.write);
  await press(stage, texts.save, { words: 'noget jeg fortryder' });
  const sealed = sealedIn(stage, 'check_ins', 'sealed_words');
  expect(lies(stage, sealed)).toEqual([true, true]);
  await press(stage, texts.write);
  await press(stage, texts.deleteWords);
  expect(stage.lastText(stage.people.peer)).toContain(texts.wordsDeleted);
  await stage.teams.say(stage.people.peer, 'tak');
  expect(lies(stage, sealed)).toEqual([false, false]);
});

test('so does a note that is forgotten, and nothing tells any more that there was a reminder', async () => {
  const stage = await openAnswered();
  const { peer } = stage.people;
  await press(stage, texts.show);
  await press(stage, texts.more, { chosen: 'workload' });
  await press(stage, texts.more, { t: 'workload' });
  await press(stage, texts.more, { chosen: 'fewer' });
  await press(stage, texts.routes.coordinator);
  await press(stage, texts.remind);
  const sealed = sealedIn(stage, 'own_notes', 'sealed_text');
  expect(lies(stage, sealed)).toEqual([true, true]);
  const { id } = JSON.parse(stage.rows('own_notes')[0] ?? '{}') as { id: string };
  await stage.tickAt('2026-03-10', '10:15');
  await press(stage, texts.showIt);
  await press(stage, texts.forget);
  await stage.teams.say(peer, 'tak');
  expect(stage.rows('own_notes')).toEqual([]);
  expect(stage.rows('deliveries').filter((row) => row.includes(id))).toEqual([]);
  expect(lies(stage, sealed)).toEqual([false, false]);
});

test('what is forgotten in time leaves them with the same beat', async () => {
  const stage = await openAnswered();
  const sealed = sealedIn(stage, 'check_ins', 'sealed_answers');
  expect(lies(stage, sealed)).toEqual([true, true]);
  await stage.tickAt('2026-06-10', '10:00');
  expect(stage.rows('check_ins')).toEqual([]);
  expect(lies(stage, sealed)).toEqual([false, false]);
});

test('what was deleted and could not leave them at once leaves them at a beat of the heart', async () => {
  const stage = await openAnswered();
  const sealed = sealedIn(stage, 'check_ins', 'sealed_answers');
  await stage.store.deleteOwnRecords('peer');
  expect(lies(stage, sealed)).toEqual([true, true]);
  stage.later(60_000);
  await stage.bot.heartbeat.tick();
  expect(lies(stage, sealed)).toEqual([false, false]);
});
