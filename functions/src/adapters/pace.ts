/** Lets callers through one after another. */
export type Pace = {
  /** @throws when the turn would come later than somebody waits */
  turn(): Promise<void>;
};

/**
 * A queue with a fixed distance between turns.
 * @param distance milliseconds from one turn to the next
 * @param longestWait milliseconds after which waiting makes no sense
 */
export function createPace(distance: number, longestWait: number): Pace {
  let next = 0;
  return {
    async turn() {
      const now = Date.now();
      const at = Math.max(now, next);
      if (at - now > longestWait) throw new Error('Too many are waiting');
      next = at + distance;
      if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
    },
  };
}
