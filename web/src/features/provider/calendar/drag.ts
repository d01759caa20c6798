import { addDays } from '../zoned.ts';

/** What is being moved: a place in the week. Minutes are by the clock of the provider's zone. */
export type Spot = { date: string; minutes: number };

/** Moves and blocks begin and end on a multiple of this. */
export const stepMinutes = 15;

export const snap = (minutes: number): number => Math.round(minutes / stepMinutes) * stepMinutes;

/** A spot within the days shown that leaves `length` minutes of its day. */
export function clampSpot({ date, minutes }: Spot, days: readonly string[], length: number): Spot {
  const first = days[0] ?? date;
  const last = days.at(-1) ?? date;
  const day = date < first ? first : date > last ? last : date;
  return { date: day, minutes: Math.max(0, Math.min(1440 - Math.min(length, 1440), snap(minutes))) };
}

/** What each arrow key changes. */
const arrows: Readonly<Record<string, { days: number; minutes: number }>> = {
  ArrowUp: { days: 0, minutes: -stepMinutes },
  ArrowDown: { days: 0, minutes: stepMinutes },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
};

/** Where an arrow key takes it: a quarter of an hour up or down, a day to either side. */
export function nudge(
  { date, minutes }: Spot,
  key: string,
  days: readonly string[],
  length: number,
): Spot | null {
  const by = arrows[key];
  return by ? clampSpot({ date: addDays(date, by.days), minutes: minutes + by.minutes }, days, length) : null;
}

/** The time between two points of one day, at least one step long. */
export function rangeBetween(a: number, b: number): { from: number; to: number } {
  const from = Math.max(0, Math.floor(Math.min(a, b) / stepMinutes) * stepMinutes);
  const to = Math.min(1440, Math.ceil(Math.max(a, b) / stepMinutes) * stepMinutes);
  return { from, to: Math.max(to, from + stepMinutes) };
}
