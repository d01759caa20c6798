import { Refusal } from './refusal.ts';

/** gRPC codes of a commit that lost against another: ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED. */
const lost = new Set([6, 9, 10]);

export const isLostRace = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' && lost.has(error.code);

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
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 15 * round));
    }
  }
  throw new Refusal('unavailable', 'Too many people are changing this at once; try again');
}
