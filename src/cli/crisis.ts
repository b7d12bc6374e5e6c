import { pipeline } from 'node:stream/promises';
import { detectCrisis } from '../dialogs/help-now/detect';

/**
 * Reads sentences, one a line, and says which offer of help each would be met with: `{"text":…,"outcome":…}`, one a line, where the
 * outcome is "violence", "explicit", "soft" or "none". The same function as the bot's. Keeps nothing.
 */
async function crisis(): Promise<void> {
  try {
    await pipeline(process.stdin, linesOf, outcomes, process.stdout);
  } catch (error) {
    // Whoever reads has seen enough (`| head`).
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function* outcomes(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of lines) {
    if (text.trim() !== '') yield `${JSON.stringify({ text, outcome: detectCrisis(text) ?? 'none' })}\n`;
  }
}

/** The lines without their ends. A line is put together once, so that a very long one takes no very long time. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  // Takes a byte order mark off by itself.
  const decoder = new TextDecoder();
  const begun: string[] = [];
  for await (const chunk of chunks) {
    const [rest = '', ...whole] = decoder.decode(chunk, { stream: true }).split('\n').reverse();
    for (const piece of whole.reverse()) {
      yield withoutReturn([...begun.splice(0), piece].join(''));
    }
    begun.push(rest);
  }
  begun.push(decoder.decode());
  yield withoutReturn(begun.join(''));
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

crisis().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nnpm run --silent crisis < file\n`);
  process.exitCode = 1;
});
