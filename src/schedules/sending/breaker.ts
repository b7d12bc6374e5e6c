import type { Log } from '../../log';
import { CLAIM_LAPSED, THROTTLED, type SendOutcome } from '../messenger';

/**
 * Stops all unasked sending while Teams does not take it: one send after another would only fail, or end as "nobody can know". Answers to people are
 * not held up by it.
 */
export interface Breaker {
  /** Until when (UTC) nothing may be sent; `undefined` when sending may go on, or one probe may try. */
  heldUntil(now: Date): Date | undefined;
  /** True from when it opens until a send has gone well; where nothing holds it then, one message at a time may try. */
  isOpen(): boolean;
  /** Tells how one send ended. */
  note(outcome: SendOutcome, now: Date): void;
}

/** The first hold, and the longest; each probe that fails doubles it. */
const FIRST_HOLD_MS = 30_000;
const LONGEST_HOLD_MS = 10 * 60_000;

/** So many sends are looked at together, and so many of them are too many. */
const LOOKED_AT = 20;
const TOO_MANY = LOOKED_AT / 2;
const TOKEN_FAILURES = 3;

/** Causes of `later` that are no trouble with Teams: it has answered in good order, or has not been asked. */
const NO_TROUBLE = [THROTTLED, 'http-412', CLAIM_LAPSED];

/**
 * A closed breaker. It opens when the bot is not let in (401), when three times in a row no token could be had, and when half of the last twenty sends did
 * not reach Teams or got no clear answer. After 30 seconds one send may try; each that fails doubles the time, up to ten minutes.
 */
export function createBreaker(log: Log): Breaker {
  let heldUntil: Date | undefined;
  let failedProbes = 0;
  let tokenFailures = 0;
  /** True for each of the last sends that was in trouble. */
  let lately: boolean[] = [];

  const hold = (cause: string, now: Date) => {
    const isFirst = heldUntil === undefined;
    // What was under way when it opened tells nothing new.
    if (heldUntil !== undefined && now < heldUntil) return;
    if (!isFirst) failedProbes += 1;
    const ms = Math.min(LONGEST_HOLD_MS, FIRST_HOLD_MS * 2 ** failedProbes);
    heldUntil = new Date(now.getTime() + ms);
    if (isFirst) log.error('sending.stopped', { cause });
  };
  const close = () => {
    heldUntil = undefined;
    failedProbes = 0;
    lately = [];
    log.info('sending.resumed');
  };

  return {
    heldUntil: (now) => (heldUntil !== undefined && now < heldUntil ? heldUntil : undefined),
    isOpen: () => heldUntil !== undefined,
    note(outcome, now) {
      const cause = outcome.state === 'sent' ? '' : outcome.cause;
      const isTrouble = isInTrouble(outcome);
      tokenFailures = cause === 'token' ? tokenFailures + 1 : 0;
      lately = [...lately, isTrouble].slice(-LOOKED_AT);
      if (outcome.state === 'sent') {
        if (heldUntil !== undefined) close();
      } else if (
        isUnauthorised(outcome) ||
        (isTrouble && heldUntil !== undefined) ||
        tokenFailures >= TOKEN_FAILURES ||
        (isTrouble && lately.length === LOOKED_AT && lately.filter(Boolean).length >= TOO_MANY)
      ) {
        hold(cause, now);
      }
    },
  };
}

/** Teams does not let the bot itself in: nothing about the message or its receiver, and certainly not taken. */
export function isUnauthorised(outcome: SendOutcome): boolean {
  return outcome.state !== 'sent' && isOneOf(outcome.cause, ['http-401']);
}

function isInTrouble(outcome: SendOutcome): boolean {
  if (isUnauthorised(outcome) || outcome.state === 'uncertain') return true;
  return outcome.state === 'later' && !isOneOf(outcome.cause, NO_TROUBLE);
}

/** A cause may have Teams' own code behind the status: `http-403-BotDisabledByAdmin`. */
const isOneOf = (cause: string, causes: readonly string[]) =>
  causes.some((one) => cause === one || cause.startsWith(`${one}-`));
