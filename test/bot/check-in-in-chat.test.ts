import { buttonsOf } from '../../src/cards/buttons-of';
import { startTerminalTeams } from '../../src/cli/terminal-teams';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { parseAnswers } from '../../src/dialogs/check-in/answers';
import { readMasterKey } from '../../src/store/master-key';
import { createSealer } from '../../src/store/sealing';
import { checkInTexts } from '../../src/text/check-in';
import { helpNowTexts } from '../../src/text/help-now';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = checkInTexts.da;
const SLOT = 'check-in:peer:2026-W10';
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

const place = (number: number) => texts.place({ number, of: 3 });
const onlyCard = (stage: BotStage) => stage.chat(stage.people.peer).at(-1)?.message as { card: AdaptiveCard };
const checkIn = async (stage: BotStage, id = SLOT) => (await stage.store.findCheckIn(id))!;

async function answersOf(stage: BotStage, id = SLOT) {
  const { sealedAnswers } = await checkIn(stage, id);
  const sealer = createSealer({
    masterKey: readMasterKey({ value: MASTER_KEY, file: '', mayCreate: false }),
    store: stage.store,
  });
  return sealedAnswers === undefined ? {} : parseAnswers(JSON.parse(await sealer.open('peer', sealedAnswers, id)));
}

async function stageWithCheckIn() {
  const stage = await openStage({ env: { MEDSPILLER_MASTER_KEY: MASTER_KEY } });
  await stage.getCheckIn();
  return { stage, peer: stage.people.peer };
}

test('three presses, and the one card has been replaced three times and says thank you', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const cards = stage.chat(peer).length;
  expect(stage.lastText(peer)).toContain(place(1));
  await stage.teams.press(peer, 'Godt');
  expect(stage.lastText(peer)).toContain(place(2));
  await stage.teams.press(peer, 'Delvist');
  expect(stage.lastText(peer)).toContain(place(3));
  await stage.teams.press(peer, 'Lidt');
  expect(stage.lastText(peer)).toContain(texts.ending);
  await stage.teams.press(peer, texts.endHere);
  expect(stage.lastText(peer)).toContain(texts.finished);
  expect(buttonsOf(onlyCard(stage).card)).toEqual([]);
  expect(stage.chat(peer)).toHaveLength(cards);
  expect(await checkIn(stage)).toMatchObject({ step: 3, state: 'done', origin: 'planned' });
  expect(await answersOf(stage)).toEqual({
    't4.week': { value: '4', version: 1 },
    't1.no': { value: '3', version: 1 },
    't5.gate': { value: 'some', version: 1 },
  });
});

test('all three can be skipped, and the ending is the same card', async () => {
  const { stage, peer } = await stageWithCheckIn();
  for (let times = 0; times < 3; times += 1) await stage.teams.press(peer, texts.skip);
  expect(stage.lastText(peer)).toContain(texts.ending);
  expect(await checkIn(stage)).toMatchObject({ step: 3, state: 'done' });
  expect(Object.values(await answersOf(stage))).toEqual([{ skipped: true }, { skipped: true }, { skipped: true }]);
});

test('back from the second question and from the ending; the new answer is kept', async () => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.press(peer, 'Godt');
  await stage.teams.press(peer, texts.back);
  expect(stage.lastText(peer)).toContain(place(1));
  await stage.teams.press(peer, 'Svært');
  await stage.teams.press(peer, texts.skip);
  await stage.teams.press(peer, 'Nej');
  await stage.teams.press(peer, texts.back);
  expect(stage.lastText(peer)).toContain(place(3));
  await stage.teams.press(peer, 'Ja');
  expect(await answersOf(stage)).toMatchObject({ 't4.week': { value: '2' }, 't5.gate': { value: 'yes' } });
});

test('five presses at once from two clients are one answer, and everybody gets the same card', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const other = await startTerminalTeams({ botPort: () => stage.port });
  const value = { action: { type: 'Action.Execute', verb: 'check-in.answer', data: stage.dataOf(peer, 'Godt') } };
  const press = { type: 'invoke', name: 'adaptiveCard/action', value };
  const clients = [stage.teams, other, stage.teams, other, stage.teams];
  const answers = await Promise.all(clients.map((client) => client.post(peer, press)));
  await other.close();
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(asText((answers[0] as { value: AdaptiveCard }).value)).toContain(place(2));
  expect(await checkIn(stage)).toMatchObject({ step: 1, revision: 1 });
});

test('five different answers at once: one counts', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const choices = ['Rigtig svært', 'Svært', 'Nogenlunde', 'Godt', 'Rigtig godt'].map((title) =>
    stage.dataOf(peer, title),
  );
  const cards = await Promise.all(choices.map((data) => stage.pressData(peer, data)));
  expect(new Set(cards.map(asText)).size).toBe(1);
  expect(await checkIn(stage)).toMatchObject({ step: 1, revision: 1 });
});

test('a press that was slow on its way does not undo what came after it', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const slow = stage.dataOf(peer, 'Rigtig svært');
  await stage.teams.press(peer, 'Godt');
  await stage.teams.press(peer, 'Delvist');
  expect(asText(await stage.pressData(peer, slow))).toContain(place(3));
  expect(await checkIn(stage)).toMatchObject({ step: 2, revision: 2 });
  expect(await answersOf(stage)).toMatchObject({ 't4.week': { value: '4' }, 't1.no': { value: '3' } });
});

test('a press on a card that has been answered changes nothing and shows where one is', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const [first, skip] = [stage.dataOf(peer, 'Godt'), stage.dataOf(peer, texts.skip)];
  await stage.teams.press(peer, 'Svært');
  await stage.teams.press(peer, 'Delvist');
  const before = stage.dump();
  for (const data of [first, skip]) expect(asText(await stage.pressData(peer, data))).toContain(place(3));
  expect(stage.dump()).toBe(before);
});

test('after closing nothing is kept, and the card says that it is all right', async () => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.press(peer, 'Godt');
  await stage.tickAt('2026-03-10', '12:00');
  const before = stage.dump();
  await stage.teams.press(peer, 'Delvist');
  expect(stage.lastText(peer)).toContain('Din uge 11');
  expect(stage.chat(peer).some(({ message }) => JSON.stringify(message).includes(texts.windowClosed))).toBe(true);
  expect(stage.dump()).toBe(before);
});

test('the bot is stopped at every step and goes on at the same question', async () => {
  const { stage, peer } = await stageWithCheckIn();
  for (const [number, answer] of [
    [1, 'Godt'],
    [2, 'Delvist'],
    [3, 'Lidt'],
  ] as const) {
    await stage.restart();
    expect(asText(await stage.pressData(peer, { verb: 'check-in.resume', slot: SLOT, v: 1 }))).toContain(place(number));
    await stage.teams.press(peer, answer);
  }
  await stage.restart();
  await stage.teams.press(peer, texts.back);
  await stage.restart();
  await stage.teams.press(peer, texts.skip);
  await stage.restart();
  await stage.teams.press(peer, texts.endHere);
  expect(stage.lastText(peer)).toContain(texts.finished);
  expect(stage.chat(peer).filter(({ message }) => JSON.stringify(message).includes(SLOT))).toHaveLength(0);
});

test('clients without Action.Execute get the very same cards', async () => {
  const [one, other] = [await stageWithCheckIn(), await stageWithCheckIn()];
  for (const title of [
    'Godt',
    texts.skip,
    texts.back,
    texts.whoToGoTo,
    helpNowTexts.da.backToQuestions,
    'Delvist',
    'Ja',
    texts.endHere,
  ]) {
    await one.stage.teams.press(one.peer, title);
    await other.stage.teams.submit(other.peer, title);
    expect(onlyCard(other.stage)).toEqual(onlyCard(one.stage));
  }
  expect(other.stage.chat(other.peer)).toHaveLength(one.stage.chat(one.peer).length);
});

test('a press by Action.Submit on a card that is gone is answered with a new card', async () => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.post(peer, { type: 'message', value: stage.dataOf(peer, 'Godt') });
  expect(stage.lastText(peer)).toContain(place(2));
});

test('"Hvem kan jeg gå til?" from any step leads back to that step', async () => {
  const { stage, peer } = await stageWithCheckIn();
  for (const answer of ['Godt', 'Delvist', 'Lidt', undefined]) {
    const card = stage.lastText(peer);
    await stage.teams.press(peer, texts.whoToGoTo);
    expect(stage.lastText(peer).split('\n')[1]).toContain('112');
    await stage.teams.press(peer, helpNowTexts.da.backToQuestions);
    expect(stage.lastText(peer)).toBe(card);
    if (answer !== undefined) await stage.teams.press(peer, answer);
  }
});

test('"start check-in" before a yes shows the information', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.say(peer, 'start check-in');
  expect(stage.lastText(peer)).toContain(setUpTexts.da.ask);
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toEqual([]);
});

test('"start check-in" with one open shows that one', async () => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.press(peer, 'Godt');
  await stage.teams.say(peer, 'start check-in');
  expect(stage.lastText(peer)).toContain(place(2));
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toHaveLength(1);
});

test('one that a person starts is extra: it can be done twice and does not advance the themes', async () => {
  const { stage, peer } = await stageWithCheckIn();
  for (let times = 0; times < 3; times += 1) await stage.teams.press(peer, texts.skip);
  for (let extra = 0; extra < 2; extra += 1) {
    stage.later(60_000);
    await stage.teams.say(peer, 'tjek ind');
    expect(stage.lastText(peer)).toContain(texts.whyOwn);
    for (let times = 0; times < 3; times += 1) await stage.teams.press(peer, texts.skip);
  }
  const kept = await stage.store.listCheckIns('peer', '2026-W10');
  expect(kept.map(({ origin, state }) => `${origin} ${state}`)).toEqual(['planned done', 'own done', 'own done']);
  await stage.tickAt('2026-03-12', '13:45');
  const next = await checkIn(stage, 'check-in:peer:2026-W11');
  expect(next.questionIds[1]).toBe('t2.choice');
});

test('"Prøv nu" on the yes card starts one at once', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.press(peer, setUpTexts.da.tryNow);
  expect(stage.lastText(peer)).toContain(place(1));
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toMatchObject([{ origin: 'own' }]);
});

test.each(['Godt', 'godt!', 'RIGTIG SVÆRT', 'good'])('an answer that is typed ("%s") is not taken', async (typed) => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.say(peer, 'hej');
  const before = stage.dump();
  await stage.teams.say(peer, typed);
  expect(stage.lastText(peer)).toBe(replyTexts.da.typedAnswer);
  expect(stage.dump()).toBe(before);
});

test('"spring over" and "tilbage" work typed, in both languages, up to the ending and back from it', async () => {
  const { stage, peer } = await stageWithCheckIn();
  await stage.teams.say(peer, 'spring over');
  expect(stage.lastText(peer)).toContain(place(2));
  await stage.teams.say(peer, 'Tilbage');
  expect(stage.lastText(peer)).toContain(place(1));
  for (let times = 0; times < 3; times += 1) await stage.teams.say(peer, 'skip');
  expect(stage.lastText(peer)).toContain(texts.ending);
  await stage.teams.say(peer, 'back');
  expect(stage.lastText(peer)).toContain(place(3));
  await stage.teams.say(peer, 'spring over');
  expect(stage.lastText(peer)).toContain(texts.ending);
});

test('"start check-in" after going back from the ending shows the question one went back to', async () => {
  const { stage, peer } = await stageWithCheckIn();
  for (let times = 0; times < 3; times += 1) await stage.teams.press(peer, texts.skip);
  await stage.teams.press(peer, texts.back);
  await stage.teams.say(peer, 'start check-in');
  expect(stage.lastText(peer)).toContain(place(3));
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toHaveLength(1);
});

test('"tilbage" and "spring over" with nothing open are not understood and change nothing', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  const before = stage.dump();
  await stage.teams.say(peer, 'tilbage');
  expect(stage.lastText(peer)).toBe(replyTexts.da.unknown);
  await stage.teams.say(peer, 'spring over');
  expect(stage.dump()).toBe(before);
});

test.each(['coordinator', 'leader', 'a'] as const)('%s is told that there are no questions for them', async (who) => {
  const { stage } = await stageWithCheckIn();
  const person = stage.people[who];
  await stage.teams.say(person, 'start check-in');
  expect(stage.lastText(person)).toBe(replyTexts.da.checkInNotYours);
  const card = await stage.pressData(person, { verb: 'check-in.start', slot: `welcome:${person.id}:v1`, v: 1 });
  expect(asText(card)).toContain(refusalTexts.da.notYours);
  expect(await stage.store.listCheckIns(person.id, '2026-W10')).toEqual([]);
});

test('an observer of the chat cannot tell the best answers from the worst', async () => {
  const transcripts: string[] = [];
  const worst = ['Rigtig svært', 'Slet ikke', 'Ja'];
  const best = ['Rigtig godt', 'Fuldt ud', 'Nej'];
  for (const answers of [worst, best]) {
    const { stage, peer } = await stageWithCheckIn();
    const seen: unknown[] = [];
    for (const answer of answers) {
      await stage.teams.press(peer, answer);
      seen.push(onlyCard(stage));
    }
    await stage.teams.say(peer, 'min uge');
    await stage.teams.say(stage.people.coordinator, 'status');
    seen.push(stage.chat(peer), stage.chat(stage.people.coordinator));
    transcripts.push(JSON.stringify(seen).replace(/welcome:peer:v\d+-\d+/g, 'welcome'));
  }
  expect(transcripts[1]).toBe(transcripts[0]);
});

test.each(['gem og luk', 'luk', 'slut her', 'save and close'])(
  '"%s" keeps what was answered and ends, wherever one is, and says so when nothing is open',
  async (words) => {
    const { stage, peer } = await stageWithCheckIn();
    await stage.teams.press(peer, 'Godt');
    await stage.teams.say(peer, words);
    expect(stage.lastText(peer)).toContain(texts.finished);
    expect(await checkIn(stage)).toMatchObject({ step: 3, state: 'done' });
    expect(await answersOf(stage)).toEqual({ 't4.week': { value: '4', version: 1 } });

    await stage.teams.say(peer, words);
    expect(stage.lastText(peer)).toBe(replyTexts.da.nothingOpen);
  },
);

test('under a minute: four presses, and what is new to read in a usual week', async () => {
  const { stage, peer } = await stageWithCheckIn();
  const readBefore = new Set<string>();
  const answer = async () => {
    let [presses, words] = [0, 0];
    for (const title of ['Godt', 'Delvist', 'Lidt', texts.endHere]) {
      // A line that has been read once is known: the same buttons stand on every card, the same words each week.
      for (const line of stage.lastText(peer).split('\n')) {
        if (!readBefore.has(line)) words += line.split(/\s+/).length;
        readBefore.add(line);
      }
      await stage.teams.press(peer, title).catch(() => stage.teams.press(peer, texts.skip));
      presses += 1;
    }
    // 200 words a minute, three seconds a press, six to open it (domain "Rotation").
    return { presses, words, seconds: Math.round((words / 200) * 60 + presses * 3 + 6) };
  };
  const first = await answer();
  await stage.tickAt('2026-03-12', '13:45');
  const usual = await answer();
  process.stdout.write(`check-in: ${JSON.stringify({ first, usual })}\n`);
  expect([first.presses, usual.presses]).toEqual([4, 4]);
  expect(usual.seconds).toBeLessThan(60);
  expect(first.seconds).toBeLessThan(90);
});
