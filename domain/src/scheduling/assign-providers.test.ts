import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignProviders, loadOf, type StaffCandidate, type Staffed } from './assign-providers.ts';
import { anyAvailability, anyBusy, anyMoment } from './availability.fixture.ts';
import { defaultAvailability } from './availability.ts';
import { poolSlots } from './pool-slots.ts';
import type { Staffing } from './service.ts';
import { defaultWorkSettings, type WorkSettings } from './workforce.ts';

const start = Date.parse('2026-11-02T10:00Z');
const hour = 3_600_000;

type Sketch = {
  busy?: boolean;
  load?: number;
  work?: Partial<WorkSettings>;
  stars?: readonly [number, number];
};

/** Somebody who works round the clock. */
const somebody = (
  providerId: string,
  { busy, load = 0, work, stars = [0, 0] }: Sketch = {},
): StaffCandidate => ({
  providerId,
  availability: {
    ...defaultAvailability('UTC'),
    weekly: Array.from({ length: 7 }, () => '00:00-24:00'),
    bufferAfterMinutes: 0,
  },
  busy: busy ? [{ start, end: start + hour, kind: 'booking', expiresAt: null }] : [],
  rating: { count: stars[0], sum: stars[1] },
  work: { ...defaultWorkSettings, ...work },
  load,
});

const assign = (staffing: Staffing, candidates: StaffCandidate[], rest: Partial<Staffed> = {}) => {
  const staffed = {
    staffing,
    candidates,
    wanted: null,
    skills: [],
    areaId: null,
    durationMinutes: 60,
    ...rest,
  };
  const result = assignProviders({ ...staffed, start, now: start - 24 * hour });
  return result.ok ? result.value : result.code;
};

describe('one who was chosen', () => {
  const chosen: Staffing = { mode: 'chosen' };
  it('does it, or says why not', () => {
    const candidates = [somebody('ann'), somebody('ben', { busy: true })];
    expect(assign(chosen, candidates, { wanted: 'ann' })).toEqual(['ann']);
    expect(assign(chosen, candidates, { wanted: 'ben' })).toBe('slot_unavailable');
    expect(assign(chosen, candidates, { wanted: 'cleo' })).toBe('provider_unavailable');
    expect(assign(chosen, candidates)).toBe('provider_unavailable');
  });
});

describe('any of several', () => {
  const any = (rule: 'load' | 'priority' | 'rating'): Staffing => ({ mode: 'any', rule });
  const ann = somebody('ann', { load: 5, work: { priority: 90 }, stars: [10, 40] });
  const ben = somebody('ben', { load: 2, work: { priority: 10 }, stars: [10, 50] });
  const cleo = somebody('cleo', { load: 2, work: { priority: 50 }, stars: [1, 5] });

  it('is the first by the rule', () => {
    expect(assign(any('load'), [ann, ben, cleo])).toEqual(['cleo']);
    expect(assign(any('priority'), [ann, ben, cleo])).toEqual(['ann']);
    expect(assign(any('rating'), [ann, ben, cleo])).toEqual(['ben']);
  });
  it('is the lower id where nothing else tells them apart, in whatever order they come', () => {
    const twins = [somebody('b'), somebody('a'), somebody('c')];
    for (const rule of ['load', 'priority', 'rating'] as const) {
      expect(assign(any(rule), twins)).toEqual(['a']);
      expect(assign(any(rule), twins.toReversed())).toEqual(['a']);
    }
  });
  it('is whoever is free, or nobody', () => {
    const taken = [somebody('ann', { busy: true }), somebody('ben', { busy: true })];
    expect(assign(any('load'), [...taken, cleo])).toEqual(['cleo']);
    expect(assign(any('load'), taken)).toBe('no_provider_free');
    expect(assign(any('load'), [])).toBe('provider_unavailable');
  });
  it('is the one wanted, and no other', () => {
    expect(assign(any('load'), [ann, ben], { wanted: 'ann' })).toEqual(['ann']);
    const taken = somebody('ann', { busy: true });
    expect(assign(any('load'), [taken, ben], { wanted: 'ann' })).toBe('slot_unavailable');
  });
  it('has the skills and works in the area', () => {
    const glazier = somebody('dora', { work: { skills: ['windows', 'ladder'], areaIds: ['north'] } });
    const skilled = { skills: ['ladder'], areaId: 'north' };
    expect(assign(any('load'), [ann, glazier], skilled)).toEqual(['dora']);
    expect(assign(any('load'), [glazier], { ...skilled, areaId: 'south' })).toBe('provider_unavailable');
    expect(assign(any('load'), [glazier], { skills: ['ironing'] })).toBe('provider_unavailable');
  });
  it('takes turns when loads are counted', () => {
    const loads: Record<string, number> = { ann: 0, ben: 0, cleo: 0 };
    const turns = Array.from({ length: 9 }, () => {
      const [next = ''] = assign(
        any('load'),
        Object.entries(loads).map(([id, load]) => somebody(id, { load })),
      );
      loads[next] = (loads[next] ?? 0) + 1;
      return next;
    });
    expect(new Set(turns)).toEqual(new Set(['ann', 'ben', 'cleo']));
    expect(Object.values(loads)).toEqual([3, 3, 3]);
  });
});

describe('all of them', () => {
  const all: Staffing = { mode: 'all', providerIds: ['ann', 'ben'] };
  it('come, the one wanted in charge, or nobody does', () => {
    const both = [somebody('ben'), somebody('ann'), somebody('cleo')];
    expect(assign(all, both)).toEqual(['ann', 'ben']);
    expect(assign(all, both, { wanted: 'ben' })).toEqual(['ben', 'ann']);
    expect(assign(all, both, { wanted: 'cleo' })).toBe('provider_unavailable');
    expect(assign(all, [somebody('ann'), somebody('ben', { busy: true })])).toBe('slot_unavailable');
    expect(assign(all, [somebody('ann')])).toBe('provider_unavailable');
  });
});

describe('some and one of the others', () => {
  const staffing: Staffing = { mode: 'fixedAndAny', fixedIds: ['ann'], rule: 'load' };
  it('come together, the fixed first', () => {
    const others = [somebody('ben', { load: 3 }), somebody('cleo', { load: 1 })];
    expect(assign(staffing, [...others, somebody('ann')])).toEqual(['ann', 'cleo']);
    expect(assign(staffing, [...others, somebody('ann')], { wanted: 'ben' })).toEqual(['ann', 'ben']);
    expect(assign(staffing, [...others, somebody('ann')], { wanted: 'ann' })).toEqual(['ann', 'cleo']);
    expect(assign(staffing, [...others, somebody('ann', { busy: true })])).toBe('slot_unavailable');
    expect(assign(staffing, [somebody('ann'), somebody('ben', { busy: true })])).toBe('no_provider_free');
    expect(assign(staffing, [somebody('ann')])).toBe('provider_unavailable');
    expect(assign(staffing, others)).toBe('provider_unavailable');
  });
});

it('the load is what begins in the month, without appointments elsewhere', () => {
  const entry = (iso: string, kind: 'booking' | 'busy' | 'hold' = 'booking') => ({
    start: Date.parse(iso),
    end: Date.parse(iso) + hour,
    kind,
    expiresAt: null,
  });
  const busy = [
    entry('2026-11-01T00:00Z'),
    entry('2026-11-30T23:00Z', 'hold'),
    entry('2026-11-15T10:00Z', 'busy'),
    entry('2026-12-01T00:00Z'),
  ];
  expect(loadOf(busy, start)).toBe(2);
});

const anyStaffing: fc.Arbitrary<Staffing> = fc.constantFrom<Staffing>(
  { mode: 'chosen' },
  { mode: 'any', rule: 'load' },
  { mode: 'any', rule: 'rating' },
  { mode: 'all', providerIds: ['p0', 'p1'] },
  { mode: 'fixedAndAny', fixedIds: ['p1'], rule: 'priority' },
);

it('a pool offers exactly the starts for which somebody is found, among those it names', () => {
  fc.assert(
    fc.property(
      anyMoment.chain((now) =>
        fc.record({
          now: fc.constant(now),
          staffing: anyStaffing,
          wanted: fc.constantFrom(null, null, 'p0', 'p1', 'p2'),
          candidates: fc
            .array(fc.record({ availability: anyAvailability, busy: anyBusy(now), load: fc.nat(3) }), {
              minLength: 1,
              maxLength: 3,
            })
            .map((all) => all.map((one, index) => ({ ...somebody(`p${index}`), ...one }))),
        }),
      ),
      (given) => {
        const staffed = { ...given, skills: [], areaId: null, durationMinutes: 30 };
        const from = Math.ceil(given.now / 300_000) * 300_000;
        const pool = poolSlots({ ...staffed, from, to: from + 6 * hour });
        for (let at = from; at < from + 6 * hour; at += 300_000) {
          const assigned = assignProviders({ ...staffed, start: at });
          if (!pool.ok) {
            expect(assigned).toEqual(pool);
            continue;
          }
          const slot = pool.value.find((found) => found.start === at);
          expect(assigned.ok).toBe(slot !== undefined);
          if (assigned.ok) {
            for (const id of assigned.value) expect(slot?.providerIds).toContain(id);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
