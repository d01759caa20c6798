import { describe, expect, it } from 'vitest';
import { DAY } from '../kernel/index.ts';
import { type Availability, availabilitySchema, defaultAvailability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { offeredSlots } from './offered-slots.ts';
import { calendarWindow } from './slot-search.ts';

const at = (iso: string) => Date.parse(iso);
const booking = (start: string, rest: Partial<CalendarEntry> = {}): CalendarEntry => ({
  start: at(start),
  end: at(start) + 3_600_000,
  kind: 'booking',
  expiresAt: null,
  ...rest,
});

function search(limits: Partial<Availability>, busy: CalendarEntry[], from: string, days = 1) {
  const availability: Availability = {
    ...defaultAvailability('Asia/Tokyo'),
    weekly: Array.from({ length: 7 }, () => '09:00-12:00'),
    stepMinutes: 60,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 365,
    ...limits,
  };
  const start = at(`${from}T00:00+09:00`);
  return { availability, busy, durationMinutes: 60, from: start, to: start + days * DAY, now: start - DAY };
}

/** Tokyo is nine hours ahead all year: 9:00 there is midnight UTC. */
const starts = (...given: Parameters<typeof search>) =>
  offeredSlots(search(...given)).map(({ start }) => new Date(start).toISOString().slice(5, 13));

describe('limits', () => {
  it('count the day on the provider’s clock', () => {
    // 8:00 on 2 November in Tokyo is still the 1st in UTC.
    const busy = [booking('2026-11-01T23:00Z')];
    expect(starts({ maxPerDay: 1 }, busy, '2026-11-02', 2)).toEqual(['11-03T00', '11-03T01', '11-03T02']);
    expect(starts({ maxPerDay: 2 }, busy, '2026-11-02')).toHaveLength(3);
  });

  it('count the week from Monday', () => {
    const sunday = [booking('2026-11-01T14:30Z')];
    expect(starts({ maxPerWeek: 1 }, sunday, '2026-11-01')).toEqual([]);
    expect(starts({ maxPerWeek: 1 }, sunday, '2026-11-02')).toHaveLength(3);
    const monday = [booking('2026-11-01T15:00Z')];
    expect(starts({ maxPerWeek: 1 }, monday, '2026-11-01')).toHaveLength(3);
    expect(starts({ maxPerWeek: 1 }, monday, '2026-11-08')).toEqual([]);
  });

  it('count the month, and name the calendar they need', () => {
    const first = [booking('2026-10-31T15:00Z')];
    expect(starts({ maxPerMonth: 1 }, first, '2026-11-30')).toEqual([]);
    expect(starts({ maxPerMonth: 1 }, first, '2026-10-31')).toHaveLength(3);
    expect(calendarWindow(search({ maxPerMonth: 1 }, [], '2026-11-30'))).toEqual({
      start: at('2026-11-01T00:00+09:00'),
      end: at('2026-12-01T00:00+09:00'),
    });
    expect(calendarWindow(search({}, [], '2026-11-30'))).toEqual({
      start: at('2026-11-30T09:00+09:00'),
      end: at('2026-11-30T12:00+09:00'),
    });
  });

  it('count a booking where it begins, not where its buffer does', () => {
    const hours = { weekly: Array.from({ length: 7 }, () => '00:00-02:00'), bufferBeforeMinutes: 30 };
    // 0:00 on the 2nd with half an hour before it.
    const busy = [{ ...booking('2026-11-01T14:30Z'), end: at('2026-11-01T16:00Z') }];
    expect(starts({ ...hours, maxPerDay: 1 }, busy, '2026-11-01')).toHaveLength(2);
    expect(starts({ ...hours, maxPerDay: 1 }, busy, '2026-11-02')).toEqual([]);
  });

  it('count live holds, not expired ones and not appointments elsewhere; a shared start once', () => {
    const now = at('2026-11-02T00:00+09:00') - DAY;
    const group = { id: 'class', capacity: 9, seats: 1 };
    const limit = { maxPerDay: 1 };
    const early = '2026-11-01T20:00Z';
    const held = (expiresAt: number) => booking(early, { kind: 'hold', expiresAt });
    expect(starts(limit, [held(now + 1)], '2026-11-02')).toEqual([]);
    expect(starts(limit, [held(now)], '2026-11-02')).toHaveLength(3);
    expect(starts(limit, [booking(early, { kind: 'busy' })], '2026-11-02')).toHaveLength(3);
    const shared = [booking(early, { group }), booking(early, { group })];
    expect(starts({ maxPerDay: 2 }, shared, '2026-11-02')).toHaveLength(3);
  });

  it.each([
    [{ maxPerDay: 9, maxPerMonth: 5 }, 'maxPerMonth'],
    [{ maxPerDay: 9, maxPerWeek: 5 }, 'maxPerWeek'],
    [{ maxPerWeek: 9, maxPerMonth: 5 }, 'maxPerMonth'],
  ])('that contradict each other are refused: %j', (limits, path) => {
    const parsed = availabilitySchema.safeParse({ ...defaultAvailability('UTC'), ...limits });
    expect(parsed.error?.issues.map((issue) => issue.path.join())).toContain(path);
  });

  it('that do not are accepted', () => {
    const limits = { maxPerDay: 5, maxPerWeek: 5, maxPerMonth: 20 };
    expect(availabilitySchema.safeParse({ ...defaultAvailability('UTC'), ...limits }).success).toBe(true);
  });
});

describe('seats', () => {
  const group = { id: 'class', capacity: 3, seats: 1 };
  const hour = (start: string, seats: number) => booking(start, { group: { ...group, seats } });
  const left = (busy: CalendarEntry[], seats = 1) =>
    offeredSlots({ ...search({}, busy, '2026-11-02'), group: { ...group, seats } }).map(
      ({ seatsLeft }) => seatsLeft,
    );

  it('are counted by start, and an overlap has none', () => {
    expect(left([])).toEqual([3, 3, 3]);
    expect(left([hour('2026-11-02T00:00Z', 2), hour('2026-11-02T01:00Z', 3)])).toEqual([1, 3]);
    expect(left([hour('2026-11-02T00:30Z', 1)])).toEqual([3]);
  });
  it('have to be enough', () => {
    expect(left([hour('2026-11-02T00:00Z', 2)], 2)).toEqual([3, 3]);
  });
  it('of another offering or of nobody’s group are none', () => {
    const other = booking('2026-11-02T00:00Z', { group: { ...group, id: 'other' } });
    expect(left([other, booking('2026-11-02T01:00Z')])).toEqual([3]);
  });
  it('can be taken in a group that has begun when the day is full', () => {
    const one = search({ maxPerDay: 1 }, [hour('2026-11-02T00:00Z', 1)], '2026-11-02');
    expect(offeredSlots({ ...one, group }).map(({ seatsLeft }) => seatsLeft)).toEqual([2]);
  });
});

describe('travel', () => {
  const here = { lat: 40, lng: -3 };
  const there = { lat: 40.1, lng: -3 };
  const travel = { cell: here, minutesBetween: (a: object, b: object) => (a === b ? 0 : 45) };
  const visit = (start: string, cell = there) => booking(start, { cell });
  const hours = { weekly: Array.from({ length: 7 }, () => '09:00-18:00'), stepMinutes: 15 };
  const times = (limits: Partial<Availability>, busy: CalendarEntry[]) => {
    const found = offeredSlots({ ...search({ ...hours, ...limits }, busy, '2026-11-02'), travel });
    return found.map(({ start }) => new Date(start + 9 * 3_600_000).toISOString().slice(11, 16));
  };

  it('is left between visits before and after', () => {
    const all = times({}, [visit('2026-11-02T03:00Z')]);
    expect(all.filter((time) => time > '10:00' && time < '14:00')).toEqual(['10:15', '13:45']);
  });
  it('is not needed in the same place, nor to what has none', () => {
    expect(times({}, [visit('2026-11-02T03:00Z', here)])).toContain('13:00');
    expect(times({}, [booking('2026-11-02T03:00Z')])).toContain('13:00');
  });
  it('may be driven in the buffers: the longer of both counts', () => {
    const claimed = { ...visit('2026-11-02T03:00Z'), end: at('2026-11-02T04:30Z') };
    expect(times({ bufferAfterMinutes: 30 }, [claimed])).toContain('13:45');
    expect(times({ bufferAfterMinutes: 30 }, [claimed])).not.toContain('13:30');
    const long = { ...visit('2026-11-02T03:00Z'), end: at('2026-11-02T05:00Z') };
    expect(times({ bufferAfterMinutes: 60 }, [long])).toContain('14:00');
    expect(times({ bufferAfterMinutes: 60 }, [long])).not.toContain('13:45');
  });
});
