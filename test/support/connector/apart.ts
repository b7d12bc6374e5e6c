import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname, join, resolve } from 'node:path';
import type { ApartOptions, FromChild, ToChild } from './apart-messages';
import type { Tally } from './tally';

/** A connector in a process of its own, so that it does not share a core with the bot. */
export interface ConnectorApart {
  serviceUrl: string;
  tally(): Promise<Tally>;
  close(): Promise<void>;
}

/** Starts a connector in a process of its own; it keeps no bodies. Rejects when that process ends before it listens. */
export async function startConnectorApart(options: ApartOptions): Promise<ConnectorApart> {
  const kind = extname(__filename);
  // Compiled sources run as they are.
  const execArgv = kind === '.ts' ? ['--require', resolve(__dirname, '../typescript-hook.cjs')] : [];
  const child = fork(join(__dirname, `apart-child${kind}`), { execArgv, serialization: 'advanced' });
  const ended = once(child, 'exit');
  const ask = async (message: ToChild): Promise<FromChild> => {
    const heard = once(child, 'message') as Promise<[FromChild]>;
    child.send(message);
    const gone = ended.then(() => Promise.reject(new Error('The connector’s process has ended.')));
    return (await Promise.race([heard, gone]))[0];
  };
  const started = await ask({ start: options });
  if (!('serviceUrl' in started)) throw new Error('The connector said something else than where it is.');
  return {
    serviceUrl: started.serviceUrl,
    async tally() {
      const heard = await ask({ ask: 'tally' });
      if (!('tally' in heard)) throw new Error('The connector said something else than what it counted.');
      return heard.tally;
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
