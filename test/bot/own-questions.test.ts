import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { statusTexts } from '../../src/text/status';
import { weekTexts } from '../../src/text/week';
import { whyLine } from '../../src/text/why';
import { closeStages, openStage } from '../support/bot-stage';

afterEach(closeStages);

test.each([
  'hvem ser mine svar?',
  'hvem kan se mine svar',
  'hvem kan se hvad?',
  'kan min chef se det?',
  'who can see what',
])('"%s" opens the card about who sees what, before and after the yes', async (question) => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, question);
  expect(stage.lastText(peer)).toContain(setUpTexts.da.key);
  await stage.sayYes();
  await stage.teams.say(peer, question);
  expect(stage.lastText(peer)).toContain(setUpTexts.da.key);
});

test('the first card says it when the coordinator can see that one is done', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  expect(stage.lastText(peer)).toContain(setUpTexts.da.coordinatorSeesDone);

  await stage.teams.say(peer, 'skjul når jeg er færdig');
  await stage.teams.say(peer, 'start check-in');
  expect(stage.lastText(peer)).not.toContain(setUpTexts.da.coordinatorSeesDone);
});

test.each([
  'nej tak, kun møder',
  'kun møder',
  'stop spørgsmålene',
  'jeg vil ikke have spørgsmål mere',
  'no more questions',
])('"%s" takes back the yes to the questions and keeps the reminders', async (words) => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, words);
  expect(stage.lastText(peer)).toContain(setUpTexts.da.saidNo);
  expect(await stage.store.findSettings('peer')).toMatchObject({ checkIns: 'no', stopped: false });
});

test('a pause does not weaken a stop, and the week does not promise a card that will not come', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg vil gerne have ro');
  await stage.teams.say(peer, 'pause');
  expect(stage.lastText(peer)).toBe(replyTexts.da.stop);
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain(replyTexts.da.stoppedNow);
  expect(stage.lastText(peer)).not.toContain(whyLine('week-card', 'da'));
});

test('a yes that is typed changes nothing, and shows the card with the buttons', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'ja tak');
  expect(stage.lastText(peer)).toContain(setUpTexts.da.ask);
  expect((await stage.store.findSettings('peer'))?.checkIns).toBeUndefined();
});

test('a hard day is met with more than "I did not understand"', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  for (const words of ['jeg er ked af det', 'det har været en dårlig dag', 'svært. jeg havde en hård uge']) {
    await stage.teams.say(peer, words);
    expect(stage.lastText(peer)).toBe(replyTexts.da.hardDay);
  }
});

test("the reminder names the rest of that day's meetings, and a new time says where the questions go", async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'peermøde med C torsdag 12.30-13.45');
  expect(stage.lastText(peer)).toContain(weekTexts.da.questionsMoved({ moment: 'torsdag d. 5. marts kl. 14.30' }));
  await stage.tickAt('2026-03-04', '14:15');
  expect(stage.lastText(peer)).toContain('Samme dag: kl. 12.30-13.45 peermøde med Frivillig C.');
});

test('the coordinator reads the same line whatever the peer has chosen, and that it is the same', async () => {
  const lines: string[] = [];
  for (const choice of ['silent', 'no', 'stop'] as const) {
    const stage = await openStage();
    const { peer, coordinator } = stage.people;
    await stage.teams.open(peer);
    if (choice === 'no') await stage.teams.press(peer, setUpTexts.da.no);
    if (choice === 'stop') await stage.teams.say(peer, 'stop');
    await stage.tickAt('2026-03-05', '14:00');
    await stage.teams.say(coordinator, 'status');
    lines.push(stage.lastText(coordinator));
  }
  expect(new Set(lines.map((line) => /Ugens spørgsmål[^\n]*/.exec(line)?.[0]))).toEqual(
    new Set([`${statusTexts.da.checkInSent} ${statusTexts.da.sameForAll}`]),
  );
});

test('meetings are found by what people call them, and the coordinator is told whose the peer meetings are', async () => {
  const stage = await openStage();
  const { coordinator } = stage.people;
  for (const [asked, named] of [
    ['hvornår er evalueringen', 'månedsevaluering'],
    ['hvornår er supervision', 'supervision'],
    ['hvornår er næste workshop', 'workshop'],
  ] as const) {
    await stage.teams.say(coordinator, asked);
    expect(stage.lastText(coordinator)).toContain('Der er ikke sat tid på');
    expect(stage.lastText(coordinator)).toContain(named);
  }
  await stage.teams.say(coordinator, 'hvornår er peermødet med Frivillig A');
  expect(stage.lastText(coordinator)).toContain('Peer og frivillig aftaler selv tiden.');
});
