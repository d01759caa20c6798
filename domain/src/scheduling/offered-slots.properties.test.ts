import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, MINUTE, utcMonthsBetween } from '../kernel/index.ts';
import { anyAvailability, anyBusy, anyMoment } from './availability.fixture.ts';
import { claimInterval } from './claim-interval.ts';
import { emptyMonth, occupies, placeClaim } from './claims.ts';
import { mergeIntervals, overlaps } from './interval.ts';
import { isOffered, offeredSlots } from './offered-slots.ts';
import { openIntervals } from './open-intervals.ts';

const anySearch = fc.tuple(anyAvailability, anyMoment).chain(([availability, now]) =>
  fc.record({
    availability: fc.constant(availability),
    now: fc.constant(now),
    busy: anyBusy(now),
    durationMinutes: fc.constantFrom(5, 30, 50, 60, 90, 240),
    from: fc.integer({ min: -100, max: 400 }).map((grains) => now + grains * 5 * MINUTE),
    days: fc.integer({ min: 0, max: 3 }),
  }),
);

it('every slot lies in working hours, its claim is free, and it keeps notice and horizon', () => {
  fc.assert(
    fc.property(anySearch, ({ days, ...rest }) => {
      const search = { ...rest, to: rest.from + days * DAY };
      const { availability, now, busy, durationMinutes } = search;
      const open = openIntervals(availability, search.from, search.to + DAY);
      const counted = busy.filter((entry) => occupies(entry, now));
      let previous = Number.NEGATIVE_INFINITY;
      for (const { start, end } of offeredSlots(search)) {
        expect(start).toBeGreaterThan(previous);
        previous = start;
        expect(end - start).toBe(durationMinutes * MINUTE);
        expect(start >= search.from && start < search.to).toBe(true);
        expect(start - now).toBeGreaterThanOrEqual(availability.noticeMinutes * MINUTE);
        expect(start - now).toBeLessThanOrEqual(availability.horizonDays * DAY);
        expect(open.some((hours) => hours.start <= start && end <= hours.end)).toBe(true);
        const claim = claimInterval(availability, start, durationMinutes);
        expect(counted.filter((entry) => overlaps(entry, claim))).toEqual([]);
      }
    }),
  );
});

it('isOffered says the same of every moment as the list', () => {
  fc.assert(
    fc.property(anySearch, ({ days: _days, ...rest }) => {
      const search = { ...rest, to: rest.from + DAY };
      const listed = new Set(offeredSlots(search).map(({ start }) => start));
      for (let start = search.from; start < search.to; start += 5 * MINUTE) {
        expect(isOffered({ ...search, start })).toBe(listed.has(start));
      }
    }),
    { numRuns: 60 },
  );
});

it('a slot that is offered can be claimed at once, and only once', () => {
  fc.assert(
    fc.property(anySearch, fc.nat(), ({ days, ...rest }, pick) => {
      const search = { ...rest, to: rest.from + days * DAY };
      const { availability, now, busy, durationMinutes } = search;
      const slots = offeredSlots(search);
      const slot = slots[pick % Math.max(1, slots.length)];
      fc.pre(slot !== undefined);
      const claim = claimInterval(availability, slot?.start ?? 0, durationMinutes);
      const months = utcMonthsBetween(claim.start, claim.end).map((month) => ({
        ...emptyMonth('p', month),
        entries: Object.fromEntries(busy.map((entry, index) => [`other${index}`, entry])),
      }));
      const hold = { ...claim, kind: 'hold' as const, expiresAt: now + MINUTE };
      const placed = placeClaim(months, 'mine', hold, now);
      expect(placed.ok).toBe(true);
      if (!placed.ok) return;
      expect(placeClaim(placed.value, 'theirs', hold, now)).toMatchObject({ ok: false, code: 'slot_taken' });
      const after = placed.value.flatMap(({ entries }) => Object.values(entries));
      expect(isOffered({ ...search, busy: after, start: slot?.start ?? 0 })).toBe(false);
    }),
  );
});

it('open intervals do not depend on how time is cut into windows', () => {
  fc.assert(
    fc.property(
      anyAvailability,
      anyMoment,
      fc.nat(2000),
      fc.nat(2000),
      (availability, from, first, second) => {
        const middle = from + first * MINUTE;
        const to = middle + second * MINUTE;
        const parts = [
          ...openIntervals(availability, from, middle),
          ...openIntervals(availability, middle, to),
        ];
        expect(openIntervals(availability, from, to)).toEqual(mergeIntervals(parts));
      },
    ),
  );
});
