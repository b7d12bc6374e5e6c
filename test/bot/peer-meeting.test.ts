import { meetingTimeTexts } from '../../src/text/meeting-time';
import { replyTexts } from '../../src/text/replies';
import { weekTexts } from '../../src/text/week';
import { whyLine } from '../../src/text/why';
import { createMeetingPoint } from '../support/meeting-point';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = meetingTimeTexts.da;
/** Tuesday of a normal week, before anything is set. */
const TUESDAY = { on: '2026-03-03', at: '09:00' };
const meetings = (stage: BotStage) => stage.store.listPeerMeetings('2026-01-01', '2027-01-01');

/** For tests that leave nothing which another would mind. */
let shared: BotStage;
beforeAll(async () => {
  shared = await openStage({ at: TUESDAY });
});
afterEach(() => closeStages({ but: shared }));
afterAll(() => closeStages());

async function openTuesday() {
  const stage = await openStage({ at: TUESDAY });
  return { stage, ...stage.people };
}

test('typed: the time is kept, the week shows it, and the status counts it', async () => {
  const { stage, peer, coordinator } = await openTuesday();
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  expect(stage.lastText(peer)).toBe(
    'Tiden er gemt: peermøde med Frivillig A onsdag d. 4. marts kl. 12.00-14.00. Frivillig A hører det ikke fra mig. Sig det selv.',
  );
  expect(await meetings(stage)).toMatchObject([
    { peerId: 'peer', volunteerId: 'frivillig-a', on: '2026-03-04', from: '12:00', to: '14:00', setBy: 'peer' },
  ]);
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain('Onsdag: kl. 12.00-14.00 peermøde med Frivillig A.');
  expect(stage.lastText(peer)).toContain('Der er ikke valgt tid med Frivillig B og Frivillig C i uge 10.');
  await stage.teams.say(coordinator, 'status');
  expect(stage.lastText(coordinator)).toContain('Peermøder: 1 af 3 har en tid.');
});

test('the same words twice are one meeting, and another time the same week moves it', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  expect(stage.lastText(peer)).toContain('står der allerede');
  await stage.teams.say(peer, 'flyt peermødet med A til torsdag kl 12.30');
  expect(stage.lastText(peer)).toContain('er flyttet');
  expect(stage.lastText(peer)).toContain('Frivillig A hører det ikke fra mig.');
  expect(await meetings(stage)).toMatchObject([{ on: '2026-03-05', from: '12:30', to: '14:30' }]);
});

test('who sets a time reads whether the other hears of it, whatever the other has paused or stopped', async () => {
  const { stage, peer, a } = await openTuesday();
  for (const person of [peer, a]) await stage.teams.open(person);
  await stage.teams.say(a, 'start');
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  expect(stage.lastText(peer)).toContain('Frivillig A får besked.');
  await stage.teams.say(a, 'pause');
  await stage.teams.say(peer, 'peermøde med A onsdag 12.30-14.30');
  expect(stage.lastText(peer)).toContain('Frivillig A får besked.');
  await stage.teams.say(peer, 'stop');
  await stage.teams.say(a, 'peermøde torsdag 12.30-14.30');
  expect(stage.lastText(a)).toContain('Peer får besked.');
});

test('a time before the other’s hours is not promised to be told', async () => {
  const { stage, a } = await openTuesday();
  await stage.teams.say(a, 'peermøde i dag 9.30-10');
  expect(stage.lastText(a)).toContain('Jeg kan ikke nå at skrive til Peer i arbejdstiden. Sig det selv.');
  expect(stage.lastText(a)).not.toContain('får besked');
});

test('a volunteer sets their own, and the peer sees it', async () => {
  const { stage, peer, b } = await openTuesday();
  await stage.teams.say(b, 'peermøde onsdag 10-12');
  expect(await meetings(stage)).toMatchObject([{ volunteerId: 'frivillig-b', setBy: 'frivillig-b' }]);
  await stage.teams.say(b, 'min uge');
  expect(stage.lastText(b)).toContain('peermøde med Peer');
  await stage.teams.say(peer, 'min uge');
  expect(stage.lastText(peer)).toContain('peermøde med Frivillig B');
});

test.each(['coordinator', 'leader'] as const)('%s cannot set a time for two others', async (who) => {
  await shared.teams.say(shared.people[who], 'peermøde med A onsdag 12-14');
  expect(shared.lastText(shared.people[who])).toBe(texts.notYours);
  expect(await meetings(shared)).toEqual([]);
});

test.each([
  ['peermøde onsdag 12-14', texts.who({ names: 'Frivillig A, Frivillig B og Frivillig C' })],
  ['peermøde med X onsdag 12-14', texts.who({ names: 'Frivillig A, Frivillig B og Frivillig C' })],
  ['peermøde med A', texts.day],
  ['peermøde med A onsdag', texts.time],
  ['peermøde med A onsdag 14-12', texts.backwards],
  ['peermøde med A tirsdag 3. marts kl 8', texts.past],
  ['peermøde med A onsdag d. 3. marts kl. 12', texts.mismatch],
  ['peermøde med A 1. november kl 12', texts.far],
  ['peermøde med A torsdag 10-12', texts.overlap({ span: '10.00-12.00', title: 'udviklingsmøde' })],
])('"%s" is not kept, and the answer says why', async (typed, words) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, typed);
  expect(shared.lastText(peer)).toBe(words);
  expect(await meetings(shared)).toEqual([]);
});

test('two who choose the same hour at the same moment do not both get it', async () => {
  const point = createMeetingPoint();
  const stage = await openStage({ at: TUESDAY, aroundStore: point.aroundStore });
  const { a, b } = stage.people;
  for (const person of [a, b]) await stage.teams.open(person);
  point.waitFor(2);
  await Promise.all([stage.teams.say(a, 'peermøde onsdag 12-14'), stage.teams.say(b, 'peermøde onsdag 12-14')]);
  expect(await meetings(stage)).toHaveLength(1);
});

test('two meetings at the same hour do not stand, also far ahead', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'peermøde med A 3. juni kl 12');
  await stage.teams.say(peer, 'peermøde med B 3. juni kl 13');
  expect(stage.lastText(peer)).toBe(texts.overlap({ span: '12.00-14.00', title: 'peermøde' }));
  expect(await meetings(stage)).toHaveLength(1);
});

async function openForm() {
  const { stage, peer } = await openTuesday();
  await stage.teams.open(peer);
  await stage.tickAt('2026-03-03', '10:15');
  await stage.teams.press(peer, weekTexts.da.setTime);
  return { stage, peer };
}

test("the form on the week card: two lists and one press, and the week stands in the form's place", async () => {
  const { stage, peer } = await openForm();
  expect(stage.lastText(peer)).toContain(texts.formWho);
  const cards = stage.chat(peer).length;
  await stage.teams.press(peer, texts.save, { who: 'frivillig-b', when: '2026-03-04T12:00' });
  expect(stage.lastText(peer)).toContain('Tiden er gemt: peermøde med Frivillig B');
  expect(stage.lastText(peer)).toContain('Frivillig B hører det ikke fra mig. Sig det selv.');
  expect(stage.lastText(peer)).toContain('Onsdag: kl. 12.00-14.00 peermøde med Frivillig B.');
  expect(stage.chat(peer)).toHaveLength(cards);
  expect(await meetings(stage)).toHaveLength(1);
});

test('the way back from the form leads to the week, and nothing is kept', async () => {
  const { stage, peer } = await openForm();
  await stage.teams.press(peer, texts.back);
  expect(stage.lastText(peer)).toContain('Din uge 10');
  await stage.teams.press(peer, weekTexts.da.showRest);
  expect(stage.lastText(peer)).toContain(whyLine('week-card', 'da'));
  await stage.teams.press(peer, weekTexts.da.showLess);
  expect(stage.lastText(peer)).not.toContain(whyLine('week-card', 'da'));
  expect(await meetings(stage)).toEqual([]);
});

test.each([
  ['nothing chosen', {}, texts.formMissing],
  ['nobody chosen', { when: '2026-03-04T12:00' }, texts.formMissing],
  ['no time chosen', { who: 'frivillig-a' }, texts.formMissing],
  ['empty fields', { who: '', when: '' }, texts.formMissing],
  ['a day that does not exist', { who: 'frivillig-a', when: '2026-02-30T12:00' }, texts.formMissing],
  ['a month that does not exist', { who: 'frivillig-a', when: '2026-13-01T12:00' }, texts.formMissing],
  ['an hour that does not exist', { who: 'frivillig-a', when: '2026-03-04T25:00' }, texts.formMissing],
  ['a minute that does not exist', { who: 'frivillig-a', when: '2026-03-04T12:75' }, texts.formMissing],
  ['a time of late evening', { who: 'frivillig-a', when: '2026-03-04T23:30' }, texts.backwards],
  ['a time that has gone', { who: 'frivillig-a', when: '2026-03-02T12:00' }, texts.past],
  ['someone who is no volunteer', { who: 'koordinator', when: '2026-03-04T12:00' }, 'Hvem er mødet med?'],
  ['oneself', { who: 'peer', when: '2026-03-04T12:00' }, 'Hvem er mødet med?'],
  ['a time that is taken', { who: 'frivillig-a', when: '2026-03-05T10:30' }, 'Der er allerede udviklingsmøde'],
])('the form with %s says so, stays, and keeps nothing', async (_what, inputs, words) => {
  const { peer } = shared.people;
  await shared.teams.say(peer, 'min uge');
  const before = shared.dump();
  await shared.teams.press(peer, weekTexts.da.setTime);
  await shared.teams.press(peer, texts.save, inputs as Record<string, string>);
  expect(shared.lastText(peer)).toContain(words);
  expect(shared.lastText(peer)).toContain(texts.formWho);
  expect(shared.dump()).toBe(before);
});

test('a form that is filled in by Action.Submit is kept as well', async () => {
  const { stage, peer } = await openForm();
  await stage.teams.submit(peer, texts.save, { who: 'frivillig-a', when: '2026-03-04T12:00' });
  expect(stage.lastText(peer)).toContain('Tiden er gemt');
  expect(await meetings(stage)).toHaveLength(1);
});

test('a week that is named is the week that is shown', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'vis mig min kalender for uge 12');
  expect(stage.lastText(peer)).toContain('Din uge 12');
  await stage.teams.say(peer, 'show me my schedule for week 3');
  expect(stage.lastText(peer)).toContain('Din uge 3');
  await stage.teams.say(peer, 'vis min kalender for uge 99');
  expect(stage.lastText(peer)).toContain('Din uge 10');
});

test.each([
  ['næste møde', 'Det næste er udviklingsmøde torsdag d. 5. marts kl. 10.00.'],
  ['hvornår er næste peermøde', 'Det næste er peermøde med Frivillig A fredag d. 6. marts kl. 12.00.'],
  ['hvonår er næste sparing', replyTexts.da.nextMeetingUnset({ title: 'sparringsmøde' })],
])('"%s" is answered with the meeting or with the plain fact that there is no time', async (typed, words) => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'peermøde med A fredag 12-14');
  await stage.teams.say(peer, typed);
  expect(stage.lastText(peer).split('\n')).toContain(words);
});

test('a press on the week card in a chat that has gone on still shows the week of that card', async () => {
  const { stage, peer } = await openForm();
  await stage.tickAt('2026-03-10', '10:15');
  const card = asText(
    await stage.pressData(peer, { verb: 'week.unfold', slot: 'week-card:peer:2026-W10', v: 1, week: '2026-W10' }),
  );
  expect(card).toContain('Din uge 10');
  expect(card).not.toContain(weekTexts.da.setTime);
});

test('a time that leaves no room for the questions says so at once, and the week card says it too', async () => {
  const stage = await openStage({ at: { on: '2026-03-05', at: '13:20' } });
  const { peer } = stage.people;
  const line = weekTexts.da.noRoomForQuestions;
  await stage.sayYes();

  await stage.teams.say(peer, 'peermøde med A torsdag 13.40-14.50');
  expect(stage.lastText(peer)).toContain(line);
  await stage.tickAt('2026-03-05', '14:30');
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toEqual([]);

  await stage.teams.say(peer, 'peermøde med B torsdag i næste uge 12.15-14.50');
  await stage.teams.say(peer, 'peermøde med C torsdag i næste uge 15-16');
  expect(stage.lastText(peer)).not.toContain(line);
});

test('without a yes to the questions, nothing is said about room for them', async () => {
  const stage = await openStage({ at: { on: '2026-03-05', at: '13:20' } });
  const { peer } = stage.people;

  await stage.teams.say(peer, 'peermøde med A torsdag 13.40-14.50');

  expect(stage.lastText(peer)).not.toContain(weekTexts.da.noRoomForQuestions);
});
