import { MEETING_LIST_VERBS } from '../../src/cards/meeting-list-card';
import type { Person } from '../../src/programme/people';
import type { Store } from '../../src/store/store';
import { helpNowTexts } from '../../src/text/help-now';
import { meetingListTexts } from '../../src/text/meeting-list';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { createMeetingPoint } from '../support/meeting-point';

afterEach(() => closeStages());

const texts = meetingListTexts.da;
const TUESDAY = { on: '2026-03-03', at: '10:30' };
/** Words that occur nowhere else. */
const SECRET = 'kanarieordet på listen';

const items = (stage: BotStage) => stage.store.listAgendaItems(['open', 'done', 'removed']);

/** Types something and gives what comes back. */
async function say(stage: BotStage, person: Person, text: string): Promise<string> {
  stage.later(1_000);
  await stage.teams.say(person, text);
  return stage.lastText(person);
}

async function press(stage: BotStage, person: Person, title: string, inputs = {}): Promise<string> {
  stage.later(1_000);
  await stage.teams.press(person, title, inputs);
  return stage.lastText(person);
}

/** The id of the open item with this place among all that were ever added. */
const idOf = async (stage: BotStage, place: number) => (await items(stage))[place]!.id;

test('the peer adds, the coordinator sees it by name, a volunteer adds, and everybody of the group has the same list', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, coordinator, a, b } = stage.people;

  expect(await say(stage, peer, 'punkt: tag *kaffe* med')).toContain('1. tag *kaffe* med');
  expect(stage.lastText(peer)).toContain(texts.pointAdded);
  expect(await say(stage, coordinator, 'punkter')).toContain('1. tag *kaffe* med\nSkrevet af Peer.');
  await say(stage, a, 'sæt evaluering af workshop 1 på udviklingsmødet');

  for (const person of [peer, coordinator, a, b]) {
    const list = await say(stage, person, 'dagsorden');
    expect(list).toContain('1. tag *kaffe* med\nSkrevet af Peer.');
    expect(list).toContain('2. evaluering af workshop 1\nSkrevet af Frivillig A.');
  }
  expect(await say(stage, a, 'punkter')).toContain('Næste møde: torsdag d. 5. marts kl. 10.00-11.30.');
  expect(await say(stage, coordinator, 'punkter')).toContain('Næste møde: torsdag d. 5. marts kl. 10.00-12.00.');
});

test.each(['punkter', 'punkt: noget', 'nyt punkt', 'aftale: noget', 'ny aftale'])(
  'the development leader who writes "%s" is told kindly whose list it is, and nothing is kept or shown',
  async (typed) => {
    const stage = await openStage({ at: TUESDAY });
    const { peer, leader } = stage.people;
    await say(stage, peer, `punkt: ${SECRET}`);
    await stage.teams.open(leader);
    await say(stage, leader, 'hej');
    const before = stage.dump();

    expect(await say(stage, leader, typed)).toBe(texts.notForYou);
    expect(stage.dump()).toBe(before);
    expect(await say(stage, leader, 'hjælp')).not.toMatch(/^punkter/m);
  },
);

test.each(Object.values(MEETING_LIST_VERBS))(
  'a press of %s in the development leader’s name is refused, on their own slot too',
  async (verb) => {
    const stage = await openStage({ at: TUESDAY });
    const { peer, leader } = stage.people;
    await say(stage, peer, `punkt: ${SECRET}`);
    const which = await idOf(stage, 0);
    await stage.teams.open(leader);
    const before = stage.dump();

    const data = { verb, slot: 'meeting-list:udviklingsleder:2026-W10', v: 1, which, id: which, what: 'x', page: 1 };
    const answer = asText(await stage.pressData(leader, data));
    expect(answer).toContain(refusalTexts.da.notYours);
    expect(answer).not.toContain(SECRET);
    expect(stage.dump()).toBe(before);
  },
);

test('an agreement says who and by when, and what it does not say can be added or left out', async () => {
  const stage = await openStage({ at: TUESDAY, people: { 'frivillig-a': { name: 'Anna' } } });
  const { peer } = stage.people;

  const whole = await say(stage, peer, 'aftale: Anna skriver folderen inden 12. marts');
  expect(whole).toContain('1. Anna skriver folderen inden 12. marts');
  expect(whole).toContain('Hvem: Anna. Hvornår: senest torsdag d. 12. marts.');

  expect(await say(stage, peer, 'aftale: vi køber nøgler')).toContain(texts.addMore);
  expect(await items(stage)).toHaveLength(2);
  expect(await press(stage, peer, texts.toList)).toContain(
    '2. vi køber nøgler\nHvem: ikke aftalt. Hvornår: ikke aftalt.',
  );

  expect(await say(stage, peer, 'aftale: vi maler')).toContain(texts.who);
  const filled = await press(stage, peer, texts.save, { who: 'frivillig-a', by: '2026-03-10' });
  expect(filled).toContain('3. vi maler\nHvem: Anna. Hvornår: senest tirsdag d. 10. marts.');

  expect(await say(stage, peer, 'aftale: Anna ringer')).not.toContain(texts.who);
  expect(stage.lastText(peer)).toContain(texts.when);
});

test('a point is added in the form, in place, and the list stands where the form was', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { a } = stage.people;
  await say(stage, a, 'punkter');
  const cards = stage.chat(a).length;

  expect(await press(stage, a, texts.newPoint)).toContain(texts.noNames);
  expect(await press(stage, a, texts.save, { what: '   ' })).toContain(texts.writeFirst);
  expect(await press(stage, a, texts.save, { what: ' Lokaler\n og nøgler ' })).toContain('1. Lokaler og nøgler');
  expect(stage.chat(a)).toHaveLength(cards);
  expect(await items(stage)).toHaveLength(1);
  await press(stage, a, texts.newPoint);
  expect(await press(stage, a, texts.back)).toContain('1. Lokaler og nøgler');
});

test('an agreement is added in the form: what, who, by when', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { coordinator } = stage.people;
  await say(stage, coordinator, 'ny aftale');

  await press(stage, coordinator, texts.save, { what: 'Folderen trykkes', who: 'frivillig-b', by: '2026-03-20' });

  expect(stage.lastText(coordinator)).toContain(
    '1. Folderen trykkes\nHvem: Frivillig B. Hvornår: senest fredag d. 20. marts.',
  );
});

test.each([
  ['a day that has gone', { by: '2026-03-02' }, texts.dayNotPossible, { who: 'frivillig-b', dueOn: undefined }],
  ['a day that is none', { by: '2026-02-30' }, texts.dayNotPossible, { who: 'frivillig-b', dueOn: undefined }],
  ['somebody outside the group', { who: 'udviklingsleder' }, texts.notOneOfUs, { who: undefined, dueOn: '2026-03-20' }],
  ['somebody who is nobody', { who: 'nobody' }, texts.notOneOfUs, { who: undefined, dueOn: '2026-03-20' }],
])('an agreement with %s keeps its words, and that alone is asked for again', async (_what, wrong, words, kept) => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'ny aftale');

  await press(stage, peer, texts.save, { what: 'Folderen', who: 'frivillig-b', by: '2026-03-20', ...wrong });

  expect(stage.lastText(peer)).toContain(words);
  expect(stage.lastText(peer)).toContain('Folderen');
  expect(await items(stage)).toMatchObject([kept]);
  await press(stage, peer, texts.save, wrong);
  expect(stage.lastText(peer)).toContain(words);
  expect(await items(stage)).toMatchObject([kept]);
});

test('what is longer than 300 letters is not kept, and a kind word says so', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;

  expect(await say(stage, peer, `punkt: ${'å'.repeat(301)}`)).toBe(texts.tooLong({ most: 300, length: 301 }));
  expect(await say(stage, peer, `punkt: ${'å '.repeat(400)}`)).toBe(texts.tooLong({ most: 300, length: 799 }));
  expect(await say(stage, peer, `aftale: ${'å'.repeat(301)}`)).toBe(texts.tooLong({ most: 300, length: 301 }));
  await say(stage, peer, 'nyt punkt');
  expect(await press(stage, peer, texts.save, { what: 'å'.repeat(301) })).toContain('Der er plads til 300.');
  expect(await items(stage)).toEqual([]);
  expect(await say(stage, peer, `punkt: ${'å'.repeat(300)}`)).toContain('å'.repeat(300));
});

test('a message that is known only after a slip was mended stands in the form, and nothing is lost', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;

  const typed = 'tag lokaler op på udviklingsmødt';
  expect(await say(stage, peer, typed)).toContain(texts.notUnderstood);
  const card = stage.chat(peer).at(-1)?.message;
  expect(JSON.stringify(card)).toContain(`"value":"${typed}"`);
  expect(await items(stage)).toEqual([]);
});

test('anybody of the group says that a point is talked about; then it stands under what is done', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, b } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  await say(stage, b, 'punkter');

  const after = await press(stage, b, texts.markDone, { which: await idOf(stage, 0) });
  expect(after).toContain(texts.done);
  expect(after).toContain(texts.empty);
  expect(after).toContain(`${texts.parts.done}\nkaffe`);
  stage.clock.moveTo(new Date('2026-04-01T10:00:00Z'));
  expect(await say(stage, peer, 'punkter')).not.toContain('kaffe');
});

test('only the one who wrote a point takes it away, and then its words are nowhere', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, coordinator } = stage.people;
  await say(stage, peer, `punkt: ${SECRET}`);
  const which = await idOf(stage, 0);
  await say(stage, coordinator, 'punkter');

  expect(await press(stage, coordinator, texts.remove, { which })).toContain(texts.notYours);
  expect(await items(stage)).toMatchObject([{ state: 'open' }]);
  const after = await press(stage, peer, texts.remove, { which });
  expect(after).toContain(texts.removed);
  expect(after).not.toContain(SECRET);
  const [removed] = await items(stage);
  expect([removed?.state, removed?.sealedText.length]).toEqual(['removed', 0]);
  expect(await press(stage, coordinator, texts.markDone, { which })).toContain(texts.gone);
  expect(stage.lastText(coordinator)).not.toContain(SECRET);
});

test('a button without a choice asks for one, and changes nothing', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'punkt: kaffe');

  for (const title of [texts.markDone, texts.remove]) {
    expect(await press(stage, peer, title)).toContain(texts.chooseFirst);
    expect(await press(stage, peer, title, { which: '' })).toContain(texts.chooseFirst);
  }
  expect(await items(stage)).toMatchObject([{ state: 'open' }]);
});

test('what is not done stands at the next meeting and the one after', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  await say(stage, peer, 'aftale: jeg skriver folderen inden 12. marts');

  for (const [on, at] of [
    ['2026-03-06', '10:00'],
    ['2026-03-26', '10:00'],
  ] as const) {
    await stage.tickAt(on, at);
    const list = await say(stage, a, 'punkter');
    expect(list).toContain('1. kaffe');
    expect(list).toContain(`${texts.parts.fromBefore}\n2. jeg skriver folderen inden 12. marts`);
    expect(list).toContain('Hvem: Peer. Hvornår: senest torsdag d. 12. marts.');
  }
});

test('two who add at the same moment are both kept', async () => {
  const point = createMeetingPoint();
  const stage = await openStage({ at: TUESDAY, aroundStore: point.aroundStore });
  const { a, b } = stage.people;
  for (const person of [a, b]) await stage.teams.open(person);
  point.waitFor(2);

  await Promise.all([stage.teams.say(a, 'punkt: fra A'), stage.teams.say(b, 'punkt: fra B')]);

  expect(await items(stage)).toHaveLength(2);
  const list = await say(stage, a, 'punkter');
  expect(list).toContain('fra A');
  expect(list).toContain('fra B');
});

test('the same press on the form twice adds once, with the same answer, by either way of pressing', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'nyt punkt');
  const data = { ...stage.dataOf(peer, texts.save), what: 'kaffe' };

  const answers = [await stage.pressData(peer, data), await stage.pressData(peer, data)];
  expect(answers[1]).toEqual(answers[0]);
  await stage.teams.submit(peer, texts.save, { what: 'kaffe' });
  await Promise.all([stage.pressData(peer, data), stage.pressData(peer, data)]);
  expect(await items(stage)).toHaveLength(1);
});

test('the same press on a choice twice has one effect and the same answer', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  await say(stage, peer, 'punkt: te');
  const which = await idOf(stage, 0);
  await say(stage, a, 'punkter');

  for (const [person, title] of [
    [a, texts.markDone],
    [peer, texts.remove],
  ] as const) {
    const data = { ...stage.dataOf(person, title), which };
    const first = await stage.pressData(person, data);
    const kept = stage.dump();
    stage.later(60_000);
    expect(await stage.pressData(person, data)).toEqual(first);
    expect(stage.dump()).toBe(kept);
  }
});

test('a point that was taken away does not come back when its form is pressed again', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'nyt punkt');
  const data = { ...stage.dataOf(peer, texts.save), what: 'kaffe' };
  await stage.pressData(peer, data);
  await say(stage, peer, 'punkter');
  await press(stage, peer, texts.remove, { which: await idOf(stage, 0) });

  await stage.pressData(peer, data);

  expect(await items(stage)).toMatchObject([{ state: 'removed' }]);
});

test.each([
  ['an id that nothing has', { which: '00000000-0000-4000-8000-00000000ffff' }, texts.gone],
  ['an id that is none', { which: "' or 1=1 --" }, texts.gone],
  ['a list of ids', { which: ['a'] }, refusalTexts.da.oldCard],
  ['a page that is none', { page: -1 }, refusalTexts.da.oldCard],
])('a press with %s changes nothing and gets a kind word', async (_what, fields, words) => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  const before = stage.dump();

  for (const title of [texts.markDone, texts.remove]) {
    const answer = await stage.pressData(peer, { ...stage.dataOf(peer, title), ...fields });
    expect(asText(answer)).toContain(words);
  }
  expect(stage.dump()).toBe(before);
});

test.each([
  ['is another’s', undefined],
  ['is no id of ours', 'x'.repeat(40)],
  ['is a number', 7],
])('a form whose id %s adds nothing and changes nothing', async (_what, forged) => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  const id = forged ?? (await idOf(stage, 0));
  await say(stage, a, 'punkt: te');
  await say(stage, a, 'nyt punkt');
  const form = stage.dataOf(a, texts.save);
  const before = stage.dump();

  for (const verb of [MEETING_LIST_VERBS.addPoint, MEETING_LIST_VERBS.addAgreement]) {
    const answer = await stage.pressData(a, { ...form, verb, id, what: 'byttet' });
    expect(asText(answer)).toContain(refusalTexts.da.oldCard);
  }
  await stage.pressData(a, { ...form, verb: MEETING_LIST_VERBS.complete, id, who: 'frivillig-a' });
  expect(stage.dump()).toBe(before);
  expect(await say(stage, a, 'punkter')).not.toContain('byttet');
});

test('points of somebody who is not on the people list any more stay, without a name', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, c } = stage.people;
  await say(stage, c, 'punkt: nøgler');
  await say(stage, c, 'aftale: jeg henter nøgler i morgen');
  // Those on the list are these very objects: whoever had this id is gone from it.
  Object.assign(c, { id: 'en-ny' });

  const list = await say(stage, peer, 'punkter');

  expect(list).toContain('1. nøgler\nSkrevet af en, der ikke er med mere.');
  expect(list).toContain('Hvem: en, der ikke er med mere. Hvornår: senest onsdag d. 4. marts.');
  expect(list).not.toContain('Frivillig C');
});

test('words whose key is gone read [slettet], and the rest of the list stands', async () => {
  let keyless: string | undefined;
  const stage = await openStage({ at: TUESDAY, aroundStore: (store) => withoutKeyOf(store, () => keyless) });
  const { peer, a } = stage.people;
  await say(stage, a, `punkt: ${SECRET}`);
  await say(stage, peer, 'punkt: kaffe');
  keyless = a.id;

  const list = await say(stage, peer, 'punkter');

  expect(list).toContain('1. [slettet]\nSkrevet af Frivillig A.');
  expect(list).toContain('2. kaffe');
  expect(stage.events()).not.toContain('meeting-list.unreadable');
});

test('words that do not open do not take the list from everybody, and the log says so without a word of them', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'punkt: kaffe');
  const [kept] = await items(stage);
  const moved = { ...kept!, id: '00000000-0000-4000-8000-000000000001' };
  await stage.store.saveAgendaItem(moved);

  const list = await say(stage, peer, 'punkter');

  expect(list).toContain('[slettet]');
  expect(list).toContain('kaffe');
  expect(stage.events()).toContain('meeting-list.unreadable');
});

test('no word of the list is in the log, in the database or in its write-ahead log', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  const word = 'kanariefuglkvidrer';
  await say(stage, peer, `punkt: ${word}`);
  await say(stage, a, `aftale: ${word} inden torsdag`);
  await say(stage, a, 'nyt punkt');
  await press(stage, a, texts.save, { what: word });
  await say(stage, a, 'nyt punkt');
  await press(stage, a, texts.save, { what: word.repeat(30) });
  await stage.pressData(a, { ...stage.dataOf(a, texts.save), what: { toString: word } });
  await stage.pressData(a, { ...stage.dataOf(a, texts.save), id: word });
  await say(stage, peer, 'punkter');
  await press(stage, peer, texts.markDone, { which: await idOf(stage, 0) });
  await press(stage, peer, texts.markDone, { which: word });
  await stage.tickAt('2026-03-04', '14:15');

  expect(stage.lastText(a)).toContain(word);
  expect(stage.lines.join('\n')).not.toContain(word);
  expect(stage.bytes().includes(Buffer.from(word))).toBe(false);
  // What may be kept is found in the same bytes.
  expect(stage.bytes().includes(Buffer.from(await idOf(stage, 0)))).toBe(true);
});

test('what has been done for more than four weeks loses its words at the next change', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, 'punkt: gammelt');
  await press(stage, peer, texts.markDone, { which: await idOf(stage, 0) });
  stage.clock.moveTo(new Date('2026-04-01T10:00:00Z'));

  await say(stage, peer, 'punkt: nyt');

  const kept = await items(stage);
  expect(kept.map(({ state }) => state)).toEqual(['done', 'open']);
  expect(kept[0]?.sealedText).toHaveLength(0);
  expect(kept[1]?.sealedText).not.toHaveLength(0);
});

test('nothing of the list is said in a group chat or a channel', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  await say(stage, peer, `punkt: ${SECRET}`);
  const data = stage.dataOf(peer, texts.markDone);
  const kept = await items(stage);

  for (const conversation of [
    { id: '19:group', conversationType: 'groupChat', isGroup: true },
    { id: '19:channel@thread.tacv2', conversationType: 'channel', isGroup: true },
  ]) {
    const shown = stage.teams.shown.length;
    await stage.teams.post(peer, { type: 'message', text: 'punkter', conversation });
    await stage.teams.post(peer, { type: 'message', text: 'punkt: kage', conversation });
    const answer = await stage.pressData(peer, { ...data, which: kept[0]!.id }, { conversation });
    expect(asText(answer)).not.toContain(SECRET);
    for (const { message } of stage.teams.shown.slice(shown))
      expect(message).toEqual({ text: replyTexts.da.privately });
  }
  expect(await items(stage)).toEqual(kept);
});

describe('words of distress', () => {
  it('that are typed are put on no list before the person says so; the help beside them tells the truth', async () => {
    const stage = await openStage({ at: TUESDAY });
    const { peer } = stage.people;

    await say(stage, peer, 'punkt: jeg har ikke lyst til at leve');

    expect(await items(stage)).toEqual([]);
    const [form, offer] = stage
      .chat(peer)
      .slice(-2)
      .map(({ message }) => JSON.stringify(message));
    expect(form).toContain(texts.notOnListYet);
    expect(form).toContain('"value":"jeg har ikke lyst til at leve"');
    expect(offer).toContain('112');
    expect(offer).toContain(helpNowTexts.da.notSent);
    await press(stage, peer, texts.save, { what: 'jeg har ikke lyst til at leve' });
    expect(await items(stage)).toHaveLength(1);
  });

  it.each([
    ['jeg har ikke lyst til at leve', 'Er der fare nu? Ring 112.'],
    ['en beboer truede mig i går', 'Er nogen i fare nu? Ring 112.'],
    ['jeg kan ikke mere', replyTexts.da.softAgain],
  ])('in a form, "%s", are met with help first, and kept when the person presses again', async (what, words) => {
    const stage = await openStage({ at: TUESDAY });
    const { a } = stage.people;
    for (const form of ['nyt punkt', 'ny aftale']) {
      await say(stage, a, form);
      const before = stage.dump();
      const logged = stage.lines.length;

      const again = await press(stage, a, texts.save, { what });
      expect(again).toContain(words);
      expect(again).toContain(texts.notOnListYet);
      expect(stage.dump()).toBe(before);
      expect(stage.lines.slice(logged)).toEqual([]);
      await press(stage, a, texts.save, { what });
    }
    expect(await items(stage)).toMatchObject([{ kind: 'point' }, { kind: 'agreement' }]);
  });

  it('beside a plain command come after it', async () => {
    const stage = await openStage({ at: TUESDAY });
    const { peer } = stage.people;

    await say(stage, peer, 'punkter, jeg kan ikke mere');

    const [list, offer] = stage
      .chat(peer)
      .slice(-2)
      .map(({ message }) => JSON.stringify(message));
    expect(list).toContain(texts.empty);
    expect(offer).toContain(helpNowTexts.da.soft);
  });
});

test('forty items are five pages; a press stays on its page, and a new point is shown where it stands', async () => {
  const stage = await openStage({ at: TUESDAY });
  const { peer } = stage.people;
  for (let number = 1; number <= 40; number += 1) await say(stage, peer, `punkt: nummer ${number}. ${'å'.repeat(280)}`);

  expect(stage.lastText(peer)).toContain('nummer 40.');
  expect(stage.lastText(peer)).toContain(texts.page({ page: 5, pages: 5 }));
  await say(stage, peer, 'punkter');
  expect(await press(stage, peer, texts.more)).toContain('9. nummer 9.');
  expect(await press(stage, peer, texts.markDone, { which: await idOf(stage, 8) })).toContain('9. nummer 10.');
  for (const { message } of stage.chat(peer))
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(25 * 1024);
});

/** A store in which one person's key has been deleted. */
function withoutKeyOf(store: Store, personId: () => string | undefined): Store {
  return new Proxy(store, {
    get: (target, key: keyof Store) =>
      key === 'findWrappedKey'
        ? async (id: string) => (id === personId() ? undefined : target.findWrappedKey(id))
        : target[key],
  });
}
