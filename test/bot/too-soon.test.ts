import { CHECK_IN_VERBS } from '../../src/cards/check-in-card';
import { INFORMATION_VERSION, mayAskQuestions } from '../../src/dialogs/set-up/information';
import { checkInTexts } from '../../src/text/check-in';
import { followUpTexts } from '../../src/text/follow-up';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { sharedPointTexts } from '../../src/text/shared-points';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const SLOT = 'check-in:peer:2026-W10';
const WHERE = { replyToId: 'a-card' };

/** A stage on which time passes between two presses unless a test says otherwise. */
async function openAtQuestion(): Promise<BotStage> {
  const stage = await openStage({ readingMs: 600 });
  await stage.teams.open(stage.people.peer);
  stage.later(5_000);
  await stage.teams.press(stage.people.peer, setUpTexts.da.yes);
  await stage.tickAt('2026-03-05', '13:45');
  stage.later(5_000);
  return stage;
}

test('the second half of a double click answers no question that nobody has read, and a moment later the same press counts', async () => {
  const stage = await openAtQuestion();
  const { peer } = stage.people;
  await stage.teams.press(peer, 'Rigtig svært');
  stage.later(170);
  const next = stage.dataOf(peer, 'Slet ikke');
  expect(next.verb).toBe(CHECK_IN_VERBS.answer);
  expect(await stage.pressData(peer, next, WHERE)).toBe(replyTexts.da.tooSoon);
  expect((await stage.store.findCheckIn(SLOT))?.step).toBe(1);

  stage.later(1_000);
  expect(asText(await stage.pressData(peer, next, WHERE))).toContain(checkInTexts.da.place({ number: 3, of: 3 }));
});

test('nor does it say yes to words that nobody has seen', async () => {
  const stage = await openAtQuestion();
  const { peer, coordinator } = stage.people;
  const press = async (title: string, fields: Record<string, string> = {}) => {
    stage.later(2_000);
    await stage.teams.press(peer, title, fields);
  };
  const texts = followUpTexts.da;
  for (const title of ['Rigtig svært', 'Slet ikke', 'Nej', texts.show]) await press(title);
  await press(texts.more, { t: 't4.week' });
  await press(texts.more, { chosen: 'fewer' });
  await press(texts.routes.coordinator);
  await press(texts.share);
  stage.later(172);
  const yes = stage.dataOf(peer, texts.yes);
  expect(await stage.pressData(peer, yes, WHERE)).toBe(replyTexts.da.tooSoon);
  expect(await stage.store.listSharedPoints()).toEqual([]);

  stage.later(2_000);
  const done = asText(await stage.pressData(peer, yes, WHERE));
  expect(done).toContain(texts.shared({ who: coordinator.name }));
  // What was shared can be taken back from where it says so.
  expect(done).toContain(sharedPointTexts.da.takeBack);
});

test('a clock that was set back makes no card too new to be pressed', async () => {
  const stage = await openAtQuestion();
  stage.later(-60 * 60_000);
  await stage.teams.press(stage.people.peer, 'Rigtig svært');
  expect((await stage.store.findCheckIn(SLOT))?.step).toBe(1);
});

test('help is never too soon', async () => {
  const stage = await openAtQuestion();
  await stage.teams.press(stage.people.peer, 'Rigtig svært');
  const help = stage.dataOf(stage.people.peer, checkInTexts.da.whoToGoTo);
  expect(asText(await stage.pressData(stage.people.peer, help, WHERE))).toContain('112');
});

test('a yes on an information card of before is no yes to what it says today, and brings that', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  const data = stage.dataOf(peer, setUpTexts.da.yes);
  const old = { ...data, slot: `welcome:peer:v${INFORMATION_VERSION - 1}` };
  expect(asText(await stage.pressData(peer, old, WHERE))).toContain(setUpTexts.da.yes);
  const settings = await stage.store.findSettings('peer');
  expect(settings !== undefined && mayAskQuestions(settings)).toBe(false);
});

test.each(['tag tilbage', 'fortryd deling', 'slet det jeg har delt', 'jeg vil tage det tilbage'])(
  '"%s" leads to what was shared',
  async (typed) => {
    const stage = await openStage();
    await stage.teams.say(stage.people.peer, typed);
    expect(stage.lastText(stage.people.peer)).toContain(sharedPointTexts.da.ownOffer);
  },
);

test('"flere valg" is the way back to what can come after the questions, and nothing private stands on it', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'flere valg');
  expect(stage.lastText(peer)).toContain(replyTexts.da.nothingOpen);
  await stage.getCheckIn();
  for (const title of ['Rigtig svært', 'Slet ikke', 'Nej']) await stage.teams.press(peer, title);
  await stage.teams.say(peer, 'flere valg');
  expect(stage.lastText(peer)).toContain(`[${followUpTexts.da.show}]`);
  expect(stage.lastText(peer)).not.toContain('svært');
});
