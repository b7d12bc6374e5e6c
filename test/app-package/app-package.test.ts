import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildAppPackage, packageIds, schemaFaults } from '../../src/cli/app-package';

const folder = join(__dirname, '../../appPackage');
const manifestText = readFileSync(join(folder, 'manifest.json'), 'utf8');
const manifest = JSON.parse(manifestText);
const danishText = readFileSync(join(folder, 'da.json'), 'utf8');
const danish: Record<string, string> = JSON.parse(danishText);
const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
const { ids } = packageIds({ CLIENT_ID, SITE_URL: 'https://example.org/bot' });

/** What a localisation key such as `bots[0].commandLists[0].commands[3].title` points to. */
const pointedTo = (key: string): unknown =>
  key
    .split(/[.[\]]+/)
    .reduce<unknown>((holder, step) => (holder as Record<string, unknown> | undefined)?.[step], manifest);

describe('the packed app', () => {
  it('holds the manifest, two icons and the Danish texts at the root, and nothing else', async () => {
    const files = unzipSync(await buildAppPackage(folder, ids));

    expect(Object.keys(files).sort()).toEqual(['color.png', 'da.json', 'manifest.json', 'outline.png']);
    expect(Buffer.from(files['color.png']!).equals(readFileSync(join(folder, 'color.png')))).toBe(true);
  });

  it('names the bot and leaves no placeholder', async () => {
    const packed = strFromU8(unzipSync(await buildAppPackage(folder, ids))['manifest.json']!);

    expect(JSON.parse(packed)).toMatchObject({
      id: CLIENT_ID,
      bots: [{ botId: CLIENT_ID }],
      developer: { privacyUrl: 'https://example.org/bot/privacy' },
    });
    expect(packed).not.toContain('${{');
  });

  it('is the same file whenever it is packed: its entries carry a fixed date', async () => {
    const zip = Buffer.from(await buildAppPackage(folder, ids));

    // 1 January 2026 in the packed form of a zip's first entry.
    expect(zip.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (1 << 5) | 1);
    expect(Buffer.from(await buildAppPackage(folder, ids)).equals(zip)).toBe(true);
  });

  it('may have an id of its own beside the id of its bot', () => {
    const TEAMS_APP_ID = '99999999-2222-4333-8444-555555555555';

    expect(packageIds({ CLIENT_ID, TEAMS_APP_ID }).ids).toMatchObject({ TEAMS_APP_ID, BOT_ID: CLIENT_ID });
  });

  it('is packed with an empty id when no bot is registered yet, and says so', async () => {
    const unset = packageIds({});

    expect(unset.ids.BOT_ID).toBe('00000000-0000-0000-0000-000000000000');
    expect(unset.notes.join('\n')).toContain('CLIENT_ID is not set');
    await expect(buildAppPackage(folder, unset.ids)).resolves.toBeInstanceOf(Uint8Array);
    expect(packageIds({ CLIENT_ID, SITE_URL: 'https://example.org' }).notes).toEqual([]);
  });
});

describe('a package that Teams would refuse', () => {
  const broken = mkdtempSync(join(tmpdir(), 'app-package-'));
  beforeEach(() => cpSync(folder, broken, { recursive: true }));
  afterAll(() => rmSync(broken, { recursive: true, force: true }));

  it('is not packed, and every fault is named with its file', async () => {
    writeFileSync(
      join(broken, 'manifest.json'),
      manifestText.replace('"personal",', '"everywhere",').replace('#1C6470', 'green'),
    );
    writeFileSync(join(broken, 'da.json'), danishText.replace('name.short', 'name.shorter'));

    const message = await buildAppPackage(broken, ids).then(String, (error: Error) => error.message);

    expect(message).toMatch(/not valid/);
    expect(message).toMatch(/manifest\.json: \/accentColor/);
    expect(message).toMatch(/manifest\.json: \/bots\/0\/scopes\/0|manifest\.json: \/defaultInstallScope/);
    expect(message).toMatch(/da\.json: .*name\.shorter/);
  });

  it('is not packed with a bot id that is no GUID', async () => {
    await expect(buildAppPackage(folder, { ...ids, BOT_ID: 'my-bot' })).rejects.toThrow(/botId/);
  });

  it('is not packed with a placeholder that pack does not know', async () => {
    writeFileSync(join(broken, 'manifest.json'), manifestText.replace('${{BOT_ID}}', '${{BOT_IDD}}'));

    await expect(buildAppPackage(broken, ids)).rejects.toThrow('${{BOT_IDD}}');
  });
});

describe('the manifest', () => {
  it('follows the newest schema there is on this machine', () => {
    const versions = readdirSync(
      join(__dirname, '../../node_modules/@microsoft/app-manifest/build/json-schemas/teams'),
    );
    const minors = versions.flatMap((version) => Number(/^v1\.(\d+)$/.exec(version)?.[1] ?? 0));

    expect(manifest.manifestVersion).toBe(`1.${Math.max(...minors)}`);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));

    expect(manifest.version).toBe(version);
  });

  it('asks for no more than it needs', () => {
    expect(manifest.permissions).toEqual(['identity']);
    expect(manifest.validDomains).toEqual([]);
    for (const key of ['authorization', 'webApplicationInfo', 'staticTabs', 'configurableTabs', 'devicePermissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('is a bot for the private chat first, with at most ten hints, shown only there', () => {
    const [bot] = manifest.bots;

    expect(manifest.defaultInstallScope).toBe('personal');
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot.commandLists).toHaveLength(1);
    expect(bot.commandLists[0].scopes).toEqual(['personal']);
    expect(bot.commandLists[0].commands.length).toBeLessThanOrEqual(10);
  });
});

describe('the Danish texts', () => {
  const { $schema, ...texts } = danish;

  it('follow the schema of the same version', async () => {
    expect($schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(await schemaFaults('da.json', danishText)).toEqual([]);
  });

  it.each(Object.keys(texts))('%s stands for a text that is in the manifest', (key) => {
    expect(typeof pointedTo(key)).toBe('string');
  });

  it('leave no text of the manifest in English only', () => {
    const hints = manifest.bots[0].commandLists[0].commands.flatMap((_: unknown, index: number) =>
      ['title', 'description'].map((field) => `bots[0].commandLists[0].commands[${index}].${field}`),
    );

    expect(Object.keys(texts).sort()).toEqual(
      ['name.short', 'name.full', 'description.short', 'description.full', ...hints].sort(),
    );
  });

  it.each([
    ['en', manifestText],
    ['da', danishText],
  ])('%s: short titles, no exclamation marks', (_language, text) => {
    expect(text).not.toContain('!');
    const titles = [...text.matchAll(/title": "([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(titles).toHaveLength(10);
    expect(titles.filter((title) => title.length > 32)).toEqual([]);
  });
});
