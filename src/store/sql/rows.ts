import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Store } from '../store';
import type { Tables } from './tables';

/** A list of rows that can be read by itself, or as a part of one larger statement. */
export interface Rows<T> {
  read(): Promise<T[]>;
  /** The list as one JSON value, for the `select` of another statement. */
  inJson(engine: Store['engine']): RawBuilder<unknown>;
  /** The list again from such a value. */
  fromJson(value: string): readonly T[];
}

/**
 * Names the list that a query gives.
 *
 * @param columns - those that the query selects, in any order.
 * @param bytes - those of them that hold bytes; an empty one is read as none.
 */
export function rowsOf<Table extends keyof Tables, Row, T>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  columns: readonly (keyof Row & string)[],
  fromRow: (row: Row) => T,
  bytes: readonly (keyof Row & string)[] = [],
): Rows<T> {
  return {
    read: async () => ((await query.execute()) as Row[]).map(fromRow),
    inJson: (engine) => {
      // PostgreSQL writes bytes in JSON by itself: `\x` and their digits.
      if (engine === 'postgres') return sql`(select coalesce(json_agg(one)::text, '[]') from (${query}) as one)`;
      const valueOf = (name: keyof Row & string) => (bytes.includes(name) ? sql`hex(${sql.ref(name)})` : sql.ref(name));
      const pairs = sql.join(columns.flatMap((name) => [sql.lit(name), valueOf(name)]));
      return sql`(select json_group_array(json_object(${pairs})) from (${query}) as one)`;
    },
    fromJson: (value) => (JSON.parse(value) as Row[]).map((row) => fromRow(withBytes(row, bytes))),
  };
}

function withBytes<Row>(row: Row, columns: readonly (keyof Row)[]): Row {
  for (const name of columns) row[name] = bytesOf(row[name] as string | null) as Row[keyof Row];
  return row;
}

function bytesOf(digits: string | null): Uint8Array | null {
  if (digits === null || digits === '') return null;
  return Buffer.from(digits.startsWith('\\x') ? digits.slice(2) : digits, 'hex');
}
