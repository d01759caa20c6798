import type { CalendarEntry, CalendarMonth } from './calendar-month.ts';

/**
 * What months hold, each entry once: one that spans two months stands in both.
 * @param exceptId leaves this booking out, e.g. the one that is to be moved
 */
export function calendarEntries(months: readonly CalendarMonth[], exceptId?: string): CalendarEntry[] {
  const entries = new Map(months.flatMap((month) => Object.entries(month.entries)));
  if (exceptId !== undefined) entries.delete(exceptId);
  return [...entries.values()];
}
