import type { AgendaItem } from '../../src/store/store';
import { local } from './make-facts';

/** A point that the peer added on Monday 2 March 2026, with something changed. Its words are no real sealed text. */
export function makeAgendaItem(changes: Partial<AgendaItem> = {}): AgendaItem {
  const addedAt = changes.addedAt ?? local('2026-03-02', '10:00');
  return {
    id: 'a-point',
    kind: 'point',
    sealedText: new Uint8Array([1]),
    addedBy: 'peer',
    addedAt,
    who: undefined,
    dueOn: undefined,
    state: 'open',
    changedAt: addedAt,
    ...changes,
  };
}
