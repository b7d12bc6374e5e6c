import { readFileSync } from 'node:fs';

/** The text of `programmes/parkvaenget.yaml`. */
export const PARKVAENGET_TEXT = readFileSync('programmes/parkvaenget.yaml', 'utf8');

/** The text of `programmes/parkvaenget.people.yaml`. */
export const PEOPLE_TEXT = readFileSync('programmes/parkvaenget.people.yaml', 'utf8');

/** The text with the first `find` replaced; throws when there is none, so that no test goes on with a whole file by mistake. */
export function changed(text: string, find: string, by: string): string {
  if (!text.includes(find)) throw new Error(`not in the file: ${find}`);
  return text.replace(find, () => by);
}

/** The number of the first line that holds `find`. */
export function lineWith(text: string, find: string): number {
  return text.slice(0, text.indexOf(find)).split('\n').length;
}
