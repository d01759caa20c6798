import fc from 'fast-check';
import { DAY, MINUTE } from '../kernel/index.ts';
import { type Availability, defaultAvailability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { writeDayHours } from './day-hours.ts';

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

/** Any hours, steps, buffers and limits a provider may set; overrides lie near the moments of `anyMoment`. */
export const anyAvailability: fc.Arbitrary<Availability> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    weekly: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
    overrides: fc.array(fc.tuple(anyMoment, dayHours), { maxLength: 3 }),
    stepMinutes: fc.constantFrom(5, 15, 20, 30, 45, 60, 90),
    bufferBeforeMinutes: buffer,
    bufferAfterMinutes: buffer,
    noticeMinutes: fc.constantFrom(0, 7, 120, 1440),
    horizonDays: fc.constantFrom(1, 2, 60),
  })
  .map(({ overrides, ...rest }) => ({
    ...defaultAvailability(rest.timeZone),
    ...rest,
    overrides: Object.fromEntries(
      overrides.map(([moment, hours]) => [new Date(moment).toISOString().slice(0, 10), hours]),
    ),
  }));

/** Entries within two days of `now`: bookings, busy times, and holds of which some have expired. */
export const anyBusy = (now: number): fc.Arbitrary<CalendarEntry[]> =>
  fc.array(
    fc
      .record({
        after: fc.integer({ min: -100, max: (2 * DAY) / (5 * MINUTE) }),
        grains: fc.integer({ min: 1, max: 40 }),
        kind: fc.constantFrom('hold', 'booking', 'busy'),
        left: fc.integer({ min: -3, max: 3 }),
      })
      .map(({ after, grains, kind, left }) => ({
        start: now + after * 5 * MINUTE,
        end: now + (after + grains) * 5 * MINUTE,
        kind,
        expiresAt: kind === 'hold' ? now + left * MINUTE : null,
      })),
    { maxLength: 6 },
  );
