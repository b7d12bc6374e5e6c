import { tryForgeries } from './try-forgeries';

/**
 * `npm run forgeries`: tries every forgery on every button of the bot, over real HTTP. Prints one JSON object; exit 1 when one was answered other than with a
 * friendly card, or changed anything.
 */
async function main(): Promise<void> {
  const startedAt = performance.now();
  const tried = await tryForgeries();
  process.stdout.write(
    `${JSON.stringify({ ...tried, seconds: Math.round((performance.now() - startedAt) / 1000) })}\n`,
  );
  const { unknown, unfriendly, changes, errors } = tried;
  process.exitCode = unknown.length + unfriendly + changes + errors === 0 ? 0 : 1;
}

void main();
