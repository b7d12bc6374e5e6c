import { z } from 'zod';
import {
  countSchema,
  dateSchema,
  isoWeekSchema,
  noteSchema,
  SHORT_KEY,
  sourceSchema,
  wallTimeSchema,
  wordsSchema,
} from './fields';
import { ROLES, type Role, WEEKDAYS } from './people';

/** The key of a meeting in the programme file. It is the first part of every occurrence's name, so it never changes. */
export type MeetingId = string;

/** What a rule such as "the last Thursday of the month" may say first. */
const WHICH = ['first', 'second', 'third', 'fourth', 'last'] as const;

/** The shortest and the longest lead time of a reminder, in minutes: half an hour and two weeks. */
const LEAD_MINUTES = { least: 30, most: 14 * 24 * 60 } as const;
const MOST_LEADS = 4;

/** A name of one or two letters would be heard in half of what people write. */
const SHORTEST_NAME = 3;

/** Those who may move, set and call off single dates while the file does not say. */
const LEADERS: readonly Role[] = ['coordinator', 'developmentLeader'];

const audienceSchema = z.strictObject({
  role: z.enum(ROLES),
  from: wallTimeSchema.nullable().default(null),
  to: wallTimeSchema.nullable().default(null),
});

const common = {
  id: z.string().regex(SHORT_KEY),
  title: wordsSchema,
  /** Other words that people use for it, in any language. */
  called: z.array(z.string().min(SHORTEST_NAME)).default([]),
  from: wallTimeSchema.nullable(),
  to: wallTimeSchema.nullable(),
  /** Length of the whole meeting. */
  minutes: countSchema.nullable(),
  place: z.string().min(1).nullable(),
  audiences: z.array(audienceSchema).min(1),
  /** Reminders so many minutes before, at most. */
  leadMinutes: z.array(z.int().min(LEAD_MINUTES.least).max(LEAD_MINUTES.most)).max(MOST_LEADS).default([]),
  /** Has the fixed reminder on the last working day before. */
  remindDayBefore: z.boolean().default(false),
  /** Its reminder may stand in the team's chat too, when the coordinator has turned that on. */
  inTeamChat: z.boolean().default(false),
  source: sourceSchema,
  note: noteSchema,
  /** Held with each person of a role, one by one. */
  withEach: z.strictObject({ role: z.enum(ROLES), count: countSchema }).optional(),
  mustBeHeldWeekly: z.boolean().optional(),
  /** These agree on the times among themselves; nobody else sets them, and never a leader (function description, line 219). */
  timesAgreedBy: z
    .array(z.enum(['peer', 'volunteer']))
    .min(1)
    .optional(),
  canBeMovedBy: z.array(z.enum(ROLES)).min(1).optional(),
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
const noWeeks = { weekday: unused, everyWeeks: unused, fromWeek: unused };

/** The agreed dates. A file may have one as `date`, several as `dates`, or both. */
const agreedDates = {
  date: dateSchema.nullable().default(null),
  dates: z.array(dateSchema).min(1).nullable().default(null),
};

const meetingFormSchema = z.discriminatedUnion('cadence', [
  z.strictObject({
    ...common,
    cadence: z.literal('weekly'),
    weekday: z.enum(WEEKDAYS).nullable(),
    /** Held every so many weeks, counted from `fromWeek`. */
    everyWeeks: z.int().min(1).max(8).default(1),
    /** The first ISO week with the meeting, e.g. `2026-W10`. */
    fromWeek: isoWeekSchema.nullable().default(null),
    month: unused,
    date: unused,
    dates: unused,
    on: unused,
    count: unused,
  }),
  z.strictObject({
    ...common,
    ...noWeeks,
    ...agreedDates,
    cadence: z.literal('monthly'),
    month: unused,
    /** The day of the month by a rule. In a month with an agreed date the rule is silent. */
    on: z
      .strictObject({ which: z.enum(WHICH), weekday: z.enum(WEEKDAYS) })
      .nullable()
      .default(null),
    count: unused,
  }),
  z.strictObject({
    ...common,
    ...noWeeks,
    ...agreedDates,
    cadence: z.literal('once'),
    /** 1-12. */
    month: z.int().min(1).max(12).nullable(),
    on: unused,
    /** How many there are in the period, each held once. */
    count: countSchema,
  }),
  z.strictObject({
    ...common,
    ...noWeeks,
    ...agreedDates,
    cadence: z.literal('notStated'),
    month: unused,
    on: unused,
    count: unused,
  }),
]);

/**
 * One meeting kind as it stands in the file, made easy for code: an audience without hours has the meeting's, `dates` are all the agreed
 * dates in order, lead times begin with the longest, and `canBeMovedBy` always says who.
 */
export const meetingSchema = meetingFormSchema.transform(({ date, dates, ...meeting }) => ({
  ...meeting,
  dates: [...new Set([...(date === null ? [] : [date]), ...(dates ?? [])])].sort(),
  leadMinutes: [...meeting.leadMinutes].sort((one, other) => other - one),
  canBeMovedBy: [...new Set<Role>(meeting.timesAgreedBy ?? meeting.canBeMovedBy ?? LEADERS)],
  audiences: meeting.audiences.map(({ role, from, to }) => ({
    role,
    from: from ?? meeting.from,
    to: to ?? meeting.to,
  })),
}));

/** One meeting kind. Times are wall times in the programme's zone; `null` means not set, or of no use for that cadence. */
export type Meeting = z.infer<typeof meetingSchema>;
