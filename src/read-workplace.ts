import { readFileSync } from 'node:fs';
import type { Config } from './config';
import { readPeople } from './programme/read-people';
import { readProgramme } from './programme/read-programme';
import type { Workplace } from './schedules/read-facts';
import { missingFile } from './text/local-start';

/**
 * Reads the programme and its people from their files.
 *
 * @throws ProgrammeError naming each line that is wrong, and what would be right; Error when a file is not there.
 */
export function readWorkplace(
  config: Pick<Config, 'programmeFile' | 'peopleFile'>,
): Workplace & { warnings: readonly string[] } {
  const { programme, warnings } = readProgramme(readText(config.programmeFile), config.programmeFile);
  const { people, warnings: more } = readPeople(readText(config.peopleFile), config.peopleFile, programme);
  return { programme, people, warnings: [...warnings, ...more] };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(missingFile(file), { cause: error });
  }
}
