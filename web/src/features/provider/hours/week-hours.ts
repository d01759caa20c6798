import {
  type DayHours,
  grainMinutes,
  readDayHours,
  type WallRange,
  writeDayHours,
} from '@evergrow/domain/scheduling';

/** The ranges of each day, Monday first. */
export type Week = readonly (readonly WallRange[])[];
export type DayProblem = 'missing' | 'overlap' | 'grain';

export const mostRanges = 8;

/** Minutes after midnight of `09:30`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Whether the range ends on the day after. */
export const runsPastMidnight = ({ from, to }: WallRange): boolean =>
  from !== '' && to !== '' && to !== '24:00' && to !== '00:00' && minutesOf(to) <= minutesOf(from);

function extent({ from, to }: WallRange): { start: number; end: number } {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { start, end: end <= start ? end + 1440 : end };
}

const sorted = (ranges: readonly WallRange[]): WallRange[] =>
  ranges.toSorted((a, b) => minutesOf(a.from) - minutesOf(b.from));

/** What has to be mended before these hours can be kept, or null. */
export function problemOfDay(ranges: readonly WallRange[]): DayProblem | null {
  if (ranges.some(({ from, to }) => from === '' || to === '')) return 'missing';
  const off = (time: string) => minutesOf(time) % grainMinutes !== 0;
  if (ranges.some(({ from, to }) => off(from) || off(to))) return 'grain';
  const extents = sorted(ranges).map(extent);
  const overlapping = extents.some(({ start }, index) => index > 0 && start < (extents[index - 1]?.end ?? 0));
  return overlapping ? 'overlap' : null;
}

export const isWeekSound = (week: Week): boolean => week.every((day) => problemOfDay(day) === null);

/** A range to begin with after the others of the day: nine to five, or from an hour after the last; null when it is full. */
export function nextRange(ranges: readonly WallRange[]): WallRange | null {
  if (ranges.length >= mostRanges) return null;
  if (problemOfDay(ranges) === 'missing') return null;
  const last = sorted(ranges).at(-1);
  if (last === undefined) return { from: '09:00', to: '17:00' };
  const begin = extent(last).end + 60;
  if (begin > 23 * 60) return null;
  return { from: timeOf(begin), to: timeOf(Math.min(begin + 180, 24 * 60)) };
}

/** The hours of day `from` on each of the days `to`, too. */
export const copyDay = (week: Week, from: number, to: readonly number[]): Week =>
  week.map((day, index) => (to.includes(index) ? (week[from] ?? []) : day));

/** Hours as they are stored, in order. Only of a day without problems. */
export const storedDay = (ranges: readonly WallRange[]): DayHours => writeDayHours(sorted(ranges));
export const storedWeek = (week: Week): DayHours[] => week.map(storedDay);
export const readWeek = (weekly: readonly DayHours[]): Week => weekly.map(readDayHours);
