import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config';
import { packageRoot } from './package-root';
import { readPeople } from './programme/read-people';
import { readProgramme } from './programme/read-programme';
import { readRegions, regionIsKnown, withRegionalNumbers } from './programme/regions';
import type { Workplace } from './schedules/read-facts';
import { missingFile } from './text/local-start';

/** The numbers of the regions come with the bot: one file for all workplaces. */
const REGIONS_FILE = join(packageRoot(), 'programmes', 'regions.yaml');

/**
 * Reads the programme and its people from their files, with the numbers of the region that the programme names.
 *
 * @throws ProgrammeError naming each line that is wrong, and what would be right; Error when a file is not there.
 */
export function readWorkplace(
  config: Pick<Config, 'programmeFile' | 'peopleFile'>,
): Workplace & { warnings: readonly string[] } {
  const regions = readRegions(readText(REGIONS_FILE), 'programmes/regions.yaml');
  const { programmeFile } = config;
  const read = readProgramme(readText(programmeFile), programmeFile, [regionIsKnown(regions)]);
  const programme = withRegionalNumbers(read.programme, regions);
  const { people, warnings: more } = readPeople(readText(config.peopleFile), config.peopleFile, programme);
  return { programme, people, warnings: [...read.warnings, ...more] };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(missingFile(file), { cause: error });
  }
}
