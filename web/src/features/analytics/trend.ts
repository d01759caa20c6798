/** How much more the second half of some days brought than the first: 0.25 for a quarter more; null where nothing stands before it. */
export function changeBetweenHalves(values: readonly number[]): number | null {
  const half = Math.floor(values.length / 2);
  const sum = (part: readonly number[]) => part.reduce((total, value) => total + value, 0);
  const before = sum(values.slice(values.length - 2 * half, values.length - half));
  const after = sum(values.slice(values.length - half));
  return before === 0 ? null : (after - before) / before;
}

const steps = [1, 2, 3, 4, 5, 6, 8, 10];
const finerSteps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round whole figure at or above `value`, close to it, for the top of a scale; 1 at least. */
export function niceTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = (power >= 10 ? finerSteps : steps).find((factor) => Math.round(factor * power) >= value) ?? 10;
  return Math.round(step * power);
}
