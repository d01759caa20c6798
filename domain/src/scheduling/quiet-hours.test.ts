import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfQuiet, momentToText } from './quiet-hours.ts';

const night = { from: '21:00', to: '08:00' };
const end = (now: string, timeZone: string, quiet: { from: string; to: string } | null = night) => {
  const at = endOfQuiet(quiet, Date.parse(now), timeZone);
  return at === null ? null : new Date(at).toISOString();
};

describe('quiet hours', () => {
  test.each([
    // now, zone, when they are over
    ['2026-01-10T20:30:00Z', 'Europe/Madrid', '2026-01-11T07:00:00.000Z'],
    ['2026-01-10T19:59:00Z', 'Europe/Madrid', null],
    ['2026-01-10T20:00:00Z', 'Europe/Madrid', '2026-01-11T07:00:00.000Z'],
    ['2026-01-11T02:00:00Z', 'Europe/Madrid', '2026-01-11T07:00:00.000Z'],
    ['2026-01-11T07:00:00Z', 'Europe/Madrid', null],
    // The same moment is day in Los Angeles.
    ['2026-01-10T20:30:00Z', 'America/Los_Angeles', null],
    // The night that loses an hour: 08:00 is 06:00 UTC.
    ['2026-03-28T22:00:00Z', 'Europe/Madrid', '2026-03-29T06:00:00.000Z'],
    // And the one that gains one.
    ['2026-10-24T22:00:00Z', 'Europe/Madrid', '2026-10-25T07:00:00.000Z'],
    // Half an hour of daylight saving.
    ['2026-10-03T12:00:00Z', 'Australia/Lord_Howe', '2026-10-03T21:00:00.000Z'],
  ])('%s in %s', (now, zone, expected) => {
    expect(end(now, zone)).toBe(expected);
  });

  test('within one day, none at all, and none where both ends are equal', () => {
    const siesta = { from: '14:00', to: '16:30' };
    expect(end('2026-01-10T14:10:00Z', 'UTC', siesta)).toBe('2026-01-10T16:30:00.000Z');
    expect(end('2026-01-10T16:30:00Z', 'UTC', siesta)).toBeNull();
    expect(end('2026-01-10T03:00:00Z', 'UTC', null)).toBeNull();
    expect(end('2026-01-10T08:00:00Z', 'UTC', { from: '08:00', to: '08:00' })).toBeNull();
  });

  test('an end within the hour that comes twice is not in the past', () => {
    // 02:30 comes at 00:30 and again at 01:30 UTC; now is the second 02:10.
    const now = '2026-10-25T01:10:00Z';
    expect(end(now, 'Europe/Madrid', { from: '22:00', to: '02:30' })).toBe('2026-10-25T01:30:00.000Z');
  });

  test('they always end later than now, within a day and an hour', () => {
    const zones = fc.constantFrom('Europe/Madrid', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) });
    fc.assert(
      fc.property(zones, clock, clock, instants, (zone, from, to, now) => {
        const at = endOfQuiet({ from, to }, now, zone);
        if (at === null) return;
        expect(at).toBeGreaterThan(now);
        expect(at - now).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});

test('a text that would come too late is not sent', () => {
  const now = Date.parse('2026-01-10T20:30:00Z');
  const at = Date.parse('2026-01-11T07:00:00Z');
  const timeZone = 'Europe/Madrid';
  expect(momentToText(night, { now, timeZone, usefulUntil: at + 1 })).toBe(at);
  expect(momentToText(night, { now, timeZone, usefulUntil: at })).toBeNull();
  expect(momentToText(null, { now, timeZone, usefulUntil: at })).toBe(now);
});
