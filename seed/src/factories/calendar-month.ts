import { type CalendarMonth, calendarMonthSchema } from '@evergrow/domain/scheduling';

/** A month in which nothing is booked. */
export const makeCalendarMonth = (overrides: Partial<CalendarMonth> = {}): CalendarMonth =>
  calendarMonthSchema.parse({ providerId: 'provider-1', month: '2026-11', entries: {}, ...overrides });
