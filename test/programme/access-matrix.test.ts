import { createCourtesies } from '../../src/bot/answer-text';
import { COMMANDS } from '../../src/bot/commands';
import { pressHandlers } from '../../src/bot/handlers';
import { CARD_VERSION, type AdaptiveCard } from '../../src/cards/adaptive-card';
import { OWN_DATA_VERBS } from '../../src/cards/own-data-cards';
import { SHARED_POINT_VERBS } from '../../src/cards/shared-point-cards';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import { type Audience, AUDIENCES, defaultSettings } from '../../src/store/store';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { OWN_KEY_ENV, plantCheckIn, plantNote, plantPoint } from '../support/own-records';

/**
 * Who can get to which record in any way at all: every role, every kind of record, every state it can be in, asked for by every command, by every button
 * that comes of it, and by every verb with data that no card of ours carries. What is not in a role's list it must not be able to see.
 */
afterAll(() => closeStages());

test('every audience has a point in the table that is tried here', () => {
  expect(new Set(POINTS.map(({ audience }) => audience))).toEqual(new Set(AUDIENCES));
});

/** Two paid peers; the second one is on the volunteers' list in the programme's own files. */
const PEER = 'peer';
const OTHER_PEER = 'frivillig-c';
const GONE = 'fraflyttet';
const SHARED_AT = local('2026-03-04', '10:00');

interface Planted {
  mark: string;
  owner?: string;
  audience: Audience;
  receiverIds: readonly string[];
  takenBackAt?: Date;
}

/** Points in every audience and every state. */
const POINTS: readonly Planted[] = [
  { mark: 'p-sparring', audience: 'sparring', receiverIds: ['koordinator'] },
  { mark: 'p-sparring-both', audience: 'sparring', receiverIds: ['koordinator', 'udviklingsleder'] },
  { mark: 'p-coordinator', audience: 'coordinator', receiverIds: ['koordinator'] },
  { mark: 'p-leader', audience: 'developmentLeader', receiverIds: ['udviklingsleder'] },
  { mark: 'p-group', audience: 'group', receiverIds: [OTHER_PEER] },
  { mark: 'p-of-other-peer', owner: OTHER_PEER, audience: 'group', receiverIds: [PEER] },
  // Taken back, with words that should have been gone.
  { mark: 'p-taken-back', audience: 'coordinator', receiverIds: ['koordinator'], takenBackAt: SHARED_AT },
  // Its owner is on no list any more.
  { mark: 'p-owner-gone', owner: GONE, audience: 'coordinator', receiverIds: ['koordinator', PEER] },
  // Was the coordinator when it was shared, and is a volunteer now.
  { mark: 'p-role-changed', audience: 'coordinator', receiverIds: ['frivillig-a'] },
  // Became the coordinator after it was shared.
  { mark: 'p-came-later', audience: 'coordinator', receiverIds: ['en-anden'] },
  // A row that no yes of ours makes.
  { mark: 'p-wrong-audience', audience: 'group', receiverIds: ['koordinator', 'udviklingsleder', 'frivillig-a'] },
];

/** At this minute of the night the point was read; nothing else happens then. */
const READ_AT = { mark: 'kl. 3.33', at: local('2026-03-04', '03:33') };

const MINE = (owner: string) => ['answers', 'words', 'note', 'settings'].map((kind) => `${kind}-${owner}`);
const OF_PEER = POINTS.filter(({ owner }) => owner === undefined).map(({ mark }) => mark);

/** The whole table. Who is not in it sees none of these. */
const SEES: Record<string, readonly string[]> = {
  [PEER]: [...MINE(PEER), ...OF_PEER, 'p-of-other-peer', READ_AT.mark, 'list'],
  [OTHER_PEER]: [...MINE(OTHER_PEER), 'p-group', 'p-of-other-peer', 'list'],
  'frivillig-a': ['list'],
  koordinator: ['p-sparring', 'p-sparring-both', 'p-coordinator', 'list'],
  udviklingsleder: ['p-sparring-both', 'p-leader'],
  stranger: [],
};

const MARKS = [
  ...MINE(PEER),
  ...MINE(OTHER_PEER),
  ...POINTS.map(({ mark }) => mark),
  READ_AT.mark,
  'list',
  'key-peer',
  'key-other',
];
/** As it stands in what was written; the time is the bot's own words. */
const written = (mark: string) => (mark === READ_AT.mark ? mark : `«${mark}»`);

let keys: Record<string, string[]>;

async function openMatrix(): Promise<BotStage> {
  const stage = await openStage({ env: OWN_KEY_ENV, people: { [OTHER_PEER]: { role: 'peer', name: 'Peer To' } } });
  const { store, people } = stage;
  await stage.sayYes();
  await stage.teams.say(people.peer, `punkt: ${written('list')}`);
  for (const person of [people.peer, people.c]) {
    const { id } = person;
    const mark = (kind: string) => written(`${kind}-${id}`);
    const openedAt = local('2026-02-26', '13:45');
    await plantCheckIn(store, {
      ...{ id: `check-in:${id}:2026-W09`, personId: id, week: '2026-W09', openedAt },
      ...{ value: mark('answers'), words: mark('words') },
    });
    await plantNote(store, `note-${id}`, mark('note'), openedAt, id);
    const settings = (await store.findSettings(id)) ?? defaultSettings(person);
    await store.saveSettings({ ...settings, turnedOn: [mark('settings')] });
  }
  for (const { mark, owner = PEER, audience, receiverIds, takenBackAt } of POINTS) {
    const id = mark;
    const point = { id, words: written(mark), audience, receiverIds, personId: owner, sharedAt: SHARED_AT };
    await plantPoint(store, { ...point, takenBackAt });
  }
  const read = { pointId: 'p-coordinator', ownerId: PEER, readerId: 'koordinator', way: 'list' as const };
  await store.noteSharedReads([{ ...read, readAt: READ_AT.at }]);
  const keyOf = async (id: string) => Buffer.from((await store.findWrappedKey(id)) ?? []);
  const forms = (key: Buffer) => [key.toString('base64'), key.toString('hex'), JSON.stringify([...key]).slice(1, 60)];
  keys = { 'key-peer': forms(await keyOf(PEER)), 'key-other': forms(await keyOf(OTHER_PEER)) };
  return stage;
}

/** The marks in something that was said. */
function marksIn(said: unknown): string[] {
  const text = JSON.stringify(said) ?? '';
  return MARKS.filter((mark) => (keys[mark] ?? [written(mark)]).some((form) => text.includes(form)));
}

/** Nothing that a test of who sees what may undo. */
const UNDOING: readonly string[] = [OWN_DATA_VERBS.delete, SHARED_POINT_VERBS.back];
const PHRASES = COMMANDS.filter(({ id }) => !['fast-forward', 'language-en'].includes(id)).flatMap(
  ({ phrases }) => phrases.da,
);
const TAKEN_OUT = {
  page: 1,
  as: 'text',
  q: 't4.week',
  a: '1',
  week: '2026-W10',
  who: 'peer',
  when: '2026-03-06T12:00',
};

/** Every button of these cards, and of those that come of them, once each. */
async function pressOwn(stage: BotStage, person: Person): Promise<unknown[]> {
  const seen = new Set<string>();
  const said: unknown[] = [];
  const open = stage.chat(person).flatMap(({ message }) => ('card' in message ? [message.card] : []));
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    for (const { data, verb } of buttonsOf(card)) {
      const key = JSON.stringify({ ...data, made: 0 });
      if (seen.has(key) || !/^(own-data|shared)\./.test(verb) || UNDOING.includes(verb)) continue;
      seen.add(key);
      stage.later(1_000);
      const answer = await stage.pressData(person, data, { replyToId: 'a-card' });
      said.push(answer);
      open.push(answer as AdaptiveCard);
    }
  }
  return said;
}

/** Every verb there is, on the person's own slot, with the id of every record. */
async function pressForged(stage: BotStage, person: Person): Promise<unknown[]> {
  const said: unknown[] = [];
  const verbs = [...pressHandlers(createCourtesies()).keys()].filter((verb) => verb !== OWN_DATA_VERBS.delete);
  const ids = [...POINTS.map(({ mark }) => mark), 'note-peer', 'check-in:peer:2026-W09'];
  for (const verb of verbs) {
    const isAboutPoints = /^shared\./.test(verb);
    for (const id of isAboutPoints ? ids : ids.slice(-1)) {
      // Whose a point is, is looked at by other tests: this one must not take back what its owner may.
      if (UNDOING.includes(verb) && person.id === (POINTS.find(({ mark }) => mark === id)?.owner ?? PEER)) continue;
      const slots = [`own-data:${person.id}:2026-W10`, ...(isAboutPoints ? [] : [`check-in:${person.id}:2026-W09`])];
      for (const slot of slots) {
        stage.later(1_000);
        const data = { ...TAKEN_OUT, verb, slot, v: CARD_VERSION, id, d: id, n: 0, personId: PEER, owner: PEER };
        said.push(await stage.pressData(person, data, { replyToId: 'a-card' }));
      }
    }
  }
  return said;
}

/** On the slots and records of the peer, whoever presses. */
async function pressOnAnother(stage: BotStage, person: Person): Promise<unknown[]> {
  const said: unknown[] = [];
  for (const verb of pressHandlers(createCourtesies()).keys()) {
    stage.later(1_000);
    const data = { ...TAKEN_OUT, verb, slot: 'own-data:peer:2026-W10', v: CARD_VERSION, id: 'p-coordinator' };
    said.push(await stage.pressData(person, data, { replyToId: 'a-card' }));
  }
  return said;
}

async function typeEverything(stage: BotStage, person: Person): Promise<unknown[]> {
  const before = stage.chat(person).length;
  for (const text of [...PHRASES, 'hvad har peeren svaret', 'vis peerens svar', `vis ${written('note-peer')}`]) {
    stage.later(1_000);
    await stage.teams.say(person, text);
  }
  // What the person wrote is theirs; the bot's messages alone are looked at.
  return stage.chat(person).slice(before);
}

describe.each(Object.entries(SEES))('%s', (id, expected) => {
  let stage: BotStage;
  let person: Person;
  let typed: unknown[];
  beforeAll(async () => {
    stage = await openMatrix();
    person = id === 'stranger' ? stage.stranger : (Object.values(stage.people).find((one) => one.id === id) as Person);
    if (id !== 'stranger') await stage.teams.open(person);
    typed = await typeEverything(stage, person);
  }, 60_000);
  afterAll(() => stage.close());

  test('typed commands show the list for the meeting to its group, and nothing that is private', () => {
    expect(marksIn(typed)).toEqual(expected.filter((mark) => mark === 'list'));
  });

  test('the buttons that come of them show exactly what the table says', async () => {
    const said = await pressOwn(stage, person);
    const onList = marksIn(typed);
    expect([...new Set([...marksIn(said), ...onList])].sort()).toEqual([...expected].sort());
  }, 60_000);

  test('verbs with forged data show nothing more, and take nothing of another’s back', async () => {
    const before = await stage.store.listSharedPoints();
    const said = await pressForged(stage, person);
    expect(marksIn(said).filter((mark) => !expected.includes(mark))).toEqual([]);
    expect(await stage.store.listSharedPoints()).toEqual(before);
  }, 60_000);

  test('on the slot of another nothing is shown', async () => {
    if (id === PEER) return;
    expect(marksIn(await pressOnAnother(stage, person))).toEqual([]);
  }, 60_000);

  test('whatever of another’s was shown has left a line, and nothing else has', async () => {
    const reads = [...(await stage.store.listSharedReads(PEER)), ...(await stage.store.listSharedReads(OTHER_PEER))];
    const byMe = new Set(
      reads.filter(({ readerId, readAt }) => readerId === id && readAt > READ_AT.at).map(({ pointId }) => pointId),
    );
    const ofOthers = POINTS.filter(({ mark, owner = PEER }) => expected.includes(mark) && owner !== id);
    expect([...byMe].sort()).toEqual(ofOthers.map(({ mark }) => mark).sort());
  });
});
