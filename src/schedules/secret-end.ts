import type { Log } from '../log';
import type { Store } from '../store/store';
import { peopleWith, type Facts } from './facts';
import { secretEndsKind, secretEndsPayload } from './kinds/secret-ends';
import { addDays, daysBetween, instantOf, localMomentOf } from './local-time';
import { slotId } from './slot-id';
import { takeBack } from './take-back';

/** So many days before the end the coordinator is told, once each. */
const TOLD_DAYS_BEFORE = [30, 14, 7] as const;

/** Says in the log how many days are left when they are few, or that the day has passed (then they are negative). For the start. */
export function warnOfSecretEnd(log: Log, facts: Facts, endsOn: string | undefined, now: Date): void {
  if (endsOn === undefined) return;
  const days = daysBetween(localMomentOf(now, facts.programme.timeZone).on, endsOn);
  if (days <= TOLD_DAYS_BEFORE[0]) log.warn('secret.ends', { days });
}

/**
 * Plans the word to each coordinator that the bot's secret ends soon. Of the days to tell on only the last that has come: a date that is set late is
 * told at once, and once. What an earlier date had planned is taken back. Twice is safe.
 *
 * @param endsOn - the secret's last day, a local date; `undefined` when nobody has said.
 */
export async function tellSecretEnd(
  store: Store,
  log: Log,
  facts: Facts,
  endsOn: string | undefined,
  now: Date,
): Promise<void> {
  const { timeZone } = facts.programme;
  const today = localMomentOf(now, timeZone).on;
  await takeBackOther(store, endsOn, now);
  const days = endsOn === undefined ? undefined : daysBetween(today, endsOn);
  const step = days === undefined || days < 0 ? undefined : [...TOLD_DAYS_BEFORE].reverse().find((one) => days <= one);
  if (endsOn === undefined || step === undefined) return;
  const next = TOLD_DAYS_BEFORE.find((one) => one < step) ?? 0;
  const occasion = `${endsOn}.${step}`;
  for (const person of peopleWith(facts, 'coordinator')) {
    const added = await store.addDelivery({
      slot: slotId(secretEndsKind.id, person.id, occasion),
      kind: secretEndsKind.id,
      personId: person.id,
      occasion,
      dueAt: instantOf({ on: addDays(endsOn, -step), at: '00:00' }, timeZone),
      // Then the next one tells it anew.
      usefulUntil: instantOf({ on: addDays(endsOn, -next), at: '23:59' }, timeZone),
      payload: secretEndsPayload(endsOn),
    });
    if (added) log.info('secret.told', { days });
  }
}

async function takeBackOther(store: Store, endsOn: string | undefined, now: Date): Promise<void> {
  const planned = await store.listDeliveries({ states: ['planned'], to: now });
  const other = planned.filter(
    ({ kind, occasion }) => kind === secretEndsKind.id && !occasion.startsWith(`${endsOn}.`),
  );
  for (const { slot } of other) await takeBack(store, slot, 'occasion-gone', now);
}
