/** When what was put back may be tried again. */
export interface PutBack {
  add(notBefore: Date): void;
  /** The earliest, which may lie in the past; `undefined`: nothing was put back. */
  next(): Date | undefined;
  /** What is due is being read: those whose time has come are seen by that. */
  sweep(now: Date): void;
}

/** Nothing put back yet. */
export function createPutBack(): PutBack {
  let instants: Date[] = [];
  return {
    add: (notBefore) => void instants.push(notBefore),
    next: () => earliest(...instants),
    sweep: (now) => void (instants = instants.filter((one) => one > now)),
  };
}

/** The first of several instants; `undefined` when there is none. */
export function earliest(...instants: readonly (Date | undefined)[]): Date | undefined {
  return instants.reduce(
    (first, one) => (first === undefined || (one !== undefined && one < first) ? one : first),
    undefined,
  );
}
