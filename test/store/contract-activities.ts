import type { Place } from './engines';
import { at } from './samples';

const answer = (...bytes: number[]) => new Uint8Array(bytes);

/** What the store promises about activities that may come again, and the answers kept for them. */
export function activityContract(open: Place['open']): void {
  test('finds an activity that was noted, with the answer that was kept for it, and no other', async () => {
    const store = await open();

    await store.noteActivity('plain', at('12:00'));
    await store.noteActivity('answered', at('12:01'), { sealedAnswer: answer(0, 255, 10) });

    expect(await store.findActivity('plain')).toEqual({
      key: 'plain',
      seenAt: at('12:00'),
      sealedAnswer: undefined,
    });
    expect(await store.findActivity('answered')).toEqual({
      key: 'answered',
      seenAt: at('12:01'),
      sealedAnswer: answer(0, 255, 10),
    });
    expect(await store.findActivity('other')).toBeUndefined();
  });

  test('keeps an answer for what was noted before, in place of an earlier one, and none for what was not noted', async () => {
    const store = await open();
    await store.noteActivity('a', at('12:00'), { sealedAnswer: answer(1) });

    await store.keepAnswer('a', answer(2));
    await store.keepAnswer('never noted', answer(3));

    expect((await store.findActivity('a'))?.sealedAnswer).toEqual(answer(2));
    expect(await store.findActivity('never noted')).toBeUndefined();
  });

  test('keeps of a repeat nothing: the first answer and the first moment stand', async () => {
    const store = await open();
    await store.noteActivity('a', at('12:00'), { press: 'p', sealedAnswer: answer(1) });

    await expect(store.noteActivity('a', at('12:05'), { press: 'q', sealedAnswer: answer(2) })).rejects.toThrow();

    expect(await store.findActivity('a')).toEqual({ key: 'a', seenAt: at('12:00'), sealedAnswer: answer(1) });
    expect(await store.findActivity('other', { press: 'q', since: at('11:00') })).toBeUndefined();
  });

  test('finds the newest of the same press from an instant on, that instant included', async () => {
    const store = await open();
    await store.noteActivity('first', at('12:00'), { press: 'p', sealedAnswer: answer(1) });
    await store.noteActivity('second', at('12:10'), { press: 'p' });
    await store.noteActivity('elsewhere', at('12:20'), { press: 'q' });

    const newest = async (press: string, time: string) =>
      (await store.findActivity('not noted', { press, since: at(time) }))?.key;
    expect(await newest('p', '11:00')).toBe('second');
    expect(await newest('p', '12:10')).toBe('second');
    expect(await newest('p', '12:11')).toBeUndefined();
    expect(await newest('none', '11:00')).toBeUndefined();
    expect((await store.findActivity('first', { press: 'p', since: at('11:00') }))?.key).toBe('first');
    expect((await store.findActivity('first', { press: 'q', since: at('12:15') }))?.key).toBe('first');
  });

  test('an answer is forgotten with its activity, after a day', async () => {
    const store = await open();
    const start = at('12:00').getTime();
    await store.noteActivity('a', new Date(start), { press: 'p', sealedAnswer: answer(1) });

    await store.noteActivity('later', new Date(start + 25 * 3_600_000));

    expect(await store.findActivity('a')).toBeUndefined();
    expect(await store.findActivity('other', { press: 'p', since: new Date(start) })).toBeUndefined();
  });
}
