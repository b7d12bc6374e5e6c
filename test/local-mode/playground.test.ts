import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { createLog } from '../../src/log';
import { type Playground, startPlayground } from '../../src/local-mode/playground';

const configText = readFileSync(join(__dirname, '../../.m365agentsplayground.yml'), 'utf8');
const coordinator = { id: 'coordinator', aadObjectId: '00000000-0000-4000-8000-000000000002' };
const otherAddress = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
const connectionTo = (port: number, host: string) =>
  new Promise<string>((resolve) => {
    const socket = new Socket();
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.connect(port, host, () => {
      socket.destroy();
      resolve('connected');
    });
  });

const workDir = mkdtempSync(join(tmpdir(), 'playground-'));
const logged: string[] = [];
const options = {
  forPerson: coordinator,
  configText,
  botEndpoint: 'http://127.0.0.1:9/api/messages',
  port: 0,
  workDir,
  log: createLog(
    (line) => logged.push(line),
    () => new Date(0),
  ),
};
afterAll(() => rmSync(workDir, { recursive: true, force: true }));

describe('the Playground of one person', () => {
  let taken: Server;
  let takenPort: number;
  let playground: Playground;

  beforeAll(async () => {
    taken = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(taken, 'listening');
    takenPort = (taken.address() as { port: number }).port;
    playground = await startPlayground({ ...options, port: takenPort });
  }, 60_000);
  afterAll(async () => {
    taken.close();
    await playground.stop();
  });

  it('serves its page on 127.0.0.1', async () => {
    expect(playground.url).toBe(`http://127.0.0.1:${playground.port}`);
    const page = await fetch(playground.url);

    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
  });

  it('takes another port when the wished one is busy, and says so', () => {
    expect(playground.port).not.toBe(takenPort);
    expect(logged.join()).toContain('playground.port-taken');
  });

  it('refuses a connection to another address of this machine', async () => {
    if (otherAddress === undefined) throw new Error('this machine has only the loopback address: nothing was proven');

    expect(await connectionTo(playground.port, otherAddress)).toBe('ECONNREFUSED');
    expect(await connectionTo(playground.port, '127.0.0.1')).toBe('connected');
  });

  it('knows the person as the current user and the other five as members', async () => {
    const template = await fetch(
      `${playground.url}/_internal/v1/customActivities/template?conversationId=personal-chat-peer-coordinator&type=install`,
    );

    expect(await template.text()).toContain(coordinator.aadObjectId);
  });

  it('asks the bot to answer at the address where it really stands', async () => {
    const template = await fetch(
      `${playground.url}/_internal/v1/customActivities/template?conversationId=personal-chat-peer-coordinator&type=install`,
    );

    expect(await template.text()).toContain(`http://127.0.0.1:${playground.port}/_connector`);
  });
});

describe('its end', () => {
  it('is gone after stop, which may be called twice', async () => {
    const playground = await startPlayground(options);

    await Promise.all([playground.stop(), playground.stop()]);

    expect(await connectionTo(playground.port, '127.0.0.1')).toBe('ECONNREFUSED');
  }, 60_000);

  it('comes by itself when the process that started it is killed', async () => {
    // The starter must be a process of its own, so the sources are compiled to where Node can run them.
    for (const file of ['playground', 'playground-config', 'loopback-only']) {
      const source = readFileSync(join(__dirname, `../../src/local-mode/${file}.ts`), 'utf8');
      const { code } = transformSync(source, {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(workDir, `${file}.js`), code);
    }
    const { log: _log, ...plain } = options;
    const script = `const { startPlayground } = require(${JSON.stringify(join(workDir, 'playground.js'))});
      const log = { info() {}, warn() {}, error() {} };
      startPlayground({ ...${JSON.stringify(plain)}, log }).then((p) => console.log('port', p.port), (error) => console.log(error));
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { NODE_PATH: join(__dirname, '../../node_modules') },
    });
    let port = 0;
    try {
      const [said] = (await once(starter.stdout, 'data')) as [Buffer];
      port = Number(/^port (\d+)/.exec(String(said))?.[1]);
      expect(await connectionTo(port, '127.0.0.1')).toBe('connected');
    } finally {
      starter.kill('SIGKILL');
    }
    await once(starter, 'exit');

    // While it dies a connection may still be taken, or be reset.
    const soon = AbortSignal.timeout(5_000);
    let answer = 'connected';
    while (answer !== 'ECONNREFUSED' && !soon.aborted) answer = await connectionTo(port, '127.0.0.1');
    expect(answer).toBe('ECONNREFUSED');
  }, 60_000);
});

describe('a start that cannot work', () => {
  it('says which person is missing from the configuration', async () => {
    const stranger = { id: 'stranger', aadObjectId: '00000000-0000-0000-0000-0000000000ff' };

    await expect(startPlayground({ ...options, forPerson: stranger })).rejects.toThrow(
      '"stranger" is not in the Playground',
    );
  });

  it('repeats the reason that the Playground wrote only in its log file', async () => {
    const wrong = configText.replace('version: "0.1.1"', 'version: "none"');

    await expect(startPlayground({ ...options, configText: wrong })).rejects.toThrow(/ended at the start[^]*version/i);
  }, 60_000);
});
