import https from 'node:https';
import { connect } from 'node:net';
import { openIdKeys } from '../../src/bot/key-document';
import type { Person } from '../../src/programme/people';
import { type BotStage, openStage } from './bot-stage';
import { type Connector, startConnector, type WireActivity } from './connector';
import { testCredentials } from './credentials';
import { makeActivity, TENANT } from './door';
import { send } from './http';
import type { TokenIssuer } from './token-issuer';

const APP_ID = '99999999-8888-7777-6666-555555555555';
const SERVICE_URL = 'https://smba.trafficmanager.net/';

/** The whole bot as it runs in Teams: with an app id, tokens from an issuer of ours, and a connector of ours in Teams' place. */
export interface TeamsStage {
  stage: BotStage;
  connector: Connector;
  /** Sends an activity with a good token in the person's name; gives the status. */
  post(person: Person, activity: Record<string, unknown>): Promise<number>;
  /** What was sent, oldest first. */
  sent(): WireActivity[];
  /** Closes the connector; the stage is closed by `closeStages`, the issuer by who started it. */
  close(): Promise<void>;
}

/** Opens it. Tokens are the issuer's, whose keys take a while to make. */
export async function openTeamsStage(issuer: TokenIssuer): Promise<TeamsStage> {
  const connector = await startConnector();
  const stopLeading = leadTo(connector);
  const now = () => new Date('2026-03-05T12:00:00Z');
  const stage = await openStage({
    env: {
      CLIENT_ID: APP_ID,
      CLIENT_SECRET: 'not-a-secret',
      TENANT_ID: TENANT,
      MEDSPILLER_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    },
    teams: { keys: openIdKeys(issuer.metadataUrl, now), credentials: testCredentials() },
  });
  let lastId = 0;
  return {
    stage,
    connector,
    async post(person, activity) {
      const token = await issuer.issue({ appId: APP_ID, serviceUrl: SERVICE_URL, now: stage.clock.now() });
      const conversation = { id: `chat-${person.id}`, conversationType: 'personal', tenantId: TENANT };
      const from = { id: `29:${person.id}`, name: person.name, aadObjectId: person.aadObjectId };
      const id = `a${(lastId += 1)}`;
      const { status } = await send({
        port: stage.port,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(
          makeActivity({ id, serviceUrl: SERVICE_URL, conversation, from, text: undefined, ...activity }),
        ),
      });
      return status;
    },
    sent: () => connector.sent.map(({ activity }) => activity),
    async close() {
      stopLeading();
      await connector.close();
    },
  };
}

/** From now on every https address leads to the connector of the test, without encryption. Gives what ends it. */
export function leadTo(connector: Connector): () => void {
  const before = https.globalAgent;
  const agent = new https.Agent();
  const port = Number(new URL(connector.serviceUrl).port);
  https.globalAgent = Object.assign(agent, { createConnection: () => connect(port, '127.0.0.1') });
  return () => {
    agent.destroy();
    https.globalAgent = before;
  };
}
