import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables';

/** Stands in a statement for a value that each run brings. */
class Place {
  constructor(readonly name: string) {}
}

/** A place for a text, or a number, in a statement that is compiled once. */
export function place(name: string): string {
  return new Place(name) as unknown as string;
}

/** What the places of a statement hold in one run. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A statement of which the text is always the same, made at its first run: of a large one that takes longer than to run it.
 *
 * @param build - makes it, with a `place` wherever a value belongs that may differ.
 */
export function compiledOnce<Row>(
  build: () => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= build().compile();
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? valueIn(values, one) : one));
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows;
  };
}

function valueIn(values: Values, { name }: Place): string | number {
  const value = values[name];
  if (value === undefined) throw new Error(`Nothing was given for ${name}.`);
  return value;
}
