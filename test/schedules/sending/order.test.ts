import { inSendingOrder } from '../../../src/schedules/sending/order';
import { asPlanned, makePlanned } from '../../store/samples';

const job = (occasion: string, count: number, dueAt = new Date('2026-03-05T09:00:00Z')) =>
  Array.from({ length: count }, (_, index) =>
    asPlanned(makePlanned({ slot: `${occasion}:${String(index).padStart(6, '0')}`, occasion, dueAt })),
  );

const slots = (due: ReturnType<typeof job>, shuffle?: string) => inSendingOrder(due, shuffle).map(({ slot }) => slot);

test('the smallest job goes first, whatever came first and whatever it is called', () => {
  const due = [...job('a', 90, new Date('2026-03-05T08:00:00Z')), ...job('b', 9), ...job('c', 20)];

  const ordered = slots(due).map((slot) => slot.charAt(0));

  expect(ordered.join('')).toBe(`${'b'.repeat(9)}${'c'.repeat(20)}${'a'.repeat(90)}`);
});

test('within a job the oldest goes first, and then by slot', () => {
  const [late, early, other] = job('a', 3) as [
    ReturnType<typeof job>[0],
    ReturnType<typeof job>[0],
    ReturnType<typeof job>[0],
  ];
  early.dueAt = new Date('2026-03-05T08:00:00Z');

  expect(slots([other, late, early])).toEqual([early.slot, late.slot, other.slot]);
});

test('two bots go through one job in orders of their own, each always the same, and leave nobody out', () => {
  const due = job('a', 200);

  const [one, again, other] = [slots(due, 'one'), slots(due, 'one'), slots(due, 'other')];

  expect(one).toEqual(again);
  expect([...one].sort()).toEqual([...other].sort());
  expect(one.filter((slot, index) => slot === other[index]).length).toBeLessThan(20);
});

test('orders a list of twenty times the length in about twenty times the time', () => {
  const timeOf = (count: number) => {
    const due = job('a', count);
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now();
      inSendingOrder(due, 'x');
      return performance.now() - from;
    });
    return Math.min(...times);
  };
  timeOf(1_000);

  expect(timeOf(40_000) / timeOf(2_000)).toBeLessThan(100);
});
