/** Moves local mode's clock. Absent wherever an app id is set. */
export interface TimeMachine {
  /**
   * Plays everything that falls due up to `target`, in order, as if time had passed.
   *
   * @param target - UTC. Not after now: nothing happens and `backwards` comes back.
   */
  playTo(
    target: Date,
  ): Promise<{ state: 'played'; sent: number; waiting: number } | { state: 'backwards' | 'too-far' }>;
}
