import type { Delivery } from '../../store/store';
import type { KindId } from '../kinds/message-kind';

const GREETING: KindId = 'welcome';

/** What may leave now: whoever is still to be greeted hears nothing else before it, and the rest of theirs waits for another reading. */
export function greetingFirst(due: readonly Delivery[]): Delivery[] {
  const greeted = new Set(due.filter(({ kind }) => kind === GREETING).map(({ personId }) => personId));
  return due.filter(({ kind, personId }) => kind === GREETING || !greeted.has(personId));
}
