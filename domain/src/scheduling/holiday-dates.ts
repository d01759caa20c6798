import { DAY } from '../kernel/index.ts';

/** A holiday as the library of holidays (`date-holidays`) gives it: when it begins by the clock, and how long it lasts. */
export interface FoundHoliday {
  /** `2026-12-25 00:00:00` */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
}

/** The whole days of a holiday: one that begins in the evening is the day after, one of a few hours is none. */
export function holidayDates({ date, start, end }: FoundHoliday): string[] {
  const days = Math.round((end.getTime() - start.getTime()) / DAY);
  const midnight = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const first = Number(date.slice(11, 13)) >= 12 ? midnight + DAY : midnight;
  return Array.from({ length: days }, (_, day) => new Date(first + day * DAY).toISOString().slice(0, 10));
}
