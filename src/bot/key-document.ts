import type { JWK } from 'jose';
import { z } from 'zod';
import { Refused } from './refused';

/** A public key with which Bot Framework signs, and the channels it may sign for (none listed means any). */
export interface SigningKey {
  jwk: JWK;
  endorsements: readonly string[] | undefined;
}

/** Where the public keys come from. */
export interface KeyDocument {
  /** The key with this id, or `undefined`. Rejects with `Refused` 503 when the document cannot be had. */
  find(keyId: string): Promise<SigningKey | undefined>;
}

/** Where Microsoft says which keys sign what a bot receives. A constant and never a setting: whoever chooses it chooses who is believed. */
export const BOT_FRAMEWORK_KEYS = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

/** Gets one JSON document, or rejects. Must give up when `signal` says so. */
export type FetchJson = (url: string, signal: AbortSignal) => Promise<unknown>;

const DEADLINE_MS = 5_000;
const KEPT_MS = 24 * 60 * 60_000;
const UNKNOWN_KEY_PAUSE_MS = 60_000;

const metadataSchema = z.object({ jwks_uri: z.url() });
const keySetSchema = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });
const rsaKeySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

/**
 * The keys behind an OpenID metadata address: kept for 24 hours, looked up anew for a key id never seen, at most once a
 * minute. One look-up at a time, with five seconds in all; when it fails, `find` rejects with `Refused` 503.
 *
 * @param now - the current instant, to know how old the document is.
 */
export function openIdKeys(
  metadataUrl: string,
  now: () => Date,
  fetchJson: FetchJson = fetchJsonOverHttp,
): KeyDocument {
  let kept: { keys: ReadonlyMap<string, SigningKey>; at: number } | undefined;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<ReadonlyMap<string, SigningKey>> | undefined;

  const lookUp = async () => {
    askedAt = now().getTime();
    const keys = await readKeys(metadataUrl, fetchJson);
    kept = { keys, at: askedAt };
    return keys;
  };
  const lookUpOnce = () => (underWay ??= lookUp().finally(() => (underWay = undefined)));

  return {
    async find(keyId) {
      const at = now().getTime();
      if (kept === undefined || at - kept.at >= KEPT_MS) return (await lookUpOnce()).get(keyId);
      const known = kept.keys.get(keyId);
      if (known !== undefined || at - askedAt < UNKNOWN_KEY_PAUSE_MS) return known;
      return (await lookUpOnce()).get(keyId);
    },
  };
}

async function readKeys(metadataUrl: string, fetchJson: FetchJson): Promise<ReadonlyMap<string, SigningKey>> {
  try {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const { jwks_uri } = metadataSchema.parse(await fetchJson(metadataUrl, signal));
    const { keys } = keySetSchema.parse(await fetchJson(jwks_uri, signal));
    return new Map(keys.flatMap(signingKey));
  } catch (cause) {
    throw new Refused(503, 'keys-unreachable', { cause });
  }
}

/** A list of one, or of none for a key of a kind that never signs for us. */
function signingKey(key: Record<string, unknown>): [string, SigningKey][] {
  const parsed = rsaKeySchema.safeParse(key);
  if (!parsed.success) return [];
  const { kty, kid, n, e, endorsements } = parsed.data;
  return [[kid, { jwk: { kty, n, e }, endorsements }]];
}

async function fetchJsonOverHttp(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The key document answered ${response.status}`);
  return response.json();
}
