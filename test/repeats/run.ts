import { parseArgs } from 'node:util';
import { playWeek } from './play-week';

/**
 * `npm run repeats -- --seed 7 --wishes 6`: a week of random wishes, each activity sent once, and the same week with each sent up to four times. Prints
 * one JSON object; ends with 1 when anything differs.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, wishes: { type: 'string', default: '6' } },
  });
  const [seed, wishesAMoment] = [Number(values.seed), Number(values.wishes)];
  const once = await playWeek(seed, wishesAMoment, false);
  const again = await playWeek(seed, wishesAMoment, true);
  const figures = {
    seed,
    wishes: again.wishes,
    repeats: again.repeats,
    rowsThatDiffer: differing(once.kept, again.kept),
    messagesThatDiffer: differing(once.chats, again.chats),
    otherAnswers: again.otherAnswers,
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  process.exitCode = figures.rowsThatDiffer + figures.messagesThatDiffer + figures.otherAnswers === 0 ? 0 : 1;
}

function differing(one: string, other: string): number {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  return lines.filter((line) => !others.includes(line)).length + others.filter((line) => !lines.includes(line)).length;
}

void main();
