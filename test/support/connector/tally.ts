/** A span of time that the connector asked the bot to stay silent, UTC. */
export interface Pause {
  from: Date;
  to: Date;
}

/** What the connector has counted since it started. */
export interface Tally {
  requests: number;
  /** How many messages were taken in each chat. */
  delivered: ReadonlyMap<string, number>;
  /** Requests answered with 429. */
  throttled: number;
  /** Requests of which the bot did not hear the end: the line was cut, or it would not wait for the answer any longer. */
  unanswered: number;
  /** The longest `Retry-After` it asked for, and all of them together, what lies on top of each other counted once. */
  longestPauseMs: number;
  pausedMs: number;
  /** The same as spans, in order, none touching another. */
  pauses: readonly Pause[];
  /** When the first and the last request came, UTC. */
  firstAt: Date | undefined;
  lastAt: Date | undefined;
}

/** Counts. */
export interface Counter {
  request(at: Date): void;
  delivered(conversationId: string): void;
  /** An answer of 429 left; `retryAfter` is the header as it was sent. */
  throttled(at: Date, retryAfter: string | undefined): void;
  unanswered(): void;
  tally(): Tally;
}

/** A counter that stands at nothing. */
export function createCounter(): Counter {
  const delivered = new Map<string, number>();
  const pauses: Pause[] = [];
  let [requests, throttled, unanswered, longestPauseMs] = [0, 0, 0, 0];
  let firstAt: Date | undefined;
  let lastAt: Date | undefined;

  return {
    request(at) {
      requests += 1;
      firstAt ??= at;
      lastAt = at;
    },
    delivered: (conversationId) => void delivered.set(conversationId, (delivered.get(conversationId) ?? 0) + 1),
    throttled(at, retryAfter) {
      throttled += 1;
      const to = retryAfter === undefined ? at : endOf(at, retryAfter);
      if (to <= at) return;
      longestPauseMs = Math.max(longestPauseMs, to.getTime() - at.getTime());
      const last = pauses.at(-1);
      if (last === undefined || at > last.to) pauses.push({ from: at, to });
      else if (to > last.to) last.to = to;
    },
    unanswered: () => void (unanswered += 1),
    tally: () => ({
      requests,
      delivered: new Map(delivered),
      throttled,
      unanswered,
      longestPauseMs,
      pausedMs: pauses.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0),
      pauses: pauses.map((pause) => ({ ...pause })),
      firstAt,
      lastAt,
    }),
  };
}

function endOf(at: Date, retryAfter: string): Date {
  return /^\d+$/.test(retryAfter) ? new Date(at.getTime() + Number(retryAfter) * 1000) : new Date(retryAfter);
}
