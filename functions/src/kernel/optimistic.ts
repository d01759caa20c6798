import { Refusal } from './refusal.ts';

/** gRPC codes of a commit that lost against another: ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED. */
const lost = new Set([6, 9, 10]);

export const isLostRace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && lost.has(error.code);

/**
 * What was read one document after the other does not fit together: somebody changed it in between. Thrown inside
 * `optimistically`, it is read anew.
 */
export class TornRead extends Error {
  readonly code = 10;
}

/** How long the wait after the first lost race is at most, and after any: milliseconds. */
const firstWait = 15;
const longestWait = 480;

/**
 * Anything up to twice as long after each lost race ("full jitter"): those who lost to one another together must not come
 * back together, and the more there are the further apart.
 */
const waitAfter = (round: number): number =>
  Math.random() * Math.min(longestWait, firstWait * 2 ** (round - 1));

/**
 * Reads, decides and commits with preconditions, again from the start when somebody else was faster.
 * There are no locks: under contention the losers re-read at once and mostly find they have lost for good,
 * where a transaction would queue them (50 for one slot: about 60 ms against 3.6 s).
 * @throws Refusal('unavailable') after `attempts` lost races
 */
export async function optimistically<T>(attempt: () => Promise<T>, attempts = 12): Promise<T> {
  for (let round = 1; round <= attempts; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isLostRace(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitAfter(round)));
    }
  }
  throw new Refusal('unavailable', 'Too many people are changing this at once; try again');
}
