import { BAD_CLOCKS, proveClock } from './clocks';
import { proveZone, ZONES } from './zones';

/**
 * `npm run calendar-proof [-- --tenth] [--seed N]`: ten years in seven zones against a minute-by-minute scan of each zone's clock, and a week with
 * each bad clock. Prints a line of JSON for each, the seed, and ends with 1 if anything is not 0.
 */
async function main(args: readonly string[]): Promise<void> {
  const tenth = args.includes('--tenth');
  const seed = Number(args[args.indexOf('--seed') + 1] ?? 1) || 1;
  const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  print({ seed, size: tenth ? 'a tenth' : 'whole' });

  let wrong = 0;
  for (const [index, zone] of ZONES.entries()) {
    // A tenth is another year in each zone, by the seed; 2026 and 2032 have a week 53, 2028 and 2032 a 29 February.
    const result = tenth ? proveZone(zone, 2026 + ((seed + index) % 10), 1) : proveZone(zone, 2026, 10);
    wrong += result.missing + result.extra + result.wrongTime + result.wrongWeek;
    print(result);
  }
  for (const clock of BAD_CLOCKS) {
    for (let run = 0; run < (tenth ? 1 : 10); run += 1) {
      const result = await proveClock(clock, seed + run, 7);
      wrong += result.twice + result.lost + result.early;
      print(result);
    }
  }
  print({ wrong });
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main(process.argv.slice(2));
