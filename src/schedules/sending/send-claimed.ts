import { errorFields, logMark } from '../../log';
import type { Delivery, DeliveryState } from '../../store/store';
import { ownReminderKind } from '../kinds/own-reminder';
import type { Prepared } from './prepare';
import type { PutBack } from './put-back';
import type { Seats } from './seats';
import { sendOnce, type SendOnceDeps } from './send-once';
import type { SendWindow } from './send-window';

/** How long a claim stands. After it another process may call the send uncertain. Far longer than the deadline of one send and the writing down of it. */
const LEASE_MS = 60_000;

/** So long after the claim it may still leave: what is left of the lease is for the send and the writing down. */
const LEAVES_WITHIN_MS = LEASE_MS / 2;

/** What the way out of one message needs. */
export interface SendingDeps extends SendOnceDeps {
  window: SendWindow;
  seats: Seats;
  putBack: PutBack;
  /** From then on nobody waits long. */
  hurry: AbortSignal;
}

/** What is done with one delivery that has been judged. */
export interface Sending {
  /**
   * Claims and sends it, and keeps what became of it in `ends`. Never rejects: one person's trouble is logged and never keeps the others' messages. Nothing
   * else may be under way to the receiver.
   *
   * @param onUnused - called when nothing was sent, because another has it or it is no longer wanted.
   */
  start(
    delivery: Delivery,
    prepared: Extract<Prepared, { do: 'send' }>,
    ends: Map<string, DeliveryState>,
    onUnused?: () => void,
  ): Promise<void>;
  /** Ends it without sending. Gives the state it is in. */
  endUnsent(delivery: Delivery, prepared: Extract<Prepared, { do: 'end' }>): Promise<DeliveryState>;
}

/** Builds it. */
export function createSending(deps: SendingDeps): Sending {
  const { store, clock, log, window, seats, putBack, hurry } = deps;

  const claimAndSend: Sending['start'] = async (delivery, { to, message }, ends, onUnused) => {
    const { slot, kind, personId } = delivery;
    // The lease counts from the claim: others before it may have waited for Teams.
    const claimedAt = clock.now();
    if (!(await store.claim(slot, claimedAt, new Date(claimedAt.getTime() + LEASE_MS)))) {
      onUnused?.();
      return;
    }
    const leavesBefore = new Date(claimedAt.getTime() + LEAVES_WITHIN_MS);
    const sending = sendOnce(deps, delivery, to, message, { leavesBefore, hurry });
    const { state, cause, notBefore } = await sending.finally(() => seats.noteLeft(personId, clock.now()));
    window.note(clock.now().getTime() - claimedAt.getTime());
    if (notBefore !== undefined) putBack.add(notBefore);
    ends.set(slot, state);
    // Where there is one peer, its kind would say who has asked to be reminded of something.
    const named = kind === ownReminderKind.id ? {} : { kind };
    log.info('delivery.ended', { slot: logMark(slot), ...named, state, ...(cause === undefined ? {} : { cause }) });
  };

  return {
    start: (delivery, ...rest) =>
      seats.take(delivery, () =>
        claimAndSend(delivery, ...rest).catch((error: unknown) => log.error('delivery.broken', errorFields(error))),
      ),
    async endUnsent({ slot }, { state, cause }) {
      await store.mark(slot, { state, cause, at: clock.now() });
      log.info('delivery.ended', { slot: logMark(slot), state, cause });
      return state;
    },
  };
}
