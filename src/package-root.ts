import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds what comes with the bot beside its code, such as `programmes/`: the nearest one above this file with a `package.json`. The
 * same wherever the code was compiled to.
 */
export function packageRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no package.json above the code.');
  return packageRoot(above);
}
