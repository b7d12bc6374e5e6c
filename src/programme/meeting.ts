import { z } from 'zod';
import { ROLES, WEEKDAYS } from './people';
import { countSchema, dateSchema, noteSchema, sourceSchema, wallTimeSchema, wordsSchema } from './fields';

/** The kinds of meeting the bot knows. A programme lists those it has, each once. */
export const MEETING_IDS = [
  'development-meeting',
  'peer-meeting',
  'staff-meeting',
  'theme-day',
  'supervision',
  'sparring',
  'evaluation',
  'intro-meeting',
  'workshop',
] as const;
export type MeetingId = (typeof MEETING_IDS)[number];

const audienceSchema = z.strictObject({
  role: z.enum(ROLES),
  from: wallTimeSchema.nullable().default(null),
  to: wallTimeSchema.nullable().default(null),
});

const common = {
  id: z.enum(MEETING_IDS),
  title: wordsSchema,
  from: wallTimeSchema.nullable(),
  to: wallTimeSchema.nullable(),
  /** Length of the whole meeting. */
  minutes: countSchema.nullable(),
  place: z.string().min(1).nullable(),
  audiences: z.array(audienceSchema).min(1),
  source: sourceSchema,
  note: noteSchema,
  /** Held with each person of a role, one by one. */
  withEach: z.strictObject({ role: z.enum(ROLES), count: countSchema }).optional(),
  mustBeHeldWeekly: z.boolean().optional(),
  /** These agree on the times among themselves; nobody else sets them. */
  timesAgreedBy: z.array(z.enum(ROLES)).min(1).optional(),
  timeSetAsideBy: z.enum(ROLES).optional(),
  /** `null`: nobody has said. */
  developmentLeaderAttends: z.boolean().nullable().optional(),
  /** What the meeting is about, as keys. */
  focus: z
    .array(z.enum(['agreedTasks', 'execution', 'attendance']))
    .min(1)
    .optional(),
  withTeam: z.boolean().optional(),
  onEqualTerms: z.boolean().optional(),
};

// What a cadence has no use for is left out of the file and reads as `null`, so that every meeting has the same keys in code.
const unused = z.null().default(null);

const meetingFormSchema = z.discriminatedUnion('cadence', [
  z.strictObject({
    ...common,
    cadence: z.literal('weekly'),
    weekday: z.enum(WEEKDAYS).nullable(),
    month: unused,
    date: unused,
    count: unused,
  }),
  z.strictObject({
    ...common,
    cadence: z.literal('monthly'),
    weekday: unused,
    month: unused,
    /** The next agreed date. */
    date: dateSchema.nullable(),
    count: unused,
  }),
  z.strictObject({
    ...common,
    cadence: z.literal('once'),
    weekday: unused,
    /** 1-12. */
    month: z.int().min(1).max(12).nullable(),
    /** The next agreed date. */
    date: dateSchema.nullable(),
    /** How many there are in the period, each held once. */
    count: countSchema,
  }),
  z.strictObject({
    ...common,
    cadence: z.literal('notStated'),
    weekday: unused,
    month: unused,
    /** The next agreed date. */
    date: dateSchema.nullable(),
    count: unused,
  }),
]);

/** One meeting kind as it stands in the file; an audience without hours has the meeting's. */
export const meetingSchema = meetingFormSchema.transform((meeting) => ({
  ...meeting,
  audiences: meeting.audiences.map(({ role, from, to }) => ({
    role,
    from: from ?? meeting.from,
    to: to ?? meeting.to,
  })),
}));

/** One meeting kind. Times are wall times in the programme's zone; `null` means not set, or of no use for that cadence. */
export type Meeting = z.infer<typeof meetingSchema>;
