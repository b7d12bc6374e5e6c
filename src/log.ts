import { createHmac, randomBytes } from 'node:crypto';

/** What a log line may hold besides its name: counts, states, durations, codes and short hashes. Never words of a person, names or ids. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/** Writes one JSON object a line. `event` is a fixed name such as `turn.refused`. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/**
 * A log that hands each finished line (without the line end) to `write`.
 *
 * @param write - receives one JSON object as text, e.g. `{"at":"…Z","level":"info","event":"heartbeat.tick"}`.
 * @param now - the instant to stamp on the line.
 */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const at = (level: string) => (event: string, fields?: LogFields) =>
    write(JSON.stringify({ at: now().toISOString(), level, event, ...fields }));
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** Never leaves the process, so that nobody can make the marks of all slots there can be and look for them. */
const MARK_SECRET = randomBytes(32);

/**
 * A short mark for a slot or conversation id, so that the lines of one run about the same thing can be found without naming a person. Made with a secret
 * of this process: from the log alone it cannot be told what a mark stands for, and marks of two runs, or of two bots, cannot be compared.
 */
export function logMark(id: string): string {
  return createHmac('sha256', MARK_SECRET).update(id).digest('hex').slice(0, 10);
}

/** The class and code of an error, and nothing of its message: messages may hold words of people, addresses or ids. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
  };
}
