import { z } from 'zod';
import { foldLetters } from '../text/fold';
import { crossProblems } from '../text/programme-errors/cross-problems';
import { type CrossCheck, eachOnce, readAt } from './cross-check';
import { dateSchema, noteSchema, SHORT_KEY, wordsSchema } from './fields';
import type { Programme } from './programme';
import { checkedFile } from './read-programme';
import { parseYamlFile } from './yaml-file';

/** The form of the file of regions: whose out-of-hours doctor has which number, and when somebody last saw that it holds. */
const regionsSchema = z.strictObject({
  regions: z
    .array(
      z.strictObject({
        id: z.string().regex(SHORT_KEY),
        title: wordsSchema,
        outOfHoursDoctor: z.strictObject({
          title: wordsSchema,
          number: z.string().min(1),
          checkedOn: dateSchema,
          /** The page it stands on. */
          source: z.string().min(1),
          note: noteSchema,
        }),
      }),
    )
    .min(1),
});

/** One region and its out-of-hours doctor. */
export type Region = z.infer<typeof regionsSchema>['regions'][number];

/**
 * The regions in a file's text, checked.
 *
 * @throws ProgrammeError with every problem and its line.
 */
export function readRegions(yamlText: string, fileName: string): readonly Region[] {
  const mayQuote = () => true;
  const file = parseYamlFile(yamlText, fileName, mayQuote);
  return checkedFile(file, fileName, regionsSchema, [eachOnce('regions', 'id')], mayQuote).regions;
}

/** The region a programme names is one of these: by its id or its name, with or without "Region". */
export function regionIsKnown(regions: readonly Region[]): CrossCheck {
  return (file) => {
    const written = readAt(file, ['region'], z.string());
    if (written === undefined || findRegion(regions, written) !== undefined) return [];
    const words = crossProblems.unknownRegion(
      written,
      regions.map(({ id }) => id),
    );
    return [{ path: ['region'], words }];
  };
}

/** The programme with its region's number for the out-of-hours doctor, where it has none of its own. */
export function withRegionalNumbers(programme: Programme, regions: readonly Region[]): Programme {
  const { contacts } = programme;
  const region = programme.region === null ? undefined : findRegion(regions, programme.region);
  if (region === undefined || contacts.outOfHoursDoctor.number !== null) return programme;
  return { ...programme, contacts: { ...contacts, outOfHoursDoctor: region.outOfHoursDoctor } };
}

function findRegion(regions: readonly Region[], written: string): Region | undefined {
  const plain = (name: string) =>
    foldLetters(name)
      .replace(/^region /, '')
      .trim();
  return regions.find(({ id, title }) => [id, title.da, title.en].map(plain).includes(plain(written)));
}
