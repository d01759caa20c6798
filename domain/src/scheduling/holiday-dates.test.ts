import { expect, test } from 'vitest';
import { holidayDates } from './holiday-dates.ts';

const from = (date: string, hours: number) => {
  const start = new Date(`${date.replace(' ', 'T')}Z`);
  return holidayDates({ date, start, end: new Date(start.getTime() + hours * 3_600_000) });
};

test.each([
  ['a day', '2026-12-25 00:00:00', 24, ['2026-12-25']],
  ['two days', '2026-12-31 00:00:00', 48, ['2026-12-31', '2027-01-01']],
  ['an evening and the day after', '2026-09-11 18:00:00', 24, ['2026-09-12']],
  ['a day an hour short, as clocks go forward', '2026-03-29 00:00:00', 23, ['2026-03-29']],
  ['a few hours', '2026-12-24 14:00:00', 10, []],
])('%s', (_what, date, hours, expected) => {
  expect(from(date, hours)).toEqual(expected);
});
