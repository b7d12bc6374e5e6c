import { DELIVERY_GUARDS } from './delivery-guards';
import type { Guard } from './guard';
import { INBOUND_GUARDS } from './inbound-guards';

/** Every guard that is taken out by `npm run guards`. */
export const GUARDS: readonly Guard[] = [...DELIVERY_GUARDS, ...INBOUND_GUARDS];

/** A file without one guard. Throws when it does not stand there exactly once. */
export function without(text: string, guard: Guard): string {
  const parts = text.split(guard.with);
  if (parts.length !== 2) throw new Error(`${guard.file}: "${guard.name}" stands there ${parts.length - 1} times`);
  return parts.join(guard.without);
}
