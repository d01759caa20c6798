const day = 24 * 60 * 60;

export type Dunning = {
  /** Days from each failed attempt to the next one. */
  readonly retryDays: readonly number[];
  readonly afterRetries: 'cancel' | 'unpaid' | 'past_due';
};

/**
 * When a renewal that could not be paid is tried again.
 * @param attempts how often it was tried, the first time included
 * @returns null when that was the last time
 */
export function nextAttempt(attempts: number, now: number, { retryDays }: Dunning): number | null {
  const days = retryDays[attempts - 1];
  return days === undefined ? null : now + days * day;
}

/** What becomes of a subscription whose renewal could not be paid. */
export function statusAfterFailure(
  attempts: number,
  { retryDays, afterRetries }: Dunning,
): 'past_due' | 'unpaid' | 'canceled' {
  if (attempts <= retryDays.length) return 'past_due';
  return afterRetries === 'cancel' ? 'canceled' : afterRetries;
}
