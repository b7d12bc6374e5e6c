import { KEPT_DATA, type KeptKind } from '../../src/programme/kept-data';
import { ownReminderDelivery } from '../../src/schedules/kinds/own-reminder';
import { followUpTexts } from '../../src/text/follow-up';
import { keptDataTexts } from '../../src/text/kept-data';
import { ownDataTexts } from '../../src/text/own-data';
import { privateTexts } from '../../src/text/private';
import { sharedPointTexts } from '../../src/text/shared-points';
import type { Store } from '../../src/store/store';
import { asText, type BotStage, closeStages, openStage, type StageOptions } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { OWN_KEY_ENV, plantCheckIn, plantNote, plantPoint } from '../support/own-records';

afterEach(() => closeStages());

const texts = ownDataTexts.da;
const CANARIES = ['kanarieord', 'kanarienote', 'kanariepunkt'];
const OWN_TABLES = ['check_ins', 'own_notes', 'shared_points', 'shared_reads'];

/** The peer has one of each kind of record, the coordinator has read the point, and the week's questions stand in the chat. */
async function openWithRecords(options: StageOptions = {}): Promise<BotStage> {
  const stage = await openStage({ env: OWN_KEY_ENV, ...options });
  const { coordinator } = stage.people;
  await stage.getCheckIn();
  const openedAt = local('2026-02-26', '13:45');
  await plantCheckIn(stage.store, { id: 'check-in:peer:2026-W09', week: '2026-W09', openedAt, words: 'kanarieord' });
  await plantNote(stage.store, 'a-note', 'kanarienote', openedAt);
  await plantPoint(stage.store, {
    ...{ id: 'a-point', words: 'kanariepunkt', audience: 'coordinator', receiverIds: ['koordinator'] },
    sharedAt: openedAt,
  });
  await stage.teams.open(coordinator);
  await stage.teams.say(coordinator, 'delte punkter');
  await stage.teams.press(coordinator, sharedPointTexts.da.show);
  expect(stage.lastText(coordinator)).toContain('kanariepunkt');
  return stage;
}

async function deleteAll(stage: BotStage): Promise<void> {
  await stage.teams.say(stage.people.peer, 'slet');
  await stage.teams.press(stage.people.peer, texts.deleteYes);
  expect(stage.lastText(stage.people.peer)).toContain(texts.deleted);
  // What leaves after the answer has left when the next message is answered.
  await stage.teams.say(stage.people.peer, 'tak');
}

test.each(['slet', 'slet mine svar', 'slet alt', 'glem mig', 'delete'])(
  '"%s" says what goes and what cannot, and deletes nothing yet',
  async (typed) => {
    const stage = await openWithRecords();
    const { peer } = stage.people;
    const before = stage.dump(['deliveries']);
    await stage.teams.say(peer, typed);
    const said = stage.lastText(peer);
    for (const part of [
      ...['Dine svar på ugens spørgsmål', 'Det, du selv skriver til dem', 'Dine egne noter', 'Det, du vælger at dele'],
      texts.staysTeams,
      texts.staysRead,
      'væk fra den senest lørdag d. 4. april',
      texts.staysWork,
      texts.staysList,
      texts.staysEvaluation,
      `[${texts.deleteYes}]\n[${texts.deleteNo}]`,
    ])
      expect(said).toContain(part);
    expect(stage.dump(['deliveries'])).toBe(before);
  },
);

test('[Nej, behold det] keeps everything', async () => {
  const stage = await openWithRecords();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'slet');
  const before = stage.dump();
  await stage.teams.press(peer, texts.deleteNo);
  expect(stage.lastText(peer)).toContain(texts.kept);
  expect(stage.dump()).toBe(before);
});

test('after the yes nothing of it is in a table, in the log, or in the bytes of the store’s files; not even the key', async () => {
  const stage = await openWithRecords();
  const wrapped = Buffer.from((await stage.store.findWrappedKey('peer')) ?? []);
  const sealed = Buffer.from((await stage.store.findCheckIn('check-in:peer:2026-W09'))?.sealedAnswers ?? []);
  expect(stage.bytes().includes(wrapped)).toBe(true);
  // A row that is longer than a page lies in pieces.
  const ends = [sealed.subarray(0, 64), sealed.subarray(-64)];
  for (const end of ends) expect(stage.bytes().includes(end)).toBe(true);

  await deleteAll(stage);

  for (const table of OWN_TABLES) expect([table, stage.rows(table)]).toEqual([table, []]);
  expect(await stage.store.findWrappedKey('peer')).not.toEqual(new Uint8Array(wrapped));
  const bytes = stage.bytes();
  expect(bytes.includes(wrapped)).toBe(false);
  for (const end of ends) expect(bytes.includes(end)).toBe(false);
  for (const canary of CANARIES) {
    expect(bytes.includes(Buffer.from(canary))).toBe(false);
    expect(stage.lines.join('\n')).not.toContain(canary);
  }
});

/** What of a table's rows is of a kind, where that is less than a whole row. */
const PARTS: Partial<Record<KeptKind, (row: Record<string, unknown>, key: string) => boolean>> = {
  words: ({ sealed_words: words }) => words !== null,
  'turned-on': ({ turned_on: on }) => on !== '[]',
  // A new one seals what is answered from then on.
  key: ({ wrapped }, key) => wrapped === key,
};

test('nothing is left, in any of its tables, of any kind that is said to go', async () => {
  const stage = await openWithRecords();
  const { peer } = stage.people;
  const settings = await stage.store.findSettings('peer');
  await stage.store.saveSettings({ ...settings!, turnedOn: ['own_history'] });
  await stage.teams.say(peer, 'mine data');
  await stage.teams.press(peer, texts.showAnswers);
  const key = Buffer.from((await stage.store.findWrappedKey('peer')) ?? []).toString('hex');
  const left = () =>
    KEPT_DATA.filter(({ goes }) => goes).flatMap(({ kind, tables }) =>
      tables.map((table) => {
        const rows = stage.rows(table).map((row) => JSON.parse(row) as Record<string, unknown>);
        const own = rows.filter((row) => row['person_id'] === 'peer' || row['owner_id'] === 'peer');
        const isOfKind = PARTS[kind] ?? (() => true);
        return { kind, table, isThere: own.some((row) => isOfKind(row, key)) };
      }),
    );
  // A kind that is new in the list is to be planted above.
  expect(left().filter(({ isThere }) => !isThere)).toEqual([]);

  await deleteAll(stage);

  expect(left().filter(({ isThere }) => isThere)).toEqual([]);
});

test('which topics somebody had added is in no byte of the store’s files afterwards; the other choices stand', async () => {
  const stage = await openWithRecords();
  const settings = await stage.store.findSettings('peer');
  await stage.store.saveSettings({ ...settings!, turnedOn: ['own_history'], headsUpMinutes: 15 });
  await stage.teams.say(stage.people.peer, 'slet');
  expect(stage.lastText(stage.people.peer)).toContain(keptDataTexts.da.what['turned-on']);
  await deleteAll(stage);
  expect(stage.bytes().includes(Buffer.from('own_history'))).toBe(false);
  expect(await stage.store.findSettings('peer')).toMatchObject({ turnedOn: [], headsUpMinutes: 15, checkIns: 'yes' });
});

test('no reminder is left that somebody has asked for: none that waits, that came, or that is on its way', async () => {
  let during: (() => Promise<void>) | undefined;
  const stage = await openWithRecords({
    aroundMessenger: (messenger) => ({
      ...messenger,
      async send(to, message) {
        const isReminder = JSON.stringify(message).includes(followUpTexts.da.reminder);
        const work = isReminder ? during : undefined;
        if (work !== undefined) during = undefined;
        await work?.();
        return messenger.send(to, message);
      },
    }),
  });
  const { peer } = stage.people;
  const remindOf = (id: string, on: string) =>
    stage.store.addDelivery(ownReminderDelivery(peer, id, { on, at: '10:30' }, 'Europe/Copenhagen'));
  await remindOf('came', '2026-03-10');
  await stage.tickAt('2026-03-10', '10:30');
  await remindOf('on-its-way', '2026-03-11');
  await remindOf('waits', '2026-03-12');
  during = () => deleteAll(stage);
  await stage.tickAt('2026-03-11', '10:30');

  expect(during).toBeUndefined();
  expect(stage.rows('deliveries').filter((row) => row.includes('own-reminder'))).toEqual([]);
  // Its end can be told to nobody any more, and nothing else waits for that.
  expect(stage.events()).not.toContain('delivery.mark-again');
  await stage.tickAt('2026-03-17', '10:15');
  expect(JSON.stringify(stage.chat(peer).at(-1)?.message)).toContain('Din uge 12');
});

test('what stood open turns neutral: the person’s own cards, the one in which somebody else read it, and the questions', async () => {
  const stage = await openWithRecords();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(peer, 'mine data');
  await stage.teams.press(peer, texts.showAnswers);
  await deleteAll(stage);

  const shown = [peer, coordinator].flatMap((one) => stage.chat(one).map(({ message }) => JSON.stringify(message)));
  for (const part of [...CANARIES, 'Spørgsmål 1 af 3']) expect(shown.filter((one) => one.includes(part))).toEqual([]);
  expect(stage.lastText(coordinator)).toContain(privateTexts.da.closed);
  expect(await stage.store.listPrivateCards({})).toEqual([]);
});

test('pressed twice is safe, as the same press and as a new one', async () => {
  const stage = await openWithRecords();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'slet');
  const data = stage.dataOf(peer, texts.deleteYes);
  const answers = [
    await stage.pressData(peer, data, { id: 'same' }),
    await stage.pressData(peer, data, { id: 'same' }),
    await stage.pressData(peer, data, { id: 'other' }),
    await stage.pressData(peer, { ...data, made: 1 }),
  ];
  for (const answer of answers) expect(asText(answer)).toContain(texts.deleted);
  expect(stage.events()).not.toContain('turn.failed');
});

test('a press from before the deletion that is sent again breaks nothing and shows nothing', async () => {
  const stage = await openWithRecords();
  const { peer } = stage.people;
  const data = stage.dataOf(peer, 'Svært');
  await stage.pressData(peer, data, { id: 'answered' });
  await deleteAll(stage);
  const again = await stage.pressData(peer, data, { id: 'answered' });
  expect(asText(again)).toBe('');
  await stage.restart();
  await stage.teams.post(peer, { type: 'message', id: 'typed', text: 'min uge' });
  expect(stage.events()).not.toContain('turn.failed');
});

test('what was written on the list for the meeting is the group’s, and can still be read', async () => {
  const stage = await openWithRecords();
  const { peer, coordinator } = stage.people;
  await stage.teams.say(peer, 'punkt: lokaler til workshop');
  await deleteAll(stage);
  await stage.teams.say(coordinator, 'punkter');
  expect(stage.lastText(coordinator)).toContain('lokaler til workshop');
  await stage.teams.say(peer, 'punkter');
  expect(stage.lastText(peer)).toContain('lokaler til workshop');
});

test('messages about it that wait are taken back, and those about meetings are not', async () => {
  const stage = await openWithRecords();
  const { store } = stage;
  const plan = (kind: string, occasion: string) =>
    store.addDelivery({
      ...{ slot: `${kind}:peer:${occasion}`, kind, personId: 'peer', occasion },
      dueAt: local('2026-03-11', '10:15'),
      usefulUntil: local('2026-03-20', '10:15'),
      payload: JSON.stringify({ slot: `check-in:peer:2026-W10` }),
    });
  await plan('returned', 'check-in.2026-W10');
  await plan('returned', 'tomorrow.2026-03-12');
  await plan('check-in', '2026-W11');
  await deleteAll(stage);
  const stateOf = async (slot: string) => (await store.findDelivery(slot))?.state;
  expect(await stateOf('returned:peer:check-in.2026-W10')).toBe('withdrawn');
  expect(await stateOf('check-in:peer:2026-W11')).toBe('withdrawn');
  expect(await stateOf('returned:peer:tomorrow.2026-03-12')).toBe('planned');
});

test('nothing of anybody else’s goes', async () => {
  const stage = await openWithRecords();
  await plantCheckIn(stage.store, {
    ...{ id: 'check-in:peer-2:2026-W09', personId: 'peer-2', week: '2026-W09' },
    openedAt: local('2026-02-26', '13:45'),
  });
  await plantNote(stage.store, 'other', 'en andens', local('2026-02-26', '13:45'), 'peer-2');
  await deleteAll(stage);
  expect(await stage.store.listAllCheckIns('peer-2')).toHaveLength(1);
  expect(await stage.store.listOwnNotes('peer-2')).toHaveLength(1);
  expect(await stage.store.findWrappedKey('peer-2')).toBeDefined();
});

test('a store that fails in the middle leaves everything as it was', async () => {
  let fragile = false;
  const stage = await openWithRecords({
    aroundStore: (store) =>
      new Proxy(store, {
        get: (target, key: keyof Store) =>
          fragile && key === 'deleteOwnRecords'
            ? async (id: string) => {
                await target.deleteOwnRecords(id);
                throw new Error('no');
              }
            : target[key],
      }),
  });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'slet');
  const before = stage.dump();
  fragile = true;
  await stage.pressData(peer, stage.dataOf(peer, texts.deleteYes)).catch(() => undefined);
  fragile = false;
  expect(stage.dump()).toBe(before);
  expect(await stage.store.findWrappedKey('peer')).toBeDefined();
});

test('after it the questions still come, and can be stopped from the card', async () => {
  const stage = await openWithRecords();
  const { peer } = stage.people;
  await deleteAll(stage);
  await stage.teams.press(peer, texts.leaveToo);
  expect(JSON.stringify(stage.chat(peer))).toContain(texts.left.slice(0, 40));
  expect(await stage.store.findSettings('peer')).toMatchObject({ checkIns: 'no' });
});
