import { describe, expect, test } from 'vitest';
import { isDue, parseCadence } from './cadence.ts';

function due(text: string, instant: string, timeZone = 'UTC'): boolean {
  const cadence = parseCadence(text);
  if (!cadence) throw new Error(`${text} is not understood`);
  return isDue(cadence, new Date(instant), timeZone);
}

describe('cadence', () => {
  test.each([
    ['every 5 minutes', '2030-01-01T00:10:31Z', true],
    ['every 5 minutes', '2030-01-01T00:11:00Z', false],
    ['every 2 hours', '2030-01-01T04:00:00Z', true],
    ['every 2 hours', '2030-01-01T05:00:00Z', false],
    ['every day 03:00', '2030-01-01T03:00:59Z', true],
    ['every monday 09:30', '2030-01-07T09:30:00Z', true],
    ['every monday 09:30', '2030-01-08T09:30:00Z', false],
    ['*/15 * * * *', '2030-01-01T00:45:00Z', true],
    ['*/15 * * * *', '2030-01-01T00:50:00Z', false],
    ['0 3 1 * *', '2030-02-01T03:00:00Z', true],
    ['0 3 1 * *', '2030-02-02T03:00:00Z', false],
    ['0 0 * jan mon-fri', '2030-01-04T00:00:00Z', true],
    ['0 0 * jan mon-fri', '2030-01-05T00:00:00Z', false],
    ['0 0 * * 7', '2030-01-06T00:00:00Z', true],
  ])('%s at %s is due: %s', (text, instant, expected) => {
    expect(due(text, instant)).toBe(expected);
  });

  test('a day of the month and a weekday together mean either', () => {
    expect(due('0 0 13 * 5', '2030-01-13T00:00:00Z')).toBe(true);
    expect(due('0 0 13 * 5', '2030-01-11T00:00:00Z')).toBe(true);
    expect(due('0 0 13 * 5', '2030-01-12T00:00:00Z')).toBe(false);
  });

  test('wall-clock times follow the zone through summer time', () => {
    expect(due('0 9 * * *', '2030-01-01T08:00:00Z', 'Europe/Madrid')).toBe(true);
    expect(due('0 9 * * *', '2030-07-01T07:00:00Z', 'Europe/Madrid')).toBe(true);
    expect(due('0 9 * * *', '2030-07-01T08:00:00Z', 'Europe/Madrid')).toBe(false);
  });

  test.each(['', 'sometimes', 'every 0 minutes', '60 * * * *', '* * * *', '5-1 * * * *', 'every day 3'])(
    '"%s" is not understood',
    (text) => {
      expect(parseCadence(text)).toBeNull();
    },
  );
});
