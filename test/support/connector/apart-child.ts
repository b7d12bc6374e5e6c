import { systemClock } from '../../../src/clock';
import { scaledClock } from '../scaled-clock';
import { type Connector, startConnector } from '.';
import type { FromChild, ToChild } from './apart-messages';
import { scriptOf } from './script';

/** The process that `startConnectorApart` starts: a connector, steered by messages. Ends when its parent does. */
let connector: Connector | undefined;

const say = (message: FromChild) => process.send?.(message);

process.on('message', (message: ToChild) => void hear(message));
process.on('disconnect', () => process.exit());

async function hear(message: ToChild): Promise<void> {
  if ('ask' in message) {
    if (connector !== undefined) say({ tally: connector.tally() });
    return;
  }
  const { scale, script, windows = false, latencyMs = 0 } = message.start;
  const clock = scale === undefined ? systemClock : scaledClock(scale);
  connector = await startConnector({ clock, windows, latencyMs, lean: true });
  if (script !== undefined) connector.misbehave(scriptOf(script));
  say({ serviceUrl: connector.serviceUrl });
}
