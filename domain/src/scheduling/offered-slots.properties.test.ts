import fc from 'fast-check';
import { expect, it } from 'vitest';
import { travelMinutes } from '../dispatch/travel-time.ts';
import { DAY, MINUTE, utcMonthsBetween } from '../kernel/index.ts';
import { anyAvailability, anyBusy, anyCell, anyMoment, anyTerms } from './availability.fixture.ts';
import { claimInterval } from './claim-interval.ts';
import { emptyMonth, occupies, placeClaim } from './claims.ts';
import { mergeIntervals, overlaps } from './interval.ts';
import { isOffered, offeredSlots } from './offered-slots.ts';
import { openIntervals, openRanges } from './open-intervals.ts';
import { calendarWindow, type SlotSearch } from './slot-search.ts';
import { wallOf } from './wall-clock.ts';

const anySearch = fc.tuple(anyAvailability, anyMoment).chain(([availability, now]) =>
  fc
    .record({
      terms: anyTerms,
      busy: anyBusy(now),
      durationMinutes: fc.constantFrom(5, 30, 50, 60, 90, 240),
      from: fc.integer({ min: -100, max: 400 }).map((grains) => now + grains * 5 * MINUTE),
      days: fc.integer({ min: 0, max: 3 }),
      cell: fc.option(anyCell, { freq: 1 }),
    })
    .map(
      ({ terms, days, from, cell, ...rest }): SlotSearch => ({
        ...terms,
        ...rest,
        availability,
        now,
        from,
        to: from + days * DAY,
        travel: cell === null ? undefined : { cell, minutesBetween: travelMinutes },
      }),
    ),
);

/** The same provider without limits, the same visit without a way: what is left depends on one entry at a time. */
const unlimited = (search: SlotSearch): SlotSearch => ({
  ...search,
  availability: { ...search.availability, maxPerDay: null, maxPerWeek: null, maxPerMonth: null },
  travel: undefined,
});

it('every slot lies in working hours, its claim is free, and it keeps notice and horizon', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const { availability, now, busy, durationMinutes } = search;
      const open = openIntervals(availability, search.from, search.to + DAY, search);
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

it('slots and what is taken make up the hours: every start on the grid is offered or has a reason not to be', () => {
  fc.assert(
    fc.property(anySearch.map(unlimited), (search) => {
      const { availability, now, busy, durationMinutes, from, to } = search;
      const offered = new Set(offeredSlots(search).map(({ start }) => start));
      const ranges = openRanges(availability, from - DAY, to + DAY, search);
      const open = openIntervals(availability, from - 4 * DAY, to + 4 * DAY, search);
      const runs = mergeIntervals(ranges);
      for (let start = from; start < to; start += 5 * MINUTE) {
        const anchor = ranges.findLast((range) => range.start <= start);
        const isInRun = runs.some((run) => run.start <= start && start < run.end);
        const sinceAnchor = anchor ? wallOf(start, anchor.spans) - wallOf(anchor.start, anchor.spans) : 1;
        const isOnGrid = isInRun && sinceAnchor % (availability.stepMinutes * MINUTE) === 0;
        const slot = { start, end: start + durationMinutes * MINUTE };
        const isOpen = open.some((hours) => hours.start <= slot.start && slot.end <= hours.end);
        const claim = claimInterval(availability, start, durationMinutes);
        const isFree = !busy.some((entry) => occupies(entry, now) && overlaps(entry, claim));
        const isInTime =
          start >= now + availability.noticeMinutes * MINUTE && start <= now + availability.horizonDays * DAY;
        expect([start, offered.has(start)]).toEqual([start, isOnGrid && isOpen && isFree && isInTime]);
      }
    }),
    { numRuns: 150 },
  );
});

it('isOffered says the same of every moment as the list', () => {
  fc.assert(
    fc.property(anySearch, (anywhere) => {
      const search = { ...anywhere, to: anywhere.from + DAY };
      const listed = new Set(offeredSlots(search).map(({ start }) => start));
      for (let start = search.from; start < search.to; start += 5 * MINUTE) {
        expect(isOffered({ ...search, start })).toBe(listed.has(start));
      }
    }),
    { numRuns: 60 },
  );
});

it('nothing outside the calendar window matters, and every claim lies in it', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const window = calendarWindow(search);
      const slots = offeredSlots(search);
      if (window === null) {
        expect(slots).toEqual([]);
        return;
      }
      const near = search.busy.filter((entry) => overlaps(entry, window));
      expect(offeredSlots({ ...search, busy: near })).toEqual(slots);
      for (const { start } of slots) {
        const claim = claimInterval(search.availability, start, search.durationMinutes);
        expect(claim.start >= window.start && claim.end <= window.end).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('a slot that is offered can be claimed at once, and only once', () => {
  fc.assert(
    fc.property(anySearch, fc.nat(), (search, pick) => {
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

it('whatever is booked, travel and limits only ever take slots away', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const all = new Set(offeredSlots(unlimited(search)).map(({ start }) => start));
      expect(offeredSlots(search).filter(({ start }) => !all.has(start))).toEqual([]);
    }),
  );
});

it('open intervals do not depend on how time is cut into windows', () => {
  fc.assert(
    fc.property(
      anyAvailability,
      anyTerms,
      anyMoment,
      fc.nat(2000),
      fc.nat(2000),
      (availability, terms, from, first, second) => {
        const middle = from + first * MINUTE;
        const to = middle + second * MINUTE;
        const parts = [
          ...openIntervals(availability, from, middle, terms),
          ...openIntervals(availability, middle, to, terms),
        ];
        expect(openIntervals(availability, from, to, terms)).toEqual(mergeIntervals(parts));
      },
    ),
  );
});
