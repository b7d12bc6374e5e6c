import { z } from 'zod';
import { KIND_IDS } from './kinds/message-kind';
import type { Coming } from './kinds/message-kind';
import { isSameTime, type Seen } from './seen-change';

const seenSchema = z.object({ on: z.string(), from: z.string(), to: z.string(), place: z.string().optional() });
const comingSchema = z.object({
  kind: z.enum(KIND_IDS),
  occasion: z.string(),
  due: z.object({ on: z.string(), at: z.string() }),
});

/** What is kept with a message about a change: all it is made from that may be different when it leaves. */
const changeNoteSchema = z.object({
  meetingId: z.string(),
  withPersonId: z.string().optional(),
  /** As the receiver knows it, and as it is. Absent where the meeting does not stand. */
  before: seenSchema.optional(),
  now: seenSchema.optional(),
  /** It had been called off, and the receiver knew. */
  wasCancelled: z.boolean(),
  /** The key of the one who changed it, and the instant. */
  by: z.string(),
  at: z.iso.datetime(),
  /** The receiver's weekly questions and reminders of these ISO weeks, before and after. */
  comes: z.object({ weeks: z.array(z.string()), before: z.array(comingSchema), now: z.array(comingSchema) }),
  /** The same change as the volunteers meet it, when somebody must pass it on. */
  forVolunteers: z.object({ before: seenSchema.optional(), now: seenSchema.optional() }).optional(),
});
/** What is kept with a message about a change. */
export type ChangeNote = z.infer<typeof changeNoteSchema>;

/** Reads what was kept. Throws on anything else: only the bot writes it. */
export function readChangeNote(payload: string | undefined): ChangeNote {
  return changeNoteSchema.parse(JSON.parse(payload ?? ''));
}

/** What a change comes to, in one word. `held`: it is held after all. */
export type What = 'set' | 'held' | 'moved' | 'place' | 'cancelled';

/** The word for a change from one time and place to another. */
export function whatOf(before: Seen | undefined, now: Seen | undefined, wasCancelled: boolean): What {
  if (now === undefined) return 'cancelled';
  if (before === undefined) return wasCancelled ? 'held' : 'set';
  return isSameTime(before, now) ? 'place' : 'moved';
}

/** What a change does to the person's own messages. `undefined` where nothing differs. */
export interface Shifts {
  /** The weekly questions: when they come now, or `no-room`. */
  questions: Coming['due'] | 'no-room' | undefined;
  /** The reminder before the meeting: when it comes now, or `none`. */
  reminder: Coming['due'] | 'none' | undefined;
}

/** Works out what a change does to the person's own messages. */
export function shiftsOf({ before, now }: Pick<ChangeNote['comes'], 'before' | 'now'>): Shifts {
  const gone = before.filter((one) => !now.some((other) => isSameComing(one, other)));
  const fresh = now.filter((one) => !before.some((other) => isSameComing(one, other)));
  const shiftOf = (kind: Coming['kind']) => fresh.find((one) => one.kind === kind)?.due;
  const isGone = (kind: Coming['kind']) => gone.some((one) => one.kind === kind);
  return {
    questions: shiftOf('check-in') ?? (isGone('check-in') ? 'no-room' : undefined),
    reminder: shiftOf('tomorrow') ?? (isGone('tomorrow') ? 'none' : undefined),
  };
}

function isSameComing(one: Coming, other: Coming): boolean {
  return (
    one.kind === other.kind &&
    one.occasion === other.occasion &&
    one.due.on === other.due.on &&
    one.due.at === other.due.at
  );
}
