import { createHmac } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { openIdKeys } from '../../src/bot/key-document';
import { createTokenCheck } from '../../src/bot/token-check';
import { StandingClock } from '../../src/clock';
import { type Door, makeActivity, openDoor, TENANT } from '../support/door';
import { send } from '../support/http';
import { startTokenIssuer, type TokenIssuer, type TokenParts } from '../support/token-issuer';

const APP_ID = '99999999-8888-7777-6666-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
const OTHER_TENANT = '66666666-2222-3333-4444-555555555555';
const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
const now = clock.now();
const seconds = (fromNow: number) => Math.floor(now.getTime() / 1000) + fromNow;

let issuer: TokenIssuer;
let door: Door;

beforeAll(async () => {
  issuer = await startTokenIssuer();
  const keys = openIdKeys(issuer.metadataUrl, () => clock.now());
  const authenticate = createTokenCheck({ appId: APP_ID, tenantIds: [TENANT], keys, now: () => now });
  door = await openDoor({ local: false, clock, authenticate });
});
afterAll(async () => {
  await door.server.close();
  await issuer.close();
});
beforeEach(() => {
  door.lines.length = 0;
  door.turns.length = 0;
  // Every test has its minute, so that the limits of the one do not touch the next.
  clock.moveTo(new Date(clock.now().getTime() + 61_000));
});

const token = (parts?: TokenParts) => issuer.issue({ appId: APP_ID, serviceUrl: SERVICE_URL, now }, parts);

async function knock(authorization: string | undefined, fields: Record<string, unknown> = {}) {
  return send({
    port: door.port,
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(makeActivity({ serviceUrl: SERVICE_URL, ...fields })),
  });
}
const bearer = async (parts?: TokenParts) => `Bearer ${await token(parts)}`;
const claims = (changed: Record<string, unknown>) => () => bearer({ claims: changed });

const GOOD: [string, () => Promise<string>, Record<string, unknown>?][] = [
  ['a good token', () => bearer()],
  ['a good token that expired four minutes ago', claims({ exp: seconds(-4 * 60) })],
  ['a good token that begins in four minutes', claims({ nbf: seconds(4 * 60) })],
  ['a service address without its last slash', () => bearer(), { serviceUrl: SERVICE_URL.slice(0, -1) }],
  ['the tenant in capitals', () => bearer(), { conversation: { id: 'a', tenantId: TENANT.toUpperCase() } }],
  ['the tenant in channelData only', () => bearer(), { conversation: { id: 'a:chat' } }],
  ['the tenant in the conversation only', () => bearer(), { channelData: undefined }],
  [
    'a key that lists no endorsements',
    async () => bearer({ header: { kid: 'open' }, key: await issuer.addKey('open') }),
  ],
];

const BAD: [string, () => Promise<string | undefined>, string, Record<string, unknown>?][] = [
  ['no token', async () => undefined, 'no-token'],
  ['an empty header', async () => '', 'no-token'],
  ['another scheme', async () => `Basic ${await token()}`, 'not-bearer'],
  ['a token without a scheme', () => token(), 'not-bearer'],
  ['words instead of a token', async () => 'Bearer let me in', 'not-bearer'],
  ['three parts that mean nothing', async () => 'Bearer aaaa.bbbb.cccc', 'malformed'],
  ['a header that is a list', async () => `Bearer ${b64('[]')}.${b64('{}')}.xx`, 'malformed'],
  ['an expired token', claims({ exp: seconds(-5 * 60 - 1) }), 'expired'],
  ['a token without an end', claims({ exp: undefined }), 'expired'],
  ['a token with words for an end', claims({ exp: 'never' }), 'expired'],
  ['a token that begins in six minutes', claims({ nbf: seconds(6 * 60) }), 'not-yet-valid'],
  ['a token without a beginning', claims({ nbf: undefined }), 'not-yet-valid'],
  ['a token for another bot', claims({ aud: 'another' }), 'audience'],
  ['a token for nobody', claims({ aud: undefined }), 'audience'],
  ['another issuer', claims({ iss: 'https://api.botframework.com.evil.example' }), 'issuer'],
  ['the government issuer', claims({ iss: 'https://api.botframework.us' }), 'issuer'],
  ['the emulator’s token', claims({ iss: `https://sts.windows.net/${TENANT}/`, appid: APP_ID, ver: '1.0' }), 'issuer'],
  [
    'the emulator’s token, version 2',
    claims({ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, azp: APP_ID, ver: '2.0' }),
    'issuer',
  ],
  ['no service address in the token', claims({ serviceurl: undefined }), 'service-url'],
  [
    'another service address in the token',
    claims({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
    'service-url',
  ],
  [
    'a service address on another host',
    claims({ serviceurl: 'https://evil.example/' }),
    'service-url',
    { serviceUrl: 'https://evil.example/' },
  ],
  [
    'a service address that begins like Teams’',
    claims({ serviceurl: 'https://smba.trafficmanager.net.evil.example/' }),
    'service-url',
    { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
  ],
  [
    'a service address with Teams’ host as a name',
    claims({ serviceurl: 'https://smba.trafficmanager.net@evil.example/' }),
    'service-url',
    { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' },
  ],
  [
    'a service address without TLS',
    claims({ serviceurl: 'http://smba.trafficmanager.net/emea/' }),
    'service-url',
    { serviceUrl: 'http://smba.trafficmanager.net/emea/' },
  ],
  [
    'a service address on this machine',
    claims({ serviceurl: 'http://127.0.0.1:3979/' }),
    'service-url',
    { serviceUrl: 'http://127.0.0.1:3979/' },
  ],
  [
    'another tenant',
    () => bearer(),
    'tenant',
    { conversation: { id: 'a', tenantId: OTHER_TENANT }, channelData: { tenant: { id: OTHER_TENANT } } },
  ],
  [
    'another tenant in the conversation alone',
    () => bearer(),
    'tenant',
    { conversation: { id: 'a', tenantId: OTHER_TENANT } },
  ],
  ['another tenant in channelData alone', () => bearer(), 'tenant', { channelData: { tenant: { id: OTHER_TENANT } } }],
  ['no tenant at all', () => bearer(), 'tenant', { conversation: { id: 'a' }, channelData: undefined }],
  ['another channel', () => bearer(), 'channel', { channelId: 'webchat' }],
  ['the emulator’s channel', () => bearer(), 'channel', { channelId: 'emulator' }],
  ['the App Service channel', () => bearer(), 'channel', { channelId: 'AseChannel' }],
  [
    'no algorithm',
    async () => `Bearer ${b64('{"alg":"none","kid":"key-1"}')}.${(await token()).split('.')[1]}.`,
    'algorithm',
  ],
  ['a secret made of the public key', forgedWithPublicKey, 'algorithm'],
  [
    'RSA with another padding',
    async () => bearer({ header: { alg: 'PS256' }, key: (await generateKeyPair('PS256')).privateKey }),
    'algorithm',
  ],
  [
    'a signature of somebody else',
    async () => bearer({ key: (await generateKeyPair('RS256')).privateKey }),
    'signature',
  ],
  ['a signature with a letter changed', async () => tampered(await bearer()), 'signature'],
  ['claims changed after signing', async () => withOtherClaims(await bearer()), 'signature'],
  ['no signature', async () => (await bearer()).replace(/[^.]*$/, ''), 'signature'],
  ['a key nobody knows', () => bearer({ header: { kid: 'key-9' } }), 'unknown-key'],
  ['a key without a name', async () => bearer({ header: { kid: undefined as unknown as string } }), 'unknown-key'],
  [
    'a key that may not sign for Teams',
    async () => bearer({ header: { kid: 'web' }, key: await issuer.addKey('web', ['webchat']) }),
    'endorsement',
  ],
];

describe('with an app id, the door', () => {
  it.each(GOOD)('opens for %s', async (_what, authorization, fields = {}) => {
    const reply = await knock(await authorization(), fields);

    expect(reply).toMatchObject({ status: 200, body: '' });
    expect(door.turns).toHaveLength(1);
    expect(door.lines).toEqual([]);
  });

  it.each(BAD)('stays shut for %s: 401, no turn, one line', async (_what, authorization, code, fields = {}) => {
    const reply = await knock(await authorization(), fields);

    expect(reply).toMatchObject({ status: 401, body: '' });
    expect(door.turns).toEqual([]);
    expect(door.lines).toEqual([
      { at: expect.any(String), level: 'warn', event: 'request.refused', status: 401, code },
    ]);
  });

  it('opens for the same token as often as Teams uses it', async () => {
    const authorization = await bearer();

    const replies = [await knock(authorization), await knock(authorization)];

    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('hands on which bot and which tenant were proven', async () => {
    const authenticate = createTokenCheck({
      appId: APP_ID,
      tenantIds: [OTHER_TENANT, TENANT.toUpperCase()],
      keys: openIdKeys(issuer.metadataUrl, () => now),
      now: () => now,
    });

    const proven = await authenticate(await bearer(), makeActivity({ serviceUrl: SERVICE_URL }) as never);

    expect(proven).toEqual({ appId: APP_ID, tenantId: TENANT });
  });

  it('never writes a token, an id or an address to the log', async () => {
    const authorization = tampered(await bearer());

    await knock(authorization);

    const written = JSON.stringify(door.lines);
    for (const secret of [authorization.slice(7, 40), '29:person', 'a:chat', 'smba', TENANT])
      expect(written).not.toContain(secret);
  });
});

describe('when the key document cannot be reached, the door', () => {
  it.each(['broken', 'hang'] as const)('says 503 within six seconds and runs no turn (%s)', async (how) => {
    const away = await startTokenIssuer();
    away.behave(how);
    const keys = openIdKeys(away.metadataUrl, () => now);
    const check = createTokenCheck({ appId: APP_ID, tenantIds: [TENANT], keys, now: () => now });
    const shut = await openDoor({ local: false, authenticate: check });
    const knockThere = async () =>
      send({
        port: shut.port,
        headers: { 'content-type': 'application/json', authorization: await bearer() },
        body: JSON.stringify(makeActivity({ serviceUrl: SERVICE_URL })),
      });

    const reply = await knockThere();
    await shut.server.close();
    await away.close();

    expect(reply).toMatchObject({ status: 503, body: '' });
    expect(reply.ms).toBeLessThan(6_000);
    expect(shut.turns).toEqual([]);
    expect(shut.lines).toMatchObject([{ status: 503, code: 'keys-unreachable' }]);
  });
});

describe('a token check', () => {
  it.each([
    ['app id', { appId: '', tenantIds: [TENANT] }],
    ['tenant', { appId: APP_ID, tenantIds: [] }],
  ])('is not made without an %s', (_what, options) => {
    const keys = openIdKeys(issuer.metadataUrl, () => now);

    expect(() => createTokenCheck({ ...options, keys, now: () => now })).toThrow(
      /needs an app id and at least one tenant/,
    );
  });
});

const b64 = (text: string) => Buffer.from(text).toString('base64url');

async function forgedWithPublicKey(): Promise<string> {
  const signed = `${b64('{"alg":"HS256","kid":"key-1"}')}.${(await token()).split('.')[1]}`;
  return `Bearer ${signed}.${createHmac('sha256', issuer.publicPem).update(signed).digest('base64url')}`;
}

function tampered(authorization: string): string {
  const at = authorization.lastIndexOf('.') + 20;
  return authorization.slice(0, at) + (authorization[at] === 'A' ? 'B' : 'A') + authorization.slice(at + 1);
}

function withOtherClaims(authorization: string): string {
  const [header, body = '', signature] = authorization.split('.');
  const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), exp: seconds(1_000_000) };
  return [header, b64(JSON.stringify(claims)), signature].join('.');
}
