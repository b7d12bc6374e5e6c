/** One claim whose statement got no answer: the database may have taken it or not. */
export interface LostClaim {
  /** As it would stand in `claimed_by`. */
  name: string;
  slot: string;
  leaseUntil: Date;
}

/** How one opened store names its claims, and what it remembers of them. */
export interface Claims {
  /** A new name, never given before by any store. */
  nextName(): string;
  /** What `claimed_by` is like for every claim of this store, for SQL's `like`. */
  readonly ours: string;
  /** By name. Whoever made them was told that they failed, so nothing is sent on them. */
  readonly lost: Map<string, LostClaim>;
}

/** The claims of one opened store; `instance` names it among all others. */
export function createClaims(instance: string): Claims {
  let made = 0;
  return {
    nextName: () => `${instance}/${(made += 1)}`,
    ours: `${instance}/%`,
    lost: new Map(),
  };
}
