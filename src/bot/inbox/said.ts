import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Message } from '../../schedules/messenger';

/** What a turn says to the one who acted; where it goes depends on how they acted. */
export type Said =
  | { kind: 'nothing' }
  /** New messages in the chat. `help` comes last, unless it has been given without the turn. */
  | { kind: 'messages'; messages: readonly Message[]; help?: readonly Message[] | undefined }
  /** The card that takes the pressed one's place. */
  | { kind: 'card'; card: AdaptiveCard }
  /** For the eyes of the one who pressed; the card stays as it is. */
  | { kind: 'words'; words: string };

/** A turn that says nothing, or nothing any more. */
export const NOTHING: Said = { kind: 'nothing' };

/** Says these messages; none at all is nothing. */
export function messages(...said: readonly Message[]): Said {
  return said.length === 0 ? NOTHING : { kind: 'messages', messages: said };
}

const card = z.custom<AdaptiveCard>((value) => typeof value === 'object' && value !== null);
const message = z.union([z.object({ card }), z.object({ text: z.string() })]);
const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('messages'), messages: z.array(message), help: z.array(message).optional() }),
  z.object({ kind: z.literal('card'), card }),
  z.object({ kind: z.literal('words'), words: z.string() }),
]);
const keptSchema = z.object({ said: saidSchema, isOut: z.boolean() });

/** An answer as it is kept for a repeat. */
export interface Kept {
  said: Said;
  /** True when it has been said, as far as anybody can know: a repeat does not say it again. */
  isOut: boolean;
}

/** Reads a kept answer. Throws on anything else. */
export function parseKept(text: string): Kept {
  return keptSchema.parse(JSON.parse(text));
}
