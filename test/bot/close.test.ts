import { Agent, request } from 'node:http';
import { connect } from 'node:net';
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

  it('lets a turn end that goes on after its activity was answered', async () => {
    let end = () => {};
    let ended = false;
    const door = await openDoor({
      answerWithinMs: () => 20,
      runTurn: async () => {
        await new Promise<void>((resolve) => (end = resolve));
        ended = true;
        return undefined;
      },
    });
    expect(await send({ port: door.port, headers: JSON_TYPE, body: good })).toMatchObject({ status: 200, body: '' });

    const closed = door.server.close();
    setTimeout(end, 50);
    await closed;

    expect(ended).toBe(true);
  });

  it('begins no turn for what comes over a connection that is still open', async () => {
    let end = () => {};
    let turns = 0;
    const began = deferred();
    const door = await openDoor({
      runTurn: async () => {
        turns++;
        began.resolve(undefined);
        await new Promise<void>((resolve) => (end = resolve));
        return undefined;
      },
    });
    const post = `POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${good.length}\r\n\r\n${good}`;
    const socket = connect(door.port, '127.0.0.1', () => socket.write(post)).on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => (text += chunk));
    await began.promise;

    const closed = door.server.close();
    await new Promise<void>((resolve) => socket.write(post, () => setTimeout(resolve, 200)));
    end();
    await closed;
    await new Promise((resolve) => (socket.closed ? resolve(undefined) : socket.once('close', resolve)));

    expect(turns).toBe(1);
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
    expect(door.lines).toMatchObject([{ event: 'request.refused', status: 503, code: 'closing' }]);
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

  it('hangs up after a while on a turn that does not end', async () => {
    const door = await openDoor({ runTurn: () => new Promise(() => undefined), closeTimeoutMs: 500 });
    const stuck = send({ port: door.port, headers: JSON_TYPE, body: good }).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const began = performance.now();

    await door.server.close();

    expect(performance.now() - began).toBeGreaterThan(490);
    expect(performance.now() - began).toBeLessThan(2_000);
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
