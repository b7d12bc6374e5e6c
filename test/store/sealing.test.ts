import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSealer } from '../../src/store/sealing';
import { openSqliteStore } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';
import { runChild } from '../support/child-process';
import { makeCheckIn } from './samples';

let folder: string;
let store: Store;
const masterKey = randomBytes(32);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medspiller-test-sealing-'));
  store = await openSqliteStore({ file: join(folder, 'store.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('opens what it sealed: any text, also empty, and never the same bytes twice', async () => {
  const sealer = createSealer({ masterKey, store });

  for (const plain of ['', 'Æblegrød 🍎\0 og "mere"', 'x'.repeat(50_000)]) {
    const [once, twice] = [await sealer.seal('peer', plain, 'c1'), await sealer.seal('peer', plain, 'c1')];

    expect(await sealer.open('peer', once, 'c1')).toBe(plain);
    expect(Buffer.from(once).equals(twice)).toBe(false);
  }
});

test('texts of up to two kilobytes are sealed in one size, and longer ones in steps of a kilobyte', async () => {
  const sealer = createSealer({ masterKey, store });
  const sizeOf = async (plain: string) => (await sealer.seal('peer', plain, 'c1')).length;
  const beside = 4;

  const one = await sizeOf('');
  for (const plain of [
    '{"t5.gate":{"value":"no"}}',
    '{"t5.gate":{"skipped":true}}',
    'ø'.repeat(1_000),
    'x'.repeat(2_044),
  ])
    expect(await sizeOf(plain)).toBe(one);
  for (const [length, steps] of [
    [2_045, 1],
    [2_048 + 1_024 - beside, 1],
    [2_048 + 1_025 - beside, 2],
    [10 * 1_024 - beside, 8],
  ] as const)
    expect([length, (await sizeOf('x'.repeat(length))) - one]).toEqual([length, steps * 1_024]);
});

test('opens texts at every edge of a step as they were', async () => {
  const sealer = createSealer({ masterKey, store });
  for (const length of [0, 1, 2_043, 2_044, 2_045, 3_067, 3_068, 3_069]) {
    const plain = `${'\0'.repeat(Math.min(length, 3))}${'x'.repeat(Math.max(0, length - 3))}`;
    expect(await sealer.open('peer', await sealer.seal('peer', plain, 'c1'), 'c1')).toBe(plain);
  }
});

/** Version, nonce, tag, ciphertext, as versions of the bot before this one sealed. */
function sealedBefore(key: Buffer, plain: Buffer, label: unknown[]): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`1${JSON.stringify(label)}`));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]));
}

test('opens what earlier versions of the bot sealed, and does not take one version for the other', async () => {
  const key = randomBytes(32);
  await store.addWrappedKey('peer', sealedBefore(masterKey, key, ['key', 'peer']));
  const old = sealedBefore(key, Buffer.from('Svært æøå'), ['text', 'peer', 'c1']);
  const sealer = createSealer({ masterKey, store });

  expect(await sealer.open('peer', old, 'c1')).toBe('Svært æøå');
  const sealed = await sealer.seal('peer', 'Godt', 'c1');
  expect(await sealer.open('peer', sealed, 'c1')).toBe('Godt');
  for (const [bytes, version] of [
    [old, 2],
    [sealed, 1],
  ] as const) {
    const changed = Uint8Array.from(bytes);
    changed[0] = version;
    await expect(sealer.open('peer', changed, 'c1')).rejects.toThrow('does not open');
  }
});

test('opens only for the person and the purpose it was sealed for', async () => {
  const sealer = createSealer({ masterKey, store });
  const sealed = await sealer.seal('peer', 'low', 'c1');
  await sealer.seal('volunteer', 'other', 'c1');

  await expect(sealer.open('peer', sealed, 'c2')).rejects.toThrow('belongs to another person or record');
  await expect(sealer.open('volunteer', sealed, 'c1')).rejects.toThrow('belongs to another person or record');
});

test('does not open for another person even when the wrapped key is copied to them', async () => {
  const sealer = createSealer({ masterKey, store });
  const sealed = await sealer.seal('peer', 'low', 'c1');
  await store.addWrappedKey('volunteer', (await store.findWrappedKey('peer'))!);

  await expect(sealer.open('volunteer', sealed, 'c1')).rejects.toThrow('master key is another one');
});

test('notices every single changed byte, and a cut', async () => {
  const sealer = createSealer({ masterKey, store });
  const sealed = await sealer.seal('peer', 'low', 'c1');

  // Of the padding every hundredth will do.
  for (let index = 0; index < sealed.length; index += index < 128 ? 1 : 100) {
    const changed = Uint8Array.from(sealed);
    changed[index]! ^= 1;
    await expect(sealer.open('peer', changed, 'c1')).rejects.toThrow(/does not open|not sealed text/);
  }
  for (let length = 0; length < sealed.length; length += length < 128 ? 1 : 100) {
    await expect(sealer.open('peer', sealed.subarray(0, length), 'c1')).rejects.toThrow(
      /does not open|not sealed text/,
    );
  }
});

test('says that the master key is another one, or not a key, without showing it', async () => {
  const sealed = await createSealer({ masterKey, store }).seal('peer', 'low', 'c1');
  const other = createSealer({ masterKey: randomBytes(32), store });

  await expect(other.open('peer', sealed, 'c1')).rejects.toThrow('the master key is another one');
  await expect(other.seal('peer', 'low', 'c1')).rejects.toThrow('the master key is another one');
  expect(() => createSealer({ masterKey: randomBytes(31), store })).toThrow('must be 32 bytes');
});

test('reads nothing of a person whose key is gone', async () => {
  const sealer = createSealer({ masterKey, store });
  const sealed = await sealer.seal('peer', 'low', 'c1');

  await expect(sealer.open('somebody', sealed, 'c1')).rejects.toThrow('The key to this text is gone');
});

test('makes one key for a person when many are sealed for the first time at once', async () => {
  const sealer = createSealer({ masterKey, store });

  const sealed = await Promise.all(Array.from({ length: 10 }, (_, index) => sealer.seal('peer', `${index}`, 'c1')));

  expect(await Promise.all(sealed.map((each) => sealer.open('peer', each, 'c1')))).toEqual([...'0123456789']);
});

test('leaves a sealed word neither in the database file nor beside it', async () => {
  const marker = 'MARKØRORDET-7f3a';
  const sealer = createSealer({ masterKey, store });
  const sealedAnswers = await sealer.seal('peer', JSON.stringify({ energy: marker }), 'c1');
  await store.openCheckIn(makeCheckIn({ sealedAnswers }));
  await store.saveFact('openly', 'READABLE-7f3a');

  const bytes = await bytesOfFolder();

  // The readable word shows that the search would have found the sealed one.
  expect(bytes.includes('READABLE-7f3a')).toBe(true);
  expect(bytes.includes(marker)).toBe(false);
  expect(bytes.includes(masterKey)).toBe(false);
});

/** Copied by another process first: to open and close the file in this one would drop SQLite's locks on it. */
async function bytesOfFolder(): Promise<Buffer> {
  const copy = mkdtempSync(join(tmpdir(), 'medspiller-test-copy-'));
  await runChild(`require('node:fs').cpSync(${JSON.stringify(folder)}, ${JSON.stringify(copy)}, { recursive: true })`);
  const names = readdirSync(copy);
  expect(names).toEqual(expect.arrayContaining(['store.db', 'store.db-wal']));
  const bytes = Buffer.concat(names.map((name) => readFileSync(join(copy, name))));
  rmSync(copy, { recursive: true });
  return bytes;
}
