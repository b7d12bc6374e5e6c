import type { Place } from './engines';
import { at, makeCheckIn, makeConversation, makeSettings, makeTeamChat } from './samples';

const ODD_TEXT = 'Æøå ß 日本 👩‍👩‍👧 "\'; drop table facts; -- $1 ? \n\t\\';

/** What the store promises about everything but deliveries. */
export function recordContract(open: Place['open']): void {
  test('says which engine it is, answers a ping, and finds nothing when it is new', async () => {
    const store = await open();

    await store.ping();
    expect(await store.findConversation('peer')).toBeUndefined();
    expect(await store.listConversations()).toEqual([]);
    expect(await store.findSettings('peer')).toBeUndefined();
    expect(await store.listSettings()).toEqual([]);
    expect(await store.readHeartbeat()).toEqual({ watermark: undefined });
    expect(await store.findDelivery('x')).toBeUndefined();
    expect(await store.findCheckIn('x')).toBeUndefined();
    expect(await store.findWrappedKey('peer')).toBeUndefined();
    expect(await store.findFact('x')).toBeUndefined();
    expect(await store.countSent('peer', 'check-in')).toBe(0);
  });

  test('keeps what was saved when it is closed and opened again, and closing twice is safe', async () => {
    const first = await open();
    await first.saveFact('name', 'value');
    await first.close();
    await first.close();

    expect(await (await open()).findFact('name')).toBe('value');
  });

  test('keeps a conversation, replaces it, and keeps an absent tenant absent', async () => {
    const store = await open();
    const later = makeConversation({ conversationId: 'a:2', tenantId: undefined, active: false });

    await store.saveConversation(makeConversation({ personId: 'volunteer' }));
    await store.saveConversation(makeConversation());
    await store.saveConversation(later);

    expect(await store.findConversation('peer')).toEqual(later);
    expect((await store.listConversations()).map((each) => each.personId)).toEqual(['peer', 'volunteer']);
  });

  test.each(['uninstalled', 'blocked', 'gone'] as const)(
    'keeps why a chat may not be written to (%s) and since when, and forgets both when it may again',
    async (inactiveCause) => {
      const store = await open();
      const closed = makeConversation({ active: false, inactiveCause, inactiveSince: at('12:46:00.004') });

      await store.saveConversation(closed);
      expect(await store.findConversation('peer')).toEqual(closed);
      expect(await store.listConversations()).toEqual([closed]);

      await store.saveConversation(makeConversation());
      expect(await store.findConversation('peer')).toEqual(makeConversation());
      expect(await store.findConversation('peer')).not.toHaveProperty('inactiveCause');
    },
  );

  test('keeps a chat of several people, replaces it, and keeps what Teams did not tell absent', async () => {
    const store = await open();
    const later = makeTeamChat({ kind: 'group', name: undefined, tenantId: undefined, active: false });

    expect(await store.listTeamChats()).toEqual([]);
    await store.saveTeamChat(makeTeamChat({ conversationId: '19:2' }));
    await store.saveTeamChat(makeTeamChat());
    await store.saveTeamChat(later);

    expect(await store.listTeamChats()).toEqual([later, makeTeamChat({ conversationId: '19:2' })]);
  });

  test('shows the meetings in one chat at most: the one that is turned on turns every other off', async () => {
    const store = await open();
    const on = async () => (await store.listTeamChats()).filter((chat) => chat.on).map((chat) => chat.conversationId);

    await store.saveTeamChat(makeTeamChat({ conversationId: '19:1', on: true }));
    await store.saveTeamChat(makeTeamChat({ conversationId: '19:2', on: true }));
    expect(await on()).toEqual(['19:2']);
    await store.saveTeamChat(makeTeamChat({ conversationId: '19:1', name: 'other' }));
    expect(await on()).toEqual(['19:2']);
    await store.saveTeamChat(makeTeamChat({ conversationId: '19:2', active: false }));
    expect(await on()).toEqual([]);
  });

  test('has one chat turned on when several are turned on at once', async () => {
    const store = await open();

    await Promise.all(
      [1, 2, 3, 4, 5].map((n) => store.saveTeamChat(makeTeamChat({ conversationId: `19:${n}`, on: true }))),
    );

    expect((await store.listTeamChats()).map((chat) => chat.on).filter(Boolean)).toHaveLength(1);
  });

  test('gives settings back exactly: no answer is not a no, and yes and no survive as such', async () => {
    const store = await open();
    const chosen = makeSettings({
      checkIns: 'no',
      informedVersion: 2,
      stopped: true,
      pausedUntilOn: '2026-03-29',
      showWhenDone: true,
      wantsReminders: true,
      language: 'en',
      headsUpMinutes: 15,
      weeklyCap: 0,
      lowEnergyUntilOn: '2026-03-08',
      checkInEveryWeeks: 2,
      nameInTeamChat: true,
      turnedOn: ['t2.own', 'own_history'],
    });

    await store.saveSettings(makeSettings());
    expect(await store.findSettings('peer')).toEqual(makeSettings());
    await store.saveSettings(chosen);
    expect(await store.listSettings()).toEqual([chosen]);
  });

  test('opens a check-in once and gives the one that is kept', async () => {
    const store = await open();

    expect(await store.openCheckIn(makeCheckIn())).toEqual(makeCheckIn());
    expect(await store.openCheckIn(makeCheckIn({ questionIds: ['other'] }))).toEqual(makeCheckIn());
    expect(await store.listCheckIns('peer', '2026-W10')).toEqual([makeCheckIn()]);
    expect(await store.listCheckIns('peer', '2026-W11')).toEqual([]);
    expect(await store.listCheckIns('volunteer', '2026-W10')).toEqual([]);
    const later = makeCheckIn({ id: 'later', week: '2026-W11', openedAt: at('20:00') });
    const theirs = makeCheckIn({ id: 'theirs', personId: 'other', openedAt: at('21:00') });
    for (const one of [theirs, later]) await store.openCheckIn(one);
    expect(await store.listCheckIns('peer', '2026-W11', '2026-W10')).toEqual([makeCheckIn(), later]);
    expect(await store.listCheckIns('peer')).toEqual([]);
  });

  test('saves a check-in for the first of two who started from the same revision, and tells the other', async () => {
    const store = await open();
    await store.openCheckIn(makeCheckIn());
    const change = makeCheckIn({ step: 1, sealedAnswers: new Uint8Array([0, 255, 10, 0]), revision: 2 });

    const ends = await Promise.allSettled([store.saveCheckIn(change, 1), store.saveCheckIn({ ...change, step: 2 }, 1)]);

    const saved = ends.map(({ status }) => status === 'fulfilled');
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await store.findCheckIn(change.id)).toEqual({ ...change, step: saved[0] ? 1 : 2 });
    await expect(store.saveCheckIn(change, 1)).rejects.toThrow();
    await expect(store.saveCheckIn(makeCheckIn({ id: 'unknown' }), 1)).rejects.toThrow();
    expect(await store.findCheckIn('unknown')).toBeUndefined();
  });

  test('keeps nothing of a transaction in which a check-in was saved from a revision that is gone', async () => {
    const store = await open();
    await store.openCheckIn(makeCheckIn());
    await store.saveCheckIn(makeCheckIn({ step: 1 }), 1);

    const work = store.transaction(async (inside) => {
      await inside.saveCheckIn(makeCheckIn({ step: 2 }), 1);
      await inside.saveFact('a', '1');
    });

    await expect(work).rejects.toThrow();
    expect(await store.findCheckIn(makeCheckIn().id)).toEqual(makeCheckIn({ step: 1, revision: 2 }));
    expect(await store.findFact('a')).toBeUndefined();
  });

  test('deletes the check-ins that were opened before an instant, and no others', async () => {
    const store = await open();
    const old = makeCheckIn({ id: 'old', openedAt: new Date('2026-01-01T00:00:00.000Z') });
    await store.openCheckIn(old);
    await store.openCheckIn(makeCheckIn());

    expect(await store.deleteCheckIns(new Date('2026-01-01T00:00:00.000Z'))).toBe(0);
    expect(await store.deleteCheckIns(new Date('2026-01-01T00:00:00.001Z'))).toBe(1);
    expect(await store.deleteCheckIns(new Date('2026-01-01T00:00:00.001Z'))).toBe(0);

    expect(await store.findCheckIn('old')).toBeUndefined();
    expect(await store.findCheckIn(makeCheckIn().id)).toEqual(makeCheckIn());
  });

  test('raises the revision of a check-in by itself, so that a forgotten one cannot hide a change', async () => {
    const store = await open();
    await store.openCheckIn(makeCheckIn());

    await store.saveCheckIn(makeCheckIn({ step: 1, state: 'done', revision: 1 }), 1);

    expect(await store.findCheckIn(makeCheckIn().id)).toEqual(makeCheckIn({ step: 1, state: 'done', revision: 2 }));
  });

  test('keeps the first wrapped key of a person when two are added at once', async () => {
    const store = await open();

    const kept = await Promise.all(
      [1, 2, 3].map((byte) => store.addWrappedKey('peer', new Uint8Array([byte, 0, byte]))),
    );

    const key = await store.findWrappedKey('peer');
    expect(kept).toEqual([key, key, key]);
    expect(await store.findWrappedKey('volunteer')).toBeUndefined();
  });

  test('tells an activity that it has seen from a new one, and forgets it after a day', async () => {
    const store = await open();
    const day = 86_400_000;
    const start = at('12:00').getTime();

    await store.noteActivity('a', new Date(start));
    await expect(store.noteActivity('a', new Date(start + 1000))).rejects.toThrow();
    await store.noteActivity('b', new Date(start + day - 1000));
    await expect(store.noteActivity('a', new Date(start + day - 500))).rejects.toThrow();
    // The sweep runs at most once an hour.
    await store.noteActivity('c', new Date(start + day + 3_600_000));
    await store.noteActivity('a', new Date(start + day + 3_600_001));
    await expect(store.noteActivity('b', new Date(start + day + 3_600_002))).rejects.toThrow();
  });

  test('sees a repeat also when the two come at the same time', async () => {
    const store = await open();

    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => store.noteActivity('a', at('12:00'))));

    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('keeps facts, and any text as it is but for NUL characters', async () => {
    const store = await open();

    await store.saveFact('offset', '1');
    await store.saveFact('offset', '2');
    await store.saveFact(ODD_TEXT, ODD_TEXT);
    await store.saveFact('nul', 'before\0after');
    await store.saveFact('empty', '');

    expect(await store.findFact('offset')).toBe('2');
    expect(await store.findFact(ODD_TEXT)).toBe(ODD_TEXT);
    expect(await store.findFact('nul')).toBe('beforeafter');
    expect(await store.findFact('empty')).toBe('');
  });

  test('swaps a fact only for the one who knew what it was', async () => {
    const store = await open();

    expect(await store.swapFact('pace', 'something', 'mine')).toBe(false);
    expect(await store.findFact('pace')).toBeUndefined();
    expect(await store.swapFact('pace', undefined, 'first')).toBe(true);
    expect(await store.swapFact('pace', undefined, 'other')).toBe(false);
    expect(await store.swapFact('pace', 'other', 'third')).toBe(false);
    expect(await store.findFact('pace')).toBe('first');
    expect(await store.swapFact('pace', 'first', 'second')).toBe(true);
    expect(await store.swapFact('pace', 'second', 'second')).toBe(true);
    expect(await store.findFact('pace')).toBe('second');
  });

  test('gives a fact that several swap at once to one of them, also the first time', async () => {
    const store = await open();
    const sixSwap = (from: string | undefined, to: string) =>
      Promise.all([0, 1, 2, 3, 4, 5].map((index) => store.swapFact('pace', from, `${to} ${index}`)));

    const first = await sixSwap(undefined, 'first');
    const kept = await store.findFact('pace');
    const second = await sixSwap(kept, 'second');

    expect([first.filter(Boolean), second.filter(Boolean)]).toEqual([[true], [true]]);
    expect(kept).toBe(`first ${first.indexOf(true)}`);
    expect(await store.findFact('pace')).toBe(`second ${second.indexOf(true)}`);
  });

  test('refuses a missing or senseless value by name instead of keeping NULL', async () => {
    const store = await open();

    await expect(store.saveFact('x', at('12:00') as never)).rejects.toThrow('The store keeps no Date');
    await expect(store.openCheckIn(makeCheckIn({ step: NaN }))).rejects.toThrow('The store keeps no NaN');
    await expect(store.openCheckIn(makeCheckIn({ openedAt: new Date(NaN) }))).rejects.toThrow(RangeError);
    await expect(store.openCheckIn(makeCheckIn({ openedAt: new Date(8.64e15) }))).rejects.toThrow('outside the years');
    expect(await store.findFact('x')).toBeUndefined();
  });

  test('when opened to read, shows everything and lets nothing be written', async () => {
    const bot = await open();
    await bot.saveFact('name', 'value');

    const reader = await open({ readOnly: true });

    expect(await reader.findFact('name')).toBe('value');
    await bot.saveFact('name', 'later');
    expect(await reader.findFact('name')).toBe('later');
    await expect(reader.saveFact('name', 'mine')).rejects.toThrow(/read-?only/);
    await expect(reader.plan([], at('12:00'))).rejects.toThrow(/read-?only/);
    expect(await bot.findFact('name')).toBe('later');
  });
}
