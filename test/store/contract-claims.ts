import { MarkRefused, type Store } from '../../src/store/store';
import type { Place } from './engines';
import { at, makePlanned } from './samples';

const SLOT = makePlanned().slot;
const SENT = { state: 'sent', activityId: '1', at: at('12:46') } as const;
const WAITS = { state: 'planned', notBefore: at('12:50'), cause: 'http-429' } as const;
const FAILED = { state: 'failed', cause: 'http-400', at: at('12:46') } as const;

/** What the store promises about who may say how a send went. */
export function claimContract(engine: Store['engine'], open: Place['open']): void {
  const openClaimed = async () => {
    const store = await open();
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:46'));
    return store;
  };

  test('takes the same end twice, because the answer to the first may have been lost', async () => {
    for (const end of [SENT, WAITS, FAILED, { ...FAILED, state: 'uncertain' }] as const) {
      const store = await open();
      const slot = `to ${end.state}`;
      await store.addDelivery(makePlanned({ slot }));
      await store.claim(slot, at('12:45'), at('12:46'));

      await store.mark(slot, end);
      await store.mark(slot, end);

      expect((await store.findDelivery(slot))?.state).toBe(end.state);
      await store.close();
    }
  });

  test('refuses another end than the first, by a name of its own', async () => {
    const store = await openClaimed();
    await store.mark(SLOT, SENT);

    await expect(store.mark(SLOT, { ...SENT, activityId: '2' })).rejects.toThrow(MarkRefused);
    await expect(store.mark(SLOT, WAITS)).rejects.toThrow(MarkRefused);
    expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: '1' });
  });

  test('believes the one who claimed it also after the lease: it was slow, and not gone', async () => {
    for (const end of [SENT, WAITS, FAILED] as const) {
      const store = await open();
      const slot = `slow ${end.state}`;
      await store.addDelivery(makePlanned({ slot }));
      await store.claim(slot, at('12:45'), at('12:46'));
      expect(await store.settleAbandoned(at('12:47'))).toEqual([slot]);

      await store.mark(slot, end);

      expect((await store.findDelivery(slot))?.state).toBe(end.state);
      await store.close();
    }
  });

  test('after a yes to sending it again hears nothing more about the first attempt', async () => {
    const store = await openClaimed();
    await store.settleAbandoned(at('12:47'));
    await store.sendAgain(SLOT, at('14:00'));

    for (const end of [SENT, WAITS, FAILED]) await expect(store.mark(SLOT, end)).rejects.toThrow(MarkRefused);

    expect((await store.findDelivery(SLOT))?.state).toBe('planned');
  });

  test('a message that was withdrawn while it was on its way is sent if Teams took it, and stays withdrawn if not', async () => {
    for (const [end, state] of [
      [SENT, 'sent'],
      [WAITS, 'withdrawn'],
      [FAILED, 'withdrawn'],
    ] as const) {
      const store = await open();
      const slot = `withdrawn, then ${end.state}`;
      await store.addDelivery(makePlanned({ slot }));
      await store.claim(slot, at('12:45'), at('12:46'));
      await store.mark(slot, { state: 'withdrawn', cause: 'superseded', at: at('12:45:01') });

      await store.mark(slot, end).catch((error: unknown) => expect(error).toBeInstanceOf(MarkRefused));

      expect((await store.findDelivery(slot))?.state).toBe(state);
      await store.close();
    }
  });

  // On SQLite there is no other bot.
  (engine === 'postgres' ? test : test.skip)('refuses to hear from one bot how the send of another went', async () => {
    const [claimant, other] = [await openClaimed(), await open()];

    for (const end of [WAITS, FAILED, { ...FAILED, state: 'missed' }, { ...FAILED, state: 'uncertain' }] as const) {
      await expect(other.mark(SLOT, end)).rejects.toThrow('another bot has claimed it');
    }
    await claimant.mark(SLOT, WAITS);

    expect((await claimant.findDelivery(SLOT))?.state).toBe('planned');
  });
}
