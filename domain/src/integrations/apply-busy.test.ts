import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import { type CalendarMonth, emptyMonth } from '../scheduling/index.ts';
import { applyBusy } from './apply-busy.ts';

const at = (text: string) => Date.parse(`${text}:00Z`);
const booked: CalendarMonth = {
  ...emptyMonth('p', '2026-11'),
  entries: {
    booking: { start: at('2026-11-20T09:00'), end: at('2026-11-20T10:00'), kind: 'booking', expiresAt: null },
  },
};
const december = emptyMonth('p', '2026-12');
const event = (series: string, id: string, start: number, end: number) => ({
  prefix: 'x1',
  series,
  event: id,
  start,
  end,
});
const put = (...events: ReturnType<typeof event>[]) => ({
  prefix: 'x1',
  remove: new Set<string>(),
  put: events,
});

describe('applyBusy', () => {
  test('enters a busy time, over a booking too, and leaves the booking alone', () => {
    const [month] = applyBusy(
      [booked],
      put(event('aa', 'bb', at('2026-11-20T09:30'), at('2026-11-20T11:00'))),
    );
    expect(Object.keys(month?.entries ?? {})).toEqual(['booking', 'x1_aa_bb']);
    expect(month?.entries.x1_aa_bb).toEqual({
      start: at('2026-11-20T09:30'),
      end: at('2026-11-20T11:00'),
      kind: 'busy',
      expiresAt: null,
    });
  });

  test('stands in every month it touches, and leaves a month it does not touch as it is', () => {
    const night = event('aa', 'bb', at('2026-11-30T23:00'), at('2026-12-01T01:00'));
    const january = emptyMonth('p', '2027-01');
    const [first, second, third] = applyBusy([booked, december, january], put(night));
    expect(first?.entries.x1_aa_bb).toEqual(second?.entries.x1_aa_bb);
    expect(third).toBe(january);
  });

  test('saying the same again changes nothing', () => {
    const change = put(event('aa', 'bb', at('2026-11-20T09:30'), at('2026-11-20T11:00')));
    const once = applyBusy([booked], change);
    expect(applyBusy(once, change)[0]).toBe(once[0]);
  });

  test('moves, removes one, removes a series, and begins anew', () => {
    const start = at('2026-11-21T09:00');
    const filled = applyBusy(
      [booked],
      put(
        event('aa', 'a1', start, start + HOUR),
        event('aa', 'a2', start + DAY, start + DAY + HOUR),
        event('bb', 'bb', start + 2 * DAY, start + 2 * DAY + HOUR),
      ),
    );
    const names = (months: CalendarMonth[]) => Object.keys(months[0]?.entries ?? {}).sort();
    const moved = applyBusy(filled, {
      prefix: 'x1',
      remove: new Set(['a1']),
      put: [event('aa', 'a1', start + HOUR, start + 2 * HOUR)],
    });
    expect(moved[0]?.entries.x1_aa_a1?.start).toBe(start + HOUR);
    expect(names(applyBusy(filled, { prefix: 'x1', remove: new Set(['a2']), put: [] }))).toEqual([
      'booking',
      'x1_aa_a1',
      'x1_bb_bb',
    ]);
    expect(names(applyBusy(filled, { prefix: 'x1', remove: new Set(['aa']), put: [] }))).toEqual([
      'booking',
      'x1_bb_bb',
    ]);
    expect(names(applyBusy(filled, { prefix: 'x1', remove: 'all', put: [] }))).toEqual(['booking']);
  });

  test('never touches what is not of its own calendar', () => {
    const other = applyBusy([booked], {
      ...put(event('aa', 'bb', at('2026-11-21T09:00'), at('2026-11-21T10:00'))),
    });
    const change = { prefix: 'x2', remove: 'all' as const, put: [] };
    expect(applyBusy(other, change)[0]).toBe(other[0]);
  });

  test('whatever is entered and taken back, the bookings are what they were', () => {
    const times = fc.record({
      id: fc.stringMatching(/^[0-9a-f]{4}$/),
      start: fc.integer({ min: at('2026-10-25T00:00'), max: at('2027-01-05T00:00') }),
      length: fc.integer({ min: 1, max: 3 * DAY }),
    });
    fc.assert(
      fc.property(fc.array(times), (all) => {
        const events = all.map(({ id, start, length }) => event(id, id, start, start + length));
        const filled = applyBusy([booked, december], put(...events));
        const emptied = applyBusy(filled, { prefix: 'x1', remove: 'all', put: [] });
        expect(emptied).toEqual([booked, december]);
      }),
    );
  });
});
