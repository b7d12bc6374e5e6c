import { type IncomingActivity, tenantsOf } from './activity';
import { Refused } from './refused';
import { isLoopbackServiceUrl } from './service-url';

/** Who an activity came from, as far as it has been proven. The person is `activity.from`, which holds as much as this does. */
export interface Authenticated {
  /** The bot's own app id, or `undefined` in local mode. */
  appId: string | undefined;
  /** Lower case. `undefined` in local mode when the client names none. */
  tenantId: string | undefined;
}

/**
 * Decides whether an activity is what it says it is. Rejects with `Refused` 401 (403 in local mode), or 503 when the key
 * document cannot be reached; nothing of the activity may be used then.
 */
export type Authenticate = (authorization: string | undefined, activity: IncomingActivity) => Promise<Authenticated>;

/** Local mode has no tokens: what counts is that the bot is asked to answer on this very machine. Otherwise `Refused` 403. */
export function createLocalCheck(): Authenticate {
  return async (_authorization, activity) => {
    if (!isLoopbackServiceUrl(activity.serviceUrl)) throw new Refused(403, 'service-url');
    return { appId: undefined, tenantId: tenantsOf(activity)[0] };
  };
}
