import http from 'node:http';
import https from 'node:https';
import type { ConnectorFactory } from 'botframework-connector';

/** Rejects a send of which not one byte left this machine: no token could be had. It is safe to try again. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/** Rejects a send that was not answered in time. Whether Teams has it, nobody can know. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** How the SDK's HTTP client is to behave. */
export interface ConnectorManners {
  /** For everything together: token, connection, answer. */
  deadlineMs: number;
  /** False in local mode, where a proxy setting of the machine would lead loopback addresses astray. */
  proxied: boolean;
  onCall?: OnCall | undefined;
}

/**
 * Told of each call as it leaves. What it gives back is told when Teams answers that it is too much (429), with the answer's `Retry-After`, if it had
 * one.
 */
export type OnCall = (call: { isNewMessage: boolean }) => (retryAfter: string | undefined) => void;

/**
 * The SDK's own agent keeps idle connections for hours. Some router drops them meanwhile, and the next message then ends as "nobody can know". Node's own
 * lets them go after five seconds. So does the Playground's server, and just then the same happens: local mode lets go earlier.
 */
const HTTP_AGENT = new http.Agent({ keepAlive: true, timeout: 2_000 });

/** The parts that we touch of the pipeline that each of the SDK's clients keeps under `client.pipeline`. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: Policy, options: { beforePolicies?: string[]; afterPhase?: 'Sign' }): void;
}
interface Policy {
  name: string;
  sendRequest(request: OutgoingRequest, next: (request: OutgoingRequest) => Promise<Answer>): Promise<Answer>;
}
interface Answer {
  status: number;
  headers: { get(name: string): string | undefined };
}
interface OutgoingRequest {
  url: string;
  method: string;
  abortSignal?: AbortSignal;
  agent?: http.Agent;
}

/** What the SDK adds to the pipeline of a connector, the fetching of a token among it; our deadline has to stand before it. */
const SDK_POLICIES = ['ServiceClientContext_RequestPolicyFactories', 'ServiceClientContext_Credentials_SignRequest'];

/**
 * The same factory, with clients that try once, follow no redirect, and give up at the deadline. By itself the SDK sends a
 * message up to four times after an answer that may mean it has arrived, and waits for ever for one that never comes.
 */
export function withManners(factory: ConnectorFactory, manners: ConnectorManners): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const connector = await factory.create(serviceUrl, audience);
      teach((connector as unknown as { client: { pipeline: Pipeline } }).client.pipeline, manners);
      return connector;
    },
  };
}

function teach(pipeline: Pipeline, { deadlineMs, proxied, onCall }: ConnectorManners): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  if (!proxied) pipeline.removePolicy({ name: 'proxyPolicy' });

  const onTheWire = new WeakSet<OutgoingRequest>();
  pipeline.addPolicy(
    {
      name: 'medspiller-deadline',
      async sendRequest(request, next) {
        const signal = AbortSignal.timeout(deadlineMs);
        request.abortSignal = signal;
        try {
          return await Promise.race([next(request), rejectAt(signal)]);
        } catch (error) {
          throw onTheWire.has(request) ? error : new NeverSent('No token to send with.', { cause: error });
        }
      },
    },
    { beforePolicies: SDK_POLICIES },
  );
  pipeline.addPolicy(
    {
      name: 'medspiller-on-the-wire',
      async sendRequest(request, next) {
        request.agent ??= request.url.startsWith('https:') ? https.globalAgent : HTTP_AGENT;
        onTheWire.add(request);
        const onTooMuch = onCall?.({ isNewMessage: isNewMessage(request) });
        const answer = await next(request);
        if (answer.status === TOO_MUCH) onTooMuch?.(answer.headers.get('retry-after'));
        return answer;
      },
    },
    { afterPhase: 'Sign' },
  );
}

const TOO_MUCH = 429;

/** `POST …/activities`, and with the id of what it answers behind it. */
const isNewMessage = ({ method, url }: OutgoingRequest) => method === 'POST' && /\/activities(\/|\?|$)/.test(url);

function rejectAt(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DeadlinePassed('No answer in time.')), { once: true });
  });
}
