/** The fields of a coupon that say what it takes off. */
export type Reduction = { readonly percent_off: number | null; readonly amount_off: number | null };

/**
 * What a coupon takes off each of some amounts. The whole is rounded once and shared by largest remainder, so that the
 * parts sum up to it; never more than there is. Amounts below zero (credits) get a percentage taken off too, an amount not.
 */
export function discountOf(amounts: readonly number[], { percent_off, amount_off }: Reduction): number[] {
  if (percent_off !== null) return share(amounts, (sum) => Math.round((sum * percent_off) / 100));
  if (amount_off === null) return amounts.map(() => 0);
  const positive = amounts.map((amount) => Math.max(0, amount));
  return share(positive, (sum) => Math.min(sum, amount_off));
}

function share(amounts: readonly number[], wholeOf: (sum: number) => number): number[] {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return amounts.map(() => 0);
  const whole = wholeOf(sum);
  const exact = amounts.map((amount) => (amount * whole) / sum);
  const shares = exact.map(Math.floor);
  let rest = whole - shares.reduce((total, each) => total + each, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - Math.floor(each) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (rest <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    rest -= 1;
  }
  return shares;
}
