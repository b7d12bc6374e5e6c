import { seededRandom } from '../support/random';

/** Chance that is the same each time: everything that is random in the simulator is drawn from one of these. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number, both ends inclusive. */
  int(from: number, to: number): number;
  /** True in this share of the throws. */
  chance(share: number): boolean;
  /** One of several. Throws for none. */
  pick<T>(items: readonly T[]): T;
  /** Other dice, named: what is drawn from them does not depend on what was drawn from these. */
  fork(name: string): Dice;
}

/** Dice for a name such as `7 org-17 week 12`. */
export function createDice(name: string): Dice {
  const next = seededRandom(hashOf(name));
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[Math.floor(next() * items.length)] as (typeof items)[number];
    },
    fork: (child) => createDice(`${name} / ${child}`),
  };
}

/** FNV-1a. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
