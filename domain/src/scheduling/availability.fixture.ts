import fc from 'fast-check';
import { DAY, MINUTE } from '../kernel/index.ts';
import { type Availability, defaultAvailability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { writeDayHours, writeWeekHours } from './day-hours.ts';
import type { OpeningTerms } from './open-intervals.ts';
import { writeStay } from './stay.ts';
import { writeTimeOff } from './time-off.ts';

/** Instants a few hours from which some of the zones below change their clocks. */
const turningPoints = [
  '2026-03-08T07:00Z',
  '2026-03-29T01:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-10-25T01:00Z',
  '2026-11-01T06:00Z',
  '2026-07-15T12:00Z',
].map((iso) => Date.parse(iso));

const zones = [
  'Europe/Madrid',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'UTC',
];

const wallTime = fc
  .integer({ min: 0, max: 287 })
  .map((grain) => new Date(grain * 5 * MINUTE).toISOString().slice(11, 16));

const dayHours = fc.array(fc.record({ from: wallTime, to: wallTime }), { maxLength: 3 }).map(writeDayHours);

const buffer = fc.integer({ min: 0, max: 8 }).map((grain) => grain * 5);

/** Any moment near one at which clocks change, on the grain. */
export const anyMoment = fc
  .tuple(fc.constantFrom(...turningPoints), fc.integer({ min: -576, max: 576 }))
  .map(([point, grains]) => point + grains * 5 * MINUTE);

const isoMinute = (moment: number) => new Date(moment).toISOString().slice(0, 16);
const isoDay = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Away for up to two days from a moment near one at which clocks change; sometimes an end before the beginning. */
const anyTimeOff = fc
  .tuple(anyMoment, fc.integer({ min: -5, max: 48 * 12 }))
  .map(([from, grains]) =>
    writeTimeOff({ from: isoMinute(from), to: isoMinute(from + grains * 5 * MINUTE) }),
  );

const anyStay = fc
  .tuple(anyMoment, fc.integer({ min: -1, max: 3 }), fc.constantFrom(...zones))
  .map(([from, days, timeZone]) =>
    writeStay({ from: isoDay(from), to: isoDay(from + days * DAY), timeZone }),
  );

const anyLimit = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { freq: 2 });

/** Any hours, steps, buffers and limits a provider may set; dates lie near the moments of `anyMoment`. */
export const anyAvailability: fc.Arbitrary<Availability> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    overrides: fc.array(fc.tuple(anyMoment, dayHours), { maxLength: 3 }),
    timeOff: fc.array(anyTimeOff, { maxLength: 2 }),
    stays: fc.array(anyStay, { maxLength: 2 }),
    worksHolidays: fc.boolean(),
    offeringHours: fc.option(fc.array(dayHours, { minLength: 7, maxLength: 7 }).map(writeWeekHours)),
    maxPerDay: anyLimit(4),
    maxPerWeek: anyLimit(8),
    maxPerMonth: anyLimit(10),
    stepMinutes: fc.constantFrom(5, 15, 20, 30, 45, 60, 90),
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    noticeMinutes: fc.constantFrom(0, 7, 120, 1440),
    horizonDays: fc.constantFrom(1, 2, 60),
  })
  .map(({ overrides, offeringHours, ...rest }) => ({
    ...defaultAvailability(rest.timeZone),
    ...rest,
    offeringHours: offeringHours === null ? {} : { course: offeringHours },
    overrides: Object.fromEntries(
      overrides.map(([moment, hours]) => [new Date(moment).toISOString().slice(0, 10), hours]),
    ),
  }));

/** Places up to some thirty kilometres apart. */
export const anyCell = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([lat, lng]) => ({ lat: 40 + lat / 200, lng: -3 + lng / 200 }));

/** Entries within two days of `now`: bookings, busy times, and holds of which some have expired. */
export const anyBusy = (now: number): fc.Arbitrary<CalendarEntry[]> =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -100, max: (2 * DAY) / (5 * MINUTE) }),
        grains: fc.integer({ min: 1, max: 40 }),
        kind: fc.constantFrom('hold', 'booking', 'busy'),
        left: fc.integer({ min: -3, max: 3 }),
        cell: fc.option(anyCell),
      })
      .map(({ after, grains, kind, left, cell }) => ({
        start: now + after * 5 * MINUTE,
        end: now + (after + grains) * 5 * MINUTE,
        kind,
        expiresAt: kind === 'hold' ? now + left * MINUTE : null,
        ...(cell === null ? {} : { cell }),
      })),
    { maxLength: 6 },
  );

/** Any service's hours, closed dates and holidays, and sometimes the offering a provider has hours of their own for. */
export const anyTerms: fc.Arbitrary<OpeningTerms> = fc.record({
  offeringId: fc.constantFrom(undefined, 'course', 'other'),
  serviceHours: fc.option(fc.array(dayHours, { minLength: 7, maxLength: 7 }), { freq: 2 }),
  closedDates: fc.array(anyMoment.map(isoDay), { maxLength: 2 }).map((dates) => new Set(dates)),
  holidays: fc.array(anyMoment.map(isoDay), { maxLength: 2 }).map((dates) => new Set(dates)),
});
