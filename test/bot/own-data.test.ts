import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { KEPT_KINDS } from '../../src/programme/kept-data';
import { keptDataTexts } from '../../src/text/kept-data';
import { ownDataTexts } from '../../src/text/own-data';
import { privateTexts } from '../../src/text/private';
import { setUpTexts } from '../../src/text/set-up';
import { cardProblems } from '../cards/card-rules';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { OWN_KEY_ENV, plantCheckIn, plantNote, plantPoint } from '../support/own-records';

afterEach(() => closeStages());

const texts = ownDataTexts.da;
const WORDS = 'kanarieord om et blåt hus';
const NOTE = 'kanarienote om en rød cykel';
const POINT = 'kanariepunkt om et langt møde';

/** The peer has said yes and has one of each kind of record; Thursday 5 March 2026, 13.00. */
async function openWithRecords(): Promise<BotStage> {
  const stage = await openStage({ env: OWN_KEY_ENV });
  await stage.sayYes();
  const openedAt = local('2026-02-26', '13:45');
  await plantCheckIn(stage.store, { id: 'check-in:peer:2026-W09', week: '2026-W09', openedAt, words: WORDS });
  await plantNote(stage.store, 'a-note', NOTE, local('2026-02-26', '13:50'));
  await plantPoint(stage.store, {
    ...{ id: 'a-point', words: POINT, audience: 'coordinator', receiverIds: ['koordinator'] },
    sharedAt: local('2026-02-26', '13:55'),
  });
  return stage;
}

const lastCard = (stage: BotStage): AdaptiveCard => {
  const last = stage.chat(stage.people.peer).at(-1)?.message;
  if (last === undefined || !('card' in last)) throw new Error('no card');
  return last.card;
};

describe('mine data', () => {
  test.each(['mine data', 'mine svar', 'hvad har du om mig', 'hvad har du gemt om mig', 'my data'])(
    '"%s" tells kind by kind what is kept, and shows nothing of it',
    async (typed) => {
      const stage = await openWithRecords();
      const { peer } = stage.people;
      await stage.teams.say(peer, typed);
      for (const kind of ['answers', 'words', 'notes', 'shared', 'reads'] as const)
        expect(stage.lastText(peer)).toContain(keptDataTexts.da.what[kind]);
      await stage.teams.press(peer, texts.showRest);
      const said = stage.lastText(peer);
      for (const kind of KEPT_KINDS) expect(said).toContain(keptDataTexts.da.what[kind]);
      expect(said).not.toMatch(/kanarie|Svært/);
      expect(cardProblems(lastCard(stage))).toEqual([]);
    },
  );

  test('looks the same whether there is anything or not', async () => {
    const [one, other] = [await openWithRecords(), await openStage()];
    await other.sayYes();
    for (const stage of [one, other]) await stage.teams.say(stage.people.peer, 'mine data');
    expect(one.lastText(one.people.peer)).toBe(other.lastText(other.people.peer));
  });

  test('[Vis mine svar] shows answers in words, own words, notes and points with their state, newest first, until [Luk]', async () => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    await stage.teams.say(peer, 'mine data');
    await stage.teams.press(peer, texts.showAnswers);
    const shown = stage.lastText(peer);
    expect(shown).toContain('Hvordan har du haft det på jobbet i denne uge? Svært');
    expect(shown).toContain(texts.skipped);
    expect(shown).toContain('Uge 9, torsdag d. 26. februar');
    const places = [POINT, NOTE, WORDS].map((words) => shown.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(shown).toContain('Kan ses af: Koordinator.');
    expect(cardProblems(lastCard(stage))).toEqual([]);
    expect(await stage.store.listPrivateCards({ personId: 'peer' })).toHaveLength(1);

    await stage.teams.press(peer, privateTexts.da.close);
    expect(stage.lastText(peer)).toBe(`Medspiller\n${privateTexts.da.closed}`);
    expect(await stage.store.listPrivateCards({})).toEqual([]);
  });

  test('thirteen weeks of long words stand on cards of at most 25 KB, each once', async () => {
    const stage = await openStage({ env: OWN_KEY_ENV });
    const { peer } = stage.people;
    await stage.sayYes();
    for (let week = 10; week < 23; week += 1) {
      const words = `${week}:${'"æøå\n'.repeat(300)}`;
      const id = `check-in:peer:2025-W${week}`;
      const openedAt = new Date(Date.UTC(2025, 11, week));
      await plantCheckIn(stage.store, { id, week: `2025-W${week}`, openedAt, words });
    }
    await stage.teams.say(peer, 'mine data');
    await stage.teams.press(peer, texts.showAnswers);
    const seen: string[] = [];
    for (;;) {
      expect(cardProblems(lastCard(stage))).toEqual([]);
      const shown = stage.lastText(peer);
      seen.push(...[...shown.matchAll(/^(\d\d):"/gm)].map(([, week]) => week as string));
      if (!shown.includes(`[${texts.older}]`)) break;
      stage.later(1_000);
      await stage.teams.press(peer, texts.older);
    }
    expect(seen).toEqual(['22', '21', '20', '19', '18', '17', '16', '15', '14', '13', '12', '11', '10']);
  });

  test('where it is not known in which message a card would stand, nothing private is shown', async () => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    await stage.teams.say(peer, 'mine data');
    const answer = await stage.pressData(peer, { ...stage.dataOf(peer, texts.showAnswers), made: 1 });
    expect(asText(answer)).toContain(privateTexts.da.writeAnew);
    expect(asText(answer)).not.toContain('kanarie');
  });
});

describe('eksporter', () => {
  test('says first where it will lie, and shows nothing', async () => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    await stage.teams.say(peer, 'eksporter');
    expect(stage.lastText(peer)).toContain('Det bliver liggende i Teams');
    expect(stage.lastText(peer)).toContain('Jeg kan ikke sende en fil.');
    expect(stage.lastText(peer)).not.toContain('kanarie');
  });

  test.each([texts.exportText, texts.exportJson])('[%s]: the pieces together are everything', async (title) => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    await stage.teams.say(peer, 'punkt: kanarieliste om lokaler');
    await stage.store.addAbsence({ personId: 'peer', fromOn: '2026-03-03', toOn: '2026-03-04', setAt: new Date(0) });
    await stage.teams.say(peer, 'eksporter');
    await stage.teams.press(peer, title);
    let all = '';
    const parts: { records: { kind: string }[] }[] = [];
    for (;;) {
      expect(cardProblems(lastCard(stage))).toEqual([]);
      const shown = stage.lastText(peer);
      all += shown;
      const json = shown.split('\n').find((line) => line.startsWith('{'));
      if (json !== undefined) parts.push(JSON.parse(json));
      if (!shown.includes(`[${texts.next}]`)) break;
      await stage.teams.press(peer, texts.next);
    }
    for (const words of [WORDS, NOTE, POINT, 'kanarieliste om lokaler']) expect(all.split(words)).toHaveLength(2);
    if (title === texts.exportJson) {
      const kinds = new Set(parts.flatMap(({ records }) => records.map(({ kind }) => kind)));
      expect([...kinds].sort()).toEqual(
        ['answers', 'calendar', 'chat', 'choices', 'key', 'list', 'messages', 'notes', 'shared', 'words'].sort(),
      );
    }
  });

  test('says once what follows is, and in words what somebody has turned on', async () => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    const settings = await stage.store.findSettings('peer');
    if (settings === undefined) throw new Error('The peer has chosen nothing.');
    await stage.store.saveSettings({ ...settings, turnedOn: ['own_history', 't2.own'] });
    for (const [on, at] of [
      ['2026-03-10', '10:15'],
      ['2026-03-11', '14:15'],
    ] as const)
      await stage.tickAt(on, at);
    await stage.teams.say(peer, 'eksporter');
    await stage.teams.press(peer, texts.exportText);
    const shown = stage.lastText(peer);
    expect(shown.split(keptDataTexts.da.what.messages)).toHaveLength(2);
    expect(shown).not.toContain('own_history');
    expect(shown).not.toContain('t2.own');
    expect(shown).toContain('Ramte noget dig personligt');
  });

  test('holds nothing of what others have written, also not what they have shared', async () => {
    const stage = await openWithRecords();
    const { coordinator } = stage.people;
    await stage.teams.open(coordinator);
    await stage.teams.say(coordinator, 'eksporter');
    await stage.teams.press(coordinator, texts.exportJson);
    expect(stage.lastText(coordinator)).toContain('"kind":"choices"');
    expect(stage.lastText(coordinator)).not.toContain('kanarie');
    expect(await stage.store.listSharedReads('peer')).toEqual([]);
  });
});

describe('ret', () => {
  test('opens the week’s questions at the first one, and what is not touched stays', async () => {
    const stage = await openStage();
    const { peer } = stage.people;
    await stage.getCheckIn();
    await stage.teams.press(peer, 'Godt');
    await stage.teams.press(peer, 'Spring over');
    const before = (await stage.store.findCheckIn('check-in:peer:2026-W10'))?.sealedAnswers;
    await stage.teams.say(peer, 'ret');
    expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
    expect(stage.chat(peer).at(-2)?.message).toEqual({ text: texts.reopened });
    const after = await stage.store.findCheckIn('check-in:peer:2026-W10');
    expect(after).toMatchObject({ step: 0, sealedAnswers: before });
  });

  test('is a kind no when the time has passed', async () => {
    const stage = await openStage();
    await stage.getCheckIn();
    await stage.tickAt('2026-03-10', '12:00');
    await stage.teams.say(stage.people.peer, 'ret');
    expect(stage.lastText(stage.people.peer)).toBe(texts.nothingToChange);
  });
});

describe('forlad', () => {
  test('is a no: the questions stop, the reminders stay, and what was answered can be deleted too', async () => {
    const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
    const { peer } = stage.people;
    await stage.sayYes();
    await stage.teams.say(peer, 'forlad');
    expect(stage.lastText(peer)).toContain(texts.left);
    expect(stage.lastText(peer)).toContain(`[${texts.delete}]`);
    // Nothing has been answered yet, and nothing else is said.
    expect(stage.lastText(peer)).not.toContain(texts.deleteTooOffer);
    expect(await stage.store.findSettings('peer')).toMatchObject({ checkIns: 'no', stopped: false });
    await stage.tickAt('2026-03-04', '14:15');
    expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
    const before = stage.chat(peer).length;
    await stage.tickAt('2026-03-05', '13:45');
    expect(stage.chat(peer)).toHaveLength(before);
  });

  test.each(['tjek ind', 'start'])('"%s" comes back through the information card', async (typed) => {
    const stage = await openStage();
    const { peer } = stage.people;
    await stage.sayYes();
    await stage.teams.say(peer, 'forlad');
    await stage.teams.say(peer, typed);
    expect(stage.lastText(peer)).toContain(setUpTexts.da.ask);
    expect(stage.lastText(peer)).not.toContain('Spørgsmål 1');
    await stage.teams.press(peer, setUpTexts.da.yes);
    await stage.tickAt('2026-03-05', '13:45');
    expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
  });

  test('a start that ends a pause does not ask again about questions', async () => {
    const stage = await openStage();
    const { peer } = stage.people;
    await stage.sayYes();
    for (const typed of ['forlad', 'pause', 'start']) await stage.teams.say(peer, typed);
    expect(stage.lastText(peer)).not.toContain(setUpTexts.da.ask);
  });
});
