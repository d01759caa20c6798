import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../kernel/index.ts';
import { instantAt, instantOf, isoDate, startOfDay, wallOf } from './wall-clock.ts';
import { offsetSpans } from './zone-offsets.ts';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const minutes = fc.integer({
  min: Date.UTC(1985, 0, 1) / MINUTE,
  max: Date.UTC(2040, 0, 1) / MINUTE,
});

describe('instantOf', () => {
  it('agrees with Temporal on every zone, in gaps and repeats too', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const wall = minute * MINUTE;
        const expected = Temporal.PlainDateTime.from(
          new Date(wall).toISOString().slice(0, 16),
        ).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(instantOf(wall, offsetSpans(zone, wall, wall))).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with Temporal around every change of a zone’s clocks', () => {
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: -150, max: 150 }), (zone, minute, distance) => {
        const now = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE).toZonedDateTimeISO(zone);
        const change = now.getTimeZoneTransition('next');
        fc.pre(change !== null && change.year < 2040);
        const near = (change ?? now).toPlainDateTime().add({ minutes: distance }).round('minute');
        const wall = Date.parse(`${near.toString({ smallestUnit: 'minute' })}Z`);
        expect(instantOf(wall, offsetSpans(zone, wall, wall))).toBe(
          near.toZonedDateTime(zone).epochMilliseconds,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('wallOf', () => {
  it('shows what Temporal shows', () => {
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = minute * MINUTE;
        const shown = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime();
        const wall = wallOf(instant, offsetSpans(zone, instant, instant));
        expect(new Date(wall).toISOString()).toBe(`${shown.toString({ fractionalSecondDigits: 3 })}Z`);
      }),
      { numRuns: 200 },
    );
  });
});

describe('startOfDay', () => {
  it.each([
    ['Europe/Madrid', '2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('%s %s begins at %s', (zone, date, expected) => {
    expect(new Date(startOfDay(zone, date)).toISOString()).toBe(expected);
  });

  it('refuses a zone nobody knows', () => {
    expect(() => startOfDay('Europe/Atlantis', '2026-01-01')).toThrow(RangeError);
  });
});

it('names a day by its number', () => {
  expect(isoDate(0)).toBe('1970-01-01');
  expect(isoDate(Date.UTC(2026, 10, 21) / DAY)).toBe('2026-11-21');
});

it('a clock time is found on days of 23 and 25 hours, and where it is skipped or comes twice', () => {
  const at = (date: string, minutes: number) =>
    new Date(instantAt('Europe/Madrid', date, minutes)).toISOString();
  expect(at('2026-11-21', 570)).toBe('2026-11-21T08:30:00.000Z');
  // The clocks go forward at two and back at three.
  expect(at('2027-03-28', 60)).toBe('2027-03-28T00:00:00.000Z');
  expect(at('2027-03-28', 150)).toBe('2027-03-28T01:30:00.000Z');
  expect(at('2027-03-28', 600)).toBe('2027-03-28T08:00:00.000Z');
  expect(at('2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
  expect(at('2026-10-25', 600)).toBe('2026-10-25T09:00:00.000Z');
});
