import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROMISES } from './guard';
import { GUARDS, without } from './guards';

const ROOT = join(__dirname, '../..');

test.each(GUARDS)('"$name" can be taken out, and the tests that are to see it are there', (guard) => {
  const text = readFileSync(join(ROOT, guard.file), 'utf8');

  expect(without(text, guard)).not.toBe(text);
  expect(guard.seenBy.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('each guard is in the list once, and every promise has one', () => {
  expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
  expect(new Set(GUARDS.map(({ promise }) => promise))).toEqual(new Set(Object.keys(PROMISES)));
});

test('what does not stand there, or stands there twice, is not taken out without a word', () => {
  const guard = { ...GUARDS[0]!, with: 'x', without: '' };

  expect(() => without('y', guard)).toThrow('0 times');
  expect(() => without('x x', guard)).toThrow('2 times');
});
