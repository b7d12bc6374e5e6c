import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allExamples } from './examples';
import { learn } from './learn';

/** `npm run learn-help`: makes the weights of the sentences anew. */
const TO = join(__dirname, '../../src/dialogs/help-now/likeness/learned.json');

const examples = allExamples();
writeFileSync(TO, `${JSON.stringify(learn(examples), undefined, 2)}\n`);
process.stdout.write(`${JSON.stringify({ examples: examples.length })}\n`);
