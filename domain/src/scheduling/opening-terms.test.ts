import { describe, expect, it } from 'vitest';
import { HOUR } from '../kernel/index.ts';
import { type Hours, type OpeningTerms, openIntervals } from './open-intervals.ts';

const closed = ['', '', '', '', '', '', ''];
const at = (iso: string) => Date.parse(iso);
const everyDay = (range: string) => Array.from({ length: 7 }, () => range);

/** What is open around a date, `09T08:00-09T16:00` in UTC. */
function open(date: string, hours: Partial<Hours>, terms: OpeningTerms = {}): string[] {
  const noon = at(`${date}T12:00Z`);
  const all: Hours = { timeZone: 'UTC', weekly: closed, overrides: {}, ...hours };
  const short = (instant: number) => new Date(instant).toISOString().slice(8, 16);
  return openIntervals(all, noon - 12 * HOUR, noon + 12 * HOUR, terms).map(
    ({ start, end }) => `${short(start)}-${short(end)}`,
  );
}

describe('time off', () => {
  const madrid = { timeZone: 'Europe/Madrid', weekly: everyDay('00:00-24:00') };
  it.each([
    ['a part of a day', '2026-07-15T10:00/2026-07-15T12:00', ['15T00:00-15T08:00', '15T10:00-16T00:00']],
    ['days in a row', '2026-07-10T00:00/2026-07-15T20:00', ['15T18:00-16T00:00']],
    ['nothing when it ends before it begins', '2026-07-15T12:00/2026-07-15T10:00', ['15T00:00-16T00:00']],
    ['nothing elsewhere in the year', '2026-01-15T10:00/2026-01-15T12:00', ['15T00:00-16T00:00']],
  ])('takes %s away', (_what, timeOff, expected) => {
    expect(open('2026-07-15', { ...madrid, timeOff: [timeOff] })).toEqual(expected);
  });

  it('may overlap, and goes by the home clock while the hours are meant elsewhere', () => {
    const timeOff = ['2026-07-15T10:00/2026-07-15T12:00', '2026-07-15T11:00/2026-07-15T13:00'];
    const stays = ['2026-07-01/2026-07-31 Asia/Tokyo'];
    expect(open('2026-07-15', { ...madrid, timeOff, stays })).toEqual([
      '15T00:00-15T08:00',
      '15T11:00-16T00:00',
    ]);
  });
});

/**
 * Worked out by hand from the zones' definitions, by the rules of `openRanges`: the hours `09:00-17:00` (or those given)
 * on a date at home in Madrid, with what is in force on it. Madrid is +2 until 25 October 2026, 01:00 UTC, and +1 then.
 */
const cases = `
  2026-07-15 09:00-17:00 stay=2026-07-15/2026-07-15,America/New_York   | 15T13:00-15T21:00 | there -4
  2026-07-15 09:00-17:00 stay=2026-07-16/2026-07-20,America/New_York   | 15T07:00-15T15:00 | not yet there
  2026-07-15 09:00-17:00 stay=2026-07-01/2026-07-14,America/New_York   | 15T07:00-15T15:00 | back again
  2026-10-25 00:00-06:00 stay=2026-10-20/2026-10-30,America/New_York   | 25T04:00-25T10:00 | Madrid changes, not New York
  2026-11-01 00:00-06:00 stay=2026-10-20/2026-11-10,America/New_York   | 01T04:00-01T11:00 | 1-2 twice where they are
  2026-03-08 00:00-06:00 stay=2026-03-01/2026-03-10,America/New_York   | 08T05:00-08T10:00 | 2-3 skipped where they are
  2026-10-04 01:00-03:00 stay=2026-10-04/2026-10-04,Australia/Lord_Howe| 03T14:30-03T16:00 | half an hour less, the evening before
  2026-03-29 00:00-06:00 stay=2026-03-29/2026-03-29,Asia/Kathmandu     | 28T18:15-29T00:15 | no change in +5:45
  2026-03-29 22:00-02:00 off=2026-03-29T23:00/2026-03-30T01:00         | 29T20:00-29T21:00 29T23:00-30T00:00 | away around midnight
  2026-03-29 00:00-06:00 off=2026-03-29T02:00/2026-03-29T03:00         | 28T23:00-29T04:00 | away in the hour that is skipped
  2026-03-29 00:00-06:00 off=2026-03-29T01:30/2026-03-29T02:30         | 28T23:00-29T00:30 29T01:30-29T04:00 | the end moves to 3:30
  2026-10-25 00:00-06:00 off=2026-10-25T02:00/2026-10-25T03:00         | 24T22:00-25T00:00 25T02:00-25T05:00 | both hours from 2 to 3
  2026-10-25 00:00-06:00 off=2026-10-25T02:30/2026-10-25T02:45         | 24T22:00-25T00:30 25T00:45-25T05:00 | the first of the two
  2026-10-25 00:00-06:00 service=01:00-02:30                           | 24T23:00-25T00:30 | until the first 2:30
  2026-10-25 00:00-06:00 service=02:30-04:00                           | 25T00:30-25T03:00 | from the first 2:30
  2026-03-29 00:00-06:00 service=02:00-03:00                           | closed            | only the hour that is skipped
  2026-10-24 22:00-06:00 service=00:00-24:00                           | 24T20:00-25T05:00 | a night of 9 h in round days
  2026-10-24 22:00-06:00 service=20:00-04:00                           | 24T20:00-25T03:00 | a service past midnight
  2026-10-24 22:00-06:00 service=02:00-04:00                           | 25T00:00-25T03:00 | the night of the day before
  2026-07-15 09:00-17:00 service=08:00-10:00,16:00-18:00               | 15T07:00-15T08:00 15T14:00-15T15:00 | both ends of a day
`;

describe('stays, time off and services where clocks change', () => {
  it.each(cases.trim().split('\n'))('%s', (line) => {
    const [given = '', expected = ''] = line.split('|').map((part) => part.trim());
    const [date = '', range = '', term = ''] = given.split(/\s+/);
    const [what, value = ''] = term.split('=');
    const hours = {
      timeZone: 'Europe/Madrid',
      weekly: closed,
      overrides: { [date]: range },
      stays: what === 'stay' ? [value.replace(',', ' ')] : [],
      timeOff: what === 'off' ? [value] : [],
    };
    const terms = what === 'service' ? { serviceHours: everyDay(value.replace(',', ' ')) } : {};
    const noon = at(`${date}T12:00Z`);
    const short = (instant: number) => new Date(instant).toISOString().slice(8, 16);
    const found = openIntervals(hours, noon - 48 * HOUR, noon + 48 * HOUR, terms).map(
      ({ start, end }) => `${short(start)}-${short(end)}`,
    );
    expect(found.join(' ')).toBe(expected === 'closed' ? '' : expected);
  });
});

describe('days the business is closed', () => {
  const hours = { weekly: everyDay('22:00-02:00') };
  const night = new Set(['2026-12-25']);
  it('have no hours, but the night before runs on', () => {
    expect(open('2026-12-25', hours, { closedDates: night })).toEqual(['25T00:00-25T02:00']);
    expect(open('2026-12-25', hours, { holidays: night })).toEqual(['25T00:00-25T02:00']);
  });
  it('are holidays only for those who do not work on them', () => {
    const works = { ...hours, worksHolidays: true };
    const round = ['25T00:00-25T02:00', '25T22:00-26T00:00'];
    expect(open('2026-12-25', works, { holidays: night })).toEqual(round);
    expect(open('2026-12-25', works, { closedDates: night })).toEqual(['25T00:00-25T02:00']);
  });
  it('are holidays unless the date has hours of its own, which a closed day beats', () => {
    const own = { ...hours, overrides: { '2026-12-25': '10:00-12:00' } };
    expect(open('2026-12-25', own, { holidays: night })).toEqual(['25T00:00-25T02:00', '25T10:00-25T12:00']);
    expect(open('2026-12-25', own, { closedDates: night })).toEqual(['25T00:00-25T02:00']);
  });
});

describe('hours of one’s own for an offering', () => {
  const hours = {
    weekly: everyDay('09:00-17:00'),
    offeringHours: { course: everyDay('18:00-20:00').join(';') },
  };
  const course = { offeringId: 'course' };
  it('replace the week for it and for nothing else', () => {
    expect(open('2026-12-01', hours, course)).toEqual(['01T18:00-01T20:00']);
    expect(open('2026-12-01', hours, { offeringId: 'talk' })).toEqual(['01T09:00-01T17:00']);
  });
  it('count where both are open on a date with hours of its own', () => {
    const until19 = { ...hours, overrides: { '2026-12-01': '10:00-19:00' } };
    expect(open('2026-12-01', until19, course)).toEqual(['01T18:00-01T19:00']);
    expect(open('2026-12-01', { ...hours, overrides: { '2026-12-01': '' } }, course)).toEqual([]);
  });
  it('give way to holidays and to the service', () => {
    expect(open('2026-12-01', hours, { ...course, holidays: new Set(['2026-12-01']) })).toEqual([]);
    const serviceHours = everyDay('08:00-18:30');
    expect(open('2026-12-01', hours, { ...course, serviceHours })).toEqual(['01T18:00-01T18:30']);
  });
});
