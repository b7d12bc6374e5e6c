import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StatementWatch } from '../../../src/store/statement-watch';

/** The moments of one turn at which its process may die, found by rule: before and after every statement, and before and after its answer leaves. */
export interface DeadlyMoments {
  watch: StatementWatch;
  /** The moments of the first turn, in order, as soon as its answer has left. */
  passed: Promise<readonly string[]>;
}

/** Names each moment, and tells `at` of it with its number from 1. Counts from the first activity that comes to the answer that leaves. */
export function findDeadlyMoments(at: (number: number) => void): DeadlyMoments {
  const names: string[] = [];
  let state: 'before' | 'under-way' | 'over' = 'before';
  let finish: (names: readonly string[]) => void = () => undefined;
  const passed = new Promise<readonly string[]>((resolve) => (finish = resolve));
  const pass = (name: string) => {
    if (state !== 'under-way') return;
    names.push(name);
    at(names.length);
  };
  const onRequest = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (state !== 'before' || request.method !== 'POST') return;
    state = 'under-way';
    const end = response.end.bind(response) as (...values: unknown[]) => ServerResponse;
    response.end = ((...values: unknown[]) => {
      pass('answer:before');
      return end(...values);
    }) as typeof response.end;
    response.once('finish', () => {
      pass('answer:after');
      state = 'over';
      unsubscribe(STARTED, onRequest);
      finish(names);
    });
  };
  subscribe(STARTED, onRequest);
  return {
    watch: { before: (sql) => pass(`${nameOf(sql)}:before`), after: (sql) => pass(`${nameOf(sql)}:after`) },
    passed,
  };
}

/** Node's own channel for requests that a server takes. */
const STARTED = 'http.server.request.start';

/** E.g. `insert activities`: enough to tell one statement from another, without its values. */
function nameOf(sql: string): string {
  const verb = /^\w+/.exec(sql)?.[0] ?? sql;
  const table = /(?:from|into|update) "(\w+)"/.exec(sql)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}
