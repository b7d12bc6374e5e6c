import { z } from 'zod';
import { KIND_IDS } from '../kinds/message-kind';

const spanSchema = z.object({
  /** `stopped`: the bot did not run. `held`: it ran, and its messages did not get out. `overlooked`: it had one missing in its plan. */
  what: z.enum(['stopped', 'held', 'overlooked']),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

const itemSchema = z.object({
  kind: z.enum([...KIND_IDS, 'team-meeting']),
  /** When it was to come: local date and wall time. */
  due: z.object({ on: z.string(), at: z.string() }),
  /** `missed`: it came too late to be of use. `comes`: late, but it comes. `gone`: something newer, or what happened since, made it needless. */
  end: z.enum(['missed', 'comes', 'gone']),
});
const ownItemSchema = itemSchema.extend({ slot: z.string() });

const toldSchema = z.object({
  spans: z.array(spanSchema).min(1),
  /** The receiver's own messages. */
  own: z.array(ownItemSchema),
  /** For the coordinator: what the calendar had for the others in those times, whatever anybody has chosen. */
  calendar: z.array(itemSchema),
});

/** A time that a message about an outage names. UTC, as ISO text. */
export type ToldSpan = z.infer<typeof spanSchema>;
/** One message that was touched, without a word of what stood in it. */
export type ToldItem = z.infer<typeof itemSchema>;
/** The same, of the receiver's own. */
export type OwnItem = z.infer<typeof ownItemSchema>;
/** What a message about an outage tells. Made when it is planned. */
export type Told = z.infer<typeof toldSchema>;

/** Reads what was kept with such a message. Throws when it is bent: only we write it. */
export function parseTold(payload: string | undefined): Told {
  return toldSchema.parse(JSON.parse(payload ?? 'null'));
}
