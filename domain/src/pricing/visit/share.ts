/**
 * `percent` of `amount`, rounded once to a whole minor unit: half up by size, so that what is taken off and what is put
 * on are rounded alike. Percents count to three decimals; whole numbers throughout, so nothing is lost before rounding.
 */
export function share(amount: number, percent: number): number {
  const thousandths = Math.round(percent * 1_000);
  const size = Math.floor((Math.abs(amount) * Math.abs(thousandths) + 50_000) / 100_000);
  return size === 0 ? 0 : size * Math.sign(amount) * Math.sign(thousandths);
}

/** `amount` for every `per`, for `count` of them, rounded once, half up. Both counts are whole. */
export const pricePer = (amount: number, count: number, per: number): number =>
  Math.floor((2 * amount * count + per) / (2 * per));
