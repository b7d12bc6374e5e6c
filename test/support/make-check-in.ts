import { questionsFor } from '../../src/dialogs/check-in/rotation';
import type { CheckIn } from '../../src/store/store';

/** An open check-in of a peer: Thursday 5 March 2026 13.45 to Tuesday 10 March 12.00, Danish time. */
export const makeCheckIn = (changes: Partial<CheckIn> = {}): CheckIn => ({
  id: 'check-in:peer:2026-W10',
  personId: 'peer',
  week: '2026-W10',
  origin: 'planned',
  questionIds: questionsFor(0),
  openedAt: new Date('2026-03-05T12:45:00Z'),
  closesAt: new Date('2026-03-10T11:00:00Z'),
  step: 0,
  state: 'open',
  sealedAnswers: undefined,
  sealedWords: undefined,
  revision: 1,
  ...changes,
});
