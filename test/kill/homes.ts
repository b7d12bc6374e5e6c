import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import { openStore } from '../../src/store/open-store';
import { defaultSettings } from '../../src/store/store';
import { createTestDatabase, withClient } from '../support/postgres';
import type { Home } from './life';

/** Thursday 5 March 2026, 13.45 in Copenhagen: the moment of the questions. */
export const DUE = new Date('2026-03-05T12:45:00Z');

/** Homes of one kind: a store in which every peer has said yes and can be reached, made anew for each kill. */
export interface Homes {
  /** `whole`: for the whole bot, and not only its way out. */
  make(whole: boolean): Promise<{ home: Home; remove(): Promise<void> }>;
  close(): Promise<void>;
}

/** What a kind of homes is like. */
export interface HomeKind {
  /** The address of a PostgreSQL server; without it the store is a SQLite file. */
  serverUrl: string | undefined;
  peers: number;
  /** How many sends may be under way at once; without it as many as the sender thinks right. */
  window: number | undefined;
  /** Of the connector. */
  serviceUrl: string;
}

/** A peer's ids, from its number (from 1). */
export const peerId = (number: number): string => `peer-${number}`;
export const chatOf = (id: string): string => `chat-${id}`;
export const userOf = (id: string): string => `29:${id}`;

/** Prepares homes of one kind. */
export async function openHomes({ serverUrl, peers, window, serviceUrl }: HomeKind): Promise<Homes> {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-kill-'));
  const peopleFile = join(folder, 'test.people.yaml');
  const ids = Array.from({ length: peers }, (_, index) => peerId(index + 1));
  writeFileSync(peopleFile, stringify({ people: peopleOf(ids) }));
  const template = join(folder, 'template');
  mkdirSync(template);
  const database = serverUrl === undefined ? undefined : await createTestDatabase(serverUrl);
  await fill({ dataDir: template, databaseUrl: database?.url }, ids, serviceUrl);
  let made = 0;

  return {
    async make(whole) {
      const dataDir = join(folder, `home-${(made += 1)}`);
      cpSync(template, dataDir, { recursive: true });
      const copy = serverUrl === undefined || !database ? undefined : await copyDatabase(serverUrl, database.url, made);
      return {
        home: { dataDir, databaseUrl: copy?.url, peopleFile, window, whole },
        remove: async () => {
          rmSync(dataDir, { recursive: true, force: true });
          await copy?.drop();
        },
      };
    },
    async close() {
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A copy of a database on the same server; nobody may be connected to the one that is copied. */
export async function copyDatabase(serverUrl: string, templateUrl: string, number: number) {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = `${template}_${number}`;
  await withPatience(() =>
    withClient(serverUrl, (client) => client.query(`create database ${name} template ${template}`)),
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const drop = async () =>
    void (await withPatience(() =>
      withClient(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
    ));
  return { url: url.href, drop };
}

/** A machine that is busy with other things may not answer us in time; that is nothing to judge the bot by. */
async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 3 || !(error instanceof Error && error.message.includes('timeout'))) throw error;
    }
  }
}

function peopleOf(ids: readonly string[]): object[] {
  return [
    ...ids.map((id, index) => ({
      id,
      name: `Peer ${index + 1}`,
      role: 'peer',
      aadObjectId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    })),
    { id: 'koordinator', name: 'Koordinator', role: 'coordinator' },
  ];
}

async function fill(
  where: { dataDir: string; databaseUrl: string | undefined },
  ids: readonly string[],
  serviceUrl: string,
): Promise<void> {
  const store = await openStore(where);
  for (const id of ids) {
    const settings = defaultSettings({ id, language: 'da', showWhenDone: false });
    await store.saveSettings({ ...settings, checkIns: 'yes', informedVersion: INFORMATION_VERSION });
    await store.saveConversation({
      personId: id,
      conversationId: chatOf(id),
      serviceUrl,
      userId: userOf(id),
      botId: '28:bot',
      tenantId: undefined,
      active: true,
    });
  }
  await store.plan([], new Date(DUE.getTime() - 60_000));
  await store.close();
}
