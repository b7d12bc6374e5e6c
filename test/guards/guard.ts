/** What people are promised of messages and answers. */
export const PROMISES = {
  once: 'nothing is sent or counted twice',
  kept: 'nothing is silently lost',
  listed: 'what nobody knows to have arrived is listed, not guessed',
  pace: 'Teams is asked for no more than it allows, and replies come first',
  inTime: 'nothing comes too late, outside hours or against a wish',
  foretold: 'what comes has been told',
  honest: 'after an outage everybody hears once what did not come',
  secret: 'what is noted tells nobody what was said',
  help: 'who asks for help is shown it within two seconds',
  reached: 'who cannot be reached is known, and who left is left alone',
} as const;

/** A piece of the program without which a promise breaks, and the tests that are to see it. */
export interface Guard {
  name: string;
  promise: keyof typeof PROMISES;
  file: string;
  /** What stands there, exactly once. */
  with: string;
  /** What would stand there if nobody had thought of it. */
  without: string;
  /** One of these fails then. */
  seenBy: readonly [string, ...string[]];
}
