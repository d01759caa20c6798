/** How much more the second half of some days brought than the first: 0.25 for a quarter more; null where nothing stands before it. */
export function changeBetweenHalves(values: readonly number[]): number | null {
  const half = Math.floor(values.length / 2);
  const sum = (part: readonly number[]) => part.reduce((total, value) => total + value, 0);
  const before = sum(values.slice(values.length - 2 * half, values.length - half));
  const after = sum(values.slice(values.length - half));
  return before === 0 ? null : (after - before) / before;
}

/** A round figure at or above `value` for the top of a scale: 1, 2 or 5 times a power of ten. */
export function niceTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
