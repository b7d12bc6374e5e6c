import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactsOf } from '../../src/bot/who-to-go-to';
import { readProgramme } from '../../src/programme/read-programme';
import { readWorkplace } from '../../src/read-workplace';
import { readRegions, regionIsKnown, withRegionalNumbers } from '../../src/programme/regions';
import { changed, lineWith, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

const REGIONS_TEXT = readFileSync('programmes/regions.yaml', 'utf8');
const REGIONS = readRegions(REGIONS_TEXT, 'regions.yaml');

const inRegion = (region: string, text = PARKVAENGET_TEXT) => {
  const named = changed(text, '\nregion: null', `\nregion: ${region}`);
  return withRegionalNumbers(readProgramme(named, 'plan.yaml', [regionIsKnown(REGIONS)]).programme, REGIONS);
};

/** The numbers by domain rule 4.2, looked up again in public pages. */
test.each([
  ['hovedstaden', '1813'],
  ['sjaelland', '1818'],
  ['syddanmark', '70 11 07 07'],
  ['midtjylland', '70 11 31 31'],
  ['nordjylland', '70 15 03 00'],
])('a programme in %s shows the out-of-hours doctor on %s', (region, number) => {
  expect(contactsOf(inRegion(region)).outOfHours).toBe(number);
});

test('the five regions, each with a day on which its number was looked up and the page it stood on', () => {
  expect(REGIONS).toHaveLength(5);
  for (const { outOfHoursDoctor } of REGIONS) {
    expect(outOfHoursDoctor.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(outOfHoursDoctor.source).toMatch(/^https:/);
  }
});

test.each(['Midtjylland', 'Region Midtjylland', 'region midtjylland', 'Sjælland', 'Capital Region of Denmark'])(
  'a region may be written as people write it: %s',
  (written) => {
    expect(contactsOf(inRegion(`"${written}"`)).outOfHours).not.toBeNull();
  },
);

test('a region that is not in the file stops the start, with the line and what would be right', () => {
  expect(() => inRegion('jylland')).toThrow(
    `plan.yaml, linje ${lineWith(PARKVAENGET_TEXT, '\nregion: null') + 1}: Regionen "jylland" står ikke i filen med regioner. ` +
      'Skriv null eller en af disse: hovedstaden, sjaelland, syddanmark, midtjylland, nordjylland.',
  );
});

test('the programme’s own number wins over that of its region', () => {
  const own = PARKVAENGET_TEXT.replace('number: null # afhænger af regionen', 'number: "11 22 33 44" # aftalt');
  expect(own).not.toBe(PARKVAENGET_TEXT);
  expect(contactsOf(inRegion('midtjylland', own)).outOfHours).toBe('11 22 33 44');
});

test('whoever starts the bot gets the number of the region that the programme names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-region-'));
  const programmeFile = join(folder, 'plan.yaml');
  writeFileSync(programmeFile, changed(PARKVAENGET_TEXT, '\nregion: null', '\nregion: nordjylland'));
  const { programme } = readWorkplace({ programmeFile, peopleFile: 'programmes/parkvaenget.people.yaml' });
  rmSync(folder, { recursive: true });
  expect(contactsOf(programme).outOfHours).toBe('70 15 03 00');
});

test('Parkvænget names no region, so no number of a region is shown', () => {
  const { programme } = readProgramme(PARKVAENGET_TEXT, 'plan.yaml', [regionIsKnown(REGIONS)]);
  expect(programme.region).toBeNull();
  expect(contactsOf(withRegionalNumbers(programme, REGIONS)).outOfHours).toBeNull();
});

test('a file of regions that is wrong is told with its line', () => {
  const wrong = changed(REGIONS_TEXT, 'checkedOn: 2026-11-22', 'checkedOn: sidste uge');
  expect(() => readRegions(wrong, 'regions.yaml')).toThrow(
    `regions.yaml, linje ${lineWith(REGIONS_TEXT, 'checkedOn: 2026-11-22')}:`,
  );
});
