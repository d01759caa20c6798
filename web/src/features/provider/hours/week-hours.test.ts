import { dayHoursSchema } from '@evergrow/domain/scheduling';
import { expect, test } from 'vitest';
import {
  copyDay,
  isWeekSound,
  nextRange,
  problemOfDay,
  readWeek,
  runsPastMidnight,
  storedDay,
  storedWeek,
} from './week-hours.ts';

const range = (text: string) => {
  const [from = '', to = ''] = text.split('-');
  return { from, to };
};
const day = (...texts: string[]) => texts.map(range);

test.each([
  [day(), null],
  [day('09:00-17:00'), null],
  [day('14:00-18:00', '09:00-12:00'), null],
  [day('09:00-12:00', '12:00-15:00'), null],
  [day('22:00-02:00'), null],
  [day('00:00-00:00'), null],
  [day('09:00-12:00', '11:55-15:00'), 'overlap'],
  [day('22:00-02:00', '23:00-23:30'), 'overlap'],
  [day('09:02-12:00'), 'grain'],
  [day('09:00-'), 'missing'],
])('%j has the problem %s', (ranges, problem) => {
  expect(problemOfDay(ranges)).toBe(problem);
});

test('what is stored is in order and what the schema accepts', () => {
  expect(storedDay(day('14:00-18:00', '09:00-12:00'))).toBe('09:00-12:00 14:00-18:00');
  for (const ranges of [day(), day('22:00-02:00'), day('09:00-24:00')])
    expect(dayHoursSchema.safeParse(storedDay(ranges)).success).toBe(true);
  const weekly = ['09:00-12:00 13:00-17:00', '', '', '22:00-02:00', '', '', ''];
  expect(storedWeek(readWeek(weekly))).toEqual(weekly);
});

test('the next range follows the last one while the day has room', () => {
  expect(nextRange([])).toEqual(range('09:00-17:00'));
  expect(nextRange(day('14:00-15:00', '09:00-12:00'))).toEqual(range('16:00-19:00'));
  expect(nextRange(day('09:00-21:30'))).toEqual(range('22:30-24:00'));
  expect(nextRange(day('09:00-23:00'))).toBeNull();
  expect(nextRange(day('09:00-'))).toBeNull();
  expect(nextRange(Array.from({ length: 8 }, () => range('00:00-01:00')))).toBeNull();
});

test('a day is copied to the days named and to no others', () => {
  const week = readWeek(['09:00-12:00', '10:00-11:00', '', '', '', '', '']);
  expect(storedWeek(copyDay(week, 0, [2, 4]))).toEqual([
    '09:00-12:00',
    '10:00-11:00',
    '09:00-12:00',
    '',
    '09:00-12:00',
    '',
    '',
  ]);
  expect(isWeekSound(week)).toBe(true);
  expect(isWeekSound([...week.slice(1), day('09:00-12:00', '11:00-13:00')])).toBe(false);
});

test('only a range that ends on the next day runs past midnight', () => {
  expect(runsPastMidnight(range('22:00-02:00'))).toBe(true);
  expect(runsPastMidnight(range('22:00-24:00'))).toBe(false);
  expect(runsPastMidnight(range('22:00-00:00'))).toBe(false);
  expect(runsPastMidnight(range('09:00-17:00'))).toBe(false);
});
