import { defaultSettings, MarkRefused } from '../../src/store/store';
import type { OwnNote, PlannedDelivery, SharedPoint, SharedRead } from '../../src/store/store';
import type { Place } from './engines';
import { at, makeCheckIn, makePlanned } from './samples';

const makeNote = (changes: Partial<OwnNote> = {}): OwnNote => ({
  id: 'note-1',
  personId: 'peer',
  kind: 'sparring',
  sealedText: new Uint8Array([1, 0, 2]),
  remindOn: undefined,
  madeAt: at('10:00'),
  ...changes,
});

const slotOf = (noteId: string, personId = 'peer') => `own-reminder:${personId}:${noteId}`;

const makeReminder = (noteId: string, personId: string): PlannedDelivery =>
  makePlanned({ slot: slotOf(noteId, personId), kind: 'own-reminder', personId, occasion: noteId });

const makePoint = (changes: Partial<SharedPoint> = {}): SharedPoint => ({
  id: 'point-1',
  personId: 'peer',
  audience: 'coordinator',
  receiverIds: ['koordinator'],
  sealedText: new Uint8Array([9, 0, 255]),
  sharedAt: at('10:00'),
  takenBackAt: undefined,
  ...changes,
});

const makeRead = (changes: Partial<SharedRead> = {}): SharedRead => ({
  pointId: 'point-1',
  ownerId: 'peer',
  readerId: 'koordinator',
  way: 'list',
  readAt: at('11:00'),
  ...changes,
});

/** What the store promises about what is a person's own and what they share. */
export function ownershipContract(open: Place['open']): void {
  test('keeps a person’s notes, replaces them by id, and deletes only their owner’s', async () => {
    const store = await open();
    await store.saveOwnNote(makeNote());
    await store.saveOwnNote(makeNote({ id: 'note-2', kind: 'reminder', remindOn: '2026-03-10', madeAt: at('11:00') }));
    await store.saveOwnNote(makeNote({ sealedText: new Uint8Array([3]) }));

    expect(await store.deleteOwnNote('koordinator', 'note-1')).toBe(false);
    expect(await store.listOwnNotes('koordinator')).toEqual([]);
    expect((await store.listOwnNotes('peer')).map(({ id, sealedText }) => [id, [...sealedText]])).toEqual([
      ['note-1', [3]],
      ['note-2', [1, 0, 2]],
    ]);
    expect(await store.deleteOwnNote('peer', 'note-1')).toBe(true);
    expect(await store.deleteOwnNote('peer', 'note-1')).toBe(false);
    expect(await store.deleteOwnNotes(at('11:00'))).toBe(0);
    expect(await store.deleteOwnNotes(at('11:01'))).toBe(1);
  });

  test('deletes a reminder with its note, wherever it stands: forgotten, or too old', async () => {
    const store = await open();
    const slots = async () => (await store.listDeliveries({})).map(({ slot }) => slot).sort();
    for (const [id, time] of [
      ['note-1', '10:00'],
      ['note-2', '11:00'],
      ['note-3', '12:00'],
    ] as const) {
      await store.saveOwnNote(makeNote({ id, kind: 'reminder', remindOn: '2026-03-10', madeAt: at(time) }));
      await store.addDelivery(makeReminder(id, 'peer'));
    }
    await store.addDelivery(makePlanned({ occasion: 'note-1' }));
    await store.claim(slotOf('note-2'), at('12:45'), at('12:50'));

    await store.deleteOwnNote('koordinator', 'note-1');
    expect(await slots()).toHaveLength(4);
    await store.deleteOwnNote('peer', 'note-1');
    expect(await slots()).toEqual([makePlanned().slot, slotOf('note-2'), slotOf('note-3')].sort());
    await store.deleteOwnNotes(at('11:01'));
    expect(await slots()).toEqual([makePlanned().slot, slotOf('note-3')].sort());
  });

  test('says of a delivery that was deleted while it was being sent that no end can be told any more', async () => {
    const store = await open();
    await store.saveOwnNote(makeNote());
    await store.addDelivery(makeReminder('note-1', 'peer'));
    await store.claim(slotOf('note-1'), at('12:45'), at('12:50'));
    await store.deleteOwnRecords('peer');

    const sent = { state: 'sent', activityId: '1', at: at('12:46') } as const;
    await expect(store.mark(slotOf('note-1'), sent)).rejects.toThrow(MarkRefused);
    expect(await store.claim(slotOf('note-1'), at('12:47'), at('12:50'))).toBe(false);
    expect(await store.settleAbandoned(at('12:59'))).toEqual([]);
  });

  test('keeps a shared point once, and its words are gone when its owner takes it back', async () => {
    const store = await open();
    expect(await store.addSharedPoint(makePoint())).toBe(true);
    expect(await store.addSharedPoint(makePoint({ receiverIds: ['andre'] }))).toBe(false);
    expect(await store.findSharedPoint('point-1')).toEqual(makePoint());

    expect(await store.takeBackSharedPoint('koordinator', 'point-1', at('12:00'))).toBe(false);
    expect(await store.takeBackSharedPoint('peer', 'point-1', at('12:00'))).toBe(true);
    expect(await store.takeBackSharedPoint('peer', 'point-1', at('12:30'))).toBe(false);

    const gone = makePoint({ sealedText: undefined, takenBackAt: at('12:00') });
    expect(await store.listSharedPoints()).toEqual([gone]);
    expect(await store.listSharedPoints('peer')).toEqual([gone]);
    expect(await store.listSharedPoints('koordinator')).toEqual([]);
  });

  test('keeps every time a point was shown, for its owner, until it is forgotten with the point', async () => {
    const store = await open();
    await store.addSharedPoint(makePoint());
    await store.noteSharedReads([]);
    await store.noteSharedReads([makeRead(), makeRead({ readAt: at('11:30') })]);
    await store.noteSharedReads([makeRead({ readAt: at('11:30') })]);

    expect(await store.listSharedReads('koordinator')).toEqual([]);
    expect((await store.listSharedReads('peer')).map(({ readAt }) => readAt)).toEqual([
      at('11:00'),
      at('11:30'),
      at('11:30'),
    ]);
    await store.addSharedPoint(makePoint({ id: 'later', sharedAt: at('10:30') }));
    await store.noteSharedReads([makeRead({ pointId: 'later' })]);
    expect(await store.deleteSharedPoints(at('10:00'))).toBe(0);
    expect(await store.deleteSharedPoints(at('10:01'))).toBe(4);
    expect(await store.deleteSharedPoints(at('10:01'))).toBe(0);
    expect((await store.listSharedPoints()).map(({ id }) => id)).toEqual(['later']);
    expect(await store.listSharedReads('peer')).toEqual([makeRead({ pointId: 'later' })]);
  });

  test('forgets at the next time what an earlier version kept of showings of points that are gone', async () => {
    const store = await open();
    await store.noteSharedReads([makeRead({ pointId: 'gone-before' })]);
    expect(await store.deleteSharedPoints(at('00:00'))).toBe(1);
    expect(await store.listSharedReads('peer')).toEqual([]);
  });

  test('knows which private cards stand open, by person and by time', async () => {
    const store = await open();
    await store.openPrivateCard({ personId: 'peer', activityId: 'x', slot: 's', openedAt: at('10:00') });
    await store.openPrivateCard({ personId: 'peer', activityId: 'y', slot: 's', openedAt: at('10:05') });
    await store.openPrivateCard({ personId: 'koordinator', activityId: 'x', slot: 's', openedAt: at('10:01') });
    await store.openPrivateCard({ personId: 'peer', activityId: 'x', slot: 's', openedAt: at('10:10') });

    expect((await store.listPrivateCards({ personId: 'peer' })).map(({ activityId }) => activityId)).toEqual([
      'y',
      'x',
    ]);
    expect(await store.listPrivateCards({ openedBefore: at('10:05') })).toEqual([
      { personId: 'koordinator', activityId: 'x', slot: 's', openedAt: at('10:01') },
    ]);
    await store.closePrivateCard('peer', 'x', at('10:00'));
    expect(await store.listPrivateCards({})).toHaveLength(3);
    await store.closePrivateCard('peer', 'x', at('10:10'));
    await store.closePrivateCard('peer', 'x');
    expect(await store.listPrivateCards({})).toHaveLength(2);
  });

  test('forgets own words before the answers', async () => {
    const store = await open();
    const sealed = new Uint8Array([7]);
    await store.openCheckIn(makeCheckIn({ sealedAnswers: sealed, sealedWords: sealed, openedAt: at('10:00') }));
    await store.openCheckIn(makeCheckIn({ id: 'later', sealedWords: sealed, openedAt: at('11:00') }));

    expect(await store.deleteWords(at('11:00'))).toBe(1);
    expect(await store.deleteWords(at('11:00'))).toBe(0);
    const kept = await store.listAllCheckIns('peer');
    expect(kept.map(({ id, sealedAnswers, sealedWords }) => [id, sealedAnswers, sealedWords])).toEqual([
      ['later', undefined, sealed],
      [makeCheckIn().id, sealed, undefined],
    ]);
  });

  test('deletes everything that is one person’s alone, and nothing of anybody else’s', async () => {
    const store = await open();
    for (const personId of ['peer', 'peer-2']) {
      await store.openCheckIn(makeCheckIn({ id: `check-in:${personId}`, personId }));
      await store.saveOwnNote(makeNote({ id: `note:${personId}`, personId }));
      await store.addSharedPoint(makePoint({ id: `point:${personId}`, personId }));
      await store.noteSharedReads([makeRead({ pointId: `point:${personId}`, ownerId: personId })]);
      await store.addWrappedKey(personId, new Uint8Array([1]));
      await store.addDelivery(makeReminder(`note:${personId}`, personId));
      await store.addDelivery(makePlanned({ slot: `check-in:${personId}:2026-W10`, personId }));
      const settings = defaultSettings({ id: personId, language: 'en', showWhenDone: true });
      await store.saveSettings({ ...settings, turnedOn: ['own_history'] });
    }

    expect(await store.deleteOwnRecords('peer')).toBe(7);
    expect(await store.deleteOwnRecords('peer')).toBe(0);

    expect(await store.listAllCheckIns('peer')).toEqual([]);
    expect(await store.findWrappedKey('peer')).toBeUndefined();
    expect((await store.listDeliveries({ personId: 'peer' })).map(({ kind }) => kind)).toEqual(['check-in']);
    expect(await store.findSettings('peer')).toEqual(
      defaultSettings({ id: 'peer', language: 'en', showWhenDone: true }),
    );
    expect(await store.listDeliveries({ personId: 'peer-2' })).toHaveLength(2);
    expect(await store.findSettings('peer-2')).toMatchObject({ turnedOn: ['own_history'] });
    expect(await store.listAllCheckIns('peer-2')).toHaveLength(1);
    expect(await store.listOwnNotes('peer-2')).toHaveLength(1);
    expect(await store.listSharedPoints()).toHaveLength(1);
    expect(await store.listSharedReads('peer-2')).toHaveLength(1);
    expect(await store.findWrappedKey('peer-2')).toBeDefined();
  });
}
