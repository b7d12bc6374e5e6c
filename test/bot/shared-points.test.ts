import { privateTexts } from '../../src/text/private';
import { sharedPointTexts } from '../../src/text/shared-points';
import { cardProblems } from '../cards/card-rules';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { OWN_KEY_ENV, plantPoint } from '../support/own-records';

afterEach(() => closeStages());

const texts = sharedPointTexts.da;
const WORDS = 'kanariepunkt om et langt møde';

async function openWithPoint(words = WORDS): Promise<BotStage> {
  const stage = await openStage({ env: OWN_KEY_ENV });
  const { peer, coordinator, leader } = stage.people;
  await stage.sayYes();
  await plantPoint(stage.store, {
    ...{ id: 'a-point', words, audience: 'coordinator', receiverIds: ['koordinator'] },
    sharedAt: local('2026-03-04', '13:55'),
  });
  for (const person of [peer, coordinator, leader]) await stage.teams.open(person);
  return stage;
}

const askFor = async (stage: BotStage, who: 'peer' | 'coordinator' | 'leader', typed: string) => {
  await stage.teams.say(stage.people[who], typed);
  await stage.teams.press(stage.people[who], texts.show);
};

test('the status of the one it was handed to has one neutral line; the other leader’s has none', async () => {
  const stage = await openWithPoint();
  const { coordinator, leader } = stage.people;
  for (const person of [coordinator, leader]) await stage.teams.say(person, 'status');
  expect(stage.lastText(coordinator)).toContain('1 punkt er delt med dig.\n[Vis]');
  expect(stage.lastText(coordinator)).not.toMatch(/kanarie|fra Peer/i);
  expect(stage.lastText(leader)).not.toContain('delt med dig');
  expect(await stage.store.listSharedReads('peer')).toEqual([]);
});

test('points of somebody who is on no list any more are not counted either', async () => {
  const stage = await openWithPoint();
  const { coordinator } = stage.people;
  await plantPoint(stage.store, {
    ...{ id: 'gone', words: WORDS, audience: 'coordinator', receiverIds: ['koordinator'], personId: 'fraflyttet' },
    sharedAt: local('2026-03-04', '13:55'),
  });
  await stage.teams.say(coordinator, 'delte punkter');
  expect(stage.lastText(coordinator)).toContain('1 punkt er delt med dig.');
});

test('[Vis] on the status opens the words in its place, with who and when, and leaves a line', async () => {
  const stage = await openWithPoint();
  const { coordinator } = stage.people;
  await stage.teams.say(coordinator, 'status');
  await stage.teams.press(coordinator, texts.showShort);
  expect(stage.lastText(coordinator)).toContain(WORDS);
  expect(stage.lastText(coordinator)).toContain('Fra Peer, onsdag d. 4. marts kl. 13.55');
  expect(await stage.store.listSharedReads('peer')).toEqual([
    { pointId: 'a-point', ownerId: 'peer', readerId: 'koordinator', way: 'list', readAt: stage.clock.now() },
  ]);
  await stage.teams.press(coordinator, privateTexts.da.close);
  expect(stage.lastText(coordinator)).not.toContain(WORDS);
});

test('a typed "delte punkter" tells how many and that opening leaves a line; each opening leaves one', async () => {
  const stage = await openWithPoint();
  const { coordinator } = stage.people;
  await stage.teams.say(coordinator, 'delte punkter');
  expect(stage.lastText(coordinator)).toContain(texts.leavesLine);
  expect(stage.lastText(coordinator)).not.toContain('kanarie');
  expect(await stage.store.listSharedReads('peer')).toHaveLength(0);
  await stage.teams.press(coordinator, texts.show);
  await askFor(stage, 'coordinator', 'delte punkter');
  expect(await stage.store.listSharedReads('peer')).toHaveLength(2);
});

test('"hvem har set" shows each point with its receivers and every showing, to its owner alone', async () => {
  const stage = await openWithPoint();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'hvem har set');
  expect(stage.lastText(peer)).not.toContain('kanarie');
  await stage.teams.press(peer, texts.show);
  expect(stage.lastText(peer)).toContain(texts.notSeen);
  expect(stage.lastText(peer)).toContain('Kan ses af: Koordinator.');

  await askFor(stage, 'coordinator', 'delte punkter');
  stage.later(60_000);
  await askFor(stage, 'coordinator', 'delte punkter');
  await askFor(stage, 'peer', 'hvem har læst');
  expect(stage.lastText(peer)).toContain('Koordinator har set det torsdag d. 5. marts kl. 13.00, på sin liste.');
  expect(stage.lastText(peer)).toContain('Koordinator har set det torsdag d. 5. marts kl. 13.01, på sin liste.');
  // One's own look leaves no line.
  expect(await stage.store.listSharedReads('peer')).toHaveLength(2);
});

test('nobody is shown who looks at a point that they have not shared', async () => {
  const stage = await openWithPoint();
  await askFor(stage, 'coordinator', 'delte punkter');
  await askFor(stage, 'leader', 'hvem har set');
  expect(stage.lastText(stage.people.leader)).toContain(texts.nothingShared);
});

test('taking back says before what can and cannot be taken back; after it the words are gone everywhere', async () => {
  const stage = await openWithPoint();
  const { peer, coordinator } = stage.people;
  await askFor(stage, 'coordinator', 'delte punkter');
  await askFor(stage, 'peer', 'hvem har set');
  await stage.teams.press(peer, texts.takeBack);
  expect(stage.lastText(peer)).toContain('Det, Koordinator har læst, kan ikke tages tilbage.');
  expect(stage.lastText(peer)).toContain(texts.canTakeBack);
  expect((await stage.store.findSharedPoint('a-point'))?.takenBackAt).toBeUndefined();

  await stage.teams.press(peer, texts.takeBackYes);
  expect(stage.lastText(peer)).toContain(`${texts.takenBack} Det, Koordinator har læst, kan ikke tages tilbage.`);
  expect(stage.lastText(peer)).toContain('Taget tilbage torsdag d. 5. marts kl. 13.00. Ordene er væk.');
  expect(stage.lastText(peer)).not.toContain(WORDS);
  await stage.teams.say(peer, 'tak');
  expect(JSON.stringify([stage.chat(peer), stage.chat(coordinator)])).not.toContain(WORDS);

  await stage.teams.say(coordinator, 'delte punkter');
  expect(stage.lastText(coordinator)).toContain(texts.noneForYou);
  await stage.teams.say(coordinator, 'status');
  expect(stage.lastText(coordinator)).not.toContain('delt med dig');
});

test('a press from before that is sent again after the point was taken back shows nothing of it', async () => {
  const stage = await openWithPoint();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(coordinator, 'delte punkter');
  const data = stage.dataOf(coordinator, texts.show);
  const before = await stage.pressData(coordinator, data, { id: 'same', replyToId: 'a-card' });
  expect(JSON.stringify(before)).toContain(WORDS);
  await askFor(stage, 'peer', 'hvem har set');
  for (const title of [texts.takeBack, texts.takeBackYes]) await stage.teams.press(peer, title);
  const again = await stage.pressData(coordinator, data, { id: 'same', replyToId: 'a-card' });
  expect(JSON.stringify(again)).not.toContain(WORDS);
});

test('taking back twice, or what is somebody else’s, changes nothing', async () => {
  const stage = await openWithPoint();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(coordinator, 'hvem har set');
  const data = { ...stage.dataOf(coordinator, texts.show), verb: 'shared.back', id: 'a-point' };
  await stage.pressData(coordinator, data, { replyToId: 'a-card' });
  expect((await stage.store.findSharedPoint('a-point'))?.takenBackAt).toBeUndefined();

  await askFor(stage, 'peer', 'hvem har set');
  await stage.teams.press(peer, texts.takeBack);
  const yes = stage.dataOf(peer, texts.takeBackYes);
  await stage.teams.press(peer, texts.takeBackYes);
  const first = (await stage.store.findSharedPoint('a-point'))?.takenBackAt;
  stage.later(180_000);
  const twice = await stage.pressData(peer, yes, { replyToId: 'a-card' });
  expect(JSON.stringify(twice)).toContain(texts.takenBackBefore);
  expect((await stage.store.findSharedPoint('a-point'))?.takenBackAt).toEqual(first);
});

test('many long points stand on cards of at most 25 KB; those on the next page leave no line until it is opened', async () => {
  const stage = await openWithPoint('"æ"\n'.repeat(250));
  const { coordinator } = stage.people;
  for (let n = 0; n < 14; n += 1)
    await plantPoint(stage.store, {
      ...{ id: `p${n}`, words: '"æ"\n'.repeat(250), audience: 'coordinator', receiverIds: ['koordinator'] },
      sharedAt: local('2026-03-04', '14:00'),
    });
  await askFor(stage, 'coordinator', 'delte punkter');
  const first = (await stage.store.listSharedReads('peer')).length;
  expect(first).toBeGreaterThan(2);
  expect(first).toBeLessThan(15);
  for (let page = 0; stage.lastText(coordinator).includes(`[${texts.older}]`) && page < 15; page += 1) {
    const card = stage.chat(coordinator).at(-1)?.message;
    expect(card !== undefined && 'card' in card && cardProblems(card.card)).toEqual([]);
    stage.later(1_000);
    await stage.teams.press(coordinator, texts.older);
  }
  const seen = (await stage.store.listSharedReads('peer')).map(({ pointId }) => pointId);
  expect(new Set(seen).size).toBe(15);
  expect(seen).toHaveLength(15);
});
