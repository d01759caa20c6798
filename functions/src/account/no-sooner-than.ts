/**
 * The outcome of `work`, good or bad, but never before `millis` have passed: how long an answer takes then says
 * nothing about which way was taken to it.
 */
export async function noSoonerThan<T>(millis: number, work: () => Promise<T>): Promise<T> {
  const earliest = new Promise<void>((resolve) => {
    setTimeout(resolve, millis);
  });
  const [outcome] = await Promise.allSettled([work(), earliest]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
