import type { Person } from '../../src/programme/people';
import { addDays, weekdayOf } from '../../src/schedules/local-time';
import { absenceTexts } from '../../src/text/absence';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { weekTexts } from '../../src/text/week';
import { asText, type BotStage, closeStages, openStage, type StageOptions } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = absenceTexts.da;
const TUESDAY = { on: '2026-03-03', at: '11:00' };

/** Tuesday in week 10: everybody has opened the chat, A wants reminders and meets the peer on Wednesday, B meets the peer on Thursday. */
async function openWeek(options: StageOptions = {}): Promise<BotStage> {
  const stage = await openStage({ at: TUESDAY, ...options });
  const { peer, coordinator, leader, a } = stage.people;
  await stage.sayYes();
  for (const person of [coordinator, leader, a]) await stage.teams.open(person);
  await stage.teams.say(a, 'start');
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  await stage.teams.say(peer, 'peermøde med B torsdag 12.30-14.30');
  // What the setting itself tells leaves first.
  await stage.tickAt(TUESDAY.on, '11:05');
  return stage;
}

const textsOf = (stage: BotStage, person: Person) =>
  stage.chat(person).map(({ message }) => ('card' in message ? asText(message.card) : message.text));
const notices = async (stage: BotStage) =>
  (await stage.store.listDeliveries({})).filter(({ kind }) => kind === 'not-here');
const absences = async (stage: BotStage) =>
  (await stage.store.listAbsences('2020-01-01', '2030-01-01')).map(({ personId, fromOn, toOn }) => [
    personId,
    fromOn,
    toOn,
  ]);
const rsvps = async (stage: BotStage) =>
  (await stage.store.listAttendance('2026-01-01', '2026-12-31'))
    .filter(({ rsvp }) => rsvp !== undefined)
    .map(({ occurrenceId, personId, rsvp }) => `${personId} ${rsvp} ${occurrenceId}`);

test.each([
  ['jeg kommer ikke på torsdag', '2026-03-05', '2026-03-05'],
  ['jeg er syg i dag', '2026-03-03', '2026-03-03'],
  ['holder fri onsdag det er aftalt med min leder', '2026-03-04', '2026-03-04'],
  ['ferie fra tirsdag til torsdag', '2026-03-03', '2026-03-05'],
  ['I am not coming on Thursday', '2026-03-05', '2026-03-05'],
  ['i wont be in on thursday', '2026-03-05', '2026-03-05'],
  ['a ka it kom i maren', '2026-03-04', '2026-03-04'],
])('"%s" is noted, without a word about why', async (typed, fromOn, toOn) => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await stage.teams.say(peer, typed);
  expect(await absences(stage)).toEqual([['peer', fromOn, toOn]]);
  expect(stage.lastText(peer)).toContain('Jeg gemmer ikke hvorfor.');
  expect(stage.lastText(peer)).toContain('Har du givet din leder på Øst Første besked? Det gør jeg ikke.');
  for (const word of ['syg', 'fri', 'ferie', 'aftalt']) expect(stage.dump()).not.toMatch(new RegExp(`\\b${word}\\b`));
});

test('whoever has meetings is asked once whether to tell; nobody hears anything before the yes', async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  const before = stage.dump(['activities', 'absences', 'facts']);
  const seen = textsOf(stage, coordinator);
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  expect(stage.lastText(peer)).toContain(texts.meetings({ count: 2, oneDay: true }));
  expect(stage.lastText(peer)).toContain(texts.ask({ names: 'Koordinator' }));
  expect(stage.lastText(peer)).toContain(texts.byHand({ names: 'Frivillig B' }));
  await stage.tickAt('2026-03-03', '11:30');
  expect(stage.dump(['activities', 'absences', 'facts', 'heartbeat'])).toBe(before.replace(/# heartbeat\n.*\n/, ''));
  expect(textsOf(stage, coordinator)).toEqual(seen);
});

test('yes: one message to each who is to meet the peer, inside their hours, and the rest by hand', async () => {
  const stage = await openWeek();
  const { peer, coordinator, leader, a, b } = stage.people;
  const [seenByLeader, seenByB] = [textsOf(stage, leader), textsOf(stage, b)];
  await stage.teams.say(peer, 'jeg er væk onsdag og torsdag');
  await stage.teams.press(peer, texts.tell);
  expect(stage.lastText(peer)).toContain(texts.told({ names: 'Koordinator og Frivillig A' }));
  expect(stage.lastText(peer)).toContain(texts.byHand({ names: 'Frivillig B' }));
  await stage.tickAt('2026-03-03', '11:10');
  expect(stage.lastText(coordinator)).toContain(
    'Peer kommer ikke til udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
  );
  expect(stage.lastText(a)).toContain('Peer kommer ikke til peermøde onsdag d. 4. marts kl. 12.00-14.00.');
  expect(textsOf(stage, leader)).toEqual(seenByLeader);
  expect(textsOf(stage, b)).toEqual(seenByB);
  expect(await rsvps(stage)).toEqual([
    'peer not-coming peer-meeting.peer.frivillig-a.2026-W10',
    'peer not-coming development-meeting.2026-03-05',
    'peer not-coming peer-meeting.peer.frivillig-b.2026-W10',
  ]);
});

test('a coordinator hears of all the days in one message, and never of a peer meeting', async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  const before = stage.chat(coordinator).length;
  await stage.teams.say(peer, 'ferie fra 4. marts til 17. marts');
  await stage.teams.press(peer, texts.tell);
  await stage.tickAt('2026-03-03', '11:10');
  expect(stage.chat(coordinator)).toHaveLength(before + 1);
  expect(stage.lastText(coordinator)).toContain('Udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.');
  expect(stage.lastText(coordinator)).toContain('Udviklingsmøde torsdag d. 12. marts kl. 10.00-12.00.');
  expect(stage.lastText(coordinator)).not.toMatch(/peermøde|Frivillig A/i);
});

test('a volunteer who is away: the peer is told, and no leader reads anything', async () => {
  const stage = await openWeek();
  const { peer, a, coordinator, leader } = stage.people;
  const seen = [coordinator, leader].map((person) => textsOf(stage, person));
  await stage.teams.say(a, 'jeg kommer ikke i morgen');
  expect(stage.lastText(a)).not.toContain('leder');
  await stage.teams.press(a, texts.tell);
  await stage.tickAt('2026-03-03', '11:10');
  expect(stage.lastText(peer)).toContain('Frivillig A kommer ikke til peermøde onsdag d. 4. marts kl. 12.00-14.00.');
  expect([coordinator, leader].map((person) => textsOf(stage, person))).toEqual(seen);
  for (const person of [coordinator, leader]) {
    await stage.teams.say(person, 'status');
    expect(stage.lastText(person)).not.toContain('Frivillig A');
  }
});

test('no: the days stay noted, nobody hears it, and it can be taken back', async () => {
  const stage = await openWeek();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  await stage.teams.press(peer, texts.doNotTell);
  expect(stage.lastText(peer)).toContain(texts.toldNobody);
  expect(await notices(stage)).toEqual([]);
  expect(await absences(stage)).toHaveLength(1);
  await stage.teams.press(peer, texts.undo);
  expect(stage.lastText(peer)).toContain(texts.takenBack({ days: 'torsdag d. 5. marts' }));
  expect(await absences(stage)).toEqual([]);
});

test('the same words and the same press twice have one effect and one answer', async () => {
  const stage = await openWeek();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  const first = stage.lastText(peer);
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  expect(stage.lastText(peer)).toBe(first);
  const [tell, undo] = [stage.dataOf(peer, texts.tell), stage.dataOf(peer, texts.undo)];
  const told = asText(await stage.pressData(peer, tell));
  const kept = stage.dump();
  expect(asText(await stage.pressData(peer, tell))).toBe(told);
  await stage.tickAt('2026-03-03', '11:10');
  expect(asText(await stage.pressData(peer, tell))).toBe(told);
  expect(await notices(stage)).toHaveLength(1);
  expect(kept).toContain('not-here:koordinator:peer.2026-03-05.1');
  const undone = asText(await stage.pressData(peer, undo));
  expect(asText(await stage.pressData(peer, undo))).toBe(undone);
  stage.later(121_000);
  expect(asText(await stage.pressData(peer, tell))).toContain(texts.takenBack({ days: 'torsdag d. 5. marts' }));
  expect(await notices(stage)).toHaveLength(2);
});

test('taken back before it has left, nobody hears anything; after that, they hear that the person comes after all', async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  const before = stage.chat(coordinator).length;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  await stage.teams.press(peer, texts.tell);
  await stage.teams.press(peer, texts.undo);
  expect(stage.lastText(peer)).not.toContain('Koordinator');
  await stage.tickAt('2026-03-03', '11:10');
  expect(stage.chat(coordinator)).toHaveLength(before);
  expect(await rsvps(stage)).toEqual([]);

  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  await stage.teams.press(peer, texts.tell);
  await stage.tickAt('2026-03-03', '11:20');
  expect(stage.lastText(coordinator)).toContain('kommer ikke til');
  await stage.teams.say(peer, 'jeg er her igen');
  expect(stage.lastText(peer)).toContain(texts.comesAfterAll({ names: 'Koordinator' }));
  await stage.tickAt('2026-03-03', '11:30');
  expect(stage.lastText(coordinator)).toContain(
    'Peer kommer alligevel til udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.',
  );
  expect(stage.chat(coordinator)).toHaveLength(before + 2);
  expect(await absences(stage)).toEqual([]);
});

test('back before the end: the days that are gone stay, the rest is told to be as before', async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(peer, 'ferie fra 4. marts til 17. marts');
  await stage.teams.press(peer, texts.tell);
  await stage.tickAt('2026-03-03', '11:10');
  await stage.tickAt('2026-03-10', '09:00');
  await stage.teams.say(peer, 'jeg er her igen');
  expect(stage.lastText(peer)).toContain(texts.back({ day: 'tirsdag d. 10. marts' }));
  expect(await absences(stage)).toEqual([['peer', '2026-03-04', '2026-03-09']]);
  await stage.tickAt('2026-03-10', '10:15');
  expect(stage.lastText(coordinator)).toContain(
    'Peer kommer alligevel til udviklingsmøde torsdag d. 12. marts kl. 10.00-12.00.',
  );
  expect(stage.lastText(peer)).toContain('Din uge 11');
});

test('a holiday farther off stays when somebody is here again, and an absence that overlaps is not left behind', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  for (const typed of ['jeg er syg i dag', 'jeg kommer ikke i morgen', 'ferie i uge 28'])
    await stage.teams.say(peer, typed);
  expect(await absences(stage)).toHaveLength(3);
  await stage.teams.say(peer, 'jeg er her igen');
  expect(await absences(stage)).toEqual([['peer', '2026-07-06', '2026-07-12']]);
  await stage.teams.say(peer, 'jeg er her igen');
  expect(stage.lastText(peer)).toContain('taget tilbage');
  expect(await absences(stage)).toEqual([]);
});

test('of two absences that overlap each meeting is told once', async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  const before = stage.chat(coordinator).length;
  for (const typed of ['jeg kommer ikke på torsdag', 'ferie fra 5. marts til 12. marts']) {
    await stage.teams.say(peer, typed);
    await stage.teams.press(peer, texts.tell);
    await stage.tickAt('2026-03-03', '11:10');
  }
  expect(stage.chat(coordinator)).toHaveLength(before + 2);
  expect(stage.lastText(coordinator)).toContain('torsdag d. 12. marts');
  expect(stage.lastText(coordinator)).not.toContain('torsdag d. 5. marts');
});

test('who has nothing to come back from is told so, kindly', async () => {
  const stage = await openStage({ at: TUESDAY });
  await stage.teams.say(stage.people.peer, 'jeg er her igen');
  expect(stage.lastText(stage.people.peer)).toContain(texts.backNothing);
});

test('words that may mean one meeting or the whole day are asked about, and keep nothing', async () => {
  const stage = await openWeek();
  const { peer } = stage.people;
  const before = stage.dump();
  await stage.teams.say(peer, 'jeg kan ikke komme til peermødet med A på onsdag');
  expect(stage.dump()).toBe(before);
  expect(stage.lastText(peer)).toContain(texts.orAway({ days: 'onsdag d. 4. marts' }));
  expect(textsOf(stage, peer).at(-2)).toContain('Nu: aflyst.');
  await stage.teams.press(peer, texts.orAwayYes);
  expect(await absences(stage)).toEqual([['peer', '2026-03-04', '2026-03-04']]);
});

test("another's card, days that are over and days that were never noted change nothing", async () => {
  const stage = await openWeek();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  const tell = stage.dataOf(peer, texts.tell);
  const kept = stage.dump(['activities', 'conversations']);
  const press = async (person: Person, slot: string, verb = tell.verb) =>
    asText(await stage.pressData(person, { ...tell, verb, slot }));
  expect(await press(coordinator, tell.slot)).toContain(refusalTexts.da.notYours);
  expect(await press(peer, 'absence:peer:2026-03-01.2026-03-02')).toContain(texts.over);
  expect(await press(peer, 'absence:peer:2026-03-10.2026-03-12')).toContain('Det er taget tilbage.');
  expect(await press(peer, 'absence:peer:2026-03-05.2926-03-05')).toContain(refusalTexts.da.oldCard);
  expect(await press(peer, 'absence:peer:2026-02-31.2026-03-05')).toContain(refusalTexts.da.oldCard);
  expect(await press(peer, 'absence:peer:2026-03-05.2926-03-05', 'absence.undo')).toContain(refusalTexts.da.oldCard);
  expect(stage.dump(['activities', 'conversations'])).toBe(kept);
});

test('a start does not end an absence, and says that it still holds', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  await stage.teams.say(peer, 'start');
  expect(stage.lastText(peer)).toContain(replyTexts.da.start);
  expect(stage.lastText(peer)).toContain(texts.stillAway({ days: 'torsdag d. 5. marts' }));
  expect(await absences(stage)).toHaveLength(1);
});

test('help and an absence in one message: the days are noted first, then the offer comes', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg kan snart ikke mere, kommer ikke i dag');
  expect(await absences(stage)).toEqual([['peer', '2026-03-03', '2026-03-03']]);
});

test('fourteen days away: nothing is sent, nothing is missing anywhere, and the first message comes on the first working day after', async () => {
  const stage = await openWeek();
  const { peer, coordinator, leader } = stage.people;
  await stage.teams.say(peer, 'ferie fra 4. marts til 17. marts');
  await stage.teams.press(peer, texts.doNotTell);
  const before = textsOf(stage, peer);
  const statuses: string[] = [];
  for (let on = '2026-03-04'; on <= '2026-03-17'; on = addDays(on, 1)) {
    for (const at of ['10:15', '12:00', '13:45', '14:15', '14:30']) await stage.tickAt(on, at);
    for (const person of [coordinator, leader]) {
      await stage.teams.say(person, 'status');
      statuses.push(stage.lastText(person));
    }
  }
  expect(textsOf(stage, peer)).toEqual(before);
  expect(statuses.filter((status) => /Ikke sendt|Venter|nåede ikke|mangler/i.test(status))).toEqual([]);
  const ends = (await stage.store.listDeliveries({ personId: 'peer' })).map(({ state }) => state);
  expect(ends.filter((state) => !['sent', 'withdrawn'].includes(state))).toEqual([]);

  expect(weekdayOf('2026-03-18')).toBe('wednesday');
  await stage.tickAt('2026-03-18', '10:15');
  expect(stage.chat(peer).length).toBeGreaterThan(before.length);
  await stage.tickAt('2026-03-18', '14:15');
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
  await stage.tickAt('2026-03-19', '13:45');
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('in a week in which one is not here at all, no time is asked for', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'ferie fra 9. marts til 15. marts');
  await stage.teams.say(peer, 'min plan for uge 11');
  expect(stage.lastText(peer)).toContain('Din uge 11');
  expect(stage.lastText(peer)).not.toContain(weekTexts.da.theyChoose);
});

/** How many meetings were held is counted with "not here" as what it is, and nothing else: no name, no reason. */
const withoutHeld = (read: string) => read.replace(/Peermøder i sidste uge: [^\n]*\n/, '');

/** What the leaders and the other volunteers read over two weeks. */
async function othersRead(act: (stage: BotStage) => Promise<void>): Promise<string> {
  const stage = await openWeek();
  const { coordinator, leader, a, b, c } = stage.people;
  await act(stage);
  for (const [on, at] of [
    ['2026-03-04', '14:15'],
    ['2026-03-05', '13:45'],
    ['2026-03-10', '10:15'],
    ['2026-03-11', '14:15'],
    ['2026-03-12', '13:45'],
  ] as const) {
    await stage.tickAt(on, at);
    for (const person of [coordinator, leader]) await stage.teams.say(person, 'status');
  }
  const read = JSON.stringify(
    [coordinator, leader, a, b, c].map((person) => textsOf(stage, person).map(withoutHeld)),
    undefined,
    1,
  );
  await stage.close();
  return read;
}

test('an absence that was not told is read by nobody, whatever its length', async () => {
  const nothing = await othersRead(async () => undefined);
  for (const typed of ['jeg kommer ikke på torsdag', 'ferie fra 4. marts til 17. marts']) {
    const read = await othersRead(async (stage) => {
      await stage.teams.say(stage.people.peer, typed);
      await stage.teams.press(stage.people.peer, texts.doNotTell);
    });
    expect([typed, read]).toEqual([typed, nothing]);
  }
});

test('nobody can be told before the meeting: that is said at once, and the question is not asked', async () => {
  const stage = await openWeek();
  const { peer, a } = stage.people;
  await stage.tickAt('2026-03-04', '09:00');
  await stage.teams.say(a, 'peermøde i dag 10-12');
  await stage.teams.say(peer, 'er syg idag');
  expect(stage.lastText(peer)).toContain(texts.meetings({ count: 1, oneDay: true }));
  expect(stage.lastText(peer)).toContain('Jeg når ikke at skrive det til Frivillig A før mødet. Sig det gerne selv.');
  expect(stage.lastText(peer)).not.toContain(texts.tell);
  expect(stage.lastText(peer)).not.toContain('Skal jeg sige');
  await stage.teams.press(peer, texts.undo);
  expect(await absences(stage)).toEqual([]);
});

test('whom the bot does not write to is named without the question', async () => {
  const stage = await openWeek({ people: { koordinator: { aadObjectId: undefined } } });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
  expect(stage.lastText(peer)).toContain(texts.byHand({ names: 'Koordinator og Frivillig B' }));
  expect(stage.lastText(peer)).not.toContain('Skal jeg sige');
  expect(stage.lastText(peer).split('\n').at(-1)).toBe(`[${texts.undo}]`);
});

test('of several meetings with one person the first can be too near: that is said before the press', async () => {
  const stage = await openWeek();
  const { peer, a } = stage.people;
  await stage.tickAt('2026-03-04', '09:00');
  await stage.teams.say(a, 'peermøde i dag 10-12');
  await stage.teams.say(a, 'peermøde i næste uge onsdag 12-14');
  await stage.teams.say(peer, 'ferie fra 4. marts til 11. marts');
  expect(stage.lastText(peer)).toContain(texts.lateForFirst({ names: 'Frivillig A' }));
  expect(stage.lastText(peer)).toContain(texts.ask({ names: 'Koordinator og Frivillig A' }));
});

test('that somebody pauses or has said stop does not show to the one who is away', async () => {
  const answers: string[] = [];
  for (const said of ['hej', 'pause', 'stop']) {
    const stage = await openWeek();
    const { peer, a, coordinator } = stage.people;
    for (const person of [peer, coordinator]) await stage.teams.say(person, said);
    await stage.teams.say(a, 'jeg kommer ikke i morgen');
    answers.push(stage.lastText(a));
    await stage.teams.press(a, texts.tell);
    answers.push(stage.lastText(a));
    await stage.teams.say(peer, 'jeg kommer ikke på torsdag');
    answers.push(stage.lastText(peer).replace(/^.*igen.*$/m, ''));
    await stage.teams.press(peer, texts.tell);
    answers.push(stage.lastText(peer));
  }
  expect(new Set(answers).size).toBe(4);
});

test('whoever is here after all gets the week’s card that was due while they were thought to be away, once', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  const cards = () => stage.chat(peer).filter(({ message }) => JSON.stringify(message).includes('Din uge 10')).length;
  const before = cards();
  await stage.teams.say(peer, 'jeg er væk fra i dag til i morgen');
  await stage.tickAt('2026-03-03', '10:15');
  expect(cards()).toBe(before);
  await stage.tickAt('2026-03-03', '10:40');

  await stage.teams.say(peer, 'jeg er her igen');
  await stage.tickAt('2026-03-03', '10:41');
  expect(cards()).toBe(before + 1);

  await stage.teams.say(peer, 'jeg er væk i morgen');
  await stage.teams.say(peer, 'jeg er her igen');
  await stage.tickAt('2026-03-03', '10:42');
  expect(cards()).toBe(before + 1);
});

test('whoever is here again and has a pause reads that the pause still holds', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:00' } });
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.say(peer, 'pause til fredag');

  await stage.teams.say(peer, 'jeg er her igen');

  expect(stage.lastText(peer)).toContain('Din pause gælder til og med fredag d. 6. marts.');
});
