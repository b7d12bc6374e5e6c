import { z } from 'zod';

/** The roles that meet the bot. The staff leader is a name on a card, never a user (function description, lines 80 and 205). */
export const ROLES = ['peer', 'volunteer', 'coordinator', 'developmentLeader'] as const;
export type Role = (typeof ROLES)[number];

/** The languages the bot speaks. Every text has all of them. */
export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as "10:15"');

/** The days of the week from Monday on, as ISO weeks count them. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const personSchema = z.strictObject({
  /** Short key used in slot ids and the store, e.g. `peer` or `frivillig-a`. Never a real name, and never `team`, which is the team's chat. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'a short key such as "frivillig-a"'),
  /** What others read, e.g. "Frivillig A". */
  name: z.string().min(1).max(60),
  role: z.enum(ROLES),
  /** The person's Entra id; absent for someone without an account. */
  aadObjectId: z.guid().optional(),
  language: z.enum(LANGUAGES).default('da'),
  /** The person's own working days and hours; without them the role's are used. */
  workingDays: z.array(z.enum(WEEKDAYS)).min(1).optional(),
  from: wallTime.optional(),
  to: wallTime.optional(),
  /** The person's own break, if it has a fixed time; without it the role's is used. Nothing is sent in it. */
  breakFrom: wallTime.optional(),
  breakTo: wallTime.optional(),
  /** Where the setting "let the coordinator see when I am done" stands before the person has touched it. */
  showWhenDone: z.boolean().default(false),
});
/** One person of the workplace, as the people file gives them. */
export type Person = z.infer<typeof personSchema>;

/** The form of `*.people.yaml`: who has which role. */
export const peopleSchema = z.strictObject({ people: z.array(personSchema).min(1) });
