import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What a line does with what is said on it: hands it on; lets it vanish, while both ends think the line is there; or hands on only what is asked. */
type Manner = 'open' | 'silent' | 'deaf';

/** A line between a client and a server on this machine that can be cut. */
export interface TcpProxy {
  /** Listens on 127.0.0.1. */
  port: number;
  /** From now on, also for the lines that are there. `deaf`: the server hears and does, and its answers vanish. */
  be(manner: Manner): void;
  /** Cuts every line that is there, so that both ends are told. New ones may come. Gives how many. */
  cut(): number;
  /** Cuts every line at the moment when the client says something that holds `words`: before the server hears it, or when it has answered and nobody has heard. */
  cutAt(words: string, when: 'before' | 'after'): void;
  close(): Promise<void>;
}

/** Opens a line to a port of this machine. */
export async function openTcpProxy(to: { host: string; port: number }): Promise<TcpProxy> {
  const lines = new Set<Socket>();
  let manner: Manner = 'open';
  let trap: { words: string; when: 'before' | 'after' } | undefined;

  const cut = () => {
    const ends = lines.size / 2;
    for (const end of lines) end.destroy();
    return ends;
  };
  const server = createServer((client) => {
    const upstream = connect(to);
    let isSprung = false;
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      lines.add(end);
      end.on('error', () => undefined);
      end.on('close', () => {
        lines.delete(end);
        // Of a machine that has vanished nobody is told.
        if (manner !== 'silent') other.destroy();
      });
    }
    client.on('data', (said: Buffer) => {
      if (trap !== undefined && said.includes(trap.words)) {
        const { when } = trap;
        trap = undefined;
        if (when === 'before') return void cut();
        isSprung = true;
      }
      if (manner !== 'silent') upstream.write(said);
    });
    upstream.on('data', (said: Buffer) => {
      if (isSprung) client.destroy();
      else if (manner === 'open') client.write(said);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  return {
    port: (server.address() as AddressInfo).port,
    be: (next) => void (manner = next),
    cut,
    cutAt: (words, when) => void (trap = { words, when }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        cut();
      }),
  };
}
