import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekParts } from './intake.ts';
import { clientWeekHours, commonHours, countHours, weekHours, zoneOffsetMinutes } from './week-hours.ts';

const winter = Date.parse('2026-01-14T12:00:00Z');
const summer = Date.parse('2026-07-15T12:00:00Z');
const weekOf = (timeZone: string, monday: string) => ({
  timeZone,
  weekly: [monday, '', '', '', '', '', ''],
});
/** Indices of the marked hours. */
const marked = (week: string) => [...week].flatMap((hour, at) => (hour === '1' ? [at] : []));

describe('weekHours', () => {
  test('marks the hours of a week in UTC', () => {
    expect(marked(weekHours(weekOf('UTC', '09:00-12:00'), winter))).toEqual([9, 10, 11]);
  });

  test('moves with the zone and with daylight saving', () => {
    expect(marked(weekHours(weekOf('Europe/Madrid', '09:00-10:00'), winter))).toEqual([8]);
    expect(marked(weekHours(weekOf('Europe/Madrid', '09:00-10:00'), summer))).toEqual([7]);
    expect(marked(weekHours(weekOf('America/Lima', '20:00-22:00'), winter))).toEqual([25, 26]);
  });

  test('runs over the end of the week', () => {
    expect(marked(weekHours(weekOf('Asia/Tokyo', '07:00-10:00'), winter))).toEqual([0, 166, 167]);
    const sunday = { timeZone: 'UTC', weekly: ['', '', '', '', '', '', '22:00-02:00'] };
    expect(marked(weekHours(sunday, winter))).toEqual([0, 1, 166, 167]);
  });

  test('takes an hour when half of it is worked', () => {
    expect(marked(weekHours(weekOf('Asia/Kolkata', '09:00-11:00'), winter))).toEqual([3, 4, 5]);
    expect(marked(weekHours(weekOf('UTC', '09:00-09:25'), winter))).toEqual([]);
    expect(marked(weekHours(weekOf('UTC', '09:00-09:30 10:00-24:00'), winter)).length).toBe(15);
  });
});

test('zone offsets are east-positive minutes', () => {
  expect(zoneOffsetMinutes('Asia/Kathmandu', winter)).toBe(345);
  expect(zoneOffsetMinutes('America/St_Johns', summer)).toBe(-150);
});

describe('clientWeekHours', () => {
  test('marks half-days in the client’s offset', () => {
    expect(marked(clientWeekHours(['mon-morning'], 120))).toEqual([5, 6, 7, 8, 9]);
    expect(marked(clientWeekHours(['sun-evening'], -300))).toEqual([0, 1, 2, 166, 167]);
  });

  test('keeps the number of hours whatever the offset', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...weekParts)),
        fc.integer({ min: -12, max: 14 }),
        (parts, hours) => {
          expect(countHours(clientWeekHours(parts, hours * 60))).toBe(parts.length * 5);
        },
      ),
    );
  });
});

test('commonHours counts what both have', () => {
  const a = clientWeekHours(['mon-morning', 'tue-evening'], 0);
  const b = clientWeekHours(['tue-evening', 'wed-morning'], 0);
  expect(commonHours(a, b)).toBe(5);
  expect(commonHours(a, a)).toBe(10);
});
