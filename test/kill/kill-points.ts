import type { Messenger } from '../../src/schedules/messenger';
import type { Store } from '../../src/store/store';

/** The moments of one message's way out at which the process is killed. `arrived`: Teams has it, and its answer has not left. */
export const KILL_POINTS = [
  'plan:before',
  'plan:after',
  'claim:before',
  'claim:after',
  'post:before',
  'post:arrived',
  'post:after',
  'mark:before',
  'mark:after',
  // Of a chat that Teams has forgotten.
  'reopen:before',
  'reopen:arrived',
  'reopen:after',
  'keep-chat:before',
  'keep-chat:after',
] as const;

/** And those of taking up what an earlier life has left behind. */
export const TAKE_UP_POINTS = ['settle:before', 'settle:after'] as const;
export type KillPoint = (typeof KILL_POINTS)[number] | (typeof TAKE_UP_POINTS)[number];

/** Where to die: at the `nth` time the point is passed, from 1. */
export interface KillOrder {
  point: KillPoint;
  nth: number;
}

/** Dies as a power cut would: no handler runs, nothing is flushed. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing may happen meanwhile.
  for (;;);
}

/** Counts how often each point is passed and dies at the ordered one. */
export function createExecutioner(order: KillOrder | undefined): (point: KillPoint) => void {
  const passed = new Map<KillPoint, number>();
  return (point) => {
    const times = (passed.get(point) ?? 0) + 1;
    passed.set(point, times);
    if (order?.point === point && order.nth === times) die();
  };
}

/** The same store, with a deadly moment before and after planning, claiming, marking, keeping a chat and taking up what was left. */
export function withKillPoints(store: Store, at: (point: KillPoint) => void): Store {
  const around =
    <Args extends unknown[], T>(
      name: 'plan' | 'claim' | 'mark' | 'keep-chat' | 'settle',
      call: (...args: Args) => Promise<T>,
    ) =>
    async (...args: Args): Promise<T> => {
      at(`${name}:before`);
      const result = await call(...args);
      at(`${name}:after`);
      return result;
    };
  const deadly = {
    // A plan of nothing is no moment of a message's way.
    plan: async (deliveries: Parameters<Store['plan']>[0], watermark: Date) =>
      deliveries.length === 0
        ? store.plan(deliveries, watermark)
        : around('plan', store.plan.bind(store))(deliveries, watermark),
    claim: around('claim', store.claim.bind(store)),
    mark: around('mark', store.mark.bind(store)),
    saveConversation: around('keep-chat', store.saveConversation.bind(store)),
    settleAbandoned: around('settle', store.settleAbandoned.bind(store)),
    transaction: <T>(work: (inside: Store) => Promise<T>) =>
      store.transaction((inside) => work(withKillPoints(inside, at))),
  };
  return new Proxy(store, {
    get: (target, name) => {
      if (name in deadly) return deadly[name as keyof typeof deadly];
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The same messenger, with a deadly moment before and after each send and each opening of a chat. */
export function messengerWithKillPoints(messenger: Messenger, at: (point: KillPoint) => void): Messenger {
  return {
    send: async (to, message) => {
      at('post:before');
      const outcome = await messenger.send(to, message);
      at('post:after');
      return outcome;
    },
    update: (to, activityId, message) => messenger.update(to, activityId, message),
    reopen: async (to) => {
      at('reopen:before');
      const opened = await messenger.reopen(to);
      at('reopen:after');
      return opened;
    },
  };
}
