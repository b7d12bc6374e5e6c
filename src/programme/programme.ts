import { z } from 'zod';
import { FREE_DAYS, type FreeDay } from '../schedules/holidays';
import { ROLES, WEEKDAYS } from './people';
import { countSchema, dateSchema, noteSchema, SHORT_KEY, sourceSchema, wallTimeSchema, wordsSchema } from './fields';
import { meetingSchema } from './meeting';
import { isTimeZone } from './time-zone';

export type { Meeting, MeetingId } from './meeting';
export type { Words } from './fields';

const origin = { source: sourceSchema, note: noteSchema };
const key = z.string().regex(SHORT_KEY);

const roleSchema = z.strictObject({
  title: wordsSchema,
  /** How many there are; `null` when nobody has said. */
  count: countSchema.nullable(),
  workingDays: z.array(z.enum(WEEKDAYS)).min(1).nullable(),
  from: wallTimeSchema.nullable(),
  to: wallTimeSchema.nullable(),
  breakMinutes: z.int().min(0).nullable(),
  /** When the break is, if it has a fixed time. Nothing is sent in it. */
  breakFrom: wallTimeSchema.nullable().default(null),
  breakTo: wallTimeSchema.nullable().default(null),
  ...origin,
});

/** The roles; only the peer's hours must be there, since the bot writes inside them. */
export const rolesSchema = z.strictObject({
  peer: roleSchema.extend({
    workingDays: z.array(z.enum(WEEKDAYS)).min(1),
    from: wallTimeSchema,
    to: wallTimeSchema,
  }),
  volunteer: roleSchema,
  coordinator: roleSchema,
  developmentLeader: roleSchema,
  staffLeader: roleSchema,
});

const slotSchema = z.strictObject({ weekday: z.enum(WEEKDAYS), at: wallTimeSchema });

/** When the bot writes unasked. */
export const messagesSchema = z.strictObject({
  /** Nothing is sent before this wall time, nor after `latest`. */
  earliest: wallTimeSchema,
  latest: wallTimeSchema,
  weekCard: slotSchema,
  tomorrow: slotSchema,
  checkIn: slotSchema.extend({
    /** The first such weekday and time after the check-in was sent. */
    openUntil: slotSchema,
  }),
  ...origin,
});

const contactSchema = z.strictObject({
  title: wordsSchema,
  /** `null`: not set; the bot leaves the line out. */
  number: z.string().min(1).nullable(),
  /** When somebody last saw that this holds. */
  checkedOn: dateSchema,
  ...origin,
});

/** Local dates, both inclusive. */
export const spanSchema = z.strictObject({ from: dateSchema, to: dateSchema });

/** A day that ends early. */
export const halfDaySchema = z.strictObject({ date: dateSchema, closesAt: wallTimeSchema });

/** The form of a programme file. What is not known is `null`. */
export const programmeSchema = z.strictObject({
  id: key,
  name: z.string().min(1),
  team: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, { params: { code: 'timeZone' } }),
  region: z.string().min(1).nullable(),
  /** Who is meant by "nearest leader"; words as they are to be read. */
  nearestLeader: wordsSchema.nullable(),
  /** The most unasked messages a peer gets in a week. */
  weeklyCapForPeer: countSchema,
  ...origin,
  period: z.strictObject({
    /** First and last day, both inclusive. */
    start: dateSchema.nullable(),
    end: dateSchema.nullable(),
    months: countSchema,
    extendable: z.boolean(),
    ...origin,
  }),
  roles: rolesSchema,
  projectGroup: z.strictObject({
    roles: z.array(z.enum(ROLES)).min(1),
    count: countSchema,
    ...origin,
  }),
  meetings: z.array(meetingSchema).min(1),
  internalEducation: z.strictObject({
    days: countSchema,
    hoursPerDay: z.number().positive(),
    totalHours: z.number().positive(),
    agreedWith: z.literal('staffLeader'),
    /** Whether the hours lie inside the working hours. */
    insideWorkingHours: z.boolean().nullable(),
    courses: z.array(
      z.strictObject({
        id: key,
        title: wordsSchema,
        sessions: countSchema,
        dates: z.array(dateSchema).min(1).nullable(),
        ...origin,
      }),
    ),
    ...origin,
  }),
  tasks: z.array(
    z.strictObject({
      id: key,
      title: wordsSchema,
      subtasks: z.array(z.strictObject({ id: key, title: wordsSchema, ...origin })),
      ...origin,
    }),
  ),
  successCriteria: z.array(
    z.strictObject({
      id: key,
      title: wordsSchema,
      workshops: countSchema,
      exercisesPerWorkshop: countSchema.nullable(),
      /** Whether these workshops come on top of the peer's own. */
      besidesOwn: z.boolean().nullable().optional(),
      ...origin,
    }),
  ),
  themes: z.array(
    z.strictObject({
      id: z.enum(['T1', 'T2', 'T3', 'T4', 'T5']),
      verbatim: z.string().min(1),
      title: wordsSchema,
      ...origin,
    }),
  ),
  whoToGoTo: z.array(z.strictObject({ id: key, about: wordsSchema, who: wordsSchema, ...origin })),
  contacts: z.strictObject({
    emergency: contactSchema,
    police: contactSchema,
    lifeline: contactSchema,
    outOfHoursDoctor: contactSchema,
    psychiatricEmergency: contactSchema,
  }),
  messages: messagesSchema,
  closedDays: z.strictObject({
    publicHolidays: z.literal('DK'),
    /** Local dates and spans of dates (both ends inclusive) that are closed though no public holiday. */
    closed: z.array(z.union([dateSchema, spanSchema])),
    /** Local dates that are open though a public holiday, free by agreement or inside a closed span. */
    open: z.array(dateSchema),
    /** Days that are closed each year by agreement. */
    freeByAgreement: z.array(z.enum(Object.keys(FREE_DAYS) as [FreeDay, ...FreeDay[]])).default([]),
    /** Local dates on which nothing is held or sent after a wall time. */
    halfDays: z.array(halfDaySchema).default([]),
    ...origin,
  }),
});

/** A workplace's plan, checked. Times are wall times in `timeZone`; `null` means not set. */
export type Programme = z.infer<typeof programmeSchema>;
