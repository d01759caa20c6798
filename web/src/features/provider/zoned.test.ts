import { expect, test } from 'vitest';
import { addDays, mondayOf, wallClock, weekday } from './zoned.ts';

test('the clock on the wall, on both sides of a change of clocks and of the date line', () => {
  expect(wallClock(Date.parse('2026-03-29T00:59:00Z'), 'Europe/Madrid')).toEqual({
    date: '2026-03-29',
    minutes: 119,
  });
  expect(wallClock(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Madrid')).toEqual({
    date: '2026-03-29',
    minutes: 180,
  });
  expect(wallClock(Date.parse('2026-11-21T11:30:00Z'), 'Pacific/Auckland')).toEqual({
    date: '2026-11-22',
    minutes: 30,
  });
  expect(wallClock(Date.parse('2026-11-21T00:00:00Z'), 'UTC')).toEqual({ date: '2026-11-21', minutes: 0 });
});

test('dates are counted by the calendar', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekday('2026-11-21')).toBe(5);
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-16')).toBe('2026-11-16');
});
