import { TeamsAdapter } from '@microsoft/teams-ai/lib/TeamsAdapter';
import { ActivityEventNames, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { ClaimsIdentity, ConnectorFactory, ServiceClientCredentialsFactory } from 'botframework-connector';
import { errorFields, type Log } from '../log';
import { type IncomingActivity, normaliseActivity } from './activity';
import type { Authenticated } from './authentication';
import { type OnCall, withManners } from './connector-deadline';

/** How the bot is registered in Azure. Other spellings would silently mean MultiTenant to the SDK. */
export type BotType = 'SingleTenant' | 'UserAssignedMsi' | 'MultiTenant';

/** What the adapter needs. Without `appId` it sends without a token: local mode. */
export interface AdapterOptions {
  log: Log;
  appId?: string;
  appPassword?: string;
  tenantId?: string;
  appType?: BotType;
  /** Brings tokens from elsewhere than Microsoft; for tests. */
  credentials?: ServiceClientCredentialsFactory;
  /** Told of a turn that failed, to say sorry to the person. May fail itself; then nothing more is said. */
  onUnexpected?: (context: TurnContext) => Promise<void>;
  /**
   * Told of each call for which nobody reserved a place: replies and everything else within a turn, and outside of one whatever is no new message,
   * because those wait for theirs.
   */
  onCall?: (() => (retryAfter: string | undefined) => void) | undefined;
  /** How long one call to Teams may take: 8 s within a turn, 10 s for what we send unasked. */
  deadlines?: { inTurnMs: number; unaskedMs: number };
}

/** The audience for which Bot Framework wants the bot's tokens made. */
export const CHANNEL_AUDIENCE = 'https://api.botframework.com';

/**
 * The SDK's adapter with our own door before it and manners behind it: it never checks a token (that has been done), sends
 * each message once, and gives up at a deadline. Made once.
 */
export class MedspillerAdapter extends TeamsAdapter {
  private readonly inTurn: (identity: ClaimsIdentity) => ConnectorFactory;

  constructor({ log, credentials, onUnexpected, onCall, deadlines, ...registration }: AdapterOptions) {
    super(registrationSettings(registration), credentials);
    const { inTurnMs, unaskedMs } = deadlines ?? { inTurnMs: 8_000, unaskedMs: 10_000 };
    const proxied = registration.appId !== undefined;

    const auth = this.botFrameworkAuthentication;
    const create = auth.createConnectorFactory.bind(auth);
    this.inTurn = (identity) => withManners(create(identity), { deadlineMs: inTurnMs, proxied, onCall });
    const unasked: OnCall | undefined = onCall && (({ isNewMessage }) => (isNewMessage ? () => undefined : onCall()));
    // The SDK's proactive path asks here; it has no option that would reach its HTTP client.
    auth.createConnectorFactory = (identity) =>
      withManners(create(identity), { deadlineMs: unaskedMs, proxied, onCall: unasked });
    this.onTurnError = (context, error) => reportTurnError(context, error, log, onUnexpected);
  }

  /**
   * Runs one turn for an activity that has been authenticated, and gives the answer to an invoke. An error inside the turn is
   * logged and apologised for, and the turn counts as done: Teams shall not send the activity again.
   */
  runTurn(
    { appId }: Authenticated,
    activity: IncomingActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(appId);
    const connectorFactory = this.inTurn(claimsIdentity);
    const authenticated = { audience: CHANNEL_AUDIENCE, claimsIdentity, connectorFactory };
    return this.processActivity(authenticated, normaliseActivity(activity), logic);
  }
}

/** Builds the adapter. Throws when a bot type lacks what it needs (tenant, password). */
export function createAdapter(options: AdapterOptions): MedspillerAdapter {
  return new MedspillerAdapter(options);
}

function registrationSettings(given: Pick<AdapterOptions, 'appId' | 'appPassword' | 'tenantId' | 'appType'>) {
  return {
    ...(given.appId !== undefined && { MicrosoftAppId: given.appId }),
    ...(given.appPassword !== undefined && { MicrosoftAppPassword: given.appPassword }),
    ...(given.tenantId !== undefined && { MicrosoftAppTenantId: given.tenantId }),
    ...(given.appType !== undefined && { MicrosoftAppType: given.appType }),
  };
}

async function reportTurnError(
  context: TurnContext,
  error: Error,
  log: Log,
  onUnexpected: AdapterOptions['onUnexpected'],
): Promise<void> {
  log.error('turn.failed', errorFields(error));
  // Nobody asked for what we send unasked, so nobody is waiting for an apology.
  if (context.activity.name === ActivityEventNames.ContinueConversation) return;
  try {
    await onUnexpected?.(context);
  } catch (again) {
    log.error('turn.apology-failed', errorFields(again));
  }
}
