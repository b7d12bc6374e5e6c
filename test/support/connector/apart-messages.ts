import type { ClockScale } from '../scaled-clock';
import type { ScriptOptions } from './script';
import type { Tally } from './tally';

/** How a connector in a process of its own is to be: everything in it can be sent to that process. */
export interface ApartOptions {
  /** Without it, the machine's own time. */
  scale?: ClockScale;
  windows?: boolean | 'untold';
  latencyMs?: number;
  script?: ScriptOptions;
}

/** What the two processes say to each other. */
export type ToChild = { start: ApartOptions } | { ask: 'tally' };
export type FromChild = { serviceUrl: string } | { tally: Tally };
