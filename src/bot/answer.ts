import type { ServerResponse } from 'node:http';
import { errorFields, type Log } from '../log';
import { type RefusalStatus, Refused } from './refused';

/** What goes back over HTTP: a status, and for an invoke a JSON body. */
export interface Answer {
  status: number;
  body?: unknown;
  /** Instead of JSON: a file to keep. */
  file?: { contentType: string; name: string; content: string };
}

/** How long the rest of a refused body is read and thrown away, so that the sender gets to see our answer and not a reset. */
const LINGER_MS = 1_000;

const RETRY_AFTER_SECONDS: Partial<Record<RefusalStatus, string>> = { 429: '10', 503: '5' };

/** Answers with what `work` gives. Resolves when the answer has left or the sender is gone; never rejects. */
export async function answerWith(res: ServerResponse, work: () => Promise<Answer>, log: Log): Promise<void> {
  const left = new Promise<void>((resolve) => res.once('finish', resolve).once('close', resolve));
  try {
    const { status, body, file } = await work();
    if (file === undefined) send(res, status, body === undefined ? undefined : JSON.stringify(body));
    else sendFile(res, status, file);
  } catch (error) {
    answerError(res, error, log);
  }
  await left;
}

/** Answers a refusal with its bare status and one log line, and everything else with 500: nothing of the error is told. */
export function answerError(res: ServerResponse, error: unknown, log: Log): void {
  if (!(error instanceof Refused)) {
    log.error('request.failed', errorFields(error));
    return send(res, 500);
  }
  const { status, code } = error;
  log.warn('request.refused', { status, code });
  const retryAfter = RETRY_AFTER_SECONDS[status];
  if (retryAfter !== undefined) res.setHeader('retry-after', retryAfter);
  discardRest(res);
  send(res, status);
}

function sendFile(res: ServerResponse, status: number, file: NonNullable<Answer['file']>): void {
  res.statusCode = status;
  res.setHeader('content-type', file.contentType);
  res.setHeader('content-disposition', `attachment; filename="${file.name}"`);
  // What is personal is kept by nobody on the way.
  res.setHeader('cache-control', 'no-store');
  res.setHeader('x-content-type-options', 'nosniff');
  res.end(file.content);
}

function send(res: ServerResponse, status: number, json?: string): void {
  res.statusCode = status;
  if (json !== undefined) res.setHeader('content-type', 'application/json; charset=utf-8');
  res.end(json);
}

/** `connection: close` would reset the connection under a sender who is still writing; so it is cut a little later. */
function discardRest({ req }: ServerResponse): void {
  if (req.complete) return;
  req.on('error', () => undefined).resume();
  setTimeout(() => req.complete || req.socket.destroy(), LINGER_MS).unref();
}
