import { createSendWindow } from '../../../src/schedules/sending/send-window';

function windowAfter(...tookMs: number[]) {
  const window = createSendWindow();
  for (const ms of tookMs) window.note(ms);
  return window;
}

const steady = (ms: number) => windowAfter(...Array.from({ length: 50 }, () => ms));

test('below 200 waiting one is under way at a time, however long a send takes', () => {
  expect(steady(500).size(199)).toBe(1);
});

test('before anything is known one is tried', () => {
  expect(windowAfter().size(10_000)).toBe(1);
});

test.each([
  [5, 1],
  [20, 1],
  [60, 3],
  [100, 5],
  [160, 8],
  [1_000, 8],
])('for sends that take %i ms, %i at once keep the pace, and never more than 8', (ms, size) => {
  expect(steady(ms).size(10_000)).toBe(size);
});

test('follows when sends become slower, and when they become faster again', () => {
  const window = steady(20);
  for (let n = 0; n < 30; n += 1) window.note(120);
  expect(window.size(1_000)).toBeGreaterThanOrEqual(5);

  for (let n = 0; n < 60; n += 1) window.note(20);
  expect(window.size(1_000)).toBeLessThanOrEqual(2);
});

test('is wider where sends take unlike times, so that a slow one does not keep the pace down', () => {
  expect(windowAfter(...Array.from({ length: 50 }, (_, n) => (n % 2 === 0 ? 20 : 100))).size(1_000)).toBeGreaterThan(3);
});
