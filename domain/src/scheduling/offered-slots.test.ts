import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../kernel/index.ts';
import { type Availability, defaultAvailability } from './availability.ts';
import type { CalendarEntry } from './calendar-month.ts';
import { isOffered, offeredSlots } from './offered-slots.ts';
import type { SlotSearch } from './slot-search.ts';

/** A provider open only on `date`, with nothing between a client and a slot but those hours. */
function openOn(timeZone: string, date: string, hours: string, rest: Partial<Availability> = {}) {
  const availability: Availability = {
    ...defaultAvailability(timeZone),
    weekly: ['', '', '', '', '', '', ''],
    overrides: { [date]: hours },
    stepMinutes: 60,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    ...rest,
  };
  const noon = Date.parse(`${date}T12:00Z`);
  return { availability, busy: [], from: noon - 2 * DAY, to: noon + 2 * DAY, now: noon - 2 * DAY };
}

const starts = (search: SlotSearch) =>
  offeredSlots(search).map(({ start }) => new Date(start).toISOString().slice(8, 16));

describe('the grid', () => {
  it('goes in steps from the beginning of the hours, as long as the slot fits', () => {
    const search = {
      ...openOn('UTC', '2026-11-20', '09:15-12:00', { stepMinutes: 45 }),
      durationMinutes: 60,
    };
    expect(starts(search)).toEqual(['20T09:15', '20T10:00', '20T10:45']);
  });

  it('begins anew with every range, and a slot may span ranges that touch', () => {
    const hours = '09:00-10:30 10:30-12:00';
    const search = { ...openOn('UTC', '2026-11-20', hours), durationMinutes: 60 };
    expect(starts(search)).toEqual(['20T09:00', '20T10:00', '20T10:30']);
  });

  it('does not depend on where the window begins', () => {
    const search = { ...openOn('UTC', '2026-11-20', '09:00-13:00'), durationMinutes: 60 };
    const from = Date.parse('2026-11-20T10:20Z');
    expect(starts({ ...search, from })).toEqual(['20T11:00', '20T12:00']);
    expect(starts({ ...search, from, to: from + HOUR })).toEqual(['20T11:00']);
  });

  it('skips the hour that Madrid skips, and lets no slot count it', () => {
    const search = { ...openOn('Europe/Madrid', '2026-03-29', '01:00-05:00'), durationMinutes: 60 };
    expect(starts(search)).toEqual(['29T00:00', '29T01:00', '29T02:00']);
  });

  it('offers the hour that New York repeats both times', () => {
    const search = { ...openOn('America/New_York', '2026-11-01', '00:00-03:00'), durationMinutes: 60 };
    expect(starts(search)).toEqual(['01T04:00', '01T05:00', '01T06:00', '01T07:00']);
  });

  it('keeps to the full hours on the wall where Lord Howe moves by half of one', () => {
    // 00:00, 01:00 at +10:30; there is no 02:00; 03:00, 04:00 at +11.
    const spring = { ...openOn('Australia/Lord_Howe', '2026-10-04', '00:00-05:00'), durationMinutes: 30 };
    expect(starts(spring)).toEqual(['03T13:30', '03T14:30', '03T16:00', '03T17:00']);
    // 00:00, 01:00 at +11; 02:00, 03:00 at +10:30.
    const autumn = { ...openOn('Australia/Lord_Howe', '2026-04-05', '00:00-04:00'), durationMinutes: 30 };
    expect(starts(autumn)).toEqual(['04T13:00', '04T14:00', '04T15:30', '04T16:30']);
  });

  it('goes on by the clock where it goes back right after the beginning', () => {
    // 02:30 comes at 00:30Z and again at 01:30Z.
    const search = { ...openOn('Europe/Madrid', '2026-10-25', '02:30-05:00'), durationMinutes: 60 };
    expect(starts(search)).toEqual(['25T00:30', '25T01:30', '25T02:30']);
  });

  it('offers nothing without a duration', () => {
    const search = openOn('UTC', '2026-11-20', '09:00-12:00');
    for (const durationMinutes of [0, -30, Number.NaN])
      expect(starts({ ...search, durationMinutes })).toEqual([]);
  });
});

describe('buffers', () => {
  const at = (iso: string) => Date.parse(`2026-11-20T${iso}Z`);
  const entry = (from: string, to: string): CalendarEntry => ({
    start: at(from),
    end: at(to),
    kind: 'booking',
    expiresAt: null,
  });
  const search = {
    ...openOn('UTC', '2026-11-20', '09:00-12:00', {
      stepMinutes: 15,
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 20,
    }),
    durationMinutes: 30,
  };

  it('may lie outside the working hours', () => {
    expect(starts(search).at(0)).toBe('20T09:00');
    expect(starts(search).at(-1)).toBe('20T11:30');
  });

  it('keep away from what is taken, and may touch it', () => {
    const busy = [entry('10:05', '10:55')];
    // A slot at 09:15 claims 09:05-10:05; one at 11:15 claims 11:05-12:05, one at 11:00 only from 10:50.
    expect(starts({ ...search, busy })).toEqual(['20T09:00', '20T09:15', '20T11:15', '20T11:30']);
  });
});

describe('what limits the offer', () => {
  const search = { ...openOn('UTC', '2026-11-20', '09:00-13:00'), durationMinutes: 60 };
  const at = (iso: string) => Date.parse(`2026-11-20T${iso}Z`);

  it('is the notice, to the minute', () => {
    const availability = { ...search.availability, noticeMinutes: 90 };
    expect(starts({ ...search, availability, now: at('08:30') })).toEqual([
      '20T10:00',
      '20T11:00',
      '20T12:00',
    ]);
    expect(starts({ ...search, availability, now: at('08:31') })).toEqual(['20T11:00', '20T12:00']);
  });

  it('is the horizon, to the minute', () => {
    const availability = { ...search.availability, horizonDays: 1 };
    const now = at('10:00') - DAY;
    expect(starts({ ...search, availability, now })).toEqual(['20T09:00', '20T10:00']);
    expect(starts({ ...search, availability, now: now - MINUTE })).toEqual(['20T09:00']);
  });

  it('is a hold until it expires', () => {
    const busy: CalendarEntry[] = [
      { start: at('09:00'), end: at('12:00'), kind: 'hold', expiresAt: at('08:15') },
    ];
    expect(starts({ ...search, busy, now: at('08:15') - 1 })).toEqual(['20T12:00']);
    expect(starts({ ...search, busy, now: at('08:15') })).toHaveLength(4);
  });
});

describe('isOffered', () => {
  const search = { ...openOn('UTC', '2026-11-20', '09:00-13:00'), durationMinutes: 60 };
  it('knows an exact start only', () => {
    const start = Date.parse('2026-11-20T10:00Z');
    expect(isOffered({ ...search, start })).toBe(true);
    expect(isOffered({ ...search, start: start + 1 })).toBe(false);
    expect(isOffered({ ...search, start: start + 30 * MINUTE })).toBe(false);
    expect(isOffered({ ...search, start: Number.NaN })).toBe(false);
  });
});
