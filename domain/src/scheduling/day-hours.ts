import { z } from 'zod';

/** Minutes every start, duration and buffer is a multiple of, so that intervals meet exactly. */
export const grainMinutes = 5;

/** Hours of a day in the provider's zone. A `to` at or before `from` runs past midnight. */
export type WallRange = { readonly from: string; readonly to: string };

const rangePattern = '([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)';
const dayPattern = `(${rangePattern}( ${rangePattern}){0,7})?`;

/**
 * The hours of one day as they are stored, `09:00-12:00 13:00-17:00`: at most eight ranges, none on a closed day.
 * One string per day because Firestore holds no lists of lists, and because rules, which have no loops, can check
 * any number of such days in one comparison.
 */
export const dayHoursSchema = z
  .string()
  .regex(new RegExp(`^${dayPattern}$`), 'hours such as 09:00-12:00 13:00-17:00');
export type DayHours = z.infer<typeof dayHoursSchema>;

/** The ranges of a day, in the order they are written. */
export const readDayHours = (hours: DayHours): WallRange[] =>
  hours === ''
    ? []
    : hours.split(' ').map((range) => {
        const [from = '', to = ''] = range.split('-');
        return { from, to };
      });

/** What is stored for `ranges`; the counterpart of `readDayHours`. */
export const writeDayHours = (ranges: readonly WallRange[]): DayHours =>
  ranges.map(({ from, to }) => `${from}-${to}`).join(' ');

/** The days of a week in one text, Monday first, `09:00-12:00;;;;;;`: where a whole week has to be a single value. */
export const weekHoursSchema = z
  .string()
  .regex(new RegExp(`^${dayPattern}(;${dayPattern}){6}$`), 'seven days separated by semicolons');
export type WeekHours = z.infer<typeof weekHoursSchema>;

/** The seven days of a week text, Monday first. */
export const readWeekHours = (week: WeekHours): DayHours[] => week.split(';');

/** What is stored for seven days; the counterpart of `readWeekHours`. */
export const writeWeekHours = (days: readonly DayHours[]): WeekHours => days.join(';');
