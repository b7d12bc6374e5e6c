import type { IncomingMessage } from 'node:http';
import { Refused } from './refused';

/** How much of a request is read, and for how long. */
export interface BodyLimits {
  maxBytes: number;
  timeoutMs: number;
}

/**
 * Reads a whole request body into memory, never to disk. Rejects with `Refused`: 413 as soon as it grows over `maxBytes`,
 * 408 when it has not come within `timeoutMs`, 400 when the sender hangs up. Keeps nothing that came too much.
 */
export function readBody(request: IncomingMessage, { maxBytes, timeoutMs }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (settle: () => void) => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      settle();
    };
    const refuse = (refused: Refused) => end(() => reject(refused));
    const timer = setTimeout(() => refuse(new Refused(408, 'slow-body')), timeoutMs);
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) refuse(new Refused(413, 'too-large'));
      else chunks.push(chunk);
    };
    const onEnd = () => end(() => resolve(Buffer.concat(chunks)));
    const onClose = () => refuse(new Refused(400, 'hung-up'));
    // The error listener stays: without one, a late reset would end the process.
    request.on('error', onClose).on('data', onData).on('end', onEnd).on('close', onClose);
  });
}
