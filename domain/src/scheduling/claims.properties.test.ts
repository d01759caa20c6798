import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import type { CalendarMonth } from './calendar-month.ts';
import { confirmClaim, emptyMonth, occupies, placeClaim, releaseClaim } from './claims.ts';
import { overlaps } from './interval.ts';

/** The last midnight of November, so that many intervals span two months. */
const midnight = Date.UTC(2026, 11, 1);

const anyInterval = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({
    start: midnight + from * 5 * MINUTE,
    end: midnight + (from + length) * 5 * MINUTE,
  }));

const anyStep = fc.record({
  act: fc.constantFrom('hold', 'hold', 'confirm', 'release', 'busy'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  interval: anyInterval,
  /** Minutes since the step before. */
  wait: fc.integer({ min: 0, max: 10 }),
});

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function act(months: CalendarMonth[], { act, id, interval }: Step, now: number): CalendarMonth[] {
  if (act === 'release') return releaseClaim(months, id);
  if (act === 'confirm') {
    const confirmed = confirmClaim(months, id, now);
    return confirmed.ok ? confirmed.value : months;
  }
  const kind = act === 'busy' ? 'busy' : 'hold';
  const entry = { ...interval, kind, expiresAt: kind === 'hold' ? now + 15 * MINUTE : null } as const;
  const placed = placeClaim(months, id, entry, now);
  return placed.ok ? placed.value : months;
}

it('whatever is claimed, confirmed and released in whatever order, no two claims overlap', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let months = [emptyMonth('p', '2026-11'), emptyMonth('p', '2026-12')];
      let now = midnight - 100 * MINUTE;
      for (const step of steps) {
        now += step.wait * MINUTE;
        months = act(months, step, now);
        const live = new Map(
          months
            .flatMap(({ entries }) => Object.entries(entries))
            .filter(([, entry]) => occupies(entry, now)),
        );
        for (const [id, entry] of live) {
          for (const [other, rival] of live) expect(id === other || !overlaps(entry, rival)).toBe(true);
          const [november, december] = months;
          expect(november?.entries[id]).toEqual(entry.start < midnight ? entry : undefined);
          expect(december?.entries[id]).toEqual(entry.end > midnight ? entry : undefined);
        }
      }
    }),
    { numRuns: 200 },
  );
});
