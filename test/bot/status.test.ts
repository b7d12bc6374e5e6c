import type { Message } from '../../src/schedules/messenger';
import { checkInTexts } from '../../src/text/check-in';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { statusTexts } from '../../src/text/status';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = statusTexts.da;

/** For tests that leave nothing which another would mind. */
let shared: BotStage;
beforeAll(async () => {
  shared = await openStage();
});
beforeEach(() => shared.later(60_000));
afterEach(() => closeStages({ but: shared }));
afterAll(() => closeStages());

async function statusOf(stage: BotStage, who: 'coordinator' | 'leader'): Promise<string> {
  await stage.teams.say(stage.people[who], 'status');
  return stage.lastText(stage.people[who]);
}

async function finish(stage: BotStage, how: 'skip' | 'answer'): Promise<void> {
  const titles = how === 'skip' ? Array(3).fill(checkInTexts.da.skip) : ['Godt', 'Delvist', 'Lidt'];
  for (const title of titles) await stage.teams.press(stage.people.peer, title);
}

test('before the questions come, the coordinator reads when, and that the answers are private', async () => {
  const stage = await openStage();
  const status = await statusOf(stage, 'coordinator');
  expect(status).toContain('Status for uge 10');
  expect(status).toContain('Udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00.');
  expect(status).toContain(texts.peerMeetings({ set: 0, of: 3 }));
  expect(status).toContain(texts.checkInComes({ moment: 'torsdag d. 5. marts kl. 13.45' }));
});

/** What a peer may have done with the questions, from saying no to answering everything. */
const DOINGS: Record<string, (stage: BotStage) => Promise<void>> = {
  // That the chat has been opened is the one thing that shows: without it nothing can reach anybody.
  'has not said yes': async (stage) => stage.teams.open(stage.people.peer),
  'has said no': async (stage) => {
    await stage.sayYes();
    await stage.pressData(stage.people.peer, { verb: 'set-up.no', slot: 'welcome:peer:v2', v: 1 });
  },
  'has not answered': async (stage) => stage.getCheckIn(),
  'has answered one': async (stage) => {
    await stage.getCheckIn();
    await stage.teams.press(stage.people.peer, 'Rigtig svært');
  },
  'has skipped all': async (stage) => {
    await stage.getCheckIn();
    await finish(stage, 'skip');
  },
  'has answered all': async (stage) => {
    await stage.getCheckIn();
    await finish(stage, 'answer');
  },
  'has stopped': async (stage) => {
    await stage.sayYes();
    await stage.teams.say(stage.people.peer, 'stop');
  },
  pauses: async (stage) => {
    await stage.sayYes();
    await stage.teams.say(stage.people.peer, 'pause');
  },
};

test('with "vis, når jeg er færdig" off, the status is the same whatever the peer did', async () => {
  const seen: Record<string, string> = {};
  for (const [doing, act] of Object.entries(DOINGS)) {
    const stage = await openStage({ people: { peer: { showWhenDone: false } } });
    await act(stage);
    // The bot has run the whole time.
    await stage.tickAt('2026-03-05', '13:45');
    await stage.tickAt('2026-03-05', '14:15');
    seen[doing] = `${await statusOf(stage, 'coordinator')}\n${await statusOf(stage, 'leader')}`;
    await stage.close();
  }
  expect(new Set(Object.values(seen)).size).toBe(1);
  expect(seen['has answered all']).toContain(texts.checkInSent);
});

test.each(['skip', 'answer'] as const)(
  'with it on, the coordinator reads that the peer is done (%s), and no more',
  async (how) => {
    const stage = await openStage();
    await stage.getCheckIn();
    await stage.teams.press(stage.people.peer, checkInTexts.da.skip);
    expect(await statusOf(stage, 'coordinator')).toContain(texts.checkInSent);
    await stage.teams.press(stage.people.peer, checkInTexts.da.back);
    await finish(stage, how);
    expect(await statusOf(stage, 'coordinator')).toContain(texts.done({ name: 'Peer' }));
  },
);

test('the peer turns it off and on by typing, and it takes effect at once', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  await finish(stage, 'answer');
  await stage.teams.say(peer, 'vis ikke når jeg er færdig');
  expect(stage.lastText(peer)).toBe(replyTexts.da.showOff);
  expect(await statusOf(stage, 'coordinator')).toContain(texts.checkInSent);
  await stage.teams.say(peer, 'vis når jeg er færdig');
  expect(await statusOf(stage, 'coordinator')).toContain(texts.done({ name: 'Peer' }));
});

test.each(['coordinator', 'leader', 'a'] as const)('%s cannot turn it on for the peer', async (who) => {
  const stage = await openStage({ people: { peer: { showWhenDone: false } } });
  const person = stage.people[who];
  await stage.teams.say(person, 'hej');
  const before = stage.dump();
  await stage.teams.say(person, 'vis når jeg er færdig');
  expect(stage.dump()).toBe(before);
});

test('the development leader reads the meetings, and not a word about the questions', async () => {
  const stage = await openStage();
  await stage.getCheckIn();
  await finish(stage, 'answer');
  const status = await statusOf(stage, 'leader');
  expect(status).toContain(texts.peerMeetings({ set: 0, of: 3 }));
  expect(status).not.toMatch(/spørgsmål|svar/i);
});

test.each(['peer', 'a'] as const)('"status" from %s is their own week', async (who) => {
  const stage = await openStage();
  await stage.teams.say(stage.people[who], 'status');
  expect(stage.lastText(stage.people[who])).toContain('Din uge 10');
  expect(stage.lastText(stage.people[who])).not.toContain(texts.notSet({ facts: '' }).slice(0, 12));
});

test("a volunteer's week shows their own meetings and nobody else's", async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  const { peer, a, b } = stage.people;
  await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
  await stage.teams.say(b, 'min uge');
  expect(stage.lastText(b)).not.toMatch(/peermøde|Frivillig/);
  await stage.teams.say(a, 'min uge');
  expect(stage.lastText(a)).toContain('peermøde med Peer');
});

test.each([
  'hvad har peeren svaret',
  'hvordan har peeren det',
  'hvordan har Frivillig A det',
  'vis mig peerens svar',
  'har peeren svaret',
  'hvem mangler at svare',
  'how is the peer doing',
  "who hasn't answered yet",
])('"%s" is not answered, whoever asks, and the answer is the same', async (typed) => {
  for (const person of Object.values(shared.people)) {
    await shared.teams.say(person, typed);
    expect(shared.lastText(person)).toBe(replyTexts.da.notAllowed);
  }
});

test('in a group the bot answers nothing but "Skriv til mig privat", to everybody and to everything', async () => {
  const stage = await openStage();
  const { coordinator, peer } = stage.people;
  await stage.getCheckIn();
  // That the bot is in a chat is kept, and which message it has answered; nothing else.
  const chatsAside = ['activities', 'team_chats'];
  const before = stage.dump(chatsAside);
  const shown = stage.teams.shown.length;
  const group = { conversation: { id: 'group-1', conversationType: 'groupChat', isGroup: true } };
  const channel = { conversation: { id: 'channel-1', conversationType: 'channel', isGroup: true } };
  const untyped = { conversation: { id: 'group-2', isGroup: true } };
  const thread = { conversation: { id: '19:abc@thread.tacv2' } };
  const mislabelled = { conversation: { id: 'group-3', conversationType: 'personal', isGroup: true } };
  for (const where of [group, channel, untyped, thread, mislabelled]) {
    for (const person of [coordinator, peer, stage.stranger]) {
      for (const text of ['<at>Medspiller</at> status', 'stop', 'peermøde med A fredag 12-14'])
        await stage.teams.post(person, { type: 'message', text, ...where });
    }
    await stage.teams.post(peer, { type: 'installationUpdate', action: 'add', ...where });
  }
  const said = stage.teams.shown.slice(shown).map(({ message }): Message => message);
  expect(said).toHaveLength(45);
  expect(new Set(said.map((message) => JSON.stringify(message)))).toEqual(
    new Set([JSON.stringify({ text: replyTexts.da.privately })]),
  );
  expect(stage.dump(chatsAside)).toBe(before);
});

test("the coordinator's press on a card of the peer's tells nothing", async () => {
  const stage = await openStage();
  await stage.getCheckIn();
  const data = stage.dataOf(stage.people.peer, checkInTexts.da.skip);
  const card = asText(await stage.pressData(stage.people.coordinator, { ...data, verb: 'check-in.resume' }));
  expect(card).toContain(refusalTexts.da.notYours);
});
