import { DAY, MINUTE } from '@evergrow/domain/kernel';
import { type CalendarEntry, defaultAvailability, type SlotSearch } from '@evergrow/domain/scheduling';

/** Zones with and without a change of clocks in the month asked about. */
const zones = [
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Los_Angeles',
];

/** The month asked about: Europe changes its clocks in it, Lord Howe and Chatham have a week before, the US do after. */
export const sampleFrom = Date.UTC(2026, 9, 10);
const days = 30;
const bookings = 200;

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A full calendar in no order: 200 bookings of an hour, none over another, on the quarter of an hour. */
function calendar(random: () => number): CalendarEntry[] {
  const perDay = 14;
  const places = Array.from({ length: days * perDay }, (_, place) => place);
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0];
  }
  return places.slice(0, bookings).map((place) => {
    const offset = Math.floor(random() * 3) * 15;
    const start = sampleFrom + Math.floor(place / perDay) * DAY + ((place % perDay) * 100 + offset) * MINUTE;
    return { start, end: start + 60 * MINUTE, kind: 'booking', expiresAt: null };
  });
}

/** Searches of a whole month, one per provider: hours of eleven a day, an hour's session every quarter of an hour. */
export function slotSample(providers: number): SlotSearch[] {
  return Array.from({ length: providers }, (_, index) => ({
    availability: {
      ...defaultAvailability(zones[index % zones.length] ?? 'UTC'),
      weekly: Array.from({ length: 7 }, () => '08:00-12:00 13:00-20:00'),
      stepMinutes: 15,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 365,
    },
    busy: calendar(generator(index + 1)),
    durationMinutes: 60,
    from: sampleFrom,
    to: sampleFrom + days * DAY,
    now: sampleFrom - DAY,
  }));
}
