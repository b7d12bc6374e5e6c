import { welcomeOccasion } from '../../src/dialogs/set-up/information';
import type { Person } from '../../src/programme/people';
import { slotId } from '../../src/schedules/slot-id';
import { replyTexts } from '../../src/text/replies';
import { setUpTexts } from '../../src/text/set-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = setUpTexts.da;
const welcomes = (stage: BotStage, person: Person) =>
  stage.chat(person).filter(({ message }) => JSON.stringify(message).includes(texts.hello));
const botIsAdded = { type: 'conversationUpdate', membersAdded: [{ id: '28:medspiller' }] };

test('the peer gets the information card, and no question', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  expect(stage.chat(peer)).toHaveLength(1);
  for (const words of [
    texts.offer,
    texts.whoSees,
    texts.kept({ answers: 90, words: 30 }),
    texts.nobodyReads,
    texts.ask,
  ])
    expect(stage.lastText(peer)).toContain(words);
});

test('a chat that opens by a first message is greeted once, and the message is answered', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'min uge');
  await stage.teams.say(peer, 'min uge');
  expect(welcomes(stage, peer)).toHaveLength(1);
  expect(stage.chat(peer)).toHaveLength(3);
});

test('a greeting that was to come at the next hour comes with the first word of the person, and not once more', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  const occasion = welcomeOccasion(peer.role);
  const dueAt = new Date(stage.clock.now().getTime() + 30 * 60_000);
  const usefulUntil = new Date(dueAt.getTime() + 24 * 60 * 60_000);
  const slot = slotId('welcome', peer.id, occasion);
  await stage.store.addDelivery({ slot, kind: 'welcome', personId: peer.id, occasion, dueAt, usefulUntil });

  await stage.teams.say(peer, 'min uge');
  expect(welcomes(stage, peer)).toHaveLength(1);

  stage.later(60 * 60_000);
  await stage.teams.say(peer, 'min uge');
  expect(welcomes(stage, peer)).toHaveLength(1);
});

test('the Playground tells of a new chat in two ways at once, and one card comes', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await Promise.all([stage.teams.open(peer), stage.teams.post(peer, botIsAdded)]);
  await stage.teams.say(peer, 'min uge');
  expect(welcomes(stage, peer)).toHaveLength(1);
});

test('each opening of the local page is a new chat and is greeted anew, and a repeat of one opening is not', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  const opening = { type: 'installationUpdate', action: 'add' };
  await stage.teams.post(peer, { ...opening, id: 'first' });
  await stage.teams.post(peer, { ...opening, id: 'first' });
  expect(welcomes(stage, peer)).toHaveLength(1);
  stage.later(60_000);
  await stage.teams.post(peer, { ...opening, id: 'second' });
  expect(welcomes(stage, peer)).toHaveLength(2);
});

test('who has answered before reads where that stands when the chat opens again', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  stage.later(60_000);
  await stage.teams.open(peer);
  expect(stage.lastText(peer)).toContain(texts.saidYes({ first: 'torsdag d. 5. marts kl. 13.45' }));
  await stage.pressData(peer, { verb: 'set-up.no', slot: 'welcome:peer:v2', v: 1 });
  stage.later(60_000);
  await stage.teams.open(peer);
  expect(stage.lastText(peer)).toContain(texts.saidNo);
});

test.each([
  ['a', texts.volunteer],
  ['coordinator', texts.leader],
  ['leader', texts.answersBelongToThePeer],
] as const)('%s gets a welcome of their own, is never asked, and gets no questions', async (who, words) => {
  const stage = await openStage();
  const person = stage.people[who];
  await stage.teams.open(person);
  expect(stage.lastText(person)).toContain(words);
  expect(stage.lastText(person)).not.toContain(texts.ask);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(person)).toHaveLength(1);
  const forged = await stage.pressData(person, { verb: 'set-up.yes', slot: `welcome:${person.id}:v1`, v: 1 });
  expect(JSON.stringify(forged)).not.toContain(texts.tryNow);
  expect(await stage.store.findSettings(person.id)).toBeUndefined();
});

test('a person who is on no list gets one kind sentence for everything, and nothing is kept', async () => {
  const stage = await openStage();
  const before = stage.dump();
  const stranger = stage.stranger;
  await stage.teams.open(stranger);
  await stage.teams.post(stranger, botIsAdded);
  expect(stage.chat(stranger)).toHaveLength(0);
  for (const text of ['hej', 'status', 'stop', 'peermøde med A fredag 12-14']) {
    await stage.teams.say(stranger, text);
    expect(stage.lastText(stranger)).toBe(replyTexts.da.stranger);
  }
  await stage.pressData(stranger, { verb: 'set-up.yes', slot: 'welcome:peer:v2', v: 1 });
  expect(stage.dump()).toBe(before);
});

test('someone without an account id in the activity is a stranger', async () => {
  const stage = await openStage();
  await stage.teams.post(stage.people.peer, { type: 'message', text: 'status', from: { id: '29:peer', name: 'Peer' } });
  expect(stage.lastText(stage.people.peer)).toBe(replyTexts.da.stranger);
});

test('no check-in comes before a yes', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.tickAt('2026-03-05', '13:45');
  await stage.tickAt('2026-03-05', '14:15');
  expect(stage.chat(peer)).toHaveLength(1);
  expect(await stage.store.listCheckIns('peer', '2026-W10')).toEqual([]);
});

test('after a yes the questions come at the time that was said', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  expect(stage.lastText(peer)).toContain('torsdag d. 5. marts kl. 13.45');
  await stage.tickAt('2026-03-05', '13:44');
  expect(stage.chat(peer)).toHaveLength(1);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('a no keeps the reminders, and no questions come', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.press(peer, texts.no);
  expect(stage.lastText(peer)).toContain(texts.saidNo);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(peer)).toHaveLength(1);
  await stage.tickAt('2026-03-10', '10:15');
  await stage.tickAt('2026-03-11', '14:15');
  await stage.tickAt('2026-03-12', '13:45');
  const kinds = (await stage.store.listDeliveries({ states: ['sent'] })).map(({ kind }) => kind);
  expect(kinds).toEqual(['welcome', 'week-card', 'tomorrow']);
});

test('whoever said no can say yes later, by "tjek ind"', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.press(peer, texts.no);
  await stage.teams.say(peer, 'tjek ind');
  await stage.teams.press(peer, texts.yes);
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('a yes that is taken back before the time keeps the questions away', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.sayYes();
  await stage.pressData(peer, { verb: 'set-up.no', slot: 'welcome:peer:v2', v: 1 });
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(peer)).toHaveLength(1);
});

test.each([
  [true, texts.coordinatorSeesDone],
  [false, texts.coordinatorSeesNothing],
])(
  '"Hvem kan se hvad?" tells it as it is (shown when done: %s), and there is a way back',
  async (showWhenDone, words) => {
    const stage = await openStage({ people: { peer: { showWhenDone } } });
    const { peer } = stage.people;
    await stage.teams.open(peer);
    const card = stage.lastText(peer);
    await stage.teams.press(peer, texts.more);
    expect(stage.lastText(peer)).toContain(words);
    await stage.teams.press(peer, texts.back);
    expect(stage.lastText(peer)).toBe(card);
    await stage.teams.press(peer, texts.more);
    await stage.teams.press(peer, texts.yes);
    expect((await stage.store.findSettings('peer'))?.checkIns).toBe('yes');
  },
);

test('a client that tells of a new chat only by its members is greeted too', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.post(peer, botIsAdded);
  await stage.teams.post(peer, botIsAdded);
  expect(welcomes(stage, peer)).toHaveLength(1);
});
