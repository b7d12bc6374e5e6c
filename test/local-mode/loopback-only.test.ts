import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loopbackOnlySource } from '../../src/local-mode/loopback-only';

const run = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'loopback-only-'));
const preload = join(dir, 'loopback-only.cjs');
writeFileSync(preload, loopbackOnlySource);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What a script prints when it runs behind the preload. */
const printed = async (script: string) =>
  (await run(process.execPath, ['-r', preload, '-e', script], { timeout: 10_000 })).stdout.trim();

// An address kept for documentation (RFC 5737): nobody answers there, so an unheld process would wait, not be refused.
const FAR = '192.0.2.1';

describe('a process held to loopback', () => {
  it.each([
    ['net.connect with numbers', `require('net').connect(443, '${FAR}').on('error', (e) => console.log(e.message))`],
    [
      'net.connect with options',
      `require('net').connect({ port: 443, host: '${FAR}' }).on('error', (e) => console.log(e.message))`,
    ],
    ['http', `require('http').get('http://${FAR}/').on('error', (e) => console.log(e.message))`],
    [
      'https to a name',
      `require('https').get('https://telemetry.example/').on('error', (e) => console.log(e.message))`,
    ],
    ['tls', `require('tls').connect(443, '${FAR}').on('error', (e) => console.log(e.message))`],
    ['fetch', `fetch('http://${FAR}/').catch((e) => console.log(e.cause.message))`],
    [
      'the cloud metadata address',
      `require('http').get('http://169.254.169.254/').on('error', (e) => console.log(e.message))`,
    ],
    ['a name question', `require('dns').lookup('example.org', (e) => console.log(e.message))`],
    [
      'a promised name question',
      `require('dns/promises').resolve4('example.org').catch((e) => console.log(e.message))`,
    ],
    ['a datagram', `try { require('dgram').createSocket('udp4') } catch (e) { console.log(e.message) }`],
  ])('is refused %s at once', async (_what, script) => {
    expect(await printed(script)).toMatch(/^held to this machine: .* refused$/);
  });

  it.each([
    ['a port alone', `s.listen(0, done)`],
    ['no arguments', `s.listen(); s.on('listening', done)`],
    ['only a callback', `s.listen(done)`],
    ['null', `s.listen(null, done)`],
    ['a port as text', `s.listen('0', done)`],
    ['every IPv4 address', `s.listen(0, '0.0.0.0', done)`],
    ['every address', `s.listen(0, '::', 511, done)`],
    ['options', `s.listen({ port: 0 }, done)`],
    ['options with a host and a path', `s.listen({ port: 0, host: '0.0.0.0', path: 'x' }, done)`],
  ])('listens on 127.0.0.1 when it asks for %s', async (_what, call) => {
    const script = `const s = require('http').createServer(); const done = () => { console.log(s.address().address); s.close(); }; ${call}`;

    expect(await printed(script)).toBe('127.0.0.1');
  });

  it.each(['127.0.0.1', 'localhost'])('may talk to %s', async (host) => {
    const script = `const s = require('http').createServer((q, r) => r.end('here')).listen(0, async () => {
      console.log(await (await fetch('http://${host}:' + s.address().port)).text()); s.closeAllConnections(); s.close(); });`;

    expect(await printed(script)).toBe('here');
  });
});
