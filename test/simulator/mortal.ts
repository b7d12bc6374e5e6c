import type { Messenger } from '../../src/schedules/messenger';
import type { Store } from '../../src/store/store';

/** Whether a process lives, and when it is to die. */
export interface Fate {
  readonly isDead: boolean;
  /** From now on: dies when `steps` more moments that pass `isFatal` have been reached. */
  dieAfter(steps: number, isFatal: (moment: string) => boolean): void;
  /** A moment such as `claim:before` is reached. Throws when the process dies here or is dead. */
  reach(moment: string): void;
}

/** What a dead process's calls end with; nobody sees it. */
class Dead extends Error {
  override readonly name = 'Dead';
}

/** A process that lives on until told otherwise. */
export function createFate(): Fate {
  let isDead = false;
  let order: { steps: number; isFatal: (moment: string) => boolean } | undefined;
  return {
    get isDead() {
      return isDead;
    },
    dieAfter: (steps, isFatal) => void (order = { steps, isFatal }),
    reach(moment) {
      if (order?.isFatal(moment) === true && (order.steps -= 1) <= 0) isDead = true;
      if (isDead) throw new Dead();
    },
  };
}

/** What the world may do to a store although the process that has it is dead. */
const OUTSIDE = ['close', 'engine'];

/**
 * The same store for a process that may die: before and after each call is a moment of it, and a dead one reaches the store no more. What was
 * under way in a transaction is gone then, as it would be.
 */
export function mortalStore(store: Store, fate: Fate): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || OUTSIDE.includes(String(name))) return value;
      return async (...args: unknown[]) => {
        // A plan of nothing is no moment of anything.
        const moment = name === 'plan' && (args[0] as unknown[]).length === 0 ? 'idle' : String(name);
        fate.reach(`${moment}:before`);
        const inner =
          name === 'transaction'
            ? [(own: Store) => (args[0] as (own: Store) => Promise<unknown>)(mortalStore(own, fate))]
            : args;
        const result: unknown = await (value as (...args: unknown[]) => unknown).apply(target, inner);
        fate.reach(`${moment}:after`);
        return result;
      };
    },
  });
}

/** The same messenger for such a process. It never throws, so a dead one's outcome is one that changes nothing. */
export function mortalMessenger(messenger: Messenger, fate: Fate): Messenger {
  const around = async <T>(name: string, work: () => Promise<T>, dead: T): Promise<T> => {
    try {
      fate.reach(`${name}:before`);
      const outcome = await work();
      fate.reach(`${name}:after`);
      return outcome;
    } catch {
      return dead;
    }
  };
  const nobodyKnows = { state: 'uncertain', cause: 'dead' } as const;
  return {
    send: (to, message) => around('send', () => messenger.send(to, message), nobodyKnows),
    update: (to, id, message) => around('update', () => messenger.update(to, id, message), nobodyKnows),
    reopen: (to) => around('reopen', () => messenger.reopen(to), nobodyKnows),
  };
}

/** The moments of a message's way out. */
export function isOnTheWayOut(moment: string): boolean {
  return /^(plan|claim|send|mark|addDelivery):/.test(moment);
}

/** Every moment at which something is written, in a tick that has something to do or in a turn. */
export function isEffect(moment: string): boolean {
  return /^(plan|claim|send|update|mark|add|save(?!Fact)|set|open|keep|noteActivity|markStale|clearStale|transaction:after)/.test(
    moment,
  );
}
