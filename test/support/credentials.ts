import { PasswordServiceClientCredentialFactory, type ServiceClientCredentials } from 'botframework-connector';

/** Credentials that sign with a token of their own making; Microsoft's need the internet. */
export interface TestCredentials extends PasswordServiceClientCredentialFactory {
  /** How many requests were signed. */
  readonly signed: number;
}

/**
 * Signs each request with `Bearer test-token`.
 *
 * @param getToken - waited for before each signature; may take long or reject.
 * @param onlyFor - the one app id for which there are credentials; any by default.
 */
export function testCredentials(getToken: () => Promise<void> = async () => {}, onlyFor?: string): TestCredentials {
  return new (class extends PasswordServiceClientCredentialFactory {
    signed = 0;
    constructor() {
      super('bot', 'secret', 'tenant');
    }
    override async createCredentials(appId: string): Promise<ServiceClientCredentials> {
      if (onlyFor !== undefined && appId !== onlyFor) throw new Error('Invalid appId.');
      return {
        signRequest: async (request) => {
          await getToken();
          this.signed++;
          request.headers.set('authorization', 'Bearer test-token');
          return request;
        },
      };
    }
  })();
}
