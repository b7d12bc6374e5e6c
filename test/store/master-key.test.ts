import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMasterKey } from '../../src/store/master-key';
import { runChild } from '../support/child-process';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medspiller-test-key-'));
  file = join(folder, 'data', 'master.key');
});
afterEach(() => rmSync(folder, { recursive: true }));

const KEY = Buffer.alloc(32, 7);

test('takes the key from the setting and makes no file', () => {
  const key = readMasterKey({ value: `${KEY.toString('base64')}\n`, file, mayCreate: true });

  expect(key.equals(KEY)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  '',
  'secret-word',
  Buffer.alloc(31).toString('base64'),
  Buffer.alloc(33).toString('base64'),
  'a'.repeat(64),
])('refuses the setting %p and does not repeat it', (value) => {
  const read = () => readMasterKey({ value, file, mayCreate: true });

  expect(read).toThrow('MEDSPILLER_MASTER_KEY does not hold a key: it must be exactly 32 bytes as base64');
  expect(read).not.toThrow(/secret-word/);
});

test('makes a key once, for this account alone, and leaves nothing else behind', () => {
  const made = readMasterKey({ file, mayCreate: true });
  const read = readMasterKey({ file, mayCreate: false });

  expect(made).toHaveLength(32);
  expect(read.equals(made)).toBe(true);
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  expect(readdirSync(join(folder, 'data'))).toEqual(['master.key']);
});

test('stops in words where no key may be made', () => {
  expect(() => readMasterKey({ file, mayCreate: false })).toThrow('MEDSPILLER_MASTER_KEY is missing.');
  expect(readdirSync(folder)).toEqual([]);
});

test('stops when the file is damaged or others can read it, and never replaces it', () => {
  readMasterKey({ file, mayCreate: true });

  chmodSync(file, 0o640);
  expect(() => readMasterKey({ file, mayCreate: true })).toThrow(`chmod 600 ${file}`);
  chmodSync(file, 0o600);
  writeFileSync(file, 'half');
  expect(() => readMasterKey({ file, mayCreate: true })).toThrow('does not hold a key');
});

test('gives the same key to processes that make it at once', async () => {
  const code = `const { readMasterKey } = require('./src/store/master-key');
    while (Date.now() < ${Date.now() + 1_000});
    console.log(readMasterKey({ file: ${JSON.stringify(file)}, mayCreate: true }).toString('hex'));`;

  const ends = await Promise.all(Array.from({ length: 6 }, () => runChild(code)));

  expect(new Set(ends.map((end) => end.out))).toEqual(
    new Set([`${readMasterKey({ file, mayCreate: false }).toString('hex')}\n`]),
  );
});
