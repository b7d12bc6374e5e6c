import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { type IncomingActivity, tenantsOf } from './activity';
import type { Authenticate } from './authentication';
import type { KeyDocument } from './key-document';
import { Refused } from './refused';
import { isSameServiceUrl, isTeamsServiceUrl } from './service-url';

const ISSUER = 'https://api.botframework.com';
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const CHANNEL = 'msteams';
const CLOCK_SKEW_SECONDS = 5 * 60;

/** What `createTokenCheck` needs. An empty app id or tenant list throws: it would let everybody in or nobody. */
export interface TokenCheckOptions {
  appId: string;
  tenantIds: readonly string[];
  keys: KeyDocument;
  now: () => Date;
}

/**
 * Believes an activity only when a live token of Bot Framework's, made for this bot and this service address, comes with it
 * and the activity is from Teams and from one of our tenants. Otherwise `Refused` 401; 503 when no key document can be had.
 * The token says nothing about the body, so the body is as trustworthy as the connection it came over. One token is good for
 * many activities: Teams uses it again.
 */
export function createTokenCheck({ appId, tenantIds, keys, now }: TokenCheckOptions): Authenticate {
  if (appId === '' || tenantIds.length === 0)
    throw new Error('The token check needs an app id and at least one tenant.');
  const tenants = new Set(tenantIds.map((id) => id.toLowerCase()));

  return async (authorization, activity) => {
    const token = bearerToken(authorization);
    const tenantId = ownTenant(activity, tenants);
    if (activity.channelId !== CHANNEL) throw new Refused(401, 'channel');
    if (!isTeamsServiceUrl(activity.serviceUrl)) throw new Refused(401, 'service-url');
    const claims = await verify(token, { appId, keys, at: now() });
    const { serviceurl } = claims;
    if (typeof serviceurl !== 'string' || !isSameServiceUrl(serviceurl, activity.serviceUrl)) {
      throw new Refused(401, 'service-url');
    }
    return { appId, tenantId };
  };
}

function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Refused(401, authorization ? 'not-bearer' : 'no-token');
  return token;
}

function ownTenant(activity: IncomingActivity, tenants: ReadonlySet<string>): string {
  const named = tenantsOf(activity);
  const [first] = named;
  if (first === undefined || !named.every((id) => tenants.has(id))) throw new Refused(401, 'tenant');
  return first;
}

async function verify(token: string, by: { appId: string; keys: KeyDocument; at: Date }): Promise<JWTPayload> {
  const { alg, kid } = readHeader(token);
  if (!ALGORITHMS.includes(alg ?? '')) throw new Refused(401, 'algorithm');
  const key = kid === undefined ? undefined : await by.keys.find(kid);
  if (key === undefined) throw new Refused(401, 'unknown-key');
  if (key.endorsements && !key.endorsements.includes(CHANNEL)) throw new Refused(401, 'endorsement');
  try {
    const { payload } = await jwtVerify(token, key.jwk, {
      algorithms: ALGORITHMS,
      issuer: ISSUER,
      audience: by.appId,
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: by.at,
    });
    return payload;
  } catch (cause) {
    throw new Refused(401, refusalCode(cause), { cause });
  }
}

function readHeader(token: string): { alg?: string; kid?: string } {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new Refused(401, 'malformed', { cause });
  }
}

const CLAIM_CODES: Readonly<Record<string, string>> = {
  exp: 'expired',
  nbf: 'not-yet-valid',
  aud: 'audience',
  iss: 'issuer',
};

function refusalCode(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_CODES[error.claim] ?? 'claim';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  return 'malformed';
}
