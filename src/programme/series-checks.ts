import { z } from 'zod';
import { meetingProblems } from '../text/programme-errors/meeting-problems';
import { eachPath, type Finding, readAt } from './cross-check';
import { countSchema, dateSchema } from './fields';
import type { FilePath } from './programme-error';

const WITHOUT_START = z.object({
  cadence: z.literal('weekly'),
  everyWeeks: countSchema.min(2),
  fromWeek: z.null().optional(),
  timesAgreedBy: z.undefined().optional(),
});

/** Whatever is held every other week must say from which. */
export function weeksHaveStart(file: unknown, path: FilePath): Finding[] {
  const meeting = readAt(file, path, WITHOUT_START);
  if (meeting === undefined) return [];
  return [{ path: [...path, 'everyWeeks'], words: meetingProblems.weeksWithoutStart(meeting.everyWeeks) }];
}

/** No lead time stands twice. */
export function leadsOnce(file: unknown, path: FilePath): Finding[] {
  const leads = readAt(file, [...path, 'leadMinutes'], z.array(z.number())) ?? [];
  return leads.flatMap((minutes, index): Finding[] =>
    leads.indexOf(minutes) === index
      ? []
      : [{ path: [...path, 'leadMinutes', index], words: meetingProblems.leadTwice(minutes) }],
  );
}

/** What is held once, or a number of times, has no more dates than that. */
export function datesAsCounted(file: unknown, path: FilePath): Finding[] {
  const count = readAt(file, path, z.object({ cadence: z.literal('once'), count: countSchema }))?.count;
  const dates = new Set(agreedDatesIn(file, path).map(({ on }) => on));
  if (count === undefined || dates.size <= count) return [];
  return [{ path: [...path, 'count'], words: meetingProblems.tooManyDates(dates.size, count) }];
}

/** The agreed dates of a meeting as they stand in the file, each with its path. */
export function agreedDatesIn(file: unknown, path: FilePath): { path: FilePath; on: string }[] {
  return [[...path, 'date'], ...eachPath(file, [...path, 'dates'])].flatMap((at) => {
    const on = readAt(file, at, dateSchema);
    return on === undefined ? [] : [{ path: at, on }];
  });
}
