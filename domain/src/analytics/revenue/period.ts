import { z } from 'zod';
import { DAY, isoDateSchema, utcDay } from '../../kernel/index.ts';

export const grainSchema = z.enum(['day', 'week', 'month', 'year']);
export type Grain = z.infer<typeof grainSchema>;

/** Days of UTC, both included. */
export const periodSchema = z.strictObject({ from: isoDateSchema, to: isoDateSchema });
export type Period = z.infer<typeof periodSchema>;

const at = (day: string): number => Date.parse(day);
const shift = (day: string, days: number): string => utcDay(at(day) + days * DAY);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The first day of the day, week (from Monday), month or year that `day` is in. */
function firstDay(grain: Grain, day: string): string {
  switch (grain) {
    case 'day':
      return day;
    case 'week':
      return shift(day, -((new Date(at(day)).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the one after. */
function nextFirstDay(grain: Grain, first: string): string {
  if (grain === 'day' || grain === 'week') return shift(first, grain === 'day' ? 1 : 7);
  return firstDay(grain, shift(first, grain === 'month' ? 31 : 366));
}

/** The day, week, month or year that `day` is in, no further than today. */
export function periodOf(grain: Grain, day: string, today: string): Period {
  const from = firstDay(grain, day);
  return { from, to: earlier(shift(nextFirstDay(grain, from), -1), today) };
}

/**
 * What a period is compared with: the day, week, month or year before, cut off after as many days as this one has so far. A
 * whole month is compared with the whole month before, even if that has fewer or more days.
 */
export function periodBefore(grain: Grain, { from, to }: Period): Period {
  const start = firstDay(grain, shift(from, -1));
  const end = shift(from, -1);
  const isWhole = shift(to, 1) === nextFirstDay(grain, from);
  const soFar = shift(start, (at(to) - at(from)) / DAY);
  return { from: start, to: isWhole ? end : earlier(soFar, end) };
}

/** Every day of a period, in order. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shift(day, 1)) days.push(day);
  return days;
}

/** The third of its month a day is in: the 1st to the 10th, to the 20th, and the rest. */
const thirdOf = (day: string): string =>
  `${day.slice(0, 7)}-t${Math.min(3, Math.ceil(Number(day.slice(8)) / 10))}`;

/** Names of everything a day is in, for who bought then: the day, a third of its month, its month and its year. */
export const namesOfDay = (day: string): string[] => [day, thirdOf(day), day.slice(0, 7), day.slice(0, 4)];

const lastOf = (name: string, from: string): string => {
  let day = from;
  while (namesOfDay(shift(day, 1)).includes(name)) day = shift(day, 1);
  return day;
};

/**
 * As few names as cover the days of a period that begins with a day, week, month or year, exactly: at most 24, so that who
 * bought in it is one query (`array-contains-any` takes 30).
 */
export function namesCovering({ from, to }: Period): string[] {
  const names: string[] = [];
  for (let day = from; day <= to; ) {
    const start = day;
    const widest = namesOfDay(start)
      .toReversed()
      .find((name) => !namesOfDay(shift(start, -1)).includes(name) && lastOf(name, start) <= to);
    const name = widest ?? start;
    names.push(name);
    day = shift(lastOf(name, start), 1);
  }
  return names;
}

/** Where a part of a period is counted: a day in its month's documents, a whole month in its year's. */
export interface Piece {
  readonly span: string;
  readonly place: string;
}

/** Months that are read by their days at most: longer periods are read by months, and by days only at their ends. */
const byDays = 2;

/**
 * Where a period is counted. A month that has not ended counts as whole once all of it so far is asked for.
 * @param today the last day anything is counted on
 */
export function piecesOf({ from, to }: Period, today: string): Piece[] {
  const byMonth = new Map<string, string[]>();
  for (const day of daysOf({ from, to })) {
    const month = day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  return [...byMonth].flatMap(([month, days]): Piece[] => {
    const last = earlier(shift(nextFirstDay('month', `${month}-01`), -1), today);
    const isWhole = days[0] === `${month}-01` && days.at(-1) === last;
    if (byMonth.size > byDays && isWhole) return [{ span: month.slice(0, 4), place: month.slice(5) }];
    return days.map((day) => ({ span: month, place: day.slice(8) }));
  });
}

/** Spans whose documents these are counted in. */
export const spansOf = (pieces: readonly Piece[]): string[] => [...new Set(pieces.map(({ span }) => span))];

/** What came after a period until today: to find what stood at its end. Null for one that has not ended. */
export const periodAfter = ({ to }: Period, today: string): Period | null =>
  to < today ? { from: shift(to, 1), to: today } : null;

/** The fortnight that ends with a day: what a single day is shown in. */
export const fortnightTo = (day: string): Period => ({ from: shift(day, -13), to: day });
