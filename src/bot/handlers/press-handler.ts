import { z } from 'zod';
import { CARD_VERSION, type AdaptiveCard } from '../../cards/adaptive-card';
import type { Turn } from '../turn';

const slot = z
  .string()
  .max(120)
  .regex(/^[a-z-]+:[a-z][a-z0-9-]{0,30}:[\w:.-]+$/i);

/** What every press carries. Everything else in it is read by the handler that wants it. */
const pressSchema = z.looseObject({ verb: z.string().max(60), slot, v: z.number().int() });

/** A press on one of our buttons. All of it comes from the client and proves nothing about who presses. */
export type Press = z.infer<typeof pressSchema>;

/** Reads a press; `undefined` when it is bent out of shape. A slot is `kind:person:occasion`. */
export function parsePress(data: unknown): Press | undefined {
  return pressSchema.safeParse(data).data;
}

/** The person a slot was made for. */
export function slotOwner({ slot }: Press): string {
  return slot.split(':')[1] ?? '';
}

/** True for presses of the form that today's cards have. */
export function isToday({ v }: Press): boolean {
  return v === CARD_VERSION;
}

/**
 * Answers one verb with the card that takes the pressed card's place. To add one: put it in its file's list and that in
 * `handlers/index.ts`. The slot is the actor's own when a handler is called.
 */
export interface PressHandler {
  verb: string;
  handle(turn: Turn, press: Press): Promise<AdaptiveCard>;
}
