import { z } from 'zod';
import { dayInWeek, isoWeekOf } from '../schedules/local-time';
import type { LANGUAGES } from './people';

/** A wall time as it stands in the files: `HH:MM`, 24 hours. The same form as in the people's file. */
export const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A short key such as `peer` or `frivillig-a`. The same form as in the people's file. */
export const SHORT_KEY = /^[a-z][a-z0-9-]{0,30}$/;

/** Where a row comes from: `000:215` (document and line), `design` (our own choice) or `general` (common knowledge); several with a comma. */
const SOURCE = /^(\d{3}:\d+|design|general)(, (\d{3}:\d+|design|general))*$/;

/** An ISO week as it stands in the files. */
const ISO_WEEK = /^\d{4}-W\d{2}$/;

/** A wall time, `HH:MM`. */
export const wallTimeSchema = z.string().regex(WALL_TIME);

/** A local date, `YYYY-MM-DD`, that exists in the calendar. */
export const dateSchema = z.iso.date();

/** An ISO week that exists, `2026-W10`; 2026 has 53 of them, 2027 has 52. */
export const isoWeekSchema = z
  .string()
  .refine((week) => ISO_WEEK.test(week) && isoWeekOf(dayInWeek(week, 'monday')) === week);

/** A whole number from 1 up. */
export const countSchema = z.int().min(1);

/** Where the row comes from; see `SOURCE`. */
export const sourceSchema = z.string().regex(SOURCE);

/** A remark for the person who reads the file. The bot does not say it. */
export const noteSchema = z.string().min(1).optional();

/** Words in every language of the bot. */
export const wordsSchema = z.strictObject({ da: z.string().min(1), en: z.string().min(1) } satisfies Record<
  (typeof LANGUAGES)[number],
  z.ZodString
>);
/** Words in every language of the bot. */
export type Words = z.infer<typeof wordsSchema>;
