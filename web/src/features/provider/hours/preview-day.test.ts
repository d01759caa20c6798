import { defaultAvailability, type Opening } from '@evergrow/domain/scheduling';
import { expect, test } from 'vitest';
import { bookableStarts, dayNotes } from './preview-day.ts';

const availability = {
  ...defaultAvailability('UTC'),
  noticeMinutes: 0,
  overrides: { '2026-12-07': '10:00-12:00' },
  timeOff: ['2026-12-01T10:00/2026-12-02T09:00', '2026-12-04T00:00/2026-12-04T00:00'],
  stays: ['2026-12-03/2026-12-03 America/New_York'],
};
const service = { id: 'session', title: 'Session', durationMinutes: 60, seats: 1, hours: null };
const opening: Opening = {
  holidayCountry: 'ES',
  holidays: [
    { date: '2026-12-07', name: 'Kept open' },
    { date: '2026-12-08', name: 'Immaculate Conception' },
  ],
  closedDates: ['2026-12-09'],
  services: [service],
  entries: [
    {
      start: Date.parse('2026-12-03T15:00Z'),
      end: Date.parse('2026-12-03T22:00Z'),
      kind: 'booking',
      expiresAt: null,
    },
  ],
};

const startsOn = (date: string) => {
  const start = Date.parse(`${date}T00:00Z`);
  const day = { availability, opening, service, start, end: start + 86_400_000 };
  return bookableStarts({ ...day, now: Date.parse('2026-12-01T00:00Z') }).map((instant) =>
    new Date(instant).toISOString().slice(11, 16),
  );
};

test('the preview is what clients are offered: hours, time off, stays, holidays, and what is taken', () => {
  expect(startsOn('2026-12-01')).toEqual(['09:00']);
  expect(startsOn('2026-12-07')).toEqual(['10:00', '10:30', '11:00']);
  expect(startsOn('2026-12-08')).toEqual([]);
  expect(startsOn('2026-12-09')).toEqual([]);
  // 9:00 to 17:00 in New York is 14:00 to 22:00, and from 15:00 on somebody else is there.
  expect(startsOn('2026-12-03')).toEqual([]);
  const free = { ...availability, bufferAfterMinutes: 0 };
  const start = Date.parse('2026-12-03T00:00Z');
  const day = { availability: free, opening, service, start, end: start + 86_400_000, now: start };
  expect(bookableStarts(day)).toEqual([Date.parse('2026-12-03T14:00Z')]);
});

test.each([
  ['2026-12-01', ['away']],
  ['2026-12-02', ['away']],
  ['2026-12-03', ['elsewhere']],
  ['2026-12-04', []],
  ['2026-12-07', ['special']],
  ['2026-12-08', ['holiday']],
  ['2026-12-09', ['closed']],
])('%s is marked %j', (date, kinds) => {
  expect(dayNotes(availability, opening, date).map(({ kind }) => kind)).toEqual(kinds);
});
