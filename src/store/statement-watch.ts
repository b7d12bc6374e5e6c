/**
 * Told of every statement, `begin` and `commit` among them: just before the database gets it, and as soon as its answer is there. For benches that count
 * and tests in which the process dies there. May not throw.
 */
export interface StatementWatch {
  /** `isAwaited`: whoever sends it goes on when its answer is there; the others go the same way without one of their own, see `postgres.ts`. */
  before(sql: string, isAwaited: boolean): void;
  after(sql: string): void;
}

/** Nobody watches. */
export const UNWATCHED: StatementWatch = { before: () => undefined, after: () => undefined };
