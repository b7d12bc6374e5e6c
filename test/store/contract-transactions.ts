import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../src/store/store';
import type { Place } from './engines';
import { at, makeMeeting, makePlanned } from './samples';

/** What the store promises about doing several things as one. */
export function transactionContract(open: Place['open']): void {
  const failed = new Error('the work failed');

  test('keeps all of a transaction and gives what its work gave', async () => {
    const store = await open();

    const given = await store.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      await inside.plan([makePlanned()], at('12:00'));
      await inside.setPeerMeeting(makeMeeting());
      return inside.findFact('a');
    });

    expect(given).toBe('1');
    expect(await store.findFact('a')).toBe('1');
    expect(await store.readHeartbeat()).toEqual({ watermark: at('12:00') });
  });

  test('leaves nothing of a transaction that failed', async () => {
    const store = await open();

    const work = store.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      await inside.plan([makePlanned()], at('12:00'));
      await inside.noteActivity('key', at('12:00'));
      throw failed;
    });

    await expect(work).rejects.toBe(failed);
    expect(await store.findFact('a')).toBeUndefined();
    expect(await store.listDeliveries({})).toEqual([]);
    expect(await store.readHeartbeat()).toEqual({ watermark: undefined });
    expect(await store.findActivity('key')).toBeUndefined();
  });

  test('runs a nested transaction in the outer one', async () => {
    const store = await open();

    const work = store.transaction(async (inside) => {
      await inside.transaction((innermost) => innermost.saveFact('a', '1'));
      expect(await inside.findFact('a')).toBe('1');
      throw failed;
    });

    await expect(work).rejects.toBe(failed);
    expect(await store.findFact('a')).toBeUndefined();
  });

  test('undoes the whole when a nested part failed, even if somebody caught it', async () => {
    const store = await open();

    const work = store.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      await inside
        .transaction(async (innermost) => {
          await innermost.saveFact('half', '1');
          throw failed;
        })
        .catch(() => undefined);
    });

    await expect(work).rejects.toThrow('A part of the transaction failed');
    expect(await store.findFact('a')).toBeUndefined();
    expect(await store.findFact('half')).toBeUndefined();
  });

  test('undoes the whole when a statement failed, even if somebody caught it', async () => {
    const store = await open();

    const work = store.transaction(async (inside) => {
      await inside.saveFact('a', '1');
      await inside.addDelivery(makePlanned({ kind: null as never })).catch(() => undefined);
    });

    await expect(work).rejects.toThrow('A part of the transaction failed');
    expect(await store.findFact('a')).toBeUndefined();
  });

  test('does not let other statements slip into an open transaction', async () => {
    const store = await open();
    let start = () => {};
    const started = new Promise<void>((resolve) => (start = resolve));

    const transaction = store.transaction(async (inside) => {
      await inside.saveFact('inside', '1');
      start();
      await sleep(50);
      throw failed;
    });
    await started;
    const outside = [store.saveFact('outside', '1'), store.addDelivery(makePlanned()), store.findFact('inside')];
    await expect(transaction).rejects.toBe(failed);
    const [, , seen] = await Promise.all(outside);

    expect(seen).toBeUndefined();
    expect(await store.findFact('outside')).toBe('1');
    expect(await store.findDelivery(makePlanned().slot)).toBeDefined();
    expect(await store.findFact('inside')).toBeUndefined();
  });

  test('says so when the outer store is used inside a transaction, instead of waiting for ever', async () => {
    const store = await open();

    const uses: ((store: Store) => Promise<unknown>)[] = [
      (outer) => outer.findFact('a'),
      (outer) => outer.plan([], at('12:00')),
      (outer) => outer.transaction(async () => undefined),
      (outer) => outer.close(),
    ];
    for (const use of uses) {
      await expect(store.transaction(() => use(store))).rejects.toThrow('use the store that is handed to its work');
    }
    await store.saveFact('still', 'works');
  });

  test('does not take the store of a transaction that has ended', async () => {
    const store = await open();
    const kept = await store.transaction(async (inside) => inside);

    await expect(kept.saveFact('late', '1')).rejects.toThrow('This transaction has ended');
    await expect(kept.plan([], at('12:00'))).rejects.toThrow('This transaction has ended');
    await expect(kept.close()).rejects.toThrow('closed from outside');
  });

  test('takes several statements at once inside a transaction', async () => {
    const store = await open();

    await store.transaction((inside) =>
      Promise.all(Array.from({ length: 20 }, (_, index) => inside.saveFact(`f${index}`, 'v'))),
    );

    expect(await store.findFact('f19')).toBe('v');
  });

  test('loses no change when many transactions read and write the same check-in revision at once', async () => {
    const store = await open();
    await store.saveFact('left', '20');

    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.transaction(async (inside) => {
          const isNew = (await inside.findActivity('press')) === undefined;
          if (!isNew) return false;
          await inside.noteActivity('press', at('12:00'));
          await inside.saveFact('winner', String(index));
          return isNew;
        }),
      ),
    );

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.findFact('winner')).toBe(String(claims.indexOf(true)));
  });

  test('runs transactions one after another: what one decides from does not change under it', async () => {
    const store = await open();
    await store.saveFact('count', '0');

    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.transaction(async (inside) => {
          const count = Number(await inside.findFact('count'));
          await inside.saveFact('count', String(count + 1));
        }),
      ),
    );

    expect(await store.findFact('count')).toBe('20');
  });
}
