import type { TurnContext } from 'botbuilder';

/** The time within which an activity has to be answered. The answer of the turn or the end of the time comes first, never both. */
export interface Deadline {
  /** Resolves when the time is over and nobody took it. */
  readonly passed: Promise<void>;
  /** Takes the answer. True when it is in time: then the time no longer ends. Twice is safe. */
  take(): boolean;
  /** No timer is left. */
  clear(): void;
}

/** Starts one. */
export function startDeadline(ms: number): Deadline {
  let state: 'open' | 'taken' | 'over' = 'open';
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      if (state !== 'open') return;
      state = 'over';
      resolve();
    }, ms);
  });
  return {
    passed,
    take() {
      if (state === 'open') state = 'taken';
      return state === 'taken';
    },
    clear: () => clearTimeout(timer),
  };
}

const DEADLINE = Symbol('deadline');

/** Gives a turn its deadline. */
export function setDeadline(context: TurnContext, deadline: Deadline): void {
  context.turnState.set(DEADLINE, deadline);
}

/** Takes the answer of a turn. True when it still goes back the way the activity came; false when the sender has been told to wait. */
export function takeAnswer(context: TurnContext): boolean {
  const deadline = context.turnState.get<Deadline | undefined>(DEADLINE);
  return deadline === undefined || deadline.take();
}
