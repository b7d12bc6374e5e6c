import { resolve } from 'node:path';
import { z } from 'zod';

/** What the bot needs to know about Teams. Present exactly when an app id is set. */
export interface TeamsConfig {
  appId: string;
  /** Absent for a managed identity. */
  appPassword: string | undefined;
  tenantId: string;
  botType: 'SingleTenant' | 'UserAssignedMsi';
  /** How many proxies of our own stand in front; their last added address is the sender's. */
  proxyHops: number;
}

/** All settings, checked and frozen. With `teams` the bot is in production mode; without, in local mode. */
export interface Config {
  port: number;
  dataDir: string;
  databaseUrl: string | undefined;
  programmeFile: string;
  peopleFile: string;
  masterKey: string | undefined;
  /** The bot's own address as people reach it, without a slash at the end; for links to files. */
  publicUrl: string | undefined;
  teams: TeamsConfig | undefined;
  /** The last local date on which the bot's password or certificate works; the coordinator is told before. */
  secretEndsOn: string | undefined;
  /** Ids of people whose account has changed and who are still themselves. */
  samePeople: readonly string[];
  /** Local mode only: where the clock starts, as it was written, e.g. `2026-03-03T10:00` or an instant with `Z`. */
  startAt: string | undefined;
  /** Local mode only. */
  playground: boolean;
}

/** Settings that stop the start. The message holds one line for each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(`Bad settings (see .env.example):\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535);

/** Every setting the bot reads. `.env.example` explains the same names; a test compares the two. */
export const ENV_SCHEMA = z.object({
  PORT: port.default(3978),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: optional.refine((value) => value === undefined || /^postgres(ql)?:\/\//.test(value)),
  MEDSPILLER_PROGRAMME: z.string().min(1).default('programmes/parkvaenget.yaml'),
  MEDSPILLER_PEOPLE: optional,
  MEDSPILLER_MASTER_KEY: optional,
  MEDSPILLER_SAME_PEOPLE: optional.refine((value) => value === undefined || /^[a-z0-9-]+(, ?[a-z0-9-]+)*$/.test(value)),
  MEDSPILLER_PUBLIC_URL: optional.refine((value) => value === undefined || /^https:\/\/[^\s/?#]+\/?$/.test(value)),
  MEDSPILLER_NOW: optional,
  MEDSPILLER_PLAYGROUND: z.enum(['on', 'off', '']).optional(),
  CLIENT_ID: optional.refine((value) => value === undefined || z.guid().safeParse(value).success),
  CLIENT_SECRET: optional,
  TENANT_ID: optional.refine((value) => value === undefined || z.guid().safeParse(value).success),
  MEDSPILLER_SECRET_ENDS_ON: optional.refine((value) => value === undefined || z.iso.date().safeParse(value).success),
  MEDSPILLER_PROXY_HOPS: z.string().regex(/^\d?$/).transform(Number).default(0),
  BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMsi', '']).default('SingleTenant'),
});
type Env = z.infer<typeof ENV_SCHEMA>;

const WANTED: Record<keyof Env, string> = {
  PORT: 'a port number from 0 to 65535, e.g. 3978',
  DATA_DIR: 'a folder, e.g. ./data',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/medspiller, or nothing for the embedded store',
  MEDSPILLER_PROGRAMME: 'the path of a programme file, e.g. programmes/parkvaenget.yaml',
  MEDSPILLER_PEOPLE: 'the path of a people file, or nothing for the one beside the programme',
  MEDSPILLER_MASTER_KEY: '32 bytes as base64',
  MEDSPILLER_SAME_PEOPLE: 'ids of the people file with commas between them, or nothing',
  MEDSPILLER_PUBLIC_URL: 'an address such as https://bot.example.org, or nothing',
  MEDSPILLER_NOW: 'a moment such as 2026-03-03T10:00',
  MEDSPILLER_PLAYGROUND: '"on" or "off"',
  CLIENT_ID: 'the app id (a GUID), or nothing for local mode',
  CLIENT_SECRET: 'the app password',
  TENANT_ID: 'the tenant id (a GUID)',
  MEDSPILLER_SECRET_ENDS_ON: 'a date such as 2027-11-30, or nothing',
  MEDSPILLER_PROXY_HOPS: 'how many proxies of your own stand in front, 0 to 9',
  BOT_TYPE: '"SingleTenant" or "UserAssignedMsi"',
};

/**
 * Reads the settings from an environment.
 *
 * @throws ConfigError naming every wrong setting at once. Values are never repeated in it: some are secrets.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = ENV_SCHEMA.safeParse(env);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof Env));
    throw new ConfigError([...names].map((name) => `${name}: should be ${WANTED[name]}.`));
  }
  const settings = parsed.data;
  const problems = crossProblems(settings);
  if (problems.length > 0) throw new ConfigError(problems);

  return Object.freeze({
    port: settings.PORT,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    programmeFile: settings.MEDSPILLER_PROGRAMME,
    peopleFile: settings.MEDSPILLER_PEOPLE ?? settings.MEDSPILLER_PROGRAMME.replace(/(\.ya?ml)?$/, '.people.yaml'),
    masterKey: settings.MEDSPILLER_MASTER_KEY,
    publicUrl: settings.MEDSPILLER_PUBLIC_URL?.replace(/\/$/, ''),
    teams: teamsConfig(settings),
    secretEndsOn: settings.MEDSPILLER_SECRET_ENDS_ON,
    samePeople: settings.MEDSPILLER_SAME_PEOPLE?.split(/, ?/) ?? [],
    startAt: settings.MEDSPILLER_NOW,
    playground: settings.CLIENT_ID === undefined && settings.MEDSPILLER_PLAYGROUND !== 'off',
  });
}

function crossProblems(settings: Env): string[] {
  if (settings.CLIENT_ID === undefined) {
    return settings.CLIENT_SECRET === undefined && settings.TENANT_ID === undefined
      ? []
      : [
          'CLIENT_ID: is missing, but other settings for Teams are there. Set it, or remove CLIENT_SECRET and TENANT_ID for local mode.',
        ];
  }
  const problems: string[] = [];
  if (settings.TENANT_ID === undefined) problems.push(`TENANT_ID: is missing; it should be ${WANTED.TENANT_ID}.`);
  const managed = settings.BOT_TYPE === 'UserAssignedMsi';
  if (!managed && settings.CLIENT_SECRET === undefined)
    problems.push(`CLIENT_SECRET: is missing; it should be ${WANTED.CLIENT_SECRET}.`);
  if (managed && settings.CLIENT_SECRET !== undefined)
    problems.push('CLIENT_SECRET: a managed identity has none. Remove it.');
  if (settings.MEDSPILLER_NOW !== undefined)
    problems.push('MEDSPILLER_NOW: the clock can be moved in local mode only. Remove it.');
  if (settings.MEDSPILLER_PLAYGROUND === 'on')
    problems.push('MEDSPILLER_PLAYGROUND: there is a Playground in local mode only. Remove it.');
  if (settings.MEDSPILLER_MASTER_KEY === undefined)
    problems.push(`MEDSPILLER_MASTER_KEY: is missing; it should be ${WANTED.MEDSPILLER_MASTER_KEY}.`);
  return problems;
}

function teamsConfig(settings: Env): TeamsConfig | undefined {
  if (settings.CLIENT_ID === undefined || settings.TENANT_ID === undefined) return undefined;
  return {
    appId: settings.CLIENT_ID,
    appPassword: settings.CLIENT_SECRET,
    tenantId: settings.TENANT_ID,
    botType: settings.BOT_TYPE === 'UserAssignedMsi' ? 'UserAssignedMsi' : 'SingleTenant',
    proxyHops: settings.MEDSPILLER_PROXY_HOPS,
  };
}
