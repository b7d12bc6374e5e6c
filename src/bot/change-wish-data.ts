import { z } from 'zod';
import type { WishData } from '../cards/change-meeting-card';
import type { ChangeWish, StandingChange } from '../dialogs/meeting-change/change-decision';
import { SHORT_KEY, WALL_TIME } from '../programme/fields';
import { isDate } from '../schedules/local-time';

/** The longest place, in characters. */
const MOST_PLACE = 80;

const NO_WISH = { meetingId: undefined, partnerId: undefined, which: undefined, mismatch: false } as const;

const date = z.string().refine(isDate);
const time = z.string().regex(WALL_TIME);
const wishSchema = z.object({
  act: z.enum(['set', 'move', 'cancel', 'reinstate', 'place']),
  id: z
    .string()
    .max(110)
    .regex(/^[a-z][a-z0-9-]*\.[\w.-]+$/)
    .optional(),
  m: z.string().regex(SHORT_KEY).optional(),
  on: date.optional(),
  from: time.optional(),
  to: time.optional(),
  place: z.string().min(1).max(MOST_PLACE).optional(),
  /** The revision that was shown. */
  r: z.int().min(0).optional(),
});

/** Reads a wish from a press; `undefined` when it is bent out of shape. What it may lead to is decided anew. */
export function readWishData(data: unknown): { wish: ChangeWish; seen: number | undefined } | undefined {
  const read = wishSchema.safeParse(data).data;
  if (read === undefined) return undefined;
  const { act, id, m, on, from, to, place, r } = read;
  return { wish: { ...NO_WISH, action: act, occurrenceId: id, meetingId: m, on, from, to, place }, seen: r };
}

/** What a button carries so that exactly the change that was shown is done: whole times, and the revision they were shown beside. */
export function wishDataOf({ record, before, after }: StandingChange, { action, place }: ChangeWish): WishData {
  const which: WishData = before === undefined ? { m: after.meetingId } : { id: after.id };
  const isTimed = record.of === 'programme' && (action === 'set' || action === 'move');
  return {
    act: before !== undefined && action === 'set' ? 'move' : action,
    ...which,
    ...(isTimed ? { on: after.on, from: after.from, to: after.to } : {}),
    ...(place === undefined ? {} : { place }),
    r: before?.revision ?? 0,
  };
}

/** What a button carries that says which of several occurrences is meant, and leaves the rest of the wish as it was. */
export function pickDataOf(id: string, { action, on, from, to, place }: ChangeWish): WishData {
  const rest = Object.entries({ on, from, to, place }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { act: action, id, ...Object.fromEntries(rest) };
}

/** A place as it is kept: one line, at most eighty characters. `undefined` when nothing is left. */
export function placeOf(written: string | undefined): string | undefined {
  const place = written?.replace(/\s+/g, ' ').trim().slice(0, MOST_PLACE).trim();
  return place === '' ? undefined : place;
}
