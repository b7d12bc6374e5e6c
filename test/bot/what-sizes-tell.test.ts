import { THEMES, TRIGGERS, triggerQuestion } from '../../src/dialogs/check-in/themes';
import { HELP_OPTIONS } from '../../src/dialogs/follow-up/help-options';
import { helpKey } from '../../src/dialogs/follow-up/topics';
import { followUpTexts } from '../../src/text/follow-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { ownSealer } from '../support/own-records';

afterEach(() => closeStages());

const texts = followUpTexts.da;
const SKIP = 'Spring over';

/** How many bytes each value of a column has, as the store keeps it. */
const sizesOf = (stage: BotStage, table: string, column: string): number[] =>
  stage.rows(table).map((row) => (JSON.parse(row)[column] as string).length / 2);

async function answered(...answers: string[]): Promise<BotStage> {
  const stage = await openStage();
  await stage.teams.open(stage.people.coordinator);
  await stage.getCheckIn();
  for (const answer of answers) await stage.teams.press(stage.people.peer, answer);
  return stage;
}

test('how many bytes the answers take does not tell what was answered, skipped, or gone on with', async () => {
  const sizes = new Set<number>();
  for (const answers of [
    ['Rigtig svært'],
    ['Rigtig svært', 'Slet ikke', 'Ja'],
    ['Rigtig godt', 'Fuldt ud', 'Nej'],
    ['Rigtig godt', 'Fuldt ud', 'Lidt'],
    [SKIP, SKIP, SKIP],
  ])
    for (const size of sizesOf(await answered(...answers), 'check_ins', 'sealed_answers')) sizes.add(size);
  const stage = await answered('Rigtig svært', 'Slet ikke', 'Ja');
  const { peer } = stage.people;
  await stage.teams.press(peer, texts.show);
  await stage.teams.press(peer, texts.more, { chosen: 'workload,noise,conflicting_demands,emotional_load' });
  await stage.teams.press(peer, texts.more, { t: 'workload' });
  await stage.teams.press(peer, texts.more, { chosen: 'calm,clear,fewer,time' });
  for (const size of sizesOf(stage, 'check_ins', 'sealed_answers')) sizes.add(size);
  expect(sizes.size).toBe(1);
});

test('how many bytes a note or a shared point takes does not tell what it is about', async () => {
  const sizes = new Set<number>();
  for (const topic of ['noise', 'conflicting_demands', 'private']) {
    const stage = await answered('Rigtig svært', 'Slet ikke', 'Ja');
    const { peer } = stage.people;
    await stage.teams.press(peer, texts.show);
    await stage.teams.press(peer, texts.more, { chosen: topic });
    await stage.teams.press(peer, texts.more, { t: topic });
    await stage.teams.press(peer, texts.more, { chosen: 'calm,clear' });
    await stage.teams.press(peer, texts.routes.coordinator);
    for (const title of [texts.share, texts.yes, texts.back]) await stage.teams.press(peer, title);
    await stage.teams.press(peer, texts.more, { t: topic });
    await stage.teams.press(peer, texts.skip);
    for (const title of [texts.routes.sparring, texts.list]) await stage.teams.press(peer, title);
    expect([stage.rows('own_notes'), stage.rows('shared_points')].map(({ length }) => length)).toEqual([1, 1]);
    for (const size of [
      ...sizesOf(stage, 'own_notes', 'sealed_text'),
      ...sizesOf(stage, 'shared_points', 'sealed_text'),
    ])
      sizes.add(size);
  }
  expect(sizes.size).toBe(1);
});

test('the most that can be answered in a week, with all that can follow, takes no more than nothing', async () => {
  const stage = await openStage();
  const longest = (values: readonly string[], most: number) =>
    [...values].sort((one, other) => other.length - one.length).slice(0, most);
  const topics = triggerQuestion().choices.map(({ value }) => value);
  const questions = THEMES.flatMap((theme) => theme.questions.map(({ id }) => id));
  const answers = Object.fromEntries([
    ...longest(questions, 3).map((id) => [id, { value: longest(topics, 1)[0], version: 1 }] as const),
    [TRIGGERS, { values: topics, version: 1 }],
    ...longest(topics, 8).map(
      (id) => [helpKey(id), { values: HELP_OPTIONS.map(({ value }) => value), version: 1 }] as const,
    ),
  ]);
  const sealer = ownSealer(stage.store);
  const [nothing, all] = await Promise.all(
    ['{}', JSON.stringify(answers)].map((plain) => sealer.seal('somebody', plain, 'check-in')),
  );
  expect(all?.length).toBe(nothing?.length);
});
