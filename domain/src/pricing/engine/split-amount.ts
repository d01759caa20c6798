/**
 * `amount` minor units split in proportion to `weights` without losing one: each share is rounded down, and what is left
 * over goes to the largest remainders, the earlier first. Where all weights are zero the first takes it all.
 * @param weights whole numbers, not below zero, at least one of them
 */
export function splitAmount(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map((_, index) => (index === 0 ? amount : 0));
  // Products of two amounts pass what a double counts exactly.
  const [whole, total] = [BigInt(Math.abs(amount)), BigInt(sum)];
  const exact = weights.map((weight) => whole * BigInt(weight));
  const shares = exact.map((product) => Number(product / total));
  let left = Math.abs(amount) - shares.reduce((all, share) => all + share, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, rest: product % total }))
    .sort(
      (one, other) =>
        Number(other.rest > one.rest) - Number(other.rest < one.rest) || one.index - other.index,
    );
  for (const { index } of byRemainder) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return amount < 0 ? shares.map((share) => (share === 0 ? 0 : -share)) : shares;
}
