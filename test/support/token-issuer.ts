import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT } from 'jose';

/** What a token says; see `issue`. A claim that is `undefined` is left out. */
export interface TokenParts {
  claims?: Record<string, unknown>;
  header?: { alg?: string; kid?: string };
  /** Signs with this instead of the issuer's own key. */
  key?: CryptoKey | Uint8Array;
}

/** A stand-in for Bot Framework's token service, on loopback, with real RSA keys. */
export interface TokenIssuer {
  metadataUrl: string;
  /** How often each document was asked for. */
  asked: { metadata: number; keys: number };
  /** The issuer's public key as PEM text: what a forger can get hold of. */
  publicPem: string;
  /** A token that is good at `now` for `appId` and `serviceUrl`, changed by `parts`. */
  issue(good: { appId: string; serviceUrl: string; now: Date }, parts?: TokenParts): Promise<string>;
  /** Publishes one more key; gives what signs with it. */
  addKey(kid: string, endorsements?: string[]): Promise<CryptoKey>;
  /** `hang`: takes the connection and never answers. `broken`: answers 500. */
  behave(how: 'well' | 'hang' | 'broken'): void;
  close(): Promise<void>;
}

/** Starts an issuer whose key `key-1` is endorsed for Teams. Close it, or the test does not end. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const keys: (JWK & { endorsements?: string[] })[] = [];
  const asked = { metadata: 0, keys: 0 };
  let how: 'well' | 'hang' | 'broken' = 'well';

  const addKey = async (kid: string, endorsements?: string[]) => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    keys.push({ ...(await exportJWK(pair.publicKey)), kid, use: 'sig', ...(endorsements && { endorsements }) });
    return pair;
  };
  const main = await addKey('key-1', ['msteams', 'webchat']);

  const server = createServer((req, res) => {
    const isMetadata = req.url === '/metadata';
    asked[isMetadata ? 'metadata' : 'keys']++;
    if (how === 'hang') return;
    res.statusCode = how === 'broken' ? 500 : 200;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const body = isMetadata ? { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/keys` } : { keys };
    // Not writeHead(…).end(…): where restify is loaded, its writeHead gives nothing back.
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/metadata`,
    asked,
    publicPem: await exportSPKI(main.publicKey),
    async issue({ appId, serviceUrl, now }, { claims = {}, header = {}, key = main.privateKey } = {}) {
      const at = Math.floor(now.getTime() / 1000);
      const good = {
        iss: 'https://api.botframework.com',
        aud: appId,
        nbf: at - 60,
        exp: at + 3600,
        serviceurl: serviceUrl,
      };
      const all = Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined);
      return new SignJWT(Object.fromEntries(all))
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header })
        .sign(key);
    },
    addKey: async (kid, endorsements) => (await addKey(kid, endorsements)).privateKey,
    behave: (next) => void (how = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
