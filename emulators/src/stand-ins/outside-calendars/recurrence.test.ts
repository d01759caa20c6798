import { expect, test } from 'vitest';
import { occurrences } from './recurrence.ts';

const list = (first: string, zone: string, rule: string, to = '2027-12-31T00:00:00Z') =>
  occurrences(Date.parse(first), zone, rule, Date.parse(to)).map((at) =>
    new Date(at).toISOString().slice(0, 16),
  );

test('a weekly meeting keeps its wall-clock time when the clocks change', () => {
  expect(list('2026-10-19T07:00:00Z', 'Europe/Madrid', 'FREQ=WEEKLY;COUNT=2')).toEqual([
    '2026-10-19T07:00',
    '2026-10-26T08:00',
  ]);
});

test('several days of every second week', () => {
  expect(list('2026-11-23T09:00:00Z', 'UTC', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4')).toEqual([
    '2026-11-23T09:00',
    '2026-11-25T09:00',
    '2026-12-07T09:00',
    '2026-12-09T09:00',
  ]);
});

test('until a day, that day included', () => {
  expect(list('2026-11-23T09:00:00Z', 'UTC', 'FREQ=DAILY;UNTIL=20261125T235959Z')).toHaveLength(3);
});

test('monthly on the 31st leaves out the months without one', () => {
  expect(list('2026-10-31T09:00:00Z', 'UTC', 'FREQ=MONTHLY;COUNT=3')).toEqual([
    '2026-10-31T09:00',
    '2026-12-31T09:00',
    '2027-01-31T09:00',
  ]);
});
