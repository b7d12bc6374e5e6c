import type { DeliveryState } from '../../src/store/store';
import { type Connector, startConnector } from '../support/connector';
import { DUE, openHomes, peerId, userOf } from './homes';
import type { Home, Life } from './life';

/** A home and a Teams, for lives in this very process. */
export interface OneHome {
  home: Home;
  connector: Connector;
  /** Ticks `minutes` after the moment of the questions. What breaks stands in the life's log. */
  tick(life: Life, minutes: number): Promise<void>;
  /** How many messages of each state there are, and what went wrong: peers that got more than one, and those whose message nobody accounts for. */
  count(life: Life): Promise<Partial<Record<DeliveryState | 'twice' | 'lost', number>>>;
  remove(): Promise<void>;
}

/** Makes a home for `peers`, on a SQLite file. */
export async function openOneHome({
  peers,
  window,
  latencyMs,
}: {
  peers: number;
  window: number;
  latencyMs: number;
}): Promise<OneHome> {
  const connector = await startConnector({ latencyMs });
  const homes = await openHomes({ serverUrl: undefined, peers, window, serviceUrl: connector.serviceUrl });
  const { home } = await homes.make(true);
  return {
    home,
    connector,
    tick: async (life, minutes) =>
      void (await life.tickAt(new Date(DUE.getTime() + minutes * 60_000)).catch(() => undefined)),
    async count({ store }) {
      const counts: Record<string, number> = {};
      const add = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
      const deliveries = await store.listDeliveries({});
      for (let number = 1; number <= peers; number += 1) {
        const got = connector.sent.filter(
          ({ activity }) => (activity.recipient as { id: string }).id === userOf(peerId(number)),
        ).length;
        const state = deliveries.find(({ personId }) => personId === peerId(number))?.state;
        if (state !== undefined) add(state);
        if (got > 1) add('twice');
        if (state === undefined || (got > 0 && !['sent', 'uncertain', 'sending'].includes(state))) add('lost');
        if (state === 'sent' && got === 0) add('lost');
      }
      return counts;
    },
    async remove() {
      await homes.close();
      await connector.close();
    },
  };
}
