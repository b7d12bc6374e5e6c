import type { ScriptOptions, Storm } from '../support/connector/script';

/** One kind of bad weather, and what may be asked of a sender in it. */
export interface StormPlan {
  name: string;
  /** What happens, and why the time that is allowed is what it is. */
  about: string;
  /** How many people are written to. */
  people: number;
  /** What each message's fate is, from the moment it begins (UTC). */
  script(seed: number, from: Date): ScriptOptions;
  /** False where the bot is told nothing from which it could know when to go on, so that no time can be asked of it. */
  isTimed: boolean;
}

/** What Teams takes of an app in a tenant. */
export const PER_SECOND = 50;
const TEN_MINUTES_S = 600;
/** Fewer are written to one at a time, which says nothing about a crowd. */
const FEWEST = 300;
const SHARE = 0.3;

const OPEN_SECONDS = `until the calm seconds without a pause have room for all at ${PER_SECOND} a second`;
const AFTER_PAUSES = 'all at 35 a second (0.7 x 50), after the pauses it was told';
const NO_LESS = 'no sender can get under 1/0.7 = 1.43 requests per delivered message';

/** A storm by seconds, for so many of them. */
const bySeconds = (
  seed: number,
  from: Date,
  seconds: number,
  rest: Pick<Storm, 'share' | 'retryAfter'>,
): ScriptOptions => ({
  seed,
  storm: { seed, from, until: new Date(from.getTime() + seconds * 1000), ...rest },
});

/**
 * The storms of ten minutes, of one minute and of every kind of doubt, in whole or in part. In part each is shorter and meets fewer people, at the
 * same rates.
 *
 * @param part - 1 is the whole; 0.1 a tenth.
 */
export function stormPlans(part: number): readonly StormPlan[] {
  const size = (whole: number) => Math.max(FEWEST, Math.round(whole * part));
  const seconds = (whole: number) => Math.round(whole * part);
  return [
    ...(['told', 'untold'] as const).map((retryAfter) => ({
      name: `seconds-${retryAfter}`,
      about: `${seconds(TEN_MINUTES_S)} seconds, 30 % of which take nothing, Retry-After ${retryAfter}; allowed: ${OPEN_SECONDS}`,
      people: size(TEN_MINUTES_S * PER_SECOND * (1 - SHARE)),
      script: (seed: number, from: Date) => bySeconds(seed, from, seconds(TEN_MINUTES_S), { share: SHARE, retryAfter }),
      isTimed: true,
    })),
    {
      name: 'coin-told',
      about: `30 % of the requests get 429 and are told 1 second; ${NO_LESS}; allowed: ${AFTER_PAUSES}`,
      people: size(1_500),
      script: (seed) => ({ seed, throttled: SHARE, retryAfterS: 1 }),
      isTimed: true,
    },
    {
      name: 'coin-untold',
      about: `30 % of the requests get 429 and are told nothing; ${NO_LESS}; no time is asked, since nothing says how long to wait`,
      people: size(1_500),
      script: (seed) => ({ seed, throttled: SHARE }),
      isTimed: false,
    },
    ...(['told', 'untold'] as const).map((retryAfter) => ({
      name: `minute-${retryAfter}`,
      about: `${seconds(60)} seconds in which nothing is taken, ${seconds(10)} after the start, Retry-After ${retryAfter}; allowed: ${OPEN_SECONDS}`,
      people: size(4_000),
      script: (seed: number, from: Date) =>
        bySeconds(seed, new Date(from.getTime() + seconds(10) * 1000), seconds(60), { share: 1, retryAfter }),
      isTimed: true,
    })),
    {
      name: 'doubt',
      about:
        '5 % taken and cut, 5 % cut and not taken, 2 % never answered; no time is asked, since each hang is waited for to its deadline',
      people: size(3_000),
      script: (seed) => ({ seed, commitThenDrop: 0.05, dropBeforeCommit: 0.05, hang: 0.02 }),
      isTimed: false,
    },
  ];
}
