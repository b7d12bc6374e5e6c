import { startConnector } from '../support/connector';
import { chatOf, openHomes, peerId } from './homes';
import type { KillStage } from './kill-run';
import type { Nursery } from './nursery';

/** A workplace of many hands: several sends are under way at once, and two chats have been forgotten. */
export const SMALL = { peers: 12, window: 4 };

/** A job so large that the sender itself thinks several at once right. At most this many. */
export const LARGE = { peers: 220, window: 8 };

/** Everything kills are made with, on one kind of store. */
export async function openKillStage(
  nursery: Nursery,
  serverUrl: string | undefined,
  size: typeof SMALL,
): Promise<KillStage & { close(): Promise<void> }> {
  const connector = await startConnector({ latencyMs: 30, lean: false });
  for (const number of [1, 2]) connector.forget(chatOf(peerId(number)));
  const homes = await openHomes({
    serverUrl,
    peers: size.peers,
    window: size === LARGE ? undefined : size.window,
    serviceUrl: connector.serviceUrl,
  });
  return {
    homes,
    nursery,
    connector,
    ...size,
    async close() {
      await homes.close();
      await connector.close();
    },
  };
}
