import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Store } from './store';

/**
 * Seals text so that only its person's key opens it, and only for the purpose it was sealed for. How long the sealed bytes are tells nothing about any text
 * of up to two kilobytes, and of a longer one only in steps of a kilobyte: without that the five answers to a question can be told apart by their size.
 */
export interface Sealer {
  /**
   * Seals `plain` (AES-256-GCM, a fresh nonce each time). The person's key is made at the first seal.
   *
   * @param purpose - what it is for, e.g. the id of the check-in. Bytes moved to another row or person do not open.
   */
  seal(personId: string, plain: string, purpose: string): Promise<Uint8Array>;
  /** The text again. Throws when the key is gone, or the bytes were changed or belong elsewhere. */
  open(personId: string, sealed: Uint8Array, purpose: string): Promise<string>;
  /** The person's key has been deleted in this transaction: what is sealed from now on gets a new one. */
  keyIsGone(personId: string): void;
}

/** Sealed as it is: keys, which have one length, and the texts of earlier versions of the bot. */
const PLAIN = 1;
/** Sealed with its length and zeros after it. */
const PADDED = 2;
type Version = typeof PLAIN | typeof PADDED;

/** A check-in's answers with all that can follow them fit in the shortest. */
const SHORTEST_BYTES = 2_048;
const STEP_BYTES = 1_024;
const LENGTH_BYTES = 4;

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * A sealer over the keys in `store`. Keys are kept wrapped by the master key and read anew each time, so a key that is
 * deleted is gone at once. Inside a transaction make one with the transaction's store.
 *
 * @param masterKey - 32 bytes, from `readMasterKey`. @param ofTurn - for the store of one transaction: reads each key once; who deletes one says so (`keyIsGone`).
 */
export function createSealer(options: { masterKey: Buffer; store: Store; ofTurn?: boolean }): Sealer {
  const { masterKey, store, ofTurn = false } = options;
  const read = new Map<string, Buffer>();
  if (masterKey.length !== KEY_BYTES) throw new Error(`The master key must be ${KEY_BYTES} bytes.`);

  const unwrap = (personId: string, wrapped: Uint8Array) =>
    decrypt(masterKey, wrapped, keyLabel(personId), 'A key in the store does not open: the master key is another one.')
      .plain;

  const findKey = async (personId: string): Promise<Buffer | undefined> => {
    const known = read.get(personId);
    if (known !== undefined) return known;
    const wrapped = await store.findWrappedKey(personId);
    const key = wrapped && unwrap(personId, wrapped);
    if (ofTurn && key !== undefined) read.set(personId, key);
    return key;
  };

  return {
    async seal(personId, plain, purpose) {
      const key =
        (await findKey(personId)) ??
        unwrap(
          personId,
          await store.addWrappedKey(personId, encrypt(masterKey, randomBytes(KEY_BYTES), keyLabel(personId), PLAIN)),
        );
      return encrypt(key, padded(Buffer.from(plain, 'utf8')), textLabel(personId, purpose), PADDED);
    },

    async open(personId, sealed, purpose) {
      const key = await findKey(personId);
      if (!key) throw new Error('The key to this text is gone; it can no longer be read.');
      const label = textLabel(personId, purpose);
      const wrong = 'This sealed text does not open: it was changed, or it belongs to another person or record.';
      const { plain, version } = decrypt(key, sealed, label, wrong);
      return (version === PADDED ? unpadded(plain) : plain).toString('utf8');
    },

    keyIsGone: (personId) => void read.delete(personId),
  };
}

// JSON keeps the parts apart: ['a', 'bc'] and ['ab', 'c'] must not be the same label.
const keyLabel = (personId: string) => JSON.stringify(['key', personId]);
const textLabel = (personId: string, purpose: string) => JSON.stringify(['text', personId, purpose]);

/** Its length in front, and zeros up to the next step. */
function padded(text: Uint8Array): Buffer {
  const needed = LENGTH_BYTES + text.length;
  const steps = Math.max(0, Math.ceil((needed - SHORTEST_BYTES) / STEP_BYTES));
  const all = Buffer.alloc(SHORTEST_BYTES + steps * STEP_BYTES);
  all.writeUInt32BE(text.length);
  all.set(text, LENGTH_BYTES);
  return all;
}

function unpadded(all: Buffer): Buffer {
  return all.subarray(LENGTH_BYTES, LENGTH_BYTES + all.readUInt32BE());
}

/** Version, nonce, tag, ciphertext. The version stands in the label too, so that it cannot be changed. */
function encrypt(key: Uint8Array, plain: Uint8Array, label: string, version: Version): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${version}${label}`));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]));
}

function decrypt(
  key: Uint8Array,
  sealed: Uint8Array,
  label: string,
  wrong: string,
): { plain: Buffer; version: Version } {
  const [version] = sealed;
  if (version !== PLAIN && version !== PADDED) throw new Error('This is not sealed text of a version that is known.');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(`${version}${label}`))
      .setAuthTag(tag);
    const plain = Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return { plain, version };
  } catch (cause) {
    throw new Error(wrong, { cause });
  }
}
