import { describe, expect, it } from 'vitest';
import { HOUR } from '../kernel/index.ts';
import { openIntervals } from './open-intervals.ts';

const closed = ['', '', '', '', '', '', ''];
const at = (iso: string) => Date.parse(iso);
const shown = (intervals: readonly { start: number; end: number }[]) =>
  intervals.map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()]);

describe('hours on a normal week', () => {
  const hours = { timeZone: 'UTC', weekly: ['09:00-12:00 13:00-17:00', ...closed.slice(1)], overrides: {} };
  const monday = at('2026-11-16T00:00Z');
  const day = 24 * HOUR;

  it('are those of the weekday, beginning with Monday', () => {
    expect(shown(openIntervals(hours, monday - day, monday + 7 * day))).toEqual([
      ['2026-11-16T09:00:00.000Z', '2026-11-16T12:00:00.000Z'],
      ['2026-11-16T13:00:00.000Z', '2026-11-16T17:00:00.000Z'],
    ]);
  });

  it('are clipped to the window, and none in an empty one', () => {
    expect(shown(openIntervals(hours, monday + 11 * HOUR, monday + 14 * HOUR))).toEqual([
      ['2026-11-16T11:00:00.000Z', '2026-11-16T12:00:00.000Z'],
      ['2026-11-16T13:00:00.000Z', '2026-11-16T14:00:00.000Z'],
    ]);
    expect(openIntervals(hours, monday + day, monday)).toEqual([]);
    expect(openIntervals(hours, Number.NaN, monday)).toEqual([]);
  });

  it('are replaced by an override, which can close the day', () => {
    const replaced = { ...hours, overrides: { '2026-11-16': '20:00-21:00', '2026-11-23': '' } };
    expect(shown(openIntervals(replaced, monday, monday + 14 * day))).toEqual([
      ['2026-11-16T20:00:00.000Z', '2026-11-16T21:00:00.000Z'],
    ]);
  });

  it('are one interval where they touch, overlap or run past midnight', () => {
    const round = {
      ...hours,
      weekly: ['22:00-02:00 08:00-10:00 10:00-11:00', '01:00-03:00', '', '', '', '', ''],
    };
    expect(shown(openIntervals(round, monday, monday + 7 * day))).toEqual([
      ['2026-11-16T08:00:00.000Z', '2026-11-16T11:00:00.000Z'],
      ['2026-11-16T22:00:00.000Z', '2026-11-17T03:00:00.000Z'],
    ]);
  });

  it('keep a night that began before a day that is closed', () => {
    const night = { ...hours, weekly: Array(7).fill('22:00-02:00'), overrides: { '2026-11-17': '' } };
    expect(shown(openIntervals(night, monday + 12 * HOUR, monday + 36 * HOUR))).toEqual([
      ['2026-11-16T22:00:00.000Z', '2026-11-17T02:00:00.000Z'],
    ]);
  });
});

/**
 * Worked out by hand from the zones' definitions in the IANA database (offsets and the instants they change at), by the
 * rule that a range lasts from the first time the clock shows its beginning to the first time it shows its end, a
 * skipped time moving forward by the length of the gap. `closed` where nothing is open.
 */
const cases = `
  UTC                  2026-02-28 23:00-01:00 | 2026-02-28T23:00Z 2026-03-01T01:00Z | past midnight and month
  Europe/Madrid        2026-01-15 09:00-17:00 | 2026-01-15T08:00Z 2026-01-15T16:00Z | winter +1
  Europe/Madrid        2026-07-15 09:00-17:00 | 2026-07-15T07:00Z 2026-07-15T15:00Z | summer +2
  Europe/Madrid        2026-03-29 00:00-06:00 | 2026-03-28T23:00Z 2026-03-29T04:00Z | 5 h: 2-3 skipped
  Europe/Madrid        2026-03-29 02:30-04:00 | 2026-03-29T01:30Z 2026-03-29T02:00Z | begins in the gap
  Europe/Madrid        2026-03-29 01:00-02:30 | 2026-03-29T00:00Z 2026-03-29T01:30Z | ends in the gap
  Europe/Madrid        2026-03-29 02:00-03:00 | closed                              | all of it skipped
  Europe/Madrid        2026-03-29 02:30-03:15 | closed                              | begins, moved, after it ends
  Europe/Madrid        2026-10-25 00:00-06:00 | 2026-10-24T22:00Z 2026-10-25T05:00Z | 7 h: 2-3 twice
  Europe/Madrid        2026-10-25 02:00-03:00 | 2026-10-25T00:00Z 2026-10-25T02:00Z | the hour and its repeat
  Europe/Madrid        2026-10-25 02:30-02:45 | 2026-10-25T00:30Z 2026-10-25T00:45Z | the first of the two
  Europe/Madrid        2026-10-24 22:00-06:00 | 2026-10-24T20:00Z 2026-10-25T05:00Z | a night of 9 h
  Europe/London        2026-06-01 00:00-00:00 | 2026-05-31T23:00Z 2026-06-01T23:00Z | round the clock
  Europe/Dublin        2026-03-29 00:30-02:30 | 2026-03-29T00:30Z 2026-03-29T01:30Z | negative winter time
  Atlantic/Azores      2026-10-25 00:00-03:00 | 2026-10-25T00:00Z 2026-10-25T04:00Z | midnight twice
  America/New_York     2026-03-08 00:00-04:00 | 2026-03-08T05:00Z 2026-03-08T08:00Z | 3 h
  America/New_York     2026-11-01 00:00-02:00 | 2026-11-01T04:00Z 2026-11-01T07:00Z | 3 h
  America/New_York     2026-11-01 01:30-05:00 | 2026-11-01T05:30Z 2026-11-01T10:00Z | begins the first time
  America/St_Johns     2026-03-08 01:00-04:00 | 2026-03-08T04:30Z 2026-03-08T06:30Z | -3:30 to -2:30
  America/St_Johns     2026-11-01 00:30-03:00 | 2026-11-01T03:00Z 2026-11-01T06:30Z | -2:30 to -3:30
  America/Sao_Paulo    2018-11-04 00:00-08:00 | 2018-11-04T03:00Z 2018-11-04T10:00Z | no midnight
  America/Sao_Paulo    2018-11-03 20:00-24:00 | 2018-11-03T23:00Z 2018-11-04T03:00Z | the eve of it
  America/Sao_Paulo    2018-02-17 22:00-24:00 | 2018-02-18T00:00Z 2018-02-18T03:00Z | 23-24 twice
  America/Havana       2026-11-01 00:00-02:00 | 2026-11-01T04:00Z 2026-11-01T07:00Z | 0-1 twice
  America/Havana       2026-10-31 20:00-24:00 | 2026-11-01T00:00Z 2026-11-01T04:00Z | until the first 0:00
  America/Caracas      2016-05-01 02:00-04:00 | 2016-05-01T06:30Z 2016-05-01T08:00Z | gap of 30 min
  America/Nuuk         2024-03-30 21:00-24:00 | 2024-03-30T23:00Z 2024-03-31T01:00Z | gap before midnight
  Africa/Casablanca    2025-02-23 01:00-05:00 | 2025-02-23T00:00Z 2025-02-23T05:00Z | Ramadan begins
  Africa/Casablanca    2025-03-10 09:00-17:00 | 2025-03-10T09:00Z 2025-03-10T17:00Z | in Ramadan +0
  Africa/Casablanca    2025-04-06 01:00-05:00 | 2025-04-06T01:00Z 2025-04-06T04:00Z | Ramadan is over
  Africa/Cairo         2025-04-25 00:00-02:00 | 2025-04-24T22:00Z 2025-04-24T23:00Z | no midnight
  Africa/Cairo         2025-10-30 22:00-24:00 | 2025-10-30T19:00Z 2025-10-30T22:00Z | 23-24 twice
  Antarctica/Troll     2026-03-29 00:00-04:00 | 2026-03-29T00:00Z 2026-03-29T02:00Z | gap of 2 h
  Asia/Kolkata         2026-06-01 09:00-17:30 | 2026-06-01T03:30Z 2026-06-01T12:00Z | +5:30
  Asia/Kathmandu       2026-06-01 09:00-17:00 | 2026-06-01T03:15Z 2026-06-01T11:15Z | +5:45
  Asia/Pyongyang       2018-05-04 22:00-24:00 | 2018-05-04T13:30Z 2018-05-04T15:00Z | gap up to midnight
  Australia/Lord_Howe  2026-10-04 01:00-03:00 | 2026-10-03T14:30Z 2026-10-03T16:00Z | half an hour less
  Australia/Lord_Howe  2026-10-04 02:15-04:00 | 2026-10-03T15:45Z 2026-10-03T17:00Z | begins in the gap
  Australia/Lord_Howe  2026-04-05 00:00-03:00 | 2026-04-04T13:00Z 2026-04-04T16:30Z | half an hour more
  Australia/Lord_Howe  2026-04-05 01:30-02:00 | 2026-04-04T14:30Z 2026-04-04T15:30Z | the half hour twice
  Pacific/Chatham      2026-09-27 02:00-05:00 | 2026-09-26T13:15Z 2026-09-26T15:15Z | +12:45 to +13:45
  Pacific/Chatham      2026-04-05 02:00-05:00 | 2026-04-04T12:15Z 2026-04-04T16:15Z | +13:45 to +12:45
  Pacific/Auckland     2026-04-05 01:00-04:00 | 2026-04-04T12:00Z 2026-04-04T16:00Z | southern autumn
  Pacific/Apia         2011-12-29 20:00-24:00 | 2011-12-30T06:00Z 2011-12-30T10:00Z | last hours at -10
  Pacific/Apia         2011-12-29 22:00-02:00 | 2011-12-30T08:00Z 2011-12-30T12:00Z | a night over no Friday
  Pacific/Apia         2011-12-30 09:00-17:00 | closed                              | the Friday that never was
  Pacific/Apia         2011-12-31 09:00-17:00 | 2011-12-30T19:00Z 2011-12-31T03:00Z | first day at +14
  Pacific/Kiritimati   1994-12-31 09:00-17:00 | closed                              | New Year’s Eve skipped
  Pacific/Kwajalein    1993-08-21 09:00-17:00 | closed                              | a Saturday skipped
`;

describe('hours where clocks change', () => {
  it.each(cases.trim().split('\n'))('%s', (line) => {
    const [given = '', expected = ''] = line.split('|').map((part) => part.trim());
    const [timeZone = '', date = '', hours = ''] = given.split(/\s+/);
    const noon = at(`${date}T12:00Z`);
    const overrides = { [date]: hours };
    const found = openIntervals({ timeZone, weekly: closed, overrides }, noon - 72 * HOUR, noon + 72 * HOUR);
    const [start = '', end = ''] = expected.split(' ');
    expect(found).toEqual(expected === 'closed' ? [] : [{ start: at(start), end: at(end) }]);
  });

  it('reach over a skipped date into the day after it', () => {
    const hours = { timeZone: 'Pacific/Apia', weekly: closed, overrides: { '2011-12-29': '23:30-23:00' } };
    expect(openIntervals(hours, at('2011-12-31T00:00Z'), at('2012-01-01T00:00Z'))).toEqual([
      { start: at('2011-12-31T00:00Z'), end: at('2011-12-31T09:00Z') },
    ]);
  });
});
