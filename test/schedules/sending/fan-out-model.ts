import type { Pace } from '../../../src/schedules/sending/pace';
import { seededRandom } from '../../support/random';

/** How Teams is while a job is sent. */
export interface Weather {
  /** What is let in of this app in any one second; a number of its own for each instant where others take their share. */
  mostPerSecond: number;
  /** In milliseconds: how long from now every request is refused; `undefined`: it is calm. */
  stormyFor?(at: number): number | undefined;
  /** False: 429 comes without `Retry-After`. */
  told: boolean;
}

/** What came of one job. */
export interface Played {
  seconds: number;
  requests: number;
  /** The most that came in within one second. */
  mostInASecond: number;
  /** When each request came, in milliseconds since the start. */
  cameAt: number[];
}

interface Call {
  bot: Bot;
  leftAt: number;
  comesAt: number;
  answeredAt: number;
}
interface Bot {
  pace: Pace;
  underWay: number;
  place: number | undefined;
}

/**
 * Sends a job in time that is only counted: bots with so many sends under way ask their pace for places as the sender does, and a model of Teams' window
 * lets in or refuses. The same seed plays the same.
 */
export async function playFanOut(options: {
  messages: number;
  seed: number;
  weather: Weather;
  paces: readonly Pace[];
  latencyMs?: number;
  underWay?: number;
  startAt?: number;
}): Promise<Played> {
  const { messages, seed, weather, paces, latencyMs = 60, underWay = 8, startAt = 1e12 } = options;
  const random = seededRandom(seed);
  const bots: Bot[] = paces.map((pace) => ({ pace, underWay: 0, place: undefined }));
  let now = startAt;
  let left = messages;
  let delivered = 0;
  const onTheWay: Call[] = [];
  const answers: { call: Call; refusedForMs: number | undefined }[] = [];
  const letIn: number[] = [];
  const cameAt: number[] = [];

  const answer = (call: Call) => {
    cameAt.push(now - startAt);
    const first = letIn.at(-weather.mostPerSecond) ?? -Infinity;
    const waitMs = weather.stormyFor?.(now) ?? (first + 1000 > now ? first + 1000 - now : undefined);
    if (waitMs === undefined) letIn.push(now);
    answers.push({ call, refusedForMs: waitMs });
  };
  const hear = async ({ call: { bot, leftAt }, refusedForMs }: (typeof answers)[number]) => {
    bot.underWay -= 1;
    const [heardAt, left0] = [new Date(now), new Date(leftAt)];
    if (refusedForMs === undefined) {
      delivered += 1;
      bot.pace.noteTaken(left0, heardAt);
      return;
    }
    left += 1;
    const askedMs = weather.told ? Math.max(1, Math.ceil(refusedForMs / 1000)) * 1000 : undefined;
    await bot.pace.throttled(heardAt, { leftAt: left0, askedMs });
  };

  while (delivered < messages) {
    for (const bot of bots) {
      if (left === 0 || bot.underWay >= underWay) continue;
      const held = bot.pace.heldUntil(new Date(now))?.getTime();
      if (held !== undefined && bot.place !== undefined && bot.place < held) bot.place = undefined;
      bot.place ??= (await bot.pace.reserve(new Date(now))).getTime();
    }
    const ready = left === 0 ? [] : bots.filter((bot) => bot.underWay < underWay && bot.place !== undefined);
    const sendAt = Math.max(now, Math.min(...ready.map(({ place = Infinity }) => place)));
    const nextCall = first(onTheWay, ({ comesAt }) => comesAt);
    const nextAnswer = first(answers, ({ call }) => call.answeredAt);
    now = Math.min(sendAt, nextCall?.comesAt ?? Infinity, nextAnswer?.call.answeredAt ?? Infinity);
    if (nextCall?.comesAt === now) answer(take(onTheWay, nextCall));
    else if (nextAnswer?.call.answeredAt === now) await hear(take(answers, nextAnswer));
    else {
      const bot = ready.find(({ place = Infinity }) => place <= now);
      if (bot === undefined) throw new Error('nothing happens any more');
      const tookMs = latencyMs * (0.5 + random());
      onTheWay.push({ bot, leftAt: now, comesAt: now + Math.min(tookMs / 2, 10 * random()), answeredAt: now + tookMs });
      bot.place = undefined;
      bot.underWay += 1;
      left -= 1;
    }
  }
  return { seconds: (now - startAt) / 1000, requests: cameAt.length, mostInASecond: mostIn(letIn), cameAt };
}

function first<T>(all: readonly T[], at: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best === undefined || at(one) < at(best) ? one : best), undefined);
}

function take<T>(from: T[], one: T): T {
  from.splice(from.indexOf(one), 1);
  return one;
}

function mostIn(instants: readonly number[]): number {
  let most = 0;
  for (let from = 0, to = 0; to < instants.length; to += 1) {
    while ((instants[from] ?? 0) + 1000 <= (instants[to] ?? 0)) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
