import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../wall-clock.ts';
import {
  dueOccurrences,
  frequencyOfRule,
  isOver,
  occurrenceDates,
  occurrencesBetween,
  rarerFrequency,
  recurrenceRuleSchema,
  ruleOfFrequency,
  wallInstant,
} from './index.ts';
import { sampleSeries } from './series.fixture.ts';

const days = (rule: string, startDate: string, from: string, to: string, more = {}) =>
  occurrenceDates({ rule, startDate, until: null, count: null, ...more }, from, to);

/** What a clock in `zone` shows, by the platform's own zone data and formatting: not by our arithmetic. */
function shown(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return parts.format(instant).replace(', ', 'T');
}

describe('the days of a series', () => {
  test('every two weeks', () => {
    expect(days('FREQ=WEEKLY;INTERVAL=2', '2026-11-24', '2026-11-01', '2027-01-10')).toEqual([
      '2026-11-24',
      '2026-12-08',
      '2026-12-22',
      '2027-01-05',
    ]);
  });

  test.each([
    ['2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['2028-01-31', ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30', '2028-05-31']],
    ['2026-01-30', ['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30', '2026-05-30']],
    ['2027-01-29', ['2027-01-29', '2027-02-28', '2027-03-29', '2027-04-29', '2027-05-29']],
    ['2026-01-28', ['2026-01-28', '2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28']],
  ])('monthly from %s keeps to the last day of shorter months', (startDate, expected) => {
    const rule = ruleOfFrequency('monthly', startDate);
    expect(days(rule, startDate, startDate, expected.at(-1) ?? '')).toEqual(expected);
  });

  test('any rule: the second Tuesday, two days a week, the last Friday', () => {
    expect(days('FREQ=MONTHLY;BYDAY=2TU', '2026-12-08', '2026-12-01', '2027-02-28')).toEqual([
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
    expect(days('FREQ=WEEKLY;BYDAY=TU,TH', '2026-11-24', '2026-11-24', '2026-12-03')).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-12-01',
      '2026-12-03',
    ]);
    expect(days('FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27', '2026-11-27', '2027-01-31')).toEqual([
      '2026-11-27',
      '2026-12-25',
      '2027-01-29',
    ]);
  });

  test('end by day and by number; the window does not change which they are', () => {
    const weekly = 'FREQ=WEEKLY';
    expect(days(weekly, '2026-11-24', '2026-11-24', '2027-12-31', { until: '2026-12-07' })).toEqual([
      '2026-11-24',
      '2026-12-01',
    ]);
    expect(days(weekly, '2026-11-24', '2026-12-02', '2027-12-31', { count: 3 })).toEqual(['2026-12-08']);
    expect(days(weekly, '2026-11-24', '2026-01-01', '2026-11-23')).toEqual([]);
    expect(isOver(sampleSeries({ count: 3 }), '2026-12-22')).toBe(true);
    expect(isOver(sampleSeries({ count: 3 }), '2026-12-21')).toBe(false);
    expect(isOver(sampleSeries(), '2036-12-21')).toBe(false);
  });

  test.each([
    '',
    'WEEKLY',
    'INTERVAL=2;FREQ=WEEKLY',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;UNTIL=20270101',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;FREQ=WEEKLY',
    'FREQ=WEEKLY\nEXDATE:20270101',
  ])('%j is not a rule', (text) => {
    expect(recurrenceRuleSchema.safeParse(text).success).toBe(false);
  });
});

describe('prices by frequency', () => {
  test.each([
    ['FREQ=WEEKLY', 'weekly', 'everyTwoWeeks'],
    ['FREQ=DAILY', 'weekly', 'everyTwoWeeks'],
    ['FREQ=WEEKLY;INTERVAL=2', 'everyTwoWeeks', 'everyFourWeeks'],
    ['FREQ=WEEKLY;INTERVAL=3', 'everyFourWeeks', 'monthly'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'monthly', 'once'],
    ['FREQ=WEEKLY;INTERVAL=6', 'monthly', 'once'],
  ] as const)('%s is priced as %s, after a skip as %s', (rule, frequency, rarer) => {
    expect(frequencyOfRule(rule)).toBe(frequency);
    expect(rarerFrequency(frequency)).toBe(rarer);
  });
});

describe('the times of a series', () => {
  test.each([
    ['Europe/Madrid', '2027-03-23', '09:00', '2027-03-23T08:00:00.000Z'],
    ['Europe/Madrid', '2027-03-30', '09:00', '2027-03-30T07:00:00.000Z'],
    // Skipped from 02:00 to 03:00: moved forward by the hour that is skipped.
    ['Europe/Madrid', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    // Comes twice: the first.
    ['Europe/Madrid', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    // Half an hour of summer time.
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-05', '09:00', '2026-10-04T22:00:00.000Z'],
    // No midnight: the day begins at one.
    ['Africa/Cairo', '2026-04-24', '00:30', '2026-04-23T22:30:00.000Z'],
    ['Asia/Kathmandu', '2026-12-01', '09:00', '2026-12-01T03:15:00.000Z'],
  ])('%s %s %s is %s', (zone, date, time, instant) => {
    expect(new Date(wallInstant(zone, date, time)).toISOString()).toBe(instant);
  });

  test('keep the time on the wall in any zone and year, over every change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2032-01-01') }),
        fc.constantFrom('weekly', 'everyTwoWeeks', 'everyFourWeeks', 'monthly'),
        fc.integer({ min: 0, max: 95 }),
        (timeZone, startDay, frequency, quarter) => {
          const startDate = new Date(startDay * 86_400_000).toISOString().slice(0, 10);
          const startTime = `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
          const series = sampleSeries({
            timeZone,
            startDate,
            startTime,
            rule: ruleOfFrequency(frequency as 'weekly', startDate),
          });
          const last = new Date((startDay + 400) * 86_400_000).toISOString().slice(0, 10);
          const found = occurrencesBetween(series, startDate, last);
          expect(found.length).toBeGreaterThanOrEqual(13);
          for (const { date, start } of found) {
            const wanted = `${date}T${startTime}`;
            if (shown(timeZone, start) === wanted) {
              // The first of two.
              expect(shown(timeZone, start - 3_600_000)).not.toBe(wanted);
              expect(shown(timeZone, start - 1_800_000)).not.toBe(wanted);
            } else {
              // Only where no clock of that zone ever shows it: it comes later by what was skipped.
              for (let shift = -180; shift <= 180; shift += 15) {
                expect(shown(timeZone, start + shift * 60_000)).not.toBe(wanted);
              }
              expect(shown(timeZone, start) > wanted).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('are generated up to eight weeks ahead, each once, and never for a pause or the past', () => {
    const now = Date.parse('2026-11-25T12:00Z');
    const dates = dueOccurrences(sampleSeries(), now).map(({ date }) => date);
    expect(dates).toEqual(['2026-12-08', '2026-12-22', '2027-01-05', '2027-01-19']);
    const later = sampleSeries({ generatedThrough: '2027-01-20' });
    expect(dueOccurrences(later, now)).toEqual([]);
    expect(dueOccurrences(sampleSeries({ status: 'paused' }), now)).toEqual([]);
    const behind = sampleSeries({ generatedThrough: '2026-11-01' });
    expect(dueOccurrences(behind, now)[0]?.date).toBe('2026-12-08');
  });
});
