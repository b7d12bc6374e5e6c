import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROMISES, type Guard } from './guard';
import { GUARDS, without } from './guards';

/**
 * `npm run guards`: takes each guard out of a copy of the program, one at a time, and sees whether a test fails. Prints a line of JSON for each, with the
 * promise that broke and the tests that saw it, and one with the counts; ends with 1 if any was not missed. `--only WORDS` takes those whose name has the words.
 */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const ROOT = join(__dirname, '../..');

async function main(): Promise<void> {
  const startedAt = performance.now();
  const guards = GUARDS.filter(({ name }) => name.includes(values.only));
  const copy = copyOfProgram();
  let unseen = 0;
  try {
    for (const guard of guards) {
      const failed = await failedWithout(copy, guard);
      if (failed.length === 0) unseen += 1;
      print({
        guard: guard.name,
        promise: PROMISES[guard.promise],
        file: guard.file,
        failed: failed.length,
        first: failed[0],
      });
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  print({ guards: guards.length, unseen, seconds: Math.round((performance.now() - startedAt) / 1000) });
  process.exitCode = unseen > 0 || guards.length === 0 ? 1 : 0;
}

/** The files that are kept under version control and those about to be, as they are now. */
function copyOfProgram(): string {
  const copy = mkdtempSync(join(tmpdir(), 'guards-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of listed.toString('utf8').split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The names of the tests that fail without it. */
async function failedWithout(copy: string, guard: Guard): Promise<string[]> {
  const file = join(copy, guard.file);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, without(text, guard));
  try {
    return await failedTests(copy, guard.seenBy);
  } finally {
    writeFileSync(file, text);
  }
}

interface Report {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

async function failedTests(copy: string, files: readonly string[]): Promise<string[]> {
  const report = join(copy, 'report.json');
  const jest = join('node_modules', 'jest', 'bin', 'jest.js');
  const run = spawn(process.execPath, [jest, '--json', '--outputFile', report, '--forceExit', ...files], {
    cwd: copy,
    stdio: 'ignore',
  });
  await new Promise((resolve, reject) => run.on('close', resolve).on('error', reject));
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  rmSync(report);
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ fullName }) => fullName);
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

void main();
