import { isBad, runStorm } from './run-storm';
import { stormPlans } from './storms';

/**
 * `npm run storms [-- --tenth] [--seed N] [--only NAME]`: a message to each of very many people through Teams' bad weather. Prints a line of JSON for each
 * storm, and ends with 1 when anybody got nothing or something twice, or when it took more than 1.3 times what was allowed.
 */
async function main(args: readonly string[]): Promise<void> {
  const after = (flag: string) => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const seed = Number(after('--seed') ?? 1) || 1;
  const only = after('--only');
  const plans = stormPlans(args.includes('--tenth') ? 0.1 : 1).filter(
    ({ name }) => only === undefined || name === only,
  );
  let bad = 0;
  for (const plan of plans) {
    const result = await runStorm(plan, seed);
    if (isBad(result)) bad += 1;
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  process.stdout.write(`${JSON.stringify({ storms: plans.length, bad })}\n`);
  process.exitCode = bad === 0 && plans.length > 0 ? 0 : 1;
}

void main(process.argv.slice(2));
