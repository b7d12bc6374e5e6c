/** What may be handed to either database driver. */
export type Bindable = string | number | bigint | null | Uint8Array;

/**
 * Turns a value into one that both databases keep as it is: booleans become 0 or 1 and NUL characters are taken out of text.
 * Throws on what would be lost or do harm: libsql 0.5 aborts the whole process on a boolean, makes NULL of NaN and
 * `undefined`, and cuts text at a NUL; PostgreSQL refuses a NUL and would read a Date in the zone of the connection.
 */
export function bindValue(value: unknown): Bindable {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return value.replaceAll('\0', '');
    case 'bigint':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw new TypeError(`The store keeps no ${value}: a number must be finite.`);
    default:
      if (value === null || value instanceof Uint8Array) return value;
      throw new TypeError(`The store keeps no ${nameOf(value)}: hand it text, a number, bytes, a boolean or null.`);
  }
}

function nameOf(value: unknown): string {
  if (value instanceof Date) return 'Date (write it as text first)';
  return typeof value === 'object' ? 'object or array (write it as JSON first)' : typeof value;
}
