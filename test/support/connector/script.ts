import { refusal, type RefusalCode } from './refusals';
import type { Behave, Behaviour } from './wire';

/**
 * Seconds (or longer slices) in which every request gets 429. Which ones they are stands in the seed alone.
 */
export interface Storm {
  seed: number;
  /** The share of the slices that are stormy, from 0 to 1. */
  share: number;
  /** From when to when (UTC) the storm lasts; without them always. */
  from?: Date;
  until?: Date;
  /** 1000 unless said otherwise. */
  sliceMs?: number;
  /** `told`: `Retry-After` says the whole seconds until the next calm slice. `untold`: no header. */
  retryAfter: 'told' | 'untold';
}

/** The shares of requests, from 0 to 1, that meet each fault. Together at most 1; the rest is taken as it should be. */
export interface Rates {
  /** 429, a coin for each request. */
  throttled?: number;
  /** Taken, and the line cut. */
  commitThenDrop?: number;
  /** The line cut, and nothing taken. */
  dropBeforeCommit?: number;
  /** Never answered; half of them are taken. */
  hang?: number;
  /** The chat is forgotten: 404 until it has been opened anew. */
  forget?: number;
  /** Taken, but answered after a later request. */
  outOfOrder?: number;
  /** Refused, with one of `codes`. */
  refused?: number;
}

/** What makes a script. */
export interface ScriptOptions extends Rates {
  seed: number;
  /** With which codes `refused` refuses; 412 unless said otherwise. */
  codes?: readonly RefusalCode[];
  /** Seconds that a 429 of the coin's asks for; `undefined`: without the header. */
  retryAfterS?: number | undefined;
  storm?: Storm;
}

/**
 * A misbehaviour that is the same in each run: what becomes of a request follows from the seed, the chat, and the how manieth request about that chat it
 * is, whatever comes in between. A storm goes by the connector's clock instead. For `connector.misbehave(scriptOf({ seed: 7, hang: 0.02 }))`.
 */
export function scriptOf({
  seed,
  codes = ['PreconditionFailed'],
  retryAfterS,
  storm,
  ...rates
}: ScriptOptions): Behave {
  const coin = refusal('Throttled', retryAfterS === undefined ? {} : { retryAfter: String(retryAfterS) });
  const faults: [share: number | undefined, Behaviour | ((draw: number) => Behaviour)][] = [
    [rates.throttled, coin],
    [rates.commitThenDrop, 'commit-then-drop'],
    [rates.dropBeforeCommit, 'drop-before-commit'],
    [rates.hang, (draw) => (draw < 0.5 ? 'hang' : 'commit-then-hang')],
    [rates.forget, 'forget'],
    [rates.outOfOrder, 'answer-after-next'],
    [rates.refused, (draw) => refusal(codes[Math.floor(draw * codes.length)] ?? 'PreconditionFailed')],
  ];
  return ({ at, conversationId = '', nth }) => {
    const calmAt = storm && stormyUntil(storm, at);
    if (storm !== undefined && calmAt !== undefined) return inStorm(storm, at, calmAt);
    let draw = drawOf(seed, conversationId, nth);
    for (const [share = 0, behaviour] of faults) {
      if (draw < share) return typeof behaviour === 'function' ? behaviour(draw / share) : behaviour;
      draw -= share;
    }
    return 'ok';
  };
}

/** When it is calm again, if it storms at this instant; `undefined` when it does not. */
export function stormyUntil(storm: Storm, at: Date): Date | undefined {
  const { seed, share, from, until, sliceMs = 1000 } = storm;
  const isStormy = (slice: number) =>
    (from === undefined || slice * sliceMs >= from.getTime()) &&
    (until === undefined || slice * sliceMs < until.getTime()) &&
    drawOf(seed, 'storm', slice) < share;
  let slice = Math.floor(at.getTime() / sliceMs);
  if (!isStormy(slice)) return undefined;
  // A storm of 100 % without an end has none.
  for (let steps = 0; steps < 3600 && isStormy(slice); steps += 1) slice += 1;
  return new Date(slice * sliceMs);
}

function inStorm({ retryAfter }: Storm, at: Date, calmAt: Date): Behaviour {
  if (retryAfter === 'untold') return refusal('Throttled');
  return refusal('Throttled', { retryAfter: String(Math.ceil((calmAt.getTime() - at.getTime()) / 1000)) });
}

/** A number from 0 up to 1 that follows from its arguments (FNV-1a, then mulberry32's mixing). */
function drawOf(seed: number, what: string, n: number): number {
  let state = 0x811c9dc5;
  for (const char of `${seed} ${what} ${n}`) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
