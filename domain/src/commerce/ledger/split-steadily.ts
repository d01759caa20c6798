import { splitAmount } from '../../pricing/engine/index.ts';

/**
 * `amount` split in proportion to `weights` so that no share shrinks as the amount grows, which splitting by largest
 * remainders at once does not promise of three and more: the first against all others, then these among themselves.
 */
export function splitSteadily(amount: number, weights: readonly number[]): number[] {
  const [first = 0, ...others] = weights;
  if (others.length === 0) return [amount];
  const rest = others.reduce((sum, weight) => sum + weight, 0);
  const [share = 0, left = 0] = splitAmount(amount, [first, rest]);
  return [share, ...splitSteadily(left, others)];
}
