import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Door, makeActivity, openDoor } from '../support/door';
import { type HttpRequest, send } from '../support/http';

const JSON_TYPE = { 'content-type': 'application/json' };
const good = JSON.stringify(makeActivity());
const POST_JSON = 'POST /api/messages HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const MEGABYTE = Buffer.alloc(1024 * 1024, 'a');

/** A folder for temporary files that nobody else writes to. */
const scratch = mkdtempSync(join(tmpdir(), 'door-'));
const tmpdirBefore = process.env['TMPDIR'];

let door: Door;
const unhandled: unknown[] = [];
const noteUnhandled = (reason: unknown) => unhandled.push(reason);

beforeAll(async () => {
  process.env['TMPDIR'] = scratch;
  process.on('unhandledRejection', noteUnhandled);
  door = await openDoor({ bodyTimeoutMs: 400 });
});
afterAll(async () => {
  await door.server.close();
  process.off('unhandledRejection', noteUnhandled);
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  rmSync(scratch, { recursive: true });
});
beforeEach(() => {
  door.lines.length = 0;
  door.turns.length = 0;
  door.clock.moveTo(new Date(door.clock.now().getTime() + 60_000));
});

const post = (rest: Partial<HttpRequest>) => send({ port: door.port, headers: JSON_TYPE, body: good, ...rest });
const withFields = (fields: Record<string, unknown>) => ({ body: JSON.stringify(makeActivity(fields)) });

function deep(levels: number): string {
  return good.replace(/}$/, `,"value":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`);
}

const REFUSED: [string, Partial<HttpRequest>, number, string][] = [
  [
    'bytes that are not gzip, announced as gzip',
    { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } },
    415,
    'content-encoding',
  ],
  ['an identity encoding', { headers: { ...JSON_TYPE, 'content-encoding': 'identity' } }, 415, 'content-encoding'],
  ['20 MB, announced', { body: Buffer.alloc(20 * 1024 * 1024, 'a') }, 413, 'too-large'],
  ['20 MB in chunks', { body: Array<Buffer>(20).fill(MEGABYTE) }, 413, 'too-large'],
  ['one byte over 256 KiB in chunks', { body: [Buffer.alloc(256 * 1024, ' '), Buffer.from(' ')] }, 413, 'too-large'],
  ['no content type', { headers: {} }, 415, 'content-type'],
  ['plain text', { headers: { 'content-type': 'text/plain' } }, 415, 'content-type'],
  [
    'a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'type=message' },
    415,
    'content-type',
  ],
  [
    'an upload',
    { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: multipart() },
    415,
    'content-type',
  ],
  ['JSON with a tail to its type', { headers: { 'content-type': 'application/json-patch+json' } }, 415, 'content-type'],
  ['another charset', { headers: { 'content-type': 'application/json; charset=utf-16' } }, 415, 'content-type'],
  ['nothing', { body: '' }, 400, 'not-json'],
  ['half of JSON', { body: good.slice(0, -5) }, 400, 'not-json'],
  ['bytes that are not UTF-8', { body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }, 400, 'not-json'],
  ['a list', { body: `[${good}]` }, 400, 'not-an-object'],
  ['a number', { body: '5' }, 400, 'not-an-object'],
  ['null', { body: 'null' }, 400, 'not-an-object'],
  ['61 levels', { body: deep(60) }, 400, 'too-deep'],
  ['20,000 levels of objects', { body: deep(20_000) }, 400, 'too-deep'],
  ['100,000 levels of lists', { body: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}` }, 400, 'too-deep'],
  ['a __proto__ key', { body: good.replace('{', '{"__proto__":{"isAdmin":true},') }, 400, 'dangerous-key'],
  [
    'a __proto__ key, escaped, within',
    { body: good.replace('"tenant":{', '"tenant":{"\\u005f_proto__":{},') },
    400,
    'dangerous-key',
  ],
  [
    'a constructor.prototype key',
    { body: good.replace('{', '{"constructor":{"prototype":{"isAdmin":true}},') },
    400,
    'dangerous-key',
  ],
  ...['serviceUrl', 'type', 'channelId', 'from', 'recipient', 'conversation'].flatMap((field): typeof REFUSED => [
    [`no ${field}`, withFields({ [field]: undefined }), 400, 'not-an-activity'],
    [`a number for ${field}`, withFields({ [field]: 5 }), 400, 'not-an-activity'],
    [`an empty ${field}`, withFields({ [field]: '' }), 400, 'not-an-activity'],
    [`an object for ${field}`, withFields({ [field]: {} }), 400, 'not-an-activity'],
  ]),
  ...['from', 'recipient', 'conversation'].flatMap((field): typeof REFUSED => [
    [`an empty ${field}.id`, withFields({ [field]: { id: '' } }), 400, 'not-an-activity'],
    [`a number for ${field}.id`, withFields({ [field]: { id: 7 } }), 400, 'not-an-activity'],
  ]),
  ['another path', { path: '/api/secrets' }, 404, 'path'],
  ['a path that is not well formed', { path: '/%ff%zz' }, 404, 'path'],
  ['a path up and down', { path: '/api/../api/messages' }, 404, 'path'],
  ['the path with a slash', { path: '/api/messages/' }, 404, 'path'],
  ['another method', { method: 'PUT' }, 405, 'method'],
  ['a GET', { method: 'GET' }, 405, 'method'],
  ['HEAD for a probe', { method: 'HEAD', path: '/livez' }, 405, 'method'],
];

function multipart(): string {
  return '--x\r\ncontent-disposition: form-data; name="f"; filename="f.bin"\r\n\r\nbytes\r\n--x--\r\n';
}

describe('the door', () => {
  it.each(REFUSED)(
    'refuses %s, within a second, with a bare status and one log line',
    async (_what, request, status, code) => {
      const reply = await post(request);

      expect({ status: reply.status, body: reply.body }).toEqual({ status, body: '' });
      expect(reply.ms).toBeLessThan(1_000);
      expect(door.lines).toEqual([{ at: expect.any(String), level: 'warn', event: 'request.refused', status, code }]);
      expect(door.turns).toEqual([]);
      expect(readdirSync(scratch)).toEqual([]);
    },
  );

  it('is still open afterwards, with no rejection left unhandled', async () => {
    const reply = await post({});

    expect(reply).toMatchObject({ status: 200, body: '' });
    expect(door.turns).toHaveLength(1);
    expect(unhandled).toEqual([]);
  });

  it('hangs up on a body that never comes', async () => {
    const began = performance.now();

    const text = await rawUntilClosed(`${POST_JSON}content-length: 50\r\n\r\n{"t`);

    expect(text).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(door.lines).toMatchObject([{ event: 'request.refused', status: 408, code: 'slow-body' }]);
  });

  it('does not wait for the body of what it refuses by its headers', async () => {
    const began = performance.now();

    const text = await rawUntilClosed(`${POST_JSON}content-length: ${20 * 1024 * 1024}\r\n\r\n`);

    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(door.lines).toMatchObject([{ status: 413, code: 'too-large' }]);
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('hangs up on an upgrade', async () => {
    const text = await rawUntilClosed(
      'GET /api/messages HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    );

    expect(text).toBe('');
  });

  it('lets a careful sender ask first, and says no before the body is sent', async () => {
    const ask = 'POST /api/messages HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\nconnection: close\r\n';

    const no = await rawUntilClosed(`${ask}content-type: text/plain\r\ncontent-length: 5\r\n\r\n`);
    const yes = await rawUntilClosed(
      `${ask}content-type: application/json\r\ncontent-length: ${good.length}\r\n\r\n${good}`,
    );

    expect(no).toMatch(/^HTTP\/1\.1 415 /);
    expect(yes).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });

  it('takes 60 levels, a charset and a body in chunks', async () => {
    const chunked = await post({
      headers: { 'content-type': 'application/json; charset=UTF-8' },
      body: [Buffer.from(deep(59))],
    });

    expect(chunked.status).toBe(200);
  });

  it('lets only the known fields of an activity in', async () => {
    await post(withFields({ callerId: 'me', deliveryMode: 'expectReplies', somethingNew: 1 }));

    const [activity] = door.turns;
    expect(activity).toMatchObject({ type: 'message', text: 'hej' });
    expect(Object.keys(activity ?? {})).not.toEqual(expect.arrayContaining(['callerId']));
    expect(activity).not.toHaveProperty('deliveryMode');
    expect(activity).not.toHaveProperty('somethingNew');
  });
});

describe('the probes', () => {
  it('say that the bot lives and is ready, and nothing more', async () => {
    const alive = await send({ port: door.port, method: 'GET', path: '/livez' });
    const ready = await send({ port: door.port, method: 'GET', path: '/readyz' });

    expect([alive, ready]).toMatchObject([
      { status: 200, body: '' },
      { status: 200, body: '' },
    ]);
  });

  it.each([
    ['is not ready', async () => false],
    ['cannot say', () => Promise.reject(new Error('the store is away'))],
    ['takes too long to say', () => new Promise<boolean>(() => undefined)],
  ])('are 503 and 200 when the bot %s', async (_what, isReady) => {
    const tired = await openDoor({ isReady });

    const ready = await send({ port: tired.port, method: 'GET', path: '/readyz' });
    const alive = await send({ port: tired.port, method: 'GET', path: '/livez' });
    await tired.server.close();

    expect(ready).toMatchObject({ status: 503, body: '' });
    expect(alive.status).toBe(200);
  });
});

describe('a turn', () => {
  it('answers an invoke with its status and body', async () => {
    const asked = await openDoor({ runTurn: async () => ({ status: 200, body: { statusCode: 200 } }) });

    const reply = await send({ port: asked.port, headers: JSON_TYPE, body: good });
    await asked.server.close();

    expect(reply).toMatchObject({ status: 200, body: '{"statusCode":200}' });
  });

  it('that breaks is a bare 500, and the log has the class of the error without its words', async () => {
    const broken = await openDoor({ runTurn: () => Promise.reject(new TypeError('Ana said: secret')) });

    const reply = await send({ port: broken.port, headers: JSON_TYPE, body: good });
    await broken.server.close();

    expect(reply).toMatchObject({ status: 500, body: '' });
    expect(broken.lines).toMatchObject([{ level: 'error', event: 'request.failed', error: 'TypeError' }]);
    expect(JSON.stringify(broken.lines)).not.toContain('secret');
  });
});

function rawUntilClosed(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.setTimeout(3_000, () => reject(new Error('still open')) as never);
    socket
      .on('data', (chunk) => (text += chunk))
      .on('close', () => resolve(text))
      .on('error', reject);
  });
}
