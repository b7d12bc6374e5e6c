import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';
import type { Person } from '../programme/people';
import { startPlayground, type Playground } from './playground';

/** The roles that get a Playground of their own: a Playground has one current user. */
const ROLES_SHOWN = ['peer', 'coordinator', 'developmentLeader'] as const;

/** The port of the first; the others follow. Port 0 takes any. */
const FIRST_PORT = 56150;

/** A Playground and whose screen it is. */
export interface OpenPlayground extends Playground {
  person: Person;
}

/**
 * Starts one Playground for the first peer, the coordinator and the development leader, side by side.
 * If one cannot start, those that did are stopped and the error is thrown.
 */
export async function startPlaygrounds(options: {
  people: readonly Person[];
  botEndpoint: string;
  workDir: string;
  configFile: string;
  log: Log;
}): Promise<OpenPlayground[]> {
  const configText = await readFile(options.configFile, 'utf8');
  const people = ROLES_SHOWN.flatMap((role) => options.people.find((person) => person.role === role) ?? []);
  const started = await Promise.allSettled(
    people.map(async (person, index): Promise<OpenPlayground> => {
      const playground = await startPlayground({
        forPerson: { id: person.id, aadObjectId: person.aadObjectId ?? '' },
        configText,
        botEndpoint: options.botEndpoint,
        port: FIRST_PORT + index,
        workDir: join(options.workDir, 'playground'),
        log: options.log,
      });
      return { ...playground, person };
    }),
  );
  const open = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed === undefined) return open;
  await Promise.all(open.map((playground) => playground.stop()));
  throw failed.reason;
}
