import { dayParts, type WeekPart, weekdays, weekParts } from '@evergrow/domain/matching';

/** `chosen` with `parts` free or not, in the order of the week. */
export const withParts = (
  chosen: readonly WeekPart[],
  parts: readonly WeekPart[],
  free: boolean,
): WeekPart[] => weekParts.filter((part) => (parts.includes(part) ? free : chosen.includes(part)));

const moves: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where an arrow key leads from one half-day, days below one another; null for other keys and at the edge. */
export function stepInWeek(from: WeekPart, key: string): WeekPart | null {
  const [down = 0, right = 0] = moves[key] ?? [];
  if (down === 0 && right === 0) return null;
  const index = weekParts.indexOf(from);
  const day = weekdays[Math.floor(index / dayParts.length) + down];
  const part = dayParts[(index % dayParts.length) + right];
  return day === undefined || part === undefined ? null : `${day}-${part}`;
}
