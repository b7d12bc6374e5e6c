import { startConnector } from '../test/support/connector';
import { scriptOf, type ScriptOptions } from '../test/support/connector/script';
import type { Tally } from '../test/support/connector/tally';
import { startConnectorApart } from '../test/support/connector/apart';
import { openFanOut } from '../test/support/fan-out';
import { local } from '../test/support/make-facts';
import { createJumpingClock } from '../test/support/jumping-clock';
import { scaledClock, scaleTo } from '../test/support/scaled-clock';
import type { Bench, ClockKind, Count } from './bench';
import { type Manner, sendWithSdk } from './sdk-loop';

/** What Teams takes of an app in a tenant in a second. */
const PER_SECOND = 50;
const LATENCY_MS = 60;
const DEADLINE_MS = 10_000;
/** The machine's time in which everybody is put on the list before the clock strikes. */
const PREPARING_MS = 2_000;
const PREPARING_EACH_MS = 1;

const SEED = 7;

/** Thursday 5 March 2026, when the questions are due. */
const AT = local('2026-03-05', '13:45');

/** One fan-out, and what it left behind. */
interface Outcome {
  clock: ClockKind;
  seconds: number;
  requests: number;
  delivered: number;
  lost: number;
  twice: number;
}

/** The week's questions to very many peers, against a Teams that enforces every one of its windows. */
export const fanOut: Bench = {
  name: 'fan-out',
  about: 'time ÷ (people/50) of a message to everybody, and requests per message, next to loops with the bare SDK',

  async run(print, say) {
    for (const { clock, people, target } of CALM) {
      say(`${people} people in calm weather, ${clock} clock: at least ${people / PER_SECOND} s of it`);
      const calm = await BY_CLOCK[clock](people);
      print(timeOf('medspiller', people, calm, target));
      print(requestsOf('medspiller, calm', people, calm, 1.01));
    }
    const people = 5_000;
    say(`${people} people while 30 % of the seconds take nothing`);
    const storm: ScriptOptions = { seed: SEED, storm: { seed: SEED, share: 0.3, from: AT, retryAfter: 'told' } };
    print(requestsOf('medspiller, 30 % of the seconds 429', people, await withJumpingClock(people, storm), 1.15));

    for (const [manner, few] of [
      ['in turn', 300],
      ['at once', 500],
    ] as const) {
      say(`${few} people, ${manner}, with the SDK as it comes`);
      const outcome = await bareSdk(manner, few);
      print(timeOf(`SDK, ${manner}`, few, outcome));
      print(requestsOf(`SDK, ${manner}`, few, outcome));
    }
  },
};

const CALM = [
  { clock: 'real', people: 1_000, target: 1.1 },
  { clock: 'jumping', people: 1_000, target: 1.1 },
  { clock: 'jumping', people: 10_000, target: 1.06 },
] as const;

const BY_CLOCK = { real: inRealTime, jumping: withJumpingClock };

/** Real time, only begun on a Thursday at 13.45; Teams in a process of its own. */
async function inRealTime(people: number): Promise<Outcome> {
  const scale = scaleTo(AT, 1, PREPARING_MS + people * PREPARING_EACH_MS);
  const connector = await startConnectorApart({ scale, windows: true, latencyMs: LATENCY_MS });
  const { serviceUrl } = connector;
  const job = await openFanOut({ ...QUESTIONS, people, clock: scaledClock(scale), serviceUrl });
  try {
    return outcomeOf('real', (await job.send()) / 1000, people, await connector.tally());
  } finally {
    await job.close();
    await connector.close();
  }
}

async function withJumpingClock(people: number, script: ScriptOptions = { seed: SEED }): Promise<Outcome> {
  const clock = createJumpingClock(AT);
  const connector = await startConnector({ clock: clock.ofServer, windows: true, latencyMs: LATENCY_MS, lean: true });
  connector.misbehave(scriptOf(script));
  const { serviceUrl } = connector;
  const job = await openFanOut({ ...QUESTIONS, people, clock, serviceUrl, around: clock.watch });
  try {
    return outcomeOf('jumping', (await job.send()) / 1000, people, connector.tally());
  } finally {
    await job.close();
    await connector.close();
  }
}

const QUESTIONS = { kind: 'check-in', at: AT, deadlineMs: DEADLINE_MS } as const;

async function bareSdk(manner: Manner, people: number): Promise<Outcome> {
  const connector = await startConnectorApart({ windows: true, latencyMs: LATENCY_MS });
  const chats = Array.from({ length: people }, (_, index) => ({
    personId: `person-${index}`,
    conversationId: `a:person-${index}`,
    serviceUrl: connector.serviceUrl,
    userId: `29:person-${index}`,
    botId: '28:bot',
    tenantId: undefined,
    active: true,
  }));
  try {
    return outcomeOf('real', await sendWithSdk(chats, manner), people, await connector.tally());
  } finally {
    await connector.close();
  }
}

function outcomeOf(clock: ClockKind, seconds: number, people: number, { requests, delivered }: Tally): Outcome {
  const twice = [...delivered.values()].filter((count) => count > 1).length;
  return { clock, seconds, requests, delivered: delivered.size, lost: people - delivered.size, twice };
}

function timeOf(of: string, people: number, outcome: Outcome, target?: number): Count {
  const ratio = outcome.seconds / (people / PER_SECOND);
  return figure('fan-out time ÷ (people/50)', of, people, ratio, outcome, target);
}

function requestsOf(of: string, people: number, outcome: Outcome, target?: number): Count {
  return figure('requests per delivered message', of, people, outcome.requests / outcome.delivered, outcome, target);
}

function figure(measure: string, of: string, people: number, ratio: number, outcome: Outcome, target?: number): Count {
  const { seconds, lost, twice, clock } = outcome;
  return { measure, of, people, ratio: round3(ratio), target, seconds: round3(seconds), lost, twice, clock };
}

const round3 = (value: number) => Math.round(value * 1000) / 1000;
