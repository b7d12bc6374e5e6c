import { checkInTexts } from '../../src/text/check-in';
import { quietTexts } from '../../src/text/quiet';
import { refusalTexts } from '../../src/text/refusals';
import { setUpTexts } from '../../src/text/set-up';
import { whyLine } from '../../src/text/why';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = quietTexts.da;
const WEDNESDAY = '2026-03-04';
const THURSDAY = '2026-03-05';

/** A peer with Thursday's questions, which came at 13.45. */
async function withQuestions(): Promise<BotStage> {
  const stage = await openStage();
  await stage.getCheckIn();
  return stage;
}

/** A peer with the reminder for Thursday's meeting, which comes on Wednesday at 14.15 or, by this setting, at noon. */
async function withReminder(at = '12:00'): Promise<BotStage> {
  const stage = await openStage({ at: { on: WEDNESDAY, at: '10:30' } });
  await stage.sayYes();
  await stage.store.addDelivery({
    slot: `tomorrow:peer:${THURSDAY}`,
    kind: 'tomorrow',
    personId: 'peer',
    occasion: THURSDAY,
    dueAt: stage.clock.now(),
    usefulUntil: new Date(`${THURSDAY}T08:30:00Z`),
  });
  await stage.tickAt(WEDNESDAY, at);
  return stage;
}

async function putOff(stage: BotStage, title: string): Promise<string> {
  const { peer } = stage.people;
  await stage.teams.press(peer, texts.later);
  await stage.teams.press(peer, title);
  return stage.lastText(peer);
}

const returns = async (stage: BotStage) =>
  (await stage.store.listDeliveries({ personId: 'peer' })).filter(({ kind }) => kind === 'returned');

test('the questions put off to later today come again at the last time of the day, once, and can be answered', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  expect(await putOff(stage, texts.laterToday)).toContain(texts.comesBack({ moment: 'torsdag d. 5. marts kl. 14.30' }));
  const before = stage.chat(peer).length;
  await stage.tickAt(THURSDAY, '14:29');
  expect(stage.chat(peer)).toHaveLength(before);
  await stage.tickAt(THURSDAY, '14:30');
  expect(stage.chat(peer)).toHaveLength(before + 1);
  expect(stage.lastText(peer)).toContain(whyLine('returned', 'da'));
  expect(stage.lastText(peer)).not.toContain(`[${texts.later}]`);
  await stage.teams.press(peer, checkInTexts.da.skip);
  expect((await stage.store.findCheckIn('check-in:peer:2026-W10'))?.step).toBe(1);
  await stage.tickAt('2026-03-10', '11:59');
  expect(await returns(stage)).toHaveLength(1);
});

test('put off to the next day of one’s own, the button names that day, and they come at its first time', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  // The peer's next working day is Tuesday, and at its first time the week card comes.
  expect(await putOff(stage, texts.laterOn({ weekday: 'tirsdag' }))).toContain('tirsdag d. 10. marts kl. 10.25');
  await stage.tickAt('2026-03-10', '10:25');
  expect(stage.chat(peer).map(({ message }) => ('card' in message ? asText(message.card) : ''))).toEqual(
    expect.arrayContaining([expect.stringContaining(whyLine('returned', 'da'))]),
  );
});

test('not this week: one neutral line, nothing to press, and nothing comes', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  expect(await putOff(stage, texts.notThisWeek)).toBe(`Medspiller\n${texts.doesNotComeBack}`);
  const before = stage.chat(peer).length;
  for (const [on, at] of [
    [THURSDAY, '14:30'],
    ['2026-03-08', '12:00'],
  ] as const)
    await stage.tickAt(on, at);
  expect(stage.chat(peer)).toHaveLength(before);
  expect(await returns(stage)).toEqual([]);
});

test('the reminder comes again as it is then, with the presses of the first', async () => {
  const stage = await withReminder();
  const { peer } = stage.people;
  expect(await putOff(stage, texts.laterToday)).toContain('onsdag d. 4. marts kl. 14.00');
  await stage.tickAt(WEDNESDAY, '14:00');
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
  expect(stage.lastText(peer)).toContain(whyLine('returned', 'da'));
  expect(stage.lastText(peer)).not.toContain(whyLine('tomorrow', 'da'));
  expect(stage.lastText(peer)).not.toContain(`[${texts.later}]`);
  expect(JSON.stringify(stage.chat(peer).at(-1))).toContain(`"slot":"tomorrow:peer:${THURSDAY}"`);
});

test('what would come too late to be of use is not offered', async () => {
  const stage = await withReminder('14:30');
  const { peer } = stage.people;
  await stage.teams.press(peer, texts.later);
  // Thursday's first time is after the meeting has begun, and of Wednesday nothing is left.
  expect(stage.lastText(peer)).not.toContain(texts.laterToday);
  expect(stage.lastText(peer)).not.toContain(texts.laterTomorrow);
  expect(stage.lastText(peer)).toContain(texts.notThisWeek);
  await stage.teams.press(peer, texts.back);
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
});

test('[Tilbage] gives the card back as it was', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  const was = stage.lastText(peer);
  await stage.teams.press(peer, texts.later);
  await stage.teams.press(peer, texts.back);
  expect(stage.lastText(peer)).toBe(was);
});

test('the same press twice adds one return and gives one answer; a later choice does not add a second', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  await stage.teams.press(peer, texts.later);
  const [today, never] = [stage.dataOf(peer, texts.laterToday), stage.dataOf(peer, texts.notThisWeek)];
  const first = asText(await stage.pressData(peer, today));
  expect(asText(await stage.pressData(peer, today))).toBe(first);
  expect(asText(await stage.pressData(peer, { ...today, choice: 'tomorrow' }))).toBe(first);
  expect(await returns(stage)).toHaveLength(1);

  expect(asText(await stage.pressData(peer, never))).toContain(texts.doesNotComeBack);
  stage.later(121_000);
  expect(asText(await stage.pressData(peer, today))).toContain(texts.doesNotComeBack);
  const before = stage.chat(peer).length;
  await stage.tickAt(THURSDAY, '14:30');
  expect(stage.chat(peer)).toHaveLength(before);
});

test('after it has come again, an old press says so and nothing comes a third time', async () => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  const later = stage.dataOf(peer, texts.later);
  await putOff(stage, texts.laterToday);
  await stage.tickAt(THURSDAY, '14:30');
  expect(asText(await stage.pressData(peer, later))).toContain(texts.cameBack);
  expect(asText(await stage.pressData(peer, { ...later, verb: 'snooze.choose', choice: 'tomorrow' }))).toContain(
    texts.cameBack,
  );
  expect(await returns(stage)).toHaveLength(1);
});

/** What may make a return pointless before it comes. */
const GONE: Record<string, (stage: BotStage) => Promise<void>> = {
  'the questions are done': async (stage) => {
    await stage.teams.say(stage.people.peer, 'tjek ind');
    for (let question = 0; question < 3; question += 1)
      await stage.teams.press(stage.people.peer, checkInTexts.da.skip);
  },
  'the yes is taken back': (stage) => stage.teams.say(stage.people.peer, 'kun møder'),
  'low energy was chosen': (stage) => stage.teams.say(stage.people.peer, 'lav energi'),
  'a stop was said': (stage) => stage.teams.say(stage.people.peer, 'stop'),
};

test.each(Object.entries(GONE))('nothing comes again when %s meanwhile, and that is recorded', async (_, act) => {
  const stage = await withQuestions();
  const { peer } = stage.people;
  await putOff(stage, texts.laterToday);
  await act(stage);
  const before = stage.chat(peer).length;
  await stage.tickAt(THURSDAY, '14:30');
  expect(stage.chat(peer)).toHaveLength(before);
  expect((await returns(stage)).map(({ state }) => state)).toEqual(['withdrawn']);
});

test('nothing comes again about a meeting that was called off meanwhile', async () => {
  const stage = await withReminder();
  const { peer } = stage.people;
  await putOff(stage, texts.laterToday);
  await stage.store.saveMeetingChange({
    occurrenceId: `development-meeting.${THURSDAY}`,
    meetingId: 'development-meeting',
    state: 'cancelled',
    on: THURSDAY,
    from: '10:00',
    to: '12:00',
    place: undefined,
    extraLine: undefined,
    remind: true,
    changedBy: 'koordinator',
    changedAt: stage.clock.now(),
  });
  const before = stage.chat(peer).length;
  await stage.tickAt(WEDNESDAY, '14:00');
  expect(stage.chat(peer)).toHaveLength(before);
  expect((await returns(stage)).map(({ state, cause }) => [state, cause])).toEqual([['withdrawn', 'occasion-gone']]);
});

test('another’s card, one of another kind and one that never came cannot be put off', async () => {
  const stage = await withQuestions();
  const { peer, coordinator } = stage.people;
  const open = stage.dataOf(peer, texts.later);
  expect(asText(await stage.pressData(coordinator, open))).toContain(refusalTexts.da.notYours);
  const welcome = await stage.pressData(peer, { ...open, slot: 'welcome:peer:v2' });
  const never = await stage.pressData(peer, {
    ...open,
    verb: 'snooze.choose',
    slot: 'check-in:peer:2026-W40',
    choice: 'today',
  });
  const odd = await stage.pressData(peer, { ...open, verb: 'snooze.choose', choice: 'next year' });
  expect([welcome, never, odd].map(asText)).toEqual([
    expect.stringContaining(refusalTexts.da.oldCard),
    expect.stringContaining(refusalTexts.da.notYours),
    expect.stringContaining(refusalTexts.da.oldCard),
  ]);
  expect(await returns(stage)).toEqual([]);
});

test('questions one has opened oneself, and those that came again, have no button to put them off', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.teams.press(peer, setUpTexts.da.tryNow);
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
  expect(stage.lastText(peer)).not.toContain(`[${texts.later}]`);
});
