import type { Store } from '../../src/store/store';
import type { Place } from './engines';
import { asPlanned, at, makePlanned } from './samples';

/** What the store promises about what a message is made from, and about cards that are out of date. */
export function staleCardContract(open: Place['open']): void {
  const openWithSent = async (...slots: string[]) => {
    const store = await open();
    for (const slot of slots) await send(store, slot, `activity of ${slot}`);
    return store;
  };
  const staleOf = async (store: Store) =>
    (await store.listStale()).map(({ slot, staleSince }) => [slot, staleSince] as const);

  test('keeps what a message is made from, whether it was planned or added, and changes it no more', async () => {
    const store = await open();
    const planned = makePlanned({ slot: 'a', payload: '{"before":"kl. 10"}' });
    const added = makePlanned({ slot: 'b', payload: '' });

    await store.plan([planned, makePlanned({ slot: 'c' })], at('12:00'));
    await store.addDelivery(added);
    await store.addDelivery({ ...added, payload: 'later' });
    await store.plan([{ ...planned, payload: undefined }], at('12:01'));

    expect(await store.findDelivery('a')).toEqual(asPlanned(planned));
    expect(await store.findDelivery('b')).toEqual(asPlanned(added));
    expect((await store.listDue(at('13:00'))).map((each) => each.payload)).toEqual([planned.payload, '', undefined]);
    await send(store, 'a', '1');
    expect((await store.findDelivery('a'))?.payload).toBe(planned.payload);
  });

  test('calls cards out of date that stand in a chat and can be found there, and those on their way once they stand there', async () => {
    const store = await openWithSent('sent');
    await send(store, 'no activity', '');
    await store.addDelivery(makePlanned({ slot: 'planned' }));
    await store.addDelivery(makePlanned({ slot: 'sending' }));
    await store.claim('sending', at('12:45'), at('12:50'));
    await store.addDelivery(makePlanned({ slot: 'withdrawn' }));
    await store.mark('withdrawn', { state: 'withdrawn', cause: 'paused', at: at('12:00') });

    await store.markStale(['planned', 'sending', 'withdrawn', 'no activity', 'unknown', 'sent'], at('13:00'));
    await store.markStale([], at('13:00'));

    expect(await staleOf(store)).toEqual([['sent', at('13:00')]]);
    // They may have been made from what was true before.
    await store.mark('sending', { state: 'sent', activityId: '2', at: at('13:01') });
    await store.claim('planned', at('13:01'), at('13:02'));
    await store.mark('planned', { state: 'sent', activityId: '3', at: at('13:01') });
    expect((await staleOf(store)).map(([slot]) => slot).sort()).toEqual(['planned', 'sending', 'sent']);
  });

  test('lists the one first that has been out of date the longest', async () => {
    const store = await openWithSent('a', 'b', 'c', 'fresh');

    await store.markStale(['b', 'a'], at('13:00:00.002'));
    await store.markStale(['c'], at('13:00:00.001'));

    expect((await staleOf(store)).map(([slot]) => slot)).toEqual(['c', 'a', 'b']);
  });

  test('is up to date again when the card was remade from what was true then or later, and twice is safe', async () => {
    const store = await openWithSent('a', 'b', 'c');
    await store.markStale(['a', 'b', 'c'], at('13:00'));

    await store.clearStale('a', at('13:00'));
    await store.clearStale('a', at('13:00'));
    await store.clearStale('b', at('13:05'));
    await store.clearStale('unknown', at('13:05'));

    expect(await staleOf(store)).toEqual([['c', at('13:00')]]);
    expect(await store.findDelivery('a')).toMatchObject({ state: 'sent', staleSince: undefined });
  });

  test('stays out of date when it became so again while the card was being remade', async () => {
    const store = await openWithSent('a');
    await store.markStale(['a'], at('13:00'));
    const madeAt = at('13:00:05');

    await store.markStale(['a'], at('13:00:05.001'));
    await store.clearStale('a', madeAt);

    expect(await staleOf(store)).toEqual([['a', at('13:00:05.001')]]);
    await store.clearStale('a', at('13:00:05.001'));
    expect(await staleOf(store)).toEqual([]);
  });

  test('counts a second mark as a later one, also at the same instant and when the clock was set back', async () => {
    const store = await openWithSent('a');

    await store.markStale(['a'], at('13:01'));
    const [first] = await store.listStale();
    await store.markStale(['a'], at('13:01'));
    await store.clearStale('a', first!.staleSince!);
    expect(await staleOf(store)).toHaveLength(1);

    await store.markStale(['a'], at('13:00'));
    await store.clearStale('a', at('13:01:00.001'));
    expect(await staleOf(store)).toHaveLength(1);
  });

  test('calls thousands of cards out of date at once', async () => {
    const store = await openWithSent('a');
    const slots = [...Array.from({ length: 40_000 }, (_, index) => `s${index}`), 'a'];

    await store.markStale(slots, at('13:00'));

    expect(await staleOf(store)).toEqual([['a', at('13:00')]]);
  });
}

async function send(store: Store, slot: string, activityId: string): Promise<void> {
  await store.addDelivery(makePlanned({ slot }));
  await store.claim(slot, at('12:45'), at('12:50'));
  await store.mark(slot, { state: 'sent', activityId, at: at('12:46') });
}
