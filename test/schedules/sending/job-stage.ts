import { createAdapter } from '../../../src/bot/adapter';
import { createTeamsMessenger } from '../../../src/bot/teams-messenger';
import type { Messenger } from '../../../src/schedules/messenger';
import { createSender, type Sender, type SenderDeps } from '../../../src/schedules/sending/sender';
import type { Delivery, Store } from '../../../src/store/store';
import { local, makeOther, PARKVAENGET } from '../../support/make-facts';
import { openSender, type Sender as Stage } from '../../support/make-sender';

/** When every job here is due. */
export const DUE = local('2026-03-05', '10:15');
const DEADLINE_MS = 5_000;
const USEFUL_UNTIL = local('2026-03-06', '10:15');

/** Some people who are to be sent a card each, and everything real that is needed for it. */
export interface JobStage extends Stage {
  slots: readonly string[];
  /** A sender on the store; what is not named is as it always is. */
  senderOf(deps?: Partial<SenderDeps>): Sender;
  /** Plans one more message for each of the people. */
  addJob(people: readonly string[], occasion: string): Promise<void>;
  /** How many deliveries are in each state. */
  states(): Promise<Record<string, number>>;
  events(): string[];
}

export const slotOf = (personId: string, occasion = 'v1') => `welcome:${personId}:${occasion}`;

/** Opens one; `closeSenders` closes it. Its clock stands at the moment when the messages are due. */
export async function openJob(people: number): Promise<JobStage> {
  const ids = Array.from({ length: people }, (_, index) => `p${String(index + 1).padStart(5, '0')}`);
  const workplace = { programme: PARKVAENGET.programme, people: ids.map((id) => makeOther('volunteer', id)) };
  const stage = await openSender(workplace);
  const { store, connector, clock, log, lines } = stage;
  // Longer than the stage's own: several under way at once on a busy machine are no outage.
  const adapter = createAdapter({ log, deadlines: { inTurnMs: DEADLINE_MS, unaskedMs: DEADLINE_MS } });
  const messenger = createTeamsMessenger({ adapter, clock, appId: undefined, local: true });
  await store.transaction(async (inside) => {
    for (const id of ids) await inside.saveConversation(conversationOf(id, connector.serviceUrl));
  });
  const addJob = async (to: readonly string[], occasion: string) => {
    await store.plan(
      to.map((personId) => ({
        slot: slotOf(personId, occasion),
        kind: 'welcome',
        personId,
        occasion,
        dueAt: DUE,
        usefulUntil: USEFUL_UNTIL,
      })),
      DUE,
    );
  };
  await addJob(ids, 'v1');
  clock.moveTo(DUE);
  return Object.assign(stage, {
    messenger,
    slots: ids.map((id) => slotOf(id)),
    senderOf: (deps: Partial<SenderDeps> = {}) => createSender({ store, clock, messenger, log, workplace, ...deps }),
    addJob,
    async states() {
      const states: Record<string, number> = {};
      for (const { state } of await store.listDeliveries({})) states[state] = (states[state] ?? 0) + 1;
      return states;
    },
    events: () => lines.map((line) => (JSON.parse(line) as { event: string }).event),
  });
}

const conversationOf = (personId: string, serviceUrl: string) => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl,
  userId: `29:${personId}`,
  botId: '28:bot',
  tenantId: undefined,
  active: true,
});

/** The same store with some of its methods other than they are. */
export function storeWith(store: Store, changes: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(changes, name) ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The same messenger, which tells of each send before it begins. */
export function watching(messenger: Messenger, onSend: (personId: string) => Promise<void> | void): Messenger {
  return {
    ...messenger,
    async send(to, message) {
      await onSend(to.personId);
      return messenger.send(to, message);
    },
  };
}

/** What became of one slot, and why. */
export async function endOf(store: Store, slot: string): Promise<[Delivery['state'], string | undefined] | undefined> {
  const found = await store.findDelivery(slot);
  return found && [found.state, found.cause];
}
