import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dateIn, datesFrom, firstWeekday, noonOf, startOfWeek } from './calendar-days.ts';

test('one instant is another date elsewhere', () => {
  const instant = '2026-11-21T23:30:00Z';
  expect(dateIn('UTC', instant)).toBe('2026-11-21');
  expect(dateIn('Europe/Madrid', instant)).toBe('2026-11-22');
  expect(dateIn('America/Los_Angeles', instant)).toBe('2026-11-21');
});

test('days are counted on the calendar, also where clocks change', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(datesFrom('2026-12-30', 4)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
});

test('a week begins with the day it begins with there', () => {
  expect(startOfWeek('2026-11-21', 1)).toBe('2026-11-16');
  expect(startOfWeek('2026-11-21', 7)).toBe('2026-11-15');
  expect(startOfWeek('2026-11-16', 1)).toBe('2026-11-16');
  expect([1, 7]).toContain(firstWeekday('en-US'));
});

test('the week of a date holds it and begins on the asked day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 7 }), (ahead, first) => {
      const date = addDays('1990-01-01', ahead);
      const start = startOfWeek(date, first);
      expect(noonOf(start).getUTCDay() || 7).toBe(first);
      expect(datesFrom(start, 7)).toContain(date);
    }),
  );
});
