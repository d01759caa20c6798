import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../kernel/index.ts';
import type { DayPlan, DispatchCleaner, DispatchDay, DispatchVisit } from './dispatch-problem.ts';
import { at, inventDay, legs, makeCleaner, makeVisit } from './invented-day.fixture.ts';
import { optimiseDay } from './optimise-day.ts';

/** Rounds decide, not the clock: tests give the same result on any machine. */
const budget = { seed: 7, rounds: 25, ms: 1, clock: () => 0 };

/** Everything a plan breaks, worked out from the definitions and not from the optimiser. */
function faultsOf(day: DispatchDay, plan: DayPlan, excused: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const known = new Map(
    day.visits.map((visit) => [`${visit.id}@${visit.fixed === 'all' ? visit.providerId : ''}`, visit]),
  );
  const find = (id: string, providerId: string) => known.get(`${id}@`) ?? known.get(`${id}@${providerId}`);
  const seen = plan.routes.flatMap(({ visits }) => visits.map(({ id }) => id)).sort();
  if (
    seen.join() !==
    day.visits
      .map(({ id }) => id)
      .sort()
      .join()
  )
    faults.push('not every visit exactly once');
  for (const route of plan.routes) {
    const cleaner = day.cleaners.find(({ id }) => id === route.providerId) as DispatchCleaner;
    const stops = route.visits.map((stop) => ({
      ...stop,
      visit: find(stop.id, stop.providerId) as DispatchVisit,
    }));
    const loose = stops.filter(({ visit }) => visit.fixed !== 'all' && !excused.has(visit.id));
    for (const { id, start, visit } of stops) {
      if (visit.fixed === 'all' || excused.has(id)) {
        if (start !== visit.start || cleaner.id !== visit.providerId) faults.push(`${id} was moved`);
        continue;
      }
      const end = start + visit.duration;
      if (start < visit.earliest || start > visit.latest) faults.push(`${id} outside its window`);
      if (!cleaner.shifts.some((shift) => shift.start <= start && end <= shift.end))
        faults.push(`${id} outside the shift`);
      const claim = { start: start - cleaner.bufferBefore, end: end + cleaner.bufferAfter };
      if (cleaner.busy.some((busy) => busy.start < claim.end && claim.start < busy.end))
        faults.push(`${id} over something else`);
      const isBound = visit.fixed === 'provider';
      if (isBound && cleaner.id !== visit.providerId) faults.push(`${id} taken from its provider`);
      if (isBound) continue;
      if (!visit.skills.every((skill) => cleaner.skills.includes(skill))) faults.push(`${id} without skill`);
      if (visit.areaId && cleaner.areaIds.length > 0 && !cleaner.areaIds.includes(visit.areaId))
        faults.push(`${id} in a foreign area`);
      if (visit.offeredBy.length > 0 && !visit.offeredBy.includes(cleaner.id))
        faults.push(`${id} by who does not offer it`);
    }
    for (const [index, stop] of stops.entries()) {
      const next = stops[index + 1];
      if (!next || (!loose.includes(stop) && !loose.includes(next))) continue;
      const gap = next.start - stop.start - stop.visit.duration;
      const way = legs.minutes(stop.visit.cell, next.visit.cell) * MINUTE;
      if (gap < Math.max(way, cleaner.bufferBefore + cleaner.bufferAfter))
        faults.push(`no time from ${stop.id} to ${next.id}`);
    }
    if (cleaner.maxVisits !== null && loose.length > 0 && stops.length > cleaner.maxVisits)
      faults.push('too many visits');
    const { lunch } = route;
    if (cleaner.lunch && lunch) {
      if (
        lunch.start < cleaner.lunch.start ||
        lunch.end > cleaner.lunch.end ||
        lunch.end - lunch.start < cleaner.lunch.duration
      )
        faults.push('lunch at the wrong time');
      if (stops.some(({ start, visit }) => start < lunch.end && lunch.start < start + visit.duration))
        faults.push('lunch during a visit');
      const before = stops.findLast(({ start, visit }) => start + visit.duration <= lunch.start);
      const after = stops.find(({ start }) => start >= lunch.end);
      if (before && after) {
        const way = legs.minutes(before.visit.cell, after.visit.cell) * MINUTE;
        const free = after.start - before.start - before.visit.duration;
        if (free < way + cleaner.lunch.duration) faults.push('lunch on the way');
      }
    } else if (
      cleaner.lunch &&
      loose.length > 0 &&
      stops.every(({ visit }) => loose.some(({ id }) => id === visit.id))
    ) {
      faults.push('no lunch');
    }
  }
  return faults;
}

const cell = fc.record({
  lat: fc.integer({ min: 6040, max: 6072 }).map((n) => n / 200),
  lng: fc.integer({ min: -19566, max: -19530 }).map((n) => n / 200),
});
const hour = (min: number, max: number) =>
  fc.integer({ min: min * 12, max: max * 12 }).map((n) => at(n / 12));
const ids = ['a', 'b', 'c'];
const someSkills = fc.subarray(['windows', 'deep']);
const someAreas = fc.subarray(['north', 'south']);

const anyVisit = (index: number): fc.Arbitrary<DispatchVisit> =>
  fc
    .record({
      providerId: fc.constantFrom(...ids),
      start: hour(7, 18),
      duration: fc.integer({ min: 3, max: 36 }).map((n) => n * 5 * MINUTE),
      cell,
      before: fc.integer({ min: 0, max: 24 }),
      after: fc.integer({ min: 0, max: 24 }),
      skills: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: someSkills },
      ),
      areaId: fc.constantFrom(null, null, 'north', 'south'),
      offeredBy: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        { weight: 1, arbitrary: fc.subarray(ids) },
      ),
      fixed: fc.constantFrom('no', 'no', 'no', 'provider', 'all'),
    })
    .map(({ before, after, ...rest }) => ({
      ...rest,
      id: `v${index}`,
      earliest: rest.start - before * 5 * MINUTE,
      latest: rest.start + after * 5 * MINUTE,
    }));

const anyCleaner = (id: string): fc.Arbitrary<DispatchCleaner> =>
  fc.record({
    id: fc.constant(id),
    shifts: fc.constantFrom(
      [{ start: at(8), end: at(18) }],
      [
        { start: at(7), end: at(12) },
        { start: at(13), end: at(19) },
      ],
      [],
    ),
    busy: fc.constantFrom([], [{ start: at(9), end: at(10) }]),
    lunch: fc.constantFrom(null, { start: at(11.5), end: at(14), duration: 30 * MINUTE }),
    base: fc.option(cell, { nil: null }),
    skills: someSkills,
    areaIds: someAreas,
    bufferBefore: fc.constantFrom(0, 5 * MINUTE),
    bufferAfter: fc.constantFrom(0, 15 * MINUTE),
    maxVisits: fc.constantFrom(null, null, 3),
  });

const anyDay: fc.Arbitrary<DispatchDay> = fc.integer({ min: 0, max: 10 }).chain((count) =>
  fc.record({
    visits: fc.tuple(...Array.from({ length: count }, (_, index) => anyVisit(index))),
    cleaners: fc.tuple(...ids.map(anyCleaner)),
    legs: fc.constant(legs),
  }),
);

describe('optimiseDay, whatever the day', () => {
  it('breaks nothing, leaves nobody out, and is never worse', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { before, after, stuck, brokenBefore } = optimiseDay(day, { ...budget, rounds: 5 });
        const excused = new Set(stuck.map(({ id }) => id));
        if (after !== before) expect(faultsOf(day, after, excused)).toEqual([]);
        expect(after.km <= before.km + 1e-6 || stuck.length < brokenBefore).toBe(true);
        if (brokenBefore === 0) expect(stuck).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyDay, fc.integer(), (day, seed) => {
        expect(optimiseDay(day, { ...budget, seed })).toEqual(optimiseDay(day, { ...budget, seed }));
      }),
      { numRuns: 30 },
    );
  });

  it('finds nothing more where it has finished', () => {
    const day = inventDay(16, 3, 3);
    const { after } = optimiseDay(day, budget);
    const again = day.visits.map((visit) => {
      const stop = after.routes.flatMap(({ visits }) => visits).find(({ id }) => id === visit.id);
      return { ...visit, providerId: stop?.providerId ?? '', start: stop?.start ?? 0 };
    });
    const second = optimiseDay({ ...day, visits: again }, budget);
    expect(second.brokenBefore).toBe(0);
    expect(second.after.km).toBeLessThanOrEqual(after.km + 1e-6);
  });
});

describe('optimiseDay', () => {
  const east = { lat: 30.27, lng: -97.6 };
  const west = { lat: 30.27, lng: -97.9 };
  const cleaners = [makeCleaner({ id: 'a', base: west }), makeCleaner({ id: 'b', base: east })];
  const moved = (visits: DispatchVisit[], others = cleaners) => {
    const result = optimiseDay({ visits, cleaners: others, legs }, budget);
    const stops = result.after.routes.flatMap((route) => route.visits);
    return { ...result, who: Object.fromEntries(stops.map(({ id, providerId }) => [id, providerId])), stops };
  };

  it('gives each side of town to who lives there', () => {
    const { who, before, after } = moved([
      makeVisit({ id: 'w', cell: west, providerId: 'b' }),
      makeVisit({ id: 'e', cell: east, providerId: 'a' }),
    ]);
    expect(who).toEqual({ w: 'a', e: 'b' });
    expect(after.km).toBeLessThan(before.km / 10);
  });

  it('leaves what is on the way, and whom a client asked for', () => {
    const { who } = moved([
      makeVisit({ id: 'w', cell: west, providerId: 'b', fixed: 'all' }),
      makeVisit({ id: 'e', cell: east, providerId: 'a', fixed: 'provider' }),
    ]);
    expect(who).toEqual({ w: 'b', e: 'a' });
  });

  it('changes no time without need', () => {
    const visits = [
      makeVisit({ id: 'w', cell: west, start: at(10.5) }),
      makeVisit({ id: 'x', cell: west, start: at(14) }),
    ];
    expect(moved(visits).stops.map(({ start }) => start)).toEqual([at(10.5), at(14)]);
  });

  it('does not send another for a few hundred metres', () => {
    const near = [
      makeCleaner({ id: 'a', base: { lat: 30.271, lng: -97.74 } }),
      makeCleaner({ id: 'b', base: { lat: 30.27, lng: -97.74 } }),
    ];
    expect(moved([makeVisit({ id: 'v' })], near).who).toEqual({ v: 'a' });
  });

  it('keeps lunch free', () => {
    const hungry = [makeCleaner({ id: 'a', lunch: { start: at(12), end: at(13), duration: 30 * MINUTE } })];
    const sharp = (id: string, start: number) =>
      makeVisit({ id, start, earliest: start, latest: start + 30 * MINUTE });
    const { after, stops } = moved([sharp('x', at(11)), sharp('y', at(12.15))], hungry);
    expect(after.routes[0]?.lunch).toEqual({ start: at(12), end: at(12.5) });
    expect(stops[1]?.start).toBe(at(12.5 + 5 / 60));
  });

  it.each([
    ['nobodyAble', { skills: ['roof'] }, {}],
    ['nobodyAble', { areaId: 'moon' }, { areaIds: ['town'] }],
    ['nobodyWorks', { earliest: at(20), latest: at(21), start: at(20) }, {}],
    ['bound', { earliest: at(20), latest: at(21), start: at(20), fixed: 'provider' }, {}],
    ['noRoom', { duration: 600 * MINUTE, start: at(8), earliest: at(8), latest: at(8) }, {}],
  ] as const)('says %s', (reason, visit, cleaner) => {
    const blocked = makeVisit({ id: 'first', fixed: 'all', start: at(9) });
    const day = [
      blocked,
      makeVisit({ id: 'v', ...visit, skills: 'skills' in visit ? [...visit.skills] : [] }),
    ];
    const { stuck, stops } = moved(day, [
      makeCleaner({ id: 'a', ...cleaner, areaIds: 'areaIds' in cleaner ? [...cleaner.areaIds] : [] }),
    ]);
    expect(stuck).toEqual([{ id: 'v', reason }]);
    expect(stops.find(({ id }) => id === 'v')?.start).toBe(day[1]?.start);
  });

  it('takes over what somebody who is away had', () => {
    const away = [makeCleaner({ id: 'a', shifts: [] }), makeCleaner({ id: 'b' })];
    const { who, brokenBefore, stuck } = moved([makeVisit({ id: 'v' })], away);
    expect([who, brokenBefore, stuck]).toEqual([{ v: 'b' }, 1, []]);
  });

  it('has nothing to do on an empty day', () => {
    expect(moved([]).after.km).toBe(0);
    expect(moved([], []).after.routes).toEqual([]);
  });

  it('drives a sixth less than first come, first served', () => {
    const { before, after, brokenBefore } = optimiseDay(inventDay(40, 6, 11), { ...budget, rounds: 20 });
    expect(brokenBefore).toBe(0);
    expect(after.km).toBeLessThan(before.km * 0.85);
  });

  it('ends when the time is up', () => {
    let asked = 0;
    const clock = () => {
      asked += 1;
      return asked * 10;
    };
    const { rounds } = optimiseDay(inventDay(12, 2, 5), { seed: 1, rounds: 1_000_000, ms: 5_000, clock });
    expect(rounds).toBeGreaterThan(0);
    expect(asked).toBeLessThan(5_000);
  });
});
