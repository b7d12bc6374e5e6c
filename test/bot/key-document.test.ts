import { BOT_FRAMEWORK_KEYS, openIdKeys } from '../../src/bot/key-document';
import { StandingClock } from '../../src/clock';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let issuer: TokenIssuer;
let clock: StandingClock;
const later = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms));
const open = () => openIdKeys(issuer.metadataUrl, () => clock.now());

beforeEach(async () => {
  issuer = await startTokenIssuer();
  clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
});
afterEach(() => issuer.close());

describe('the key document', () => {
  it('is asked for once, however many look at the same time', async () => {
    const keys = open();

    const found = await Promise.all(Array.from({ length: 20 }, () => keys.find('key-1')));

    expect(found.every((key) => key?.jwk.kty === 'RSA')).toBe(true);
    expect(issuer.asked).toEqual({ metadata: 1, keys: 1 });
  });

  it('is kept for a day and then asked for again', async () => {
    const keys = open();
    await keys.find('key-1');
    later(DAY - 1);
    await keys.find('key-1');
    expect(issuer.asked.keys).toBe(1);

    later(1);
    await keys.find('key-1');

    expect(issuer.asked.keys).toBe(2);
  });

  it('is asked for a key it did not have, at most once a minute', async () => {
    const keys = open();
    await keys.find('key-1');
    await issuer.addKey('key-2');

    const tooSoon = await keys.find('key-2');
    later(MINUTE);
    const found = await keys.find('key-2');
    const unknown = await Promise.all(['a', 'b', 'c'].map((id) => keys.find(id)));

    expect(tooSoon).toBeUndefined();
    expect(found?.jwk.kty).toBe('RSA');
    expect(unknown).toEqual([undefined, undefined, undefined]);
    expect(issuer.asked.keys).toBe(2);
  });

  it('is asked again right away after a failure, and the keys it had serve on while they are young', async () => {
    issuer.behave('broken');
    const keys = open();
    await expect(keys.find('key-1')).rejects.toMatchObject({ status: 503, code: 'keys-unreachable' });
    issuer.behave('well');
    expect(await keys.find('key-1')).toBeDefined();

    issuer.behave('broken');
    later(DAY - 1);

    expect(await keys.find('key-1')).toBeDefined();
    await expect(keys.find('other')).rejects.toMatchObject({ status: 503 });
    later(1);
    await expect(keys.find('key-1')).rejects.toMatchObject({ status: 503 });
  });

  it.each([
    ['is not metadata', { nothing: 'here' }, {}],
    ['names no key set', { jwks_uri: 'not an address' }, {}],
    ['leads to no keys', { jwks_uri: 'https://keys.example/' }, { keys: 'none' }],
  ])('is no document when it %s', async (_what, metadata, keySet) => {
    const keys = openIdKeys(
      'https://meta.example/',
      () => clock.now(),
      async (url) => (url.includes('meta') ? metadata : keySet),
    );

    await expect(keys.find('key-1')).rejects.toMatchObject({ status: 503, code: 'keys-unreachable' });
  });

  it('gives out RSA keys alone, and of those the public part', async () => {
    const key = { kid: 'rsa', kty: 'RSA', n: 'n', e: 'AQAB', d: 'private', alg: 'none' };
    const set = { keys: [key, { kid: 'oct', kty: 'oct', k: 'c2VjcmV0' }, { kty: 'RSA', n: 'n', e: 'e' }] };
    const keys = openIdKeys(
      'https://meta.example/',
      () => clock.now(),
      async (url) => (url.includes('meta') ? { jwks_uri: 'https://k.example/' } : set),
    );

    expect(await keys.find('rsa')).toEqual({ jwk: { kty: 'RSA', n: 'n', e: 'AQAB' }, endorsements: undefined });
    expect(await keys.find('oct')).toBeUndefined();
  });

  it('comes from Microsoft over TLS', () => {
    expect(BOT_FRAMEWORK_KEYS).toBe('https://login.botframework.com/v1/.well-known/openidconfiguration');
  });
});
