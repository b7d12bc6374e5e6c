import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Store } from '../store';
import type { Tables } from './tables';

/** A list of rows that can be read by itself, or as a part of one larger statement. */
export interface Rows<T> {
  read(): Promise<T[]>;
  /** The list as one JSON value, for the `select` of another statement. It may hold no bytes. */
  inJson(engine: Store['engine']): RawBuilder<unknown>;
  /** The list again from such a value. */
  fromJson(value: string): readonly T[];
}

/**
 * Names the list that a query gives.
 *
 * @param columns - those that the query selects, in any order.
 */
export function rowsOf<Table extends keyof Tables, Row, T>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  columns: readonly (keyof Row & string)[],
  fromRow: (row: Row) => T,
): Rows<T> {
  return {
    read: async () => ((await query.execute()) as Row[]).map(fromRow),
    inJson: (engine) => {
      if (engine === 'postgres') return sql`(select coalesce(json_agg(one)::text, '[]') from (${query}) as one)`;
      const pairs = sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(name)]));
      return sql`(select json_group_array(json_object(${pairs})) from (${query}) as one)`;
    },
    fromJson: (value) => (JSON.parse(value) as Row[]).map(fromRow),
  };
}
