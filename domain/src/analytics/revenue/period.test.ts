import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, utcDay } from '../../kernel/index.ts';
import {
  daysOf,
  grainSchema,
  namesCovering,
  namesOfDay,
  periodAfter,
  periodBefore,
  periodOf,
  piecesOf,
} from './period.ts';

describe('a period and the one before', () => {
  test.each([
    ['day', '2026-11-21', '2026-11-21', '2026-11-21', '2026-11-20', '2026-11-20'],
    // A Saturday: the week has six days so far, and so has the one it is compared with.
    ['week', '2026-11-21', '2026-11-16', '2026-11-21', '2026-11-09', '2026-11-14'],
    ['week', '2026-11-15', '2026-11-09', '2026-11-15', '2026-11-02', '2026-11-08'],
    ['month', '2026-11-21', '2026-11-01', '2026-11-21', '2026-10-01', '2026-10-21'],
    // Whole months are compared whole.
    ['month', '2026-02-10', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
    ['year', '2026-11-21', '2026-01-01', '2026-11-21', '2025-01-01', '2025-11-21'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
  ] as const)('%s of %s', (grain, day, from, to, wasFrom, wasTo) => {
    const period = periodOf(grain, day, '2026-11-21');
    expect(period).toEqual({ from, to });
    expect(periodBefore(grain, period)).toEqual({ from: wasFrom, to: wasTo });
  });
});

const start = Date.parse('2023-12-25');
const anyDay = fc.integer({ min: 0, max: 1_100 }).map((days) => utcDay(start + days * DAY));
const asked = fc.tuple(fc.constantFrom(...grainSchema.options), anyDay, anyDay).map(([grain, one, other]) => {
  const [day, today] = [one, other].toSorted() as [string, string];
  const period = periodOf(grain, day, today);
  return { grain, today, period, before: periodBefore(grain, period) };
});

test('every day of a period is in exactly one of the names that cover it, and no other day is', () => {
  fc.assert(
    fc.property(asked, ({ period, before }) => {
      for (const each of [period, before]) {
        const names = namesCovering(each);
        expect(names.length).toBeLessThanOrEqual(24);
        const covers = (day: string) => namesOfDay(day).filter((name) => names.includes(name)).length;
        const days = daysOf(each);
        expect(days.every((day) => covers(day) === 1)).toBe(true);
        const [first = '', last = ''] = [days[0], days.at(-1)];
        expect(covers(utcDay(Date.parse(first) - DAY)) + covers(utcDay(Date.parse(last) + DAY))).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('what is counted by day and by month sums to the same, and few documents are read', () => {
  const worthOn = (day: string) => (Date.parse(day) / DAY) % 97;
  fc.assert(
    fc.property(asked, ({ period, before, today }) => {
      for (const each of [period, before]) {
        const pieces = piecesOf(each, today);
        const worth = pieces.reduce((sum, { span, place }) => {
          if (span.length === 7) return sum + worthOn(`${span}-${place}`);
          const month = periodOf('month', `${span}-${place}-01`, today);
          return sum + daysOf(month).reduce((all, day) => all + worthOn(day), 0);
        }, 0);
        expect(worth).toBe(daysOf(each).reduce((all, day) => all + worthOn(day), 0));
        expect(new Set(pieces.map(({ span }) => span)).size).toBeLessThanOrEqual(3);
      }
    }),
    { numRuns: 60 },
  );
});

test('the time after a period reaches to today, and has none where it has not ended', () => {
  expect(periodAfter({ from: '2026-10-01', to: '2026-10-31' }, '2026-11-21')).toEqual({
    from: '2026-11-01',
    to: '2026-11-21',
  });
  expect(periodAfter({ from: '2026-11-01', to: '2026-11-21' }, '2026-11-21')).toBeNull();
});
