import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeOccurrence,
  endSeries,
  occurrenceDates,
  occurrencesBetween,
  pauseSeries,
  proposeInstead,
  restoreOccurrences,
  resumeSeries,
  type Series,
  skipOccurrences,
  splitSeries,
} from './index.ts';
import { sampleSeries } from './series.fixture.ts';

const at = new Date('2026-11-21T10:00Z');
const decided = <T>(result: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const dates = (series: Series) =>
  occurrencesBetween(series, '2026-11-01', '2027-03-01').map(({ date }) => date);

describe('editing a series', () => {
  test('a skipped day is left out and comes back', () => {
    const skipped = decided(skipOccurrences(sampleSeries(), ['2026-12-08'], at));
    expect(dates(skipped)).not.toContain('2026-12-08');
    expect(decided(skipOccurrences(skipped, ['2026-12-08'], at)).skipped).toEqual(['2026-12-08']);
    expect(dates(decided(restoreOccurrences(skipped, ['2026-12-08'], at)))).toEqual(dates(sampleSeries()));
  });

  test('only days of the series can be touched, and none of one that has ended', () => {
    expect(skipOccurrences(sampleSeries(), ['2026-12-09'], at)).toMatchObject({ code: 'not_found' });
    const cut = decided(endSeries(sampleSeries(), '2026-12-08', at));
    expect(dates(cut)).toEqual(['2026-11-24']);
    expect(cut.status).toBe('active');
    const ended = decided(endSeries(sampleSeries(), '2026-11-24', at));
    expect(ended.status).toBe('ended');
    expect(skipOccurrences(ended, ['2026-11-24'], at)).toMatchObject({ code: 'series_ended' });
    expect(pauseSeries(ended, at)).toMatchObject({ code: 'series_ended' });
  });

  test('moving one leaves the others', () => {
    const change = { date: '2026-12-09', time: '10:30', providerId: 'other' };
    const moved = decided(changeOccurrence(sampleSeries(), '2026-12-08', change, at));
    const found = occurrencesBetween(moved, '2026-12-08', '2026-12-22');
    expect(found[0]).toMatchObject({
      date: '2026-12-08',
      start: Date.parse('2026-12-09T09:30Z'),
      providerId: 'other',
      changed: true,
    });
    expect(found[1]).toMatchObject({ date: '2026-12-22', changed: false, providerId: 'provider' });
  });

  test('what fell into a pause is not made up for', () => {
    const paused = decided(pauseSeries(sampleSeries({ generatedThrough: '2027-01-16' }), at));
    const resumed = decided(resumeSeries(paused, '2026-12-10', at));
    expect(resumed).toMatchObject({ status: 'active', generatedThrough: '2026-12-10' });
  });

  test('this and following: the first part ends, the second goes on another way', () => {
    const series = sampleSeries({ skipped: ['2026-12-08', '2027-01-05'] });
    const split = splitSeries(series, 'one', '2026-12-22', { startTime: '11:00' }, at);
    const { before, after } = decided(split);
    expect(before).toMatchObject({ status: 'active', until: '2026-12-21', skipped: ['2026-12-08'] });
    expect(after).toMatchObject({
      status: 'active',
      startDate: '2026-12-22',
      startTime: '11:00',
      precedingId: 'one',
      generatedThrough: '2026-12-21',
      skipped: ['2027-01-05'],
    });
    expect(dates(after)).toEqual(['2026-12-22', '2027-01-19', '2027-02-02', '2027-02-16']);
  });

  test('a split shares every day between the parts: none twice, none lost', () => {
    const weekly = { rule: 'FREQ=WEEKLY', startDate: '2026-11-24' };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 13 }),
        fc.option(fc.integer({ min: 14, max: 20 }), { nil: null }),
        (index, count) => {
          const series = sampleSeries({ ...weekly, count });
          const all = occurrenceDates(series, '2026-11-01', '2027-12-31');
          const at_ = all[index] ?? '';
          const { before, after } = decided(splitSeries(series, 'one', at_, {}, at));
          const parts = [before, after].flatMap((part) => occurrenceDates(part, '2026-11-01', '2027-12-31'));
          expect(parts).toEqual(all);
        },
      ),
    );
  });
});

test('proposals: the nearest times of the same provider, then others at the very time', () => {
  const slot = (start: number) => ({ start, end: start + 60 });
  const own = { providerId: 'a', providerName: 'A', slots: [slot(500), slot(1100), slot(900), slot(4000)] };
  const other = (id: string, start: number) => ({
    providerId: id,
    providerName: id.toUpperCase(),
    slots: [slot(start)],
  });
  const found = proposeInstead(1000, own, [
    other('b', 1015),
    other('c', 1000),
    other('d', 1000),
    other('e', 1000),
  ]);
  expect(found.map(({ providerId, start }) => [providerId, start.getTime()])).toEqual([
    ['a', 900],
    ['a', 1100],
    ['c', 1000],
    ['d', 1000],
  ]);
});
