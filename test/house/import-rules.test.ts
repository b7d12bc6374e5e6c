import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const { forbidden: RULES } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

/** One import that each rule is there to refuse: the file that has it, and the line. */
const BREAKS: Record<string, [file: string, line: string]> = {
  'sdk-only-in-bot': ['src/programme/a.ts', "import type { TurnContext } from 'botbuilder';"],
  'connector-only-in-bot': ['src/schedules/a.ts', "import type { ConnectorFactory } from 'botframework-connector';"],
  'compose-runs-no-sdk': ['src/compose.ts', "import { JwtTokenValidation } from 'botframework-connector';"],
  'tokens-only-in-bot': ['src/local-mode/a.ts', "import { jwtVerify } from 'jose';"],
  'bot-is-the-rim': ['src/main.ts', "import { it } from './bot/it';"],
  'bot-knows-only-inner-rooms': ['src/bot/a.ts', "import { it } from '../local-mode/it';"],
  'text-is-a-leaf': ['src/text/a.ts', "import { it } from '../programme/it';"],
  'cards-are-leaves': ['src/cards/a.ts', "import { it } from '../schedules/it';"],
  'dialogs-are-pure': ['src/dialogs/a.ts', "import { randomUUID } from 'node:crypto';"],
  'programme-is-pure': ['src/programme/b.ts', "import { hostname } from 'node:os';"],
  'schedules-know-no-store': ['src/schedules/b.ts', "import type { it } from '../store/it';"],
  'schedules-know-only-inner-rooms': ['src/schedules/c.ts', "import { it } from '../clock';"],
  'inner-rooms-do-not-look-up': ['src/dialogs/b.ts', "import type { it } from '../config';"],
  'store-knows-only-types': ['src/store/a.ts', "import { it } from '../programme/it';"],
  'database-only-in-store': ['src/cli/a.ts', "import { Kysely } from 'kysely';"],
  'stores-are-opened-at-the-top': ['src/bot/b.ts', "import { it } from '../store/it';"],
  'clock-is-handed-in': ['src/bot/c.ts', "import { it } from '../clock';"],
  'one-wake-up': ['src/bot/d.ts', "import { schedule } from 'node-cron';"],
  'one-place-for-local-time': ['src/cards/b.ts', "import type { Temporal } from 'temporal-polyfill';"],
  'disk-and-network-at-the-ends': ['src/schedules/d.ts', "import { readFileSync } from 'node:fs';"],
  'settings-at-the-top': ['src/bot/e.ts', "import type { it } from '../config';"],
  'local-mode-stays-local': ['src/cli/b.ts', "import { it } from '../local-mode/it';"],
  'cli-is-an-end': ['src/compose.ts', "import { it } from './cli/it';"],
  'no-cycles': ['src/bot/f.ts', "import { it } from './g';"],
  'no-orphans': ['src/bot/h.ts', ''],
  'no-tests-in-src': ['src/bot/i.ts', "import { it } from '../../test/it';"],
  'no-dev-dependencies-in-src': ['src/cli/c.ts', "import { transformSync } from '@swc/core';"],
  'no-unlisted-packages': ['src/bot/j.ts', "import { lookup } from 'negotiator';"],
  'everything-resolves': ['src/bot/k.ts', "import { it } from './nowhere';"],
};

/** What the breaking imports lead to. */
const TARGETS = ['bot', 'cli', 'local-mode', 'programme', 'schedules', 'store'].map((room) => `src/${room}/it.ts`);

describe('the import rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-import-rules-'));
  let found: { rule: { name: string }; from: string }[] = [];

  beforeAll(() => {
    const put = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text, { flag: 'a' });
    };
    for (const file of [...TARGETS, 'src/clock.ts', 'src/config.ts', 'test/it.ts']) put(file, 'export const it = 1;\n');
    put('src/bot/g.ts', "export { it } from './f';\n");
    for (const [file, line] of Object.values(BREAKS)) put(file, `${line}\nexport {};\n`);
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      copyFileSync(join(ROOT, file), join(folder, file));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

    const command = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, [command, ...options], { cwd: folder, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    found = (JSON.parse(stdout) as { summary: { violations: typeof found } }).summary.violations;
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are each tried below', () => {
    expect(Object.keys(BREAKS)).toEqual(RULES.map(({ name }) => name));
  });

  it.each(RULES)('$name refuses the import it is there for', ({ name }) => {
    const [file] = BREAKS[name] as [string, string];

    expect(found.filter((one) => one.rule.name === name).map(({ from }) => from)).toContain(file);
  });
});
