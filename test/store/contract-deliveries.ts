import type { Store } from '../../src/store/store';
import type { Place } from './engines';
import { asPlanned, at, makePlanned } from './samples';

const SLOT = makePlanned().slot;

/** What the store promises about planning and sending. */
export function deliveryContract(engine: Store['engine'], open: Place['open']): void {
  test('plans each slot once and moves the watermark, also when everything was planned before', async () => {
    const store = await open();
    const second = makePlanned({ slot: 'b', dueAt: at('12:45:00.123') });

    expect(await store.plan([makePlanned()], at('12:00'))).toBe(1);
    expect(await store.plan([makePlanned({ kind: 'other' }), second, second], at('12:01:00.009'))).toBe(1);
    expect(await store.plan([makePlanned()], at('12:02'))).toBe(0);
    expect(await store.plan([], at('12:03:00.001'))).toBe(0);

    expect(await store.readHeartbeat()).toEqual({ watermark: at('12:03:00.001') });
    expect(await store.findDelivery(SLOT)).toEqual(asPlanned(makePlanned()));
    expect(await store.findDelivery('b')).toEqual(asPlanned(second));
  });

  test('plans thousands at once, and counts only the new ones', async () => {
    const store = await open();
    const many = Array.from({ length: 2_500 }, (_, index) => makePlanned({ slot: `s${index}` }));

    expect(await store.plan(many.slice(0, 10), at('12:00'))).toBe(10);
    expect(await store.plan(many, at('12:01'))).toBe(2_490);
  });

  test('keeps neither deliveries nor watermark when one of them cannot be kept', async () => {
    const store = await open();
    await store.plan([], at('11:00'));
    const broken = makePlanned({ slot: 'z', kind: null as never });

    await expect(store.plan([makePlanned(), broken], at('12:00'))).rejects.toThrow();

    expect(await store.readHeartbeat()).toEqual({ watermark: at('11:00') });
    expect(await store.listDeliveries({})).toEqual([]);
  });

  test('adds one delivery unless its slot exists', async () => {
    const store = await open();

    expect(await store.addDelivery(makePlanned())).toBe(true);
    expect(await store.addDelivery(makePlanned({ kind: 'other' }))).toBe(false);
    expect((await store.findDelivery(SLOT))?.kind).toBe('check-in');
  });

  test('lists what is due: planned, its time come and not asked to wait, oldest first', async () => {
    const store = await open();
    const slots = ['late', 'B', 'a', 'future', 'waits', 'claimed'];
    const dueAt = [at('08:00'), at('12:45'), at('12:45'), at('12:45:00.001'), at('09:00'), at('09:00')];
    await store.plan(
      slots.map((slot, index) => makePlanned({ slot, dueAt: dueAt[index]! })),
      at('07:00'),
    );
    await store.claim('claimed', at('09:00'), at('09:05'));
    await store.claim('waits', at('09:00'), at('09:05'));
    await store.mark('waits', { state: 'planned', notBefore: at('12:46'), cause: 'http-429' });

    // By code point on both engines, so `B` comes before `a`.
    expect((await store.listDue(at('12:45'))).map((each) => each.slot)).toEqual(['late', 'B', 'a']);
    expect((await store.listDue(at('12:46'))).map((each) => each.slot)).toContain('waits');
  });

  test('tells when the next one that was asked to wait may be tried again, of those that are due and not yet free', async () => {
    const store = await open();
    const waits = async (slot: string, dueAt: Date, notBefore: Date) => {
      await store.addDelivery(makePlanned({ slot, dueAt }));
      await store.claim(slot, at('12:00'), at('12:05'));
      await store.mark(slot, { state: 'planned', notBefore, cause: 'http-429' });
    };
    expect(await store.nextRetryAt(at('12:00'))).toBeUndefined();
    await waits('late', at('11:00'), at('12:10'));
    await waits('soon', at('11:00'), at('12:02:00.500'));
    await waits('not due', at('12:30'), at('12:01'));
    await waits('sent', at('11:00'), at('12:00:30'));
    await store.claim('sent', at('12:00:30'), at('12:05'));
    await store.addDelivery(makePlanned({ slot: 'never asked', dueAt: at('11:00') }));

    expect(await store.nextRetryAt(at('12:00'))).toEqual(at('12:02:00.500'));
    expect(await store.nextRetryAt(at('12:02:00.499'))).toEqual(at('12:02:00.500'));
    expect(await store.nextRetryAt(at('12:02:00.500'))).toEqual(at('12:10'));
    expect(await store.nextRetryAt(at('12:10'))).toBeUndefined();
  });

  test('lists deliveries by state, by time (to is exclusive) and by person', async () => {
    const store = await open();
    await store.plan(
      [
        makePlanned({ slot: 'a', dueAt: at('10:00') }),
        makePlanned({ slot: 'b', dueAt: at('11:00'), personId: 'volunteer' }),
        makePlanned({ slot: 'c', dueAt: at('12:00') }),
      ],
      at('09:00'),
    );
    await store.claim('c', at('12:00'), at('12:05'));
    const slots = async (query: Parameters<Store['listDeliveries']>[0]) =>
      (await store.listDeliveries(query)).map((each) => each.slot);

    expect(await slots({})).toEqual(['a', 'b', 'c']);
    expect(await slots({ from: at('10:00'), to: at('12:00') })).toEqual(['a', 'b']);
    expect(await slots({ states: ['sending', 'sent'] })).toEqual(['c']);
    expect(await slots({ states: [] })).toEqual([]);
    expect(await slots({ personId: 'volunteer' })).toEqual(['b']);
  });

  test('lets one caller claim a delivery, and only while it is planned', async () => {
    const store = await open();
    await store.addDelivery(makePlanned());

    const claims = await Promise.all(
      Array.from({ length: 10 }, () => store.claim(SLOT, at('12:45:00.250'), at('12:50'))),
    );

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sending', claimedAt: at('12:45:00.250') });
    expect(await store.claim(SLOT, at('13:00'), at('13:05'))).toBe(false);
    expect(await store.claim('unknown', at('13:00'), at('13:05'))).toBe(false);
    await store.mark(SLOT, { state: 'sent', activityId: '1', at: at('12:46') });
    expect(await store.claim(SLOT, at('13:00'), at('13:05'))).toBe(false);
  });

  test('brings a claimed delivery to each of its ends', async () => {
    const store = await open();
    const ends = ['blocked', 'failed', 'uncertain', 'missed', 'withdrawn'] as const;
    for (const state of ends) {
      await store.addDelivery(makePlanned({ slot: state }));
      await store.claim(state, at('12:45'), at('12:50'));
      await store.mark(state, { state, cause: 'http-403', at: at('12:46:00.004') });

      expect(await store.findDelivery(state)).toMatchObject({ state, cause: 'http-403', endedAt: at('12:46:00.004') });
    }
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:50'));
    await store.mark(SLOT, { state: 'sent', activityId: 'activity', at: at('12:46') });

    expect(await store.findDelivery(SLOT)).toEqual({
      ...asPlanned(makePlanned()),
      state: 'sent',
      activityId: 'activity',
      claimedAt: at('12:45'),
      endedAt: at('12:46'),
    });
    expect(await store.countSent('peer', 'check-in')).toBe(1);
    expect(await store.countSent('peer', 'week')).toBe(0);
    expect(await store.countSent('volunteer', 'check-in')).toBe(0);
  });

  test('withdraws or misses what was never claimed, and nothing else goes past the claim', async () => {
    const store = await open();
    for (const slot of ['w', 'm', 'planned']) await store.addDelivery(makePlanned({ slot }));

    await store.mark('w', { state: 'withdrawn', cause: 'paused', at: at('12:00') });
    await store.mark('m', { state: 'missed', cause: 'too-late', at: at('12:00') });

    expect((await store.listDeliveries({ states: ['withdrawn', 'missed'] })).map((each) => each.slot)).toEqual([
      'm',
      'w',
    ]);
    for (const state of ['blocked', 'failed', 'uncertain'] as const) {
      await expect(store.mark('planned', { state, cause: 'x', at: at('12:00') })).rejects.toThrow(
        `Delivery planned is planned and cannot become ${state}`,
      );
    }
    await expect(store.mark('planned', { state: 'sent', activityId: '1', at: at('12:00') })).rejects.toThrow('planned');
  });

  test('refuses a second end and an unknown slot in words', async () => {
    const store = await open();
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:50'));
    await store.mark(SLOT, { state: 'sent', activityId: '1', at: at('12:46') });

    await expect(store.mark(SLOT, { state: 'failed', cause: 'x', at: at('12:47') })).rejects.toThrow(
      `Delivery ${SLOT} is sent and cannot become failed: it would have to be sending.`,
    );
    await expect(store.mark('unknown', { state: 'missed', cause: 'x', at: at('12:47') })).rejects.toThrow(
      'There is no delivery unknown to mark as missed.',
    );
    expect((await store.findDelivery(SLOT))?.state).toBe('sent');
  });

  test('takes evidence that an uncertain delivery arrived, and no other word about it', async () => {
    const store = await open();
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:50'));
    await store.mark(SLOT, { state: 'uncertain', cause: 'timeout', at: at('12:46') });

    await expect(store.mark(SLOT, { state: 'planned', notBefore: at('13:00'), cause: 'again' })).rejects.toThrow(
      'is uncertain',
    );
    await store.mark(SLOT, { state: 'sent', activityId: 'seen', at: at('12:55') });

    expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: 'seen', cause: undefined });
  });

  test('keeps whose word it is that a delivery arrived, and no word twice', async () => {
    const store = await open();
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:50'));
    await store.mark(SLOT, { state: 'uncertain', cause: 'timeout', at: at('12:46') });
    await store.mark(SLOT, { state: 'sent', activityId: '', at: at('12:55'), cause: 'said-so' });

    expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: '', cause: 'said-so' });
    expect(await store.sendAgain(SLOT, at('13:00'))).toBe(false);
    // Nothing of it is known that could be changed in its place.
    await store.markStale([SLOT], at('12:56'));
    expect(await store.listStale()).toEqual([]);
  });

  test.each(['uncertain', 'failed', 'blocked', 'missed'] as const)(
    'plans a delivery that is %s again once, on a yes, and as if it had not been tried',
    async (state) => {
      const store = await open();
      await store.addDelivery(makePlanned());
      const planned = await store.findDelivery(SLOT);
      await store.claim(SLOT, at('12:45'), at('12:50'));
      await store.mark(SLOT, { state, cause: 'x', at: at('12:46') });

      const answers = await Promise.all([1, 2, 3].map(() => store.sendAgain(SLOT, at('15:30'))));

      expect(answers.filter(Boolean)).toHaveLength(1);
      const { claimedAt: _claimedAt, ...again } = (await store.findDelivery(SLOT)) ?? {};
      const { claimedAt: _none, ...before } = planned ?? {};
      expect(again).toEqual({ ...before, usefulUntil: at('15:30') });
      expect((await store.listDue(at('12:47'))).map(({ slot }) => slot)).toEqual([SLOT]);
      expect(await store.claim(SLOT, at('12:47'), at('12:52'))).toBe(true);
      await store.mark(SLOT, { state: 'sent', activityId: '7', at: at('12:48') });
      expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sent', activityId: '7', cause: undefined });
    },
  );

  test('plans nothing again that waits, is under way, has arrived or was withdrawn, and nothing that is not there', async () => {
    const store = await open();
    for (const slot of ['planned', 'sending', 'sent', 'withdrawn']) await store.addDelivery(makePlanned({ slot }));
    for (const slot of ['sending', 'sent']) await store.claim(slot, at('12:45'), at('12:50'));
    await store.mark('sent', { state: 'sent', activityId: '1', at: at('12:46') });
    await store.mark('withdrawn', { state: 'withdrawn', cause: 'quiet', at: at('12:46') });
    const before = await store.listDeliveries({});

    for (const slot of ['planned', 'sending', 'sent', 'withdrawn', 'unknown'])
      expect(await store.sendAgain(slot, at('15:30'))).toBe(false);
    expect(await store.listDeliveries({})).toEqual(before);
  });

  test('claims a delivery again that was put back', async () => {
    const store = await open();
    await store.addDelivery(makePlanned());
    await store.claim(SLOT, at('12:45'), at('12:50'));
    await store.mark(SLOT, { state: 'planned', notBefore: at('12:47'), cause: 'http-429' });

    expect(await store.findDelivery(SLOT)).toMatchObject({
      state: 'planned',
      notBefore: at('12:47'),
      cause: 'http-429',
    });
    expect(await store.claim(SLOT, at('12:47'), at('12:52'))).toBe(true);
    expect(await store.findDelivery(SLOT)).toMatchObject({ state: 'sending', claimedAt: at('12:47') });
  });

  test('calls a delivery uncertain when its lease has run out, not before', async () => {
    const store = await open();
    for (const slot of ['b', 'a', 'later', 'planned']) await store.addDelivery(makePlanned({ slot }));
    for (const slot of ['b', 'a']) await store.claim(slot, at('12:45'), at('12:50'));
    await store.claim('later', at('12:49'), at('12:54'));

    expect(await store.settleAbandoned(at('12:49:59.999'))).toEqual([]);
    expect(await store.settleAbandoned(at('12:50'))).toEqual(['a', 'b']);
    expect(await store.settleAbandoned(at('12:50'))).toEqual([]);
    expect(await store.findDelivery('a')).toMatchObject({
      state: 'uncertain',
      cause: 'abandoned',
      endedAt: at('12:50'),
    });
    expect((await store.findDelivery('later'))?.state).toBe('sending');
  });

  test('after a restart settles what the earlier process left: SQLite at once, PostgreSQL when the lease is over', async () => {
    const first = await open();
    await first.addDelivery(makePlanned());
    await first.claim(SLOT, at('12:45'), at('12:50'));
    await first.close();
    const second = await open();

    expect(await second.settleAbandoned(at('12:45:01'))).toEqual(engine === 'sqlite' ? [SLOT] : []);
    expect(await second.settleAbandoned(at('12:50'))).toEqual(engine === 'sqlite' ? [] : [SLOT]);
  });
}
