/** One benchmark. To add one: write its file and put it in `run.ts`. */
export interface Bench {
  /** What comes after `npm run bench --`. */
  name: string;
  /** What it measures, in one line, for the list. */
  about: string;
  /** Measures. Hands each figure to `print` as it is known, and remarks to `say`. */
  run(print: (figure: Figure | Count | Trips) => void, say: (remark: string) => void): Promise<void>;
}

/** One measure of two contenders, always a ratio taken in one run: a time or a size alone says more about the machine than about the bot. */
export interface Figure {
  measure: string;
  unit: 'ms' | 'MB';
  /** Whose figure is divided by whose. */
  of: string;
  by: string;
  /** The median of the pairs' ratios, and its bootstrap interval of 95 %. */
  ratio: number;
  interval: readonly [number, number];
  /** How many pairs count, and how many do not because the machine was busy. */
  n: number;
  busyPairs: number;
  /** False when too few pairs were calm, so that the busy ones were counted too. */
  calm: boolean;
  /** The medians behind the ratio, in `unit`. */
  medians: readonly [number, number];
}

/** What time is measured with. */
export type ClockKind = 'real' | 'jumping';

/** One measure against what Teams allows, which is no contender and needs no pairs: it is the same on every machine that is fast enough. */
export interface Count {
  measure: string;
  of: string;
  people: number;
  ratio: number;
  /** The most that it may be; none for what is there to compare with. */
  target: number | undefined;
  seconds: number;
  /** People who got nothing, and people who got it twice. */
  lost: number;
  twice: number;
  /** `jumping`: only what is waited for takes time, not what this machine computes. */
  clock: ClockKind;
}

/** How often the database is asked for one thing. Counted, not timed: the same on every machine. */
export interface Trips {
  measure: string;
  of: 'sqlite' | 'postgres';
  /** Statements for each one, `begin` and `commit` among them. */
  statements: number;
  /** How often each one waits for the database: statements that go on the same way are one. `undefined` where the database is a part of the process. */
  roundTrips: number | undefined;
  target: number;
  /** So many were counted together. */
  n: number;
}
