import type {
  KyselyPlugin,
  OperationNode,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  TableNode,
  UnknownRow,
} from 'kysely';
import type { Tables } from './tables';

/** What one transaction has read, so that nothing is asked for twice. */
export interface Reads {
  /**
   * Gives what was read under this name, or reads it now.
   *
   * @param from - the tables it comes from; a write to any of them makes it be read again.
   */
  once<T>(name: string, from: readonly (keyof Tables)[], read: () => Promise<T>): Promise<T>;
  /** Keeps what was read in another way, such as in one statement with more. */
  know(name: string, from: readonly (keyof Tables)[], value: unknown): void;
  /** True when this transaction has written: what it reads from then on may be undone. */
  hasWritten(): boolean;
}

/** Nothing is remembered: outside of a transaction anybody may write in between. */
export const UNREAD: Reads = {
  once: (_name, _from, read) => read(),
  know: () => undefined,
  hasWritten: () => false,
};

/** Reads of one transaction, and the plugin that sees its writes; every statement of the transaction has to go through it. */
export function createReads(): { reads: Reads; forgets: KyselyPlugin } {
  const known = new Map<string, { from: readonly string[]; value: unknown }>();
  let writes = 0;
  const know = (name: string, from: readonly string[], value: unknown) => void known.set(name, { from, value });

  const forget = (node: RootOperationNode) => {
    if (node.kind === 'SelectQueryNode') return;
    writes += 1;
    const table = writtenTable(node);
    for (const [name, { from }] of known) if (table === undefined || from.includes(table)) known.delete(name);
  };

  return {
    reads: {
      know,
      hasWritten: () => writes > 0,
      async once<T>(name: string, from: readonly (keyof Tables)[], read: () => Promise<T>): Promise<T> {
        const found = known.get(name);
        if (found !== undefined) return found.value as T;
        const before = writes;
        const value = await read();
        // What was written while it was being read may or may not be in it.
        if (before === writes) know(name, from, value);
        return value;
      },
    },
    forgets: {
      transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
        forget(node);
        return node;
      },
      transformResult: async ({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> => result,
    },
  };
}

/** The table that a statement writes; `undefined` when that cannot be told. */
function writtenTable(node: RootOperationNode): string | undefined {
  switch (node.kind) {
    case 'InsertQueryNode':
      return node.into?.table.identifier.name;
    case 'UpdateQueryNode':
      return nameOf(node.table);
    case 'DeleteQueryNode':
      return node.from.froms.length === 1 ? nameOf(node.from.froms[0]) : undefined;
    default:
      return undefined;
  }
}

function nameOf(node: OperationNode | undefined): string | undefined {
  return node?.kind === 'TableNode' ? (node as TableNode).table.identifier.name : undefined;
}
