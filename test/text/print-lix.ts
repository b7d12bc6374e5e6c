import { measuredTexts } from './all-texts';
import { isHard, MOST_LIX } from './plain-words';

/** `npm run lix`: every Danish text for people with its figure, one a line, the highest last. Exit 1 when one is too hard. */
const measured = measuredTexts();
for (const { lix, file, path, text } of measured)
  process.stdout.write(`${lix.toFixed(1).padStart(5)}  ${file} ${path}: ${text.replaceAll('\n', ' | ')}\n`);

const hard = measured.filter(({ text }) => isHard(text));
if (hard.length > 0) {
  process.stderr.write(`${hard.length} above ${MOST_LIX}\n`);
  process.exitCode = 1;
}
