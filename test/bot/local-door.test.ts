import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { refuseStrangers } from '../../src/bot/guard';
import { type Door, makeActivity, openDoor } from '../support/door';
import { send } from '../support/http';

const JSON_TYPE = { 'content-type': 'application/json' };
const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one && !one.internal && one.family === 'IPv4')?.address;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.server.close());
beforeEach(() => {
  door.lines.length = 0;
  door.turns.length = 0;
});

const knock = (headers: Record<string, string> = {}, fields = {}, port = door.port) =>
  send({ port, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(makeActivity(fields)) });

describe('in local mode, the door', () => {
  it.each([
    ['127.0.0.1', {}, 'http://127.0.0.1:3979/'],
    ['localhost', { host: 'localhost:3978' }, 'http://localhost:56150/_connector'],
    ['::1', { host: '[::1]:3978' }, 'http://[::1]:56150/'],
    ['a page of this machine', { origin: 'http://localhost:56150' }, 'https://127.0.0.1/'],
  ])('opens for %s', async (_who, headers, serviceUrl) => {
    const reply = await knock(headers, { serviceUrl });

    expect(reply.status).toBe(200);
    expect(door.turns).toHaveLength(1);
  });

  it.each([
    ['a name that was pointed at this machine', { host: 'evil.example:3978' }, 'host'],
    ['a name that begins like ours', { host: 'localhost.evil.example' }, 'host'],
    ['a name that begins like our address', { host: '127.0.0.1.evil.example' }, 'host'],
    ['a web page from elsewhere', { origin: 'https://evil.example' }, 'origin'],
    ['a page without an origin of its own', { origin: 'null' }, 'origin'],
  ])('stays shut for %s', async (_who, headers, code) => {
    const reply = await knock(headers);

    expect(reply).toMatchObject({ status: 403, body: '' });
    expect(door.lines).toMatchObject([{ status: 403, code }]);
    expect(door.turns).toEqual([]);
  });

  it.each([
    'https://smba.trafficmanager.net/emea/',
    'http://evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://me:secret@localhost/',
    'ftp://127.0.0.1/',
    'urn:127.0.0.1',
    '127.0.0.1',
  ])('never answers to %s', async (serviceUrl) => {
    const reply = await knock({}, { serviceUrl });

    expect(reply).toMatchObject({ status: 403, body: '' });
    expect(door.lines).toMatchObject([{ status: 403, code: 'service-url' }]);
  });

  it.each(['0.0.0.0', '::', outside ?? '192.0.2.1', ''])('is not opened on "%s"', async (host) => {
    await expect(openDoor({}, host)).rejects.toThrow(/this machine only/);
  });

  // A machine with loopback alone has no outside to come from.
  (outside ? it : it.skip)(
    `is not reached through the machine’s other address (${outside ?? 'there is none'})`,
    async () => {
      await expect(
        send({ port: door.port, host: outside ?? '', headers: JSON_TYPE, body: '{}' }),
      ).rejects.toMatchObject({
        code: 'ECONNREFUSED',
      });
    },
  );

  (outside ? it : it.skip)('stays shut for a socket from elsewhere, should it ever be reached', async () => {
    const refusals: unknown[] = [];
    const wide = createServer((req, res) => {
      try {
        refuseStrangers(req);
      } catch (error) {
        refusals.push(error);
      }
      res.end();
    });
    await new Promise<void>((resolve) => wide.listen(0, '0.0.0.0', resolve));
    const { port } = wide.address() as AddressInfo;

    for (const host of [outside ?? '', '127.0.0.1'])
      await send({ port, host, headers: { host: 'localhost' }, body: '' });
    wide.close();

    expect(refusals).toMatchObject([{ status: 403, code: 'not-loopback' }]);
  });

  it('stays shut for a request that names no host', async () => {
    const text = await new Promise<string>((resolve) => {
      const socket = connect(door.port, '127.0.0.1', () => socket.write('GET /livez HTTP/1.0\r\n\r\n'));
      let read = '';
      socket.on('data', (chunk) => (read += chunk)).on('close', () => resolve(read));
    });

    expect(text).toMatch(/^HTTP\/1\.1 403 /);
  });
});
