import { CARD_VERSION } from '../../src/cards/adaptive-card';
import { CHECK_IN_VERBS } from '../../src/cards/check-in-card';
import type { CheckIn } from '../../src/store/store';
import { checkInTexts } from '../../src/text/check-in';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const SLOT = 'check-in:peer:2026-W10';

async function openAtFirstQuestion(): Promise<BotStage> {
  const stage = await openStage();
  await stage.getCheckIn();
  return stage;
}

const checkInOf = async (stage: BotStage) => (await stage.store.findCheckIn(SLOT)) as CheckIn;

/** The card of where the person is, as it comes to who folds another card away. */
async function placeOf(stage: BotStage): Promise<string> {
  stage.later(11_000);
  const data = { verb: CHECK_IN_VERBS.resume, slot: SLOT, v: CARD_VERSION };
  return asText(await stage.pressData(stage.people.peer, data));
}

/** Each thing one can do in a check-in, in an order that comes by all of its places. `press` is a button's title. */
const STEPS: readonly { does: string; press: string; stands: string }[] = [
  { does: 'answers the first', press: 'Godt', stands: 'Spørgsmål 2 af 3' },
  { does: 'goes back', press: checkInTexts.da.back, stands: 'Spørgsmål 1 af 3' },
  { does: 'answers it otherwise', press: 'Svært', stands: 'Spørgsmål 2 af 3' },
  { does: 'skips one', press: checkInTexts.da.skip, stands: 'Spørgsmål 3 af 3' },
  { does: 'skips the last one', press: checkInTexts.da.skip, stands: checkInTexts.da.ending },
  { does: 'goes back from the ending', press: checkInTexts.da.back, stands: 'Spørgsmål 3 af 3' },
];

test('stopped after any step, the check-in goes on at the same place with the same answers', async () => {
  const stage = await openAtFirstQuestion();
  for (const { press, stands } of STEPS) {
    await stage.teams.press(stage.people.peer, press);
    const before = await checkInOf(stage);

    await stage.restart();

    expect(await checkInOf(stage)).toEqual(before);
    expect(await placeOf(stage)).toContain(stands);
  }
});

test.each(['stop', 'pause', 'hjælp'])(
  '"%s" said in the middle, and a restart: the question still stands',
  async (word) => {
    const stage = await openAtFirstQuestion();
    await stage.teams.press(stage.people.peer, 'Godt');
    const before = await checkInOf(stage);
    await stage.teams.say(stage.people.peer, word);

    await stage.restart();

    expect(await checkInOf(stage)).toEqual(before);
    expect(await placeOf(stage)).toContain('Spørgsmål 2 af 3');
  },
);

/** Check-ins as another version of the bank left them: its questions, how far the person is, and where they go on in this one. */
const FROM_ANOTHER_BANK: readonly {
  upgrade: string;
  questionIds: string[];
  step: number;
  stands: string;
  end: number;
}[] = [
  { upgrade: 'adds a question', questionIds: ['t4.week', 't5.gate'], step: 1, stands: 'Spørgsmål 2 af 2', end: 2 },
  {
    upgrade: 'drops the one that was to come',
    ...{ questionIds: ['t4.week', 't1.dropped', 't5.gate'], step: 1, stands: 'Spørgsmål 2 af 2', end: 3 },
  },
  {
    upgrade: 'drops one that was answered',
    ...{ questionIds: ['t4.week', 't1.dropped', 't5.gate'], step: 2, stands: 'Spørgsmål 2 af 2', end: 3 },
  },
  {
    upgrade: 'gives the first one another name',
    ...{ questionIds: ['t4.old_name', 't1.no', 't5.gate'], step: 1, stands: 'Spørgsmål 1 af 2', end: 2 },
  },
];

test.each(FROM_ANOTHER_BANK)(
  'an upgrade that $upgrade: the check-in goes on at the question that comes next',
  async ({ questionIds, step, stands, end }) => {
    const stage = await openAtFirstQuestion();
    await stage.teams.press(stage.people.peer, 'Godt');
    const { revision, ...mine } = await checkInOf(stage);
    await stage.store.saveCheckIn({ ...mine, revision, questionIds, step }, revision);
    const { sealedAnswers } = await checkInOf(stage);

    await stage.restart();

    expect(await placeOf(stage)).toContain(stands);
    expect((await checkInOf(stage)).sealedAnswers).toEqual(sealedAnswers);
    const skip = { verb: CHECK_IN_VERBS.skip, slot: SLOT, v: CARD_VERSION };
    await stage.pressData(stage.people.peer, {
      ...skip,
      q: questionIds[stands.includes('1 af') ? 1 : questionIds.length - 1],
    });
    expect((await checkInOf(stage)).step).toBe(end);
  },
);

test('the button of a question that an upgrade dropped shows where the person is, and changes nothing', async () => {
  const stage = await openAtFirstQuestion();
  const { revision, ...mine } = await checkInOf(stage);
  await stage.store.saveCheckIn({ ...mine, revision, questionIds: ['t1.dropped', 't4.week'] }, revision);
  await stage.restart();
  const before = stage.dump();

  const old = { verb: CHECK_IN_VERBS.answer, slot: SLOT, v: CARD_VERSION, q: 't1.dropped', a: '4' };
  expect(asText(await stage.pressData(stage.people.peer, old))).toContain('Spørgsmål 1 af 1');
  expect(stage.dump()).toBe(before);
});
