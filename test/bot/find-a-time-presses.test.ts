import type { AdaptiveCard, PressData } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import { findATimeTexts } from '../../src/text/find-a-time';
import { meetingTimeTexts } from '../../src/text/meeting-time';
import { refusalTexts } from '../../src/text/refusals';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { createMeetingPoint } from '../support/meeting-point';

const texts = findATimeTexts.da;
const TUESDAY = { on: '2026-03-03', at: '10:20' };
const ID = 'peer.frivillig-a.2026-W10.1';
const WORDS = { 'on-2026-03-03-1130': 'can', 'on-2026-03-04-1000': 'can', 'on-2026-03-04-1200': 'if-needed' };
const meetings = (stage: BotStage) => stage.store.listPeerMeetings('2026-01-01', '2027-01-01');

afterEach(() => closeStages());

async function openAsked() {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.say(a, 'start');
  await stage.teams.say(peer, 'find en tid med A');
  await stage.teams.press(peer, texts.send, WORDS);
  await stage.tickAt('2026-03-03', '10:21');
  return { stage, ...stage.people };
}

const press = (id: string, verb: string, fields: Record<string, unknown> = {}) => ({
  ...{ verb: `find-a-time.${verb}`, slot: `proposal:${id}:${ID}`, v: 1, id: ID },
  ...fields,
});

test('nobody else sees it: everybody but the two gets the answer that one gets who asks for what does not exist', async () => {
  const { stage, b, c, coordinator, leader } = await openAsked();
  for (const person of [b, c, coordinator, leader]) await stage.teams.open(person);
  const before = stage.dump();
  for (const person of [b, c, coordinator, leader])
    for (const verb of ['answer', 'answer-for', 'withdraw', 'send', 'open']) {
      stage.later(1_000);
      const asked = { ...WORDS, week: '2026-W10', with: 'frivillig-a' };
      const about = await stage.pressData(person, press(person.id, verb, asked));
      const nothing = await stage.pressData(
        person,
        press(person.id, verb, { ...asked, id: 'peer.frivillig-c.2026-W30.1' }),
      );
      expect([person.id, verb, asText(about)]).toEqual([person.id, verb, asText(nothing)]);
      if (verb !== 'open' || person.role !== 'volunteer') expect(asText(about)).toContain(refusalTexts.da.notYours);
      expect(asText(about)).not.toContain('Frivillig A');
    }
  expect(stage.dump()).toBe(before);
  expect(await meetings(stage)).toEqual([]);
  expect((await stage.store.findProposal(ID))?.revision).toBe(1);
});

test.each(['coordinator', 'leader'] as const)('%s who types it reads that the two decide themselves', async (who) => {
  const { stage } = await openAsked();
  await stage.teams.say(stage.people[who], 'find en tid med A');
  expect(stage.lastText(stage.people[who])).toBe(meetingTimeTexts.da.notYours);
});

test('the coordinator reads how many have a time, and nothing of how they find it', async () => {
  const { stage, a, coordinator } = await openAsked();
  await stage.teams.say(coordinator, 'status');
  const waiting = stage.lastText(coordinator);
  await stage.teams.press(a, texts.answer, WORDS);
  await stage.teams.say(coordinator, 'status');
  expect(waiting).toContain('0 af 3');
  expect(stage.lastText(coordinator)).toContain('1 af 3');
  expect(waiting + stage.lastText(coordinator)).not.toMatch(/Frivillig A|foresl|tre tider/);
});

test('the same press twice is one effect and the same answer', async () => {
  const { stage, peer, a } = await openAsked();
  const sent = stage.dataOf(peer, texts.withdraw);
  const again = await stage.pressData(peer, {
    ...press('peer', 'send', { week: '2026-W10', with: 'frivillig-a' }),
    ...WORDS,
  });
  expect(buttonsOf(again as AdaptiveCard).map(({ verb }) => verb)).toEqual([sent.verb]);
  const others = Object.fromEntries(Object.keys(WORDS).map((field) => [field, 'cannot']));
  for (const verb of ['send', 'answer']) {
    const fields = { ...others, week: '2026-W10', with: 'frivillig-a' };
    expect(asText(await stage.pressData(peer, press('peer', verb, fields)))).toBe(asText(again));
  }
  expect(await stage.store.findProposal(ID)).toMatchObject({ revision: 1, answers: { peer: Object.values(WORDS) } });
  const data = { ...stage.dataOf(a, texts.answer), ...WORDS };
  const first = asText(await stage.pressData(a, data));
  const count = (await stage.store.listDeliveries({})).length;
  expect(asText(await stage.pressData(a, data))).toBe(first);
  expect(asText(await stage.pressData(a, { ...data, 'on-2026-03-03-1130': 'cannot' }))).toBe(first);
  expect(await meetings(stage)).toHaveLength(1);
  expect(await stage.store.listDeliveries({})).toHaveLength(count);
});

test.each<[string, Record<string, unknown>]>([
  ['nothing chosen', {}],
  ['one time left out', { 'on-2026-03-03-1130': 'can', 'on-2026-03-04-1000': 'can' }],
  ['a word that is none', { ...WORDS, 'on-2026-03-04-1200': 'maybe' }],
  ['a list for a word', { ...WORDS, 'on-2026-03-04-1200': ['can'] }],
])('%s: the question stays, and nothing is kept', async (_what, fields) => {
  const { stage, a } = await openAsked();
  const before = stage.dump();
  const card = asText(await stage.pressData(a, press('frivillig-a', 'answer', fields)));
  expect(card).toContain(texts.missing);
  expect(card).toContain(`[${texts.answer}]`);
  expect(stage.dump()).toBe(before);
});

test('words about times that were never offered are not taken', async () => {
  const { stage, a } = await openAsked();
  const before = stage.dump();
  const card = await stage.pressData(a, press('frivillig-a', 'answer', { ...WORDS, 'on-2026-03-06-1000': 'can' }));
  expect(asText(card)).toContain(texts.otherTimes);
  expect(stage.dump()).toBe(before);
});

test.each<[string, Record<string, unknown>]>([
  ['no proposal', { id: undefined }],
  ['a proposal that is a list', { id: [ID] }],
  ['a name that is bent', { id: `${ID}.result` }],
  ['a huge name', { id: 'x'.repeat(10_000) }],
  ['an old form', { v: 0 }],
])('%s is refused with a kind card', async (_what, fields) => {
  const { stage, a } = await openAsked();
  const before = stage.dump();
  const card = asText(await stage.pressData(a, press('frivillig-a', 'answer', { ...WORDS, ...fields })));
  expect(Object.values(refusalTexts.da).some((words) => card.includes(words))).toBe(true);
  expect(stage.dump()).toBe(before);
});

test('the peer does not answer for a volunteer who answers for themselves, nor a volunteer for anybody', async () => {
  const { stage, peer, a } = await openAsked();
  await stage.pressData(peer, press('peer', 'answer-for', WORDS));
  expect(await meetings(stage)).toEqual([]);
  const card = await stage.pressData(a, press('frivillig-a', 'answer-for', WORDS));
  expect(asText(card)).toContain(refusalTexts.da.notYours);
  expect((await stage.store.findProposal(ID))?.answers).toEqual({ peer: ['can', 'can', 'if-needed'] });
});

test('nobody begins with somebody they do not meet', async () => {
  const { stage, peer, a } = await openAsked();
  for (const [person, other] of [
    [peer, 'koordinator'],
    [peer, 'peer'],
    [a, 'frivillig-b'],
    [a, 'nobody'],
  ] as const) {
    stage.later(1_000);
    const data = press(person.id, 'send', { ...WORDS, week: '2026-W10', with: other });
    expect(asText(await stage.pressData(person, data))).toContain(refusalTexts.da.notYours);
  }
});

test('the times are decided anew when they are sent: others by then are shown, and nothing is kept', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await stage.teams.say(a, 'start');
  await stage.teams.say(peer, 'find en tid med A');
  const data: PressData = stage.dataOf(peer, texts.send);
  await stage.teams.say(peer, 'peermøde med B onsdag 10-12');
  const card = asText(await stage.pressData(peer, { ...data, ...WORDS }));
  expect(card).toContain(texts.otherTimes);
  expect(card).not.toContain('Onsdag d. 4. marts kl. 10.00-12.00');
  expect(await stage.store.listOpenProposals('peer')).toEqual([]);
  // One made up far outside of anybody's hours is no way round.
  const night = { 'on-2026-03-03-2300': 'can' };
  expect(asText(await stage.pressData(peer, { ...data, ...night }))).toContain(texts.otherTimes);
});

describe('both at the same moment', () => {
  async function openMeeting(around: (stage: BotStage) => Promise<unknown>) {
    const point = createMeetingPoint();
    const stage = await openStage({ at: TUESDAY, aroundStore: point.aroundStore });
    const { peer, a } = stage.people;
    await stage.teams.open(peer);
    await stage.teams.say(a, 'start');
    await around(stage);
    point.waitFor(2);
    return { stage, peer, a };
  }

  test('two who begin are one question, and both have answered it: one meeting, and the same words for both', async () => {
    const { stage, peer, a } = await openMeeting(async (stage) => {
      await stage.teams.say(stage.people.peer, 'find en tid med A');
      await stage.teams.say(stage.people.a, 'find en tid');
    });
    await Promise.all([stage.teams.press(peer, texts.send, WORDS), stage.teams.press(a, texts.send, WORDS)]);
    expect(await meetings(stage)).toHaveLength(1);
    await stage.tickAt('2026-03-03', '10:22');
    const when = 'tirsdag d. 3. marts kl. 11.30-13.30';
    expect(stage.lastText(peer)).toContain(meetingTimeTexts.da.set({ name: 'Frivillig A', when }));
    expect(stage.lastText(a)).toContain(meetingTimeTexts.da.set({ name: 'Peer', when }));
    const said = await stage.store.listDeliveries({ states: ['sent'] });
    expect(said.filter(({ kind }) => kind === 'proposal' || kind === 'change')).toHaveLength(1);
  });

  test('an answer and a taking back come to one of the two, and both read the same', async () => {
    const { stage, peer, a } = await openMeeting(async (stage) => {
      await stage.teams.say(stage.people.peer, 'find en tid med A');
      await stage.teams.press(stage.people.peer, texts.send, WORDS);
      await stage.tickAt('2026-03-03', '10:21');
    });
    await Promise.all([stage.teams.press(a, texts.answer, WORDS), stage.teams.press(peer, texts.withdraw)]);
    const [first] = await meetings(stage);
    const expected = first === undefined ? texts.withdrawn : 'Tiden er gemt';
    expect(stage.lastText(peer)).toContain(expected);
    expect(stage.lastText(a)).toContain(expected);
  });

  test('the same answer twice at once is one meeting and one message', async () => {
    const stage = await openStage({ at: TUESDAY });
    const { peer, a } = stage.people;
    await stage.teams.open(peer);
    await stage.teams.say(a, 'start');
    await stage.teams.say(peer, 'find en tid med A');
    await stage.teams.press(peer, texts.send, WORDS);
    await stage.tickAt('2026-03-03', '10:21');
    const data = { ...stage.dataOf(a, texts.answer), ...WORDS };
    const [one, other] = await Promise.all([stage.pressData(a, data), stage.pressData(a, data)]);
    expect(asText(one ?? '')).toBe(asText(other ?? ''));
    const count = stage.chat(peer).length;
    await stage.tickAt('2026-03-03', '10:22');
    await stage.tickAt('2026-03-03', '10:40');
    expect(stage.chat(peer)).toHaveLength(count + 1);
    expect(await meetings(stage)).toMatchObject([{ revision: 1 }]);
  });
});
