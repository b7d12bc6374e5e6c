import { replyTexts } from '../../src/text/replies';
import { absenceTexts } from '../../src/text/absence';
import { helpNowTexts } from '../../src/text/help-now';
import { setUpTexts } from '../../src/text/set-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = helpNowTexts.da;
const EXPLICIT = 'jeg har ikke lyst til at leve';
const SOFT = 'jeg kan snart ikke mere';
const VIOLENCE = 'en beboer truede mig';

const DANGER = texts.danger({ emergency: '112' });
/** Activities are remembered by a hash against repeats; a message that nobody could understand is remembered in the same way. */
const WITHOUT = ['activities'];

async function openAfterGreeting(who: keyof BotStage['people'] = 'peer') {
  const stage = await openStage();
  const person = stage.people[who];
  await stage.teams.open(person);
  return { stage, person, say: (text: string) => stage.teams.say(person, text), last: () => stage.lastText(person) };
}

test.each(['peer', 'coordinator', 'leader', 'a'] as const)(
  '%s gets the offer that fits, with 112 first',
  async (who) => {
    const { say, last } = await openAfterGreeting(who);
    await say(EXPLICIT);
    expect(last().split('\n')[1]).toBe(DANGER);
    expect(last()).toContain(texts.notSent);
    await say(VIOLENCE);
    expect(last().split('\n')[1]).toBe(texts.someoneInDanger({ emergency: '112' }));
    await say(SOFT);
    expect(last()).toContain(texts.soft);
  },
);

test('who writes about another is told to go to a leader, and the leader hears nothing', async () => {
  const { stage, say, last } = await openAfterGreeting();
  await say('jeg er bange for at Frivillig B gør noget ved sig selv');
  expect(last().split('\n')[1]).toBe(DANGER);
  expect(last()).toContain(`${texts.worriedForAnother} ${texts.notPassedOn}`);
  expect(stage.chat(stage.people.leader)).toHaveLength(0);
  expect(stage.chat(stage.people.coordinator)).toHaveLength(0);
  await say(EXPLICIT);
  expect(last()).not.toContain(texts.worriedForAnother);
});

test('the offer comes before everything: also while a question is open, and in English', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  await stage.teams.say(peer, EXPLICIT);
  expect(stage.lastText(peer)).toContain(DANGER);
  await stage.teams.say(peer, 'write in english');
  await stage.teams.say(peer, 'i want to hurt myself');
  expect(stage.lastText(peer)).toContain(helpNowTexts.en.danger({ emergency: '112' }));
});

test('the very first message may be one: help comes, and the questions about questions wait', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, EXPLICIT);
  expect(stage.chat(peer)).toHaveLength(1);
  expect(stage.lastText(peer)).toContain(DANGER);
  await stage.teams.say(peer, 'hej');
  expect(JSON.stringify(stage.chat(peer))).toContain(setUpTexts.da.ask);
});

test('someone on no list is shown where there is help too', async () => {
  const stage = await openStage();
  const before = stage.dump();
  await stage.teams.say(stage.stranger, EXPLICIT);
  const [help, reply] = stage.chat(stage.stranger).map(({ message }) => JSON.stringify(message));
  expect(help).toContain(texts.lifeOrHealth({ emergency: '112' }));
  expect(reply).toContain(replyTexts.da.stranger);
  expect(stage.dump()).toBe(before);
});

test.each([
  ['stop, jeg kan ikke mere', 'stopped', true],
  ['jeg kan snart ikke mere. stop med at skrive til mig', 'stopped', true],
  ['stop med at skrive til mig jeg kan ikke mere', 'stopped', true],
  ['jeg har det skidt og pause til fredag', 'pausedUntilOn', '2026-03-06'],
  ["i can't go on, write in english", 'language', 'en'],
] as const)('a command in the same message is carried out first: "%s"', async (typed, field, value) => {
  const { stage, person, say } = await openAfterGreeting();
  const cards = stage.chat(person).length;
  await say(typed);
  const answers = stage.chat(person).slice(cards);
  expect((await stage.store.findSettings('peer'))?.[field]).toBe(value);
  expect(answers).toHaveLength(2);
  expect('text' in answers[0]!.message).toBe(true);
  expect(JSON.stringify(answers.at(-1)?.message)).toMatch(/Det lyder hårdt|That sounds hard/);
});

test('a question about a meeting in the same message is answered first', async () => {
  const { stage, person, say } = await openAfterGreeting();
  await say('jeg har det skidt, hvornår er næste møde?');
  const [reply, offer] = stage.chat(person).slice(-2);
  expect(JSON.stringify(reply)).toContain('Det næste er');
  expect(JSON.stringify(offer)).toContain(texts.soft);
});

test('words of help inside a command do not make another command of it', async () => {
  const { stage, say } = await openAfterGreeting();
  await say('hold op jeg kan ikke mere');
  expect(await stage.store.findSettings('peer')).toBeUndefined();
});

test('the soft offer comes once a day, the serious ones each time', async () => {
  const { stage, say, last } = await openAfterGreeting();
  await say(SOFT);
  expect(last()).toContain(texts.soft);
  await say(SOFT);
  expect(last()).toBe(replyTexts.da.softAgain);
  for (let times = 0; times < 2; times += 1) {
    await say(EXPLICIT);
    expect(last()).toContain(DANGER);
  }
  await stage.tickAt('2026-03-06', '09:00');
  await say(SOFT);
  expect(last()).toContain(texts.soft);
});

test('"Det var ikke sådan ment" closes the offer and keeps the soft one away for the day', async () => {
  const { stage, person, say, last } = await openAfterGreeting();
  await say(EXPLICIT);
  await stage.teams.press(person, texts.notMeant);
  expect(last()).toContain(texts.mistaken);
  await say(SOFT);
  expect(last()).toBe(replyTexts.da.softAgain);
  await say(EXPLICIT);
  expect(last()).toContain(DANGER);
});

test('"Vis hvem jeg kan gå til" and "Tak" take the place of the offer', async () => {
  const { stage, person, say, last } = await openAfterGreeting();
  await say(EXPLICIT);
  await stage.teams.press(person, texts.thanks);
  expect(last()).toContain(texts.carryOn);
  await say(EXPLICIT);
  await stage.teams.press(person, texts.showWho);
  expect(last().split('\n')[1]).toContain('112');
});

test.each([EXPLICIT, SOFT, VIOLENCE])('nothing of a hit is kept or logged ("%s")', async (typed) => {
  const { stage, person, say } = await openAfterGreeting();
  const [dump, lines] = [stage.dump(WITHOUT), stage.lines.length];
  await say(typed);
  await stage.teams.press(person, texts.notMeant);
  expect(stage.dump(WITHOUT)).toBe(dump);
  expect(stage.lines.slice(lines)).toEqual([]);
  expect(stage.bytes().includes(Buffer.from(typed.slice(0, 12)))).toBe(false);
});

test.each(['peer', 'a', 'coordinator', 'leader'] as const)(
  'a hit of %s leaves what any message leaves: no row, no log line, no message to anybody else, and the same status',
  async (who) => {
    const { stage, say, person } = await openAfterGreeting(who);
    const others = Object.values(stage.people).filter(({ id }) => id !== person.id);
    const left = async (typed: string) => {
      const [dump, lines, notes] = [stage.dump(), stage.lines.length, stage.rows('activities').length];
      const heard = others.map((one) => stage.chat(one).length);
      await say(typed);
      return {
        sameStore: stage.dump() === dump,
        events: stage.events().slice(lines),
        notes: stage.rows('activities').length - notes,
        heard: others.map((one, at) => stage.chat(one).length - heard[at]!),
      };
    };
    const ordinary = await left('hej');
    expect(ordinary).toMatchObject({ sameStore: true, events: [], notes: 1, heard: others.map(() => 0) });
    for (const typed of [EXPLICIT, SOFT, VIOLENCE, EXPLICIT]) expect(await left(typed)).toEqual(ordinary);
  },
);

test('what comes next is what would have come: questions, plan and status do not know of a hit', async () => {
  const [hit, plain] = [await openStage(), await openStage()];
  for (const stage of [hit, plain]) {
    await stage.sayYes();
    await stage.teams.say(stage.people.peer, stage === hit ? EXPLICIT : 'hej');
    if (stage === hit) await stage.teams.press(stage.people.peer, texts.notMeant);
    await stage.tickAt('2026-03-05', '13:45');
    await stage.teams.say(stage.people.coordinator, 'status');
  }
  expect(hit.lastText(hit.people.peer)).toBe(plain.lastText(plain.people.peer));
  expect(hit.lastText(hit.people.coordinator)).toBe(plain.lastText(plain.people.coordinator));
  expect(hit.events()).toEqual(plain.events());
});

test('nobody else hears of a hit', async () => {
  const { stage, say } = await openAfterGreeting();
  await stage.teams.open(stage.people.coordinator);
  await stage.teams.say(stage.people.coordinator, 'status');
  const before = stage.lastText(stage.people.coordinator);
  await say(EXPLICIT);
  expect(stage.chat(stage.people.coordinator)).toHaveLength(2);
  await stage.teams.say(stage.people.coordinator, 'status');
  expect(stage.lastText(stage.people.coordinator)).toBe(before);
});

test('"jeg kan ikke være her i morgen" is an absence, and no cry for help', async () => {
  const { stage, person, say, last } = await openAfterGreeting();
  const before = stage.chat(person).length;
  await say('jeg kan ikke være her i morgen');
  expect(stage.chat(person)).toHaveLength(before + 1);
  expect(last()).toContain(absenceTexts.da.title);
});

test.each(['jeg dør af grin', 'øvelse om selvmordstanker til workshop 2', 'min deadline er på torsdag'])(
  'work talk and sayings are met with the ordinary answer ("%s")',
  async (typed) => {
    const { say, last } = await openAfterGreeting();
    await say(typed);
    expect(last()).toBe(replyTexts.da.unknown);
  },
);

test('what is not understood and may be hard is answered with where help is, each time, and nothing of it is kept', async () => {
  const { stage, say, last } = await openAfterGreeting();
  const before = stage.dump(WITHOUT);

  for (const time of [1, 2, 3]) {
    await say('jeg har det ikke så godt');
    expect([time, last()]).toEqual([time, replyTexts.da.maybeHard]);
  }

  expect(stage.dump(WITHOUT)).toBe(before);
  await say('hvad spiser vi i dag');
  expect(last()).toBe(replyTexts.da.unknown);
});
