import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fixtureRows } from '../support/fixture-rows';

const ROOT = resolve(__dirname, '../..');

/** Runs `npm run crisis` as it is after its build: a process of its own that gets `input` and ends. */
function crisis(input: string | Buffer): Promise<{ out: string; err: string; code: number | null }> {
  const hook = join(ROOT, 'test/support/typescript-hook.cjs');
  const child = spawn(process.execPath, ['--require', hook, join(ROOT, 'src/cli/crisis.ts')], { cwd: ROOT });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (code) => done({ out, err, code })));
}

const outcomes = ({ out }: { out: string }) =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; outcome: string });

test('one sentence a line in, one object a line out, in order, with text and outcome and nothing else', async () => {
  const ended = await crisis('han slog mig\njeg vil dø\njeg kan ikke mere\nhvornår er næste møde\n');
  expect(ended.code).toBe(0);
  expect(ended.err).toBe('');
  expect(ended.out).toBe(
    [
      '{"text":"han slog mig","outcome":"violence"}',
      '{"text":"jeg vil dø","outcome":"explicit"}',
      '{"text":"jeg kan ikke mere","outcome":"soft"}',
      '{"text":"hvornår er næste møde","outcome":"none"}',
      '',
    ].join('\n'),
  );
});

test('blank lines are passed over; a byte order mark, CRLF and a missing last line end do no harm', async () => {
  const ended = await crisis('\ufeffjeg vil dø\r\n\r\n   \r\n\njeg kan ikke mere');
  expect(outcomes(ended)).toEqual([
    { text: 'jeg vil dø', outcome: 'explicit' },
    { text: 'jeg kan ikke mere', outcome: 'soft' },
  ]);
});

test.each([
  ['nothing at all', ''],
  ['line ends only', '\n\r\n\n'],
])('%s gives nothing, and no error', async (_, input) => {
  expect(await crisis(input)).toEqual({ out: '', err: '', code: 0 });
});

test('bytes that are no text, and separators inside a line, do no harm', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('\njeg\u2028vil dø 😭\n')]);
  const found = outcomes(await crisis(bytes));
  expect(found).toHaveLength(2);
  expect(found[1]).toEqual({ text: 'jeg\u2028vil dø 😭', outcome: 'explicit' });
});

test('a line of many megabytes takes no long time, and the lines around it are answered', async () => {
  const huge = 'hængte mig jeg kan ikke '.repeat(500_000);
  const began = performance.now();
  const found = outcomes(await crisis(`jeg vil dø\n${huge}\njeg kan ikke mere\n`));
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(found.map(({ outcome }) => outcome)).toEqual(['explicit', 'explicit', 'soft']);
  expect(found[1]?.text).toHaveLength(huge.length);
});

test('says the same of every sentence, however many come at once', async () => {
  const messages = fixtureRows('crisis-fresh.tsv').map(({ message = '' }) => message);
  const found = outcomes(await crisis(messages.join('\n')));
  expect(found.map(({ text }) => text)).toEqual(messages);
  expect(found.filter(({ outcome }) => !['violence', 'explicit', 'soft', 'none'].includes(outcome))).toEqual([]);
});
