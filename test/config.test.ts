import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, ENV_SCHEMA, readConfig } from '../src/config';

const SECRET = 'do-not-repeat-this-value';
const TEAMS = {
  CLIENT_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_SECRET: SECRET,
  TENANT_ID: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  MEDSPILLER_MASTER_KEY: 'AAAA',
};

/** The lines that a start with these settings stops with; none when it goes on. */
function problems(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.message).toBe(
      `Bad settings (see .env.example):\n${error.problems.map((line) => `  ${line}`).join('\n')}`,
    );
    expect(error.message).not.toContain(SECRET);
    return error.problems;
  }
}

describe('with nothing set', () => {
  const config = readConfig({});

  it('is local mode with the Parkvænget programme', () => {
    expect(config).toEqual({
      port: 3978,
      dataDir: resolve('data'),
      databaseUrl: undefined,
      programmeFile: 'programmes/parkvaenget.yaml',
      peopleFile: 'programmes/parkvaenget.people.yaml',
      masterKey: undefined,
      teams: undefined,
      startAt: undefined,
      playground: true,
      samePeople: [],
    });
  });

  it('cannot be changed afterwards', () => {
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });
});

describe('settings that are fine', () => {
  it('empty lines of a .env file count as not set', () => {
    const empty = { CLIENT_ID: '', CLIENT_SECRET: ' ', TENANT_ID: '', BOT_TYPE: '', DATABASE_URL: '' };

    expect(readConfig({ ...empty, MEDSPILLER_NOW: '', MEDSPILLER_PEOPLE: '', MEDSPILLER_PLAYGROUND: '' })).toEqual(
      readConfig({}),
    );
  });

  it('other variables of the machine are not read', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/root', UNRELATED: SECRET })).toEqual(readConfig({}));
  });

  it.each([
    ['programmes/other.yaml', 'programmes/other.people.yaml'],
    ['other.yml', 'other.people.yaml'],
    ['other', 'other.people.yaml'],
  ])('the people of %s stand in %s, unless another file is named', (file, people) => {
    expect(readConfig({ MEDSPILLER_PROGRAMME: file }).peopleFile).toBe(people);
    expect(readConfig({ MEDSPILLER_PROGRAMME: file, MEDSPILLER_PEOPLE: 'who.yaml' }).peopleFile).toBe('who.yaml');
  });

  it('with an app id is Teams, and no Playground', () => {
    const config = readConfig({ ...TEAMS, MEDSPILLER_PLAYGROUND: 'off' });

    expect(config.teams).toEqual({
      appId: TEAMS.CLIENT_ID,
      appPassword: SECRET,
      tenantId: TEAMS.TENANT_ID,
      botType: 'SingleTenant',
      proxyHops: 0,
    });
    expect(readConfig(TEAMS).playground).toBe(false);
  });

  it('a managed identity has no password', () => {
    const { CLIENT_SECRET: _, ...managed } = TEAMS;

    expect(readConfig({ ...managed, BOT_TYPE: 'UserAssignedMsi' }).teams).toMatchObject({
      botType: 'UserAssignedMsi',
      appPassword: undefined,
    });
  });
});

describe('a wrong setting stops the start with one line that names it and what would be right', () => {
  it.each([
    ['PORT', SECRET, 'a port number from 0 to 65535'],
    ['PORT', '65536', 'a port number'],
    ['PORT', '-1', 'a port number'],
    ['DATA_DIR', '', 'a folder'],
    ['DATABASE_URL', `mysql://user:${SECRET}@host/db`, 'postgres://'],
    ['MEDSPILLER_PROGRAMME', '', 'the path of a programme file'],
    ['MEDSPILLER_PLAYGROUND', SECRET, '"on" or "off"'],
    ['CLIENT_ID', SECRET, 'the app id (a GUID)'],
    ['TENANT_ID', SECRET, 'the tenant id (a GUID)'],
    ['MEDSPILLER_PROXY_HOPS', SECRET, '0 to 9'],
    ['BOT_TYPE', 'MultiTenant', '"SingleTenant" or "UserAssignedMsi"'],
  ])('%s', (name, value, wanted) => {
    const [line, ...more] = problems({ [name]: value });

    expect(line).toMatch(new RegExp(`^${name}: should be .+\\.$`));
    expect(line).toContain(wanted);
    expect(more).toEqual([]);
  });

  it('and all of them at once', () => {
    const lines = problems({ PORT: 'x', CLIENT_ID: SECRET, BOT_TYPE: 'x' });

    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'CLIENT_ID', 'BOT_TYPE']);
  });
});

describe('settings that do not go together stop the start', () => {
  it.each([
    ['a tenant', { ...TEAMS, TENANT_ID: undefined }, 'TENANT_ID: is missing'],
    ['a password', { ...TEAMS, CLIENT_SECRET: undefined }, 'CLIENT_SECRET: is missing'],
    ['a key for the answers', { ...TEAMS, MEDSPILLER_MASTER_KEY: undefined }, 'MEDSPILLER_MASTER_KEY: is missing'],
  ])('Teams without %s', (_, env, line) => {
    expect(problems(env)).toEqual([expect.stringContaining(line)]);
  });

  it.each([
    ['MEDSPILLER_NOW', '2026-03-03T10:00'],
    ['MEDSPILLER_PLAYGROUND', 'on'],
  ])('%s beside an app id: what exists in local mode only is refused in Teams', (name, value) => {
    expect(problems({ ...TEAMS, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .*local mode only`)),
    ]);
    expect(problems({ [name]: value })).toEqual([]);
  });

  it('a password beside a managed identity', () => {
    expect(problems({ ...TEAMS, BOT_TYPE: 'UserAssignedMsi' })).toEqual([
      'CLIENT_SECRET: a managed identity has none. Remove it.',
    ]);
  });

  it.each([{ CLIENT_SECRET: SECRET }, { TENANT_ID: TEAMS.TENANT_ID }])('half of what Teams needs: %j', (env) => {
    expect(problems(env)).toEqual([expect.stringMatching(/^CLIENT_ID: is missing/)]);
  });

  it('and an app id alone tells everything that is missing', () => {
    expect(problems({ CLIENT_ID: TEAMS.CLIENT_ID }).map((line) => line.split(':')[0])).toEqual([
      'TENANT_ID',
      'CLIENT_SECRET',
      'MEDSPILLER_MASTER_KEY',
    ]);
  });
});

describe('.env.example', () => {
  it('explains every setting that is read, and no other', () => {
    expect(existsSync('.env.example')).toBe(true);
    const names = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);

    expect(names.toSorted()).toEqual(Object.keys(ENV_SCHEMA.shape).toSorted());
  });
});
