/**
 * Does all of these and only then fails with the first failure: one person's broken mailbox must not keep the others from
 * being told.
 */
export async function allOf(tasks: readonly (() => Promise<unknown>)[]): Promise<void> {
  const outcomes = await Promise.allSettled(tasks.map((task) => task()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
