import { Agent, request } from 'node:http';
import { makeActivity, openDoor } from '../support/door';
import { send } from '../support/http';

const JSON_TYPE = { 'content-type': 'application/json' };
const good = JSON.stringify(makeActivity());

describe('closing', () => {
  it('lets a running turn end and answer, and takes no new one', async () => {
    let end = () => {};
    const began = deferred();
    const door = await openDoor({
      runTurn: async () => {
        began.resolve(undefined);
        await new Promise<void>((resolve) => (end = resolve));
        return { status: 200, body: { done: true } };
      },
    });
    const running = send({ port: door.port, headers: JSON_TYPE, body: good });
    await began.promise;

    const closed = door.server.close();
    await expect(send({ port: door.port, headers: JSON_TYPE, body: good })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    end();

    expect(await running).toMatchObject({ status: 200, body: '{"done":true}' });
    await closed;
  });

  it('turns away what comes over a connection that is still open', async () => {
    let end = () => {};
    const began = deferred();
    const door = await openDoor({
      runTurn: async () => {
        began.resolve(undefined);
        await new Promise<void>((resolve) => (end = resolve));
        return undefined;
      },
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = over(agent, door.port);
    await began.promise;
    const second = over(agent, door.port);
    const closed = door.server.close();
    end();

    expect(await first).toBe(200);
    // Cut or refused, as it happens; never taken.
    expect([503, 'ECONNRESET', 'ECONNREFUSED']).toContain(await second);
    await closed;
    agent.destroy();
  });

  it('does not wait for idle connections', async () => {
    const door = await openDoor();
    const agent = new Agent({ keepAlive: true });
    await over(agent, door.port);
    const began = performance.now();

    await door.server.close();
    await door.server.close();

    expect(performance.now() - began).toBeLessThan(1_000);
    agent.destroy();
  });

  it('hangs up after ten seconds on a turn that does not end', async () => {
    const door = await openDoor({ runTurn: () => new Promise(() => undefined) });
    const stuck = send({ port: door.port, headers: JSON_TYPE, body: good }).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    while (door.lines.length === 0 && (await send({ port: door.port, method: 'GET', path: '/livez' })).status !== 200);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();

    await door.server.close();

    expect(performance.now() - began).toBeGreaterThan(9_900);
    expect(performance.now() - began).toBeLessThan(11_500);
    expect(await stuck).toBe('ECONNRESET');
  });
});

function over(agent: Agent, port: number): Promise<number | string | undefined> {
  return new Promise((resolve) => {
    const req = request(
      { port, host: '127.0.0.1', method: 'POST', path: '/api/messages', agent, headers: JSON_TYPE },
      (res) => {
        res.resume().on('end', () => resolve(res.statusCode));
      },
    );
    req.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    req.end(good);
  });
}

function deferred() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}
