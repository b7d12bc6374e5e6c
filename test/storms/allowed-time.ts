import { type ScriptOptions, stormyUntil } from '../support/connector/script';
import type { Pause } from '../support/connector/tally';
import { PER_SECOND } from './storms';

const STEP_MS = 10;
/** No storm here lasts a day. */
const LONGEST_MS = 86_400_000;

/**
 * The time that the best sender would have needed, in milliseconds: until the open time, neither stormy nor inside a pause that the connector asked for,
 * has room for everybody at what Teams takes; where a coin decides, what the coin lets through, after all the pauses it led to. Taken from the script and the connector's own count alone; nothing of the sender's is used.
 */
export function allowedMs(people: number, script: ScriptOptions, pauses: readonly Pause[], from: Date): number {
  const { throttled } = script;
  if (throttled !== undefined) return afterAllPauses(people / (PER_SECOND * (1 - throttled)), pauses);
  const neededMs = (people / PER_SECOND) * 1000;
  let openMs = 0;
  let pause = 0;
  for (let passed = 0; passed < LONGEST_MS; passed += STEP_MS) {
    if (openMs >= neededMs) return passed;
    const at = new Date(from.getTime() + passed);
    while (pause < pauses.length && (pauses[pause]?.to ?? at) <= at) pause += 1;
    const isPaused = (pauses[pause]?.from ?? Infinity) <= at;
    const isStormy = script.storm !== undefined && stormyUntil(script.storm, at) !== undefined;
    if (!isPaused && !isStormy) openMs += STEP_MS;
  }
  throw new RangeError('The storm never ends.');
}

/** A coin for each request falls as often whoever sends, so every pause that it led to is one that had to be kept. */
function afterAllPauses(seconds: number, pauses: readonly Pause[]): number {
  return seconds * 1000 + pauses.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0);
}
