import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, cycleTime, periodAt } from './billing-cycle.ts';
import { discountOf } from './discounting.ts';
import { nextAttempt, statusAfterFailure } from './dunning.ts';
import { amountFor, type Pricing } from './pricing.ts';
import { type Position, prorate, prorationLines } from './proration.ts';

const at = (text: string) => Date.parse(text) / 1000;
const shown = (time: number) => new Date(time * 1000).toISOString();
const times = fc.integer({ min: at('2001-01-01T00:00:00Z'), max: at('2060-01-01T00:00:00Z') });
const cycles = fc.record({
  interval: fc.constantFrom('day', 'week', 'month', 'year'),
  count: fc.integer({ min: 1, max: 12 }),
});
const amounts = fc.integer({ min: 0, max: 99_999_999 });

describe('billing cycles', () => {
  test('anchored on the 31st, short months are billed on their last day and long ones on the 31st', () => {
    const anchor = at('2027-01-31T10:30:00Z');
    const month = { interval: 'month', count: 1 };
    expect([1, 2, 3, 13].map((step) => shown(cycleTime(anchor, month, step)))).toEqual([
      '2027-02-28T10:30:00.000Z',
      '2027-03-31T10:30:00.000Z',
      '2027-04-30T10:30:00.000Z',
      '2028-02-29T10:30:00.000Z',
    ]);
  });

  test('a leap day is billed on the last of February', () => {
    const anchor = at('2028-02-29T00:00:00Z');
    expect(shown(cycleTime(anchor, { interval: 'year', count: 1 }, 1))).toBe('2029-02-28T00:00:00.000Z');
    expect(shown(cycleTime(anchor, { interval: 'year', count: 1 }, 4))).toBe('2032-02-29T00:00:00.000Z');
  });

  test('periods follow one another without gap or overlap, and each time lies in one', () => {
    fc.assert(
      fc.property(times, cycles, times, (anchor, cycle, time) => {
        const period = periodAt(anchor, cycle, time);
        expect(period.start).toBeLessThanOrEqual(time);
        expect(period.end).toBeGreaterThan(time);
        expect(periodAt(anchor, cycle, period.end).start).toBe(period.end);
        expect(periodAt(anchor, cycle, period.start - 1).end).toBe(period.start);
        expect(periodAt(anchor, cycle, period.end - 1)).toEqual(period);
      }),
    );
  });

  test('the time of the day stays', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -40, max: 40 }), (time, months) => {
        expect(addMonths(time, months) % 86_400).toBe(time % 86_400);
      }),
    );
  });
});

describe('prorations', () => {
  const period = { start: at('2027-04-01T00:00:00Z'), end: at('2027-05-01T00:00:00Z') };
  const position = (price: string, amount: number, quantity = 1): Position => ({
    item: 'si_1',
    price,
    quantity,
    amount,
  });

  test('half a period is half the amount, to the second', () => {
    const half = at('2027-04-16T00:00:00Z');
    expect(prorate(3000, half, period)).toBe(1500);
    expect(prorate(3000, half + 1, period)).toBe(1500);
    expect(prorate(30_000_000, half + 1, period)).toBe(14_999_988);
    expect(prorationLines([position('basic', 1000)], [position('pro', 3000)], half, period)).toMatchObject([
      { kind: 'credit', prorated: -500 },
      { kind: 'debit', prorated: 1500 },
    ]);
  });

  test('an upgrade and back at the same instant sum to zero', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        fc.integer({ min: period.start, max: period.end }),
        (one, other, instant) => {
          const there = prorationLines([position('a', one)], [position('b', other)], instant, period);
          const back = prorationLines([position('b', other)], [position('a', one)], instant, period);
          expect([...there, ...back].reduce((sum, { prorated }) => sum + prorated, 0)).toBe(0);
        },
      ),
    );
  });

  test('never more than the whole, and less the later it is', () => {
    fc.assert(
      fc.property(amounts, times, fc.nat(40_000_000), (amount, from, later) => {
        const first = prorate(amount, from, period);
        expect(first).toBeLessThanOrEqual(amount);
        expect(prorate(amount, from + later, period)).toBeLessThanOrEqual(first);
        expect(prorate(amount, period.start, period)).toBe(amount);
        expect(prorate(amount, period.end, period)).toBe(0);
      }),
    );
  });

  test('what stays as it is makes no line', () => {
    const same = [position('a', 1000, 2)];
    expect(prorationLines(same, same, period.start + 5, period)).toEqual([]);
  });
});

describe('what a quantity costs', () => {
  const price = (facts: Partial<Pricing>): Pricing => ({
    billing_scheme: 'per_unit',
    tiers_mode: null,
    unit_amount: null,
    unit_amount_decimal: null,
    transform_quantity: null,
    ...facts,
  });
  const tiers = [
    { up_to: 5, flat_amount: 100, unit_amount: 700, unit_amount_decimal: '700' },
    { up_to: 10, flat_amount: null, unit_amount: 650, unit_amount_decimal: '650' },
    { up_to: null, flat_amount: 500, unit_amount: 600, unit_amount_decimal: '600' },
  ];

  test('per unit, by packages and by parts of a cent', () => {
    expect(amountFor(price({ unit_amount: 1200 }), [], 3)).toBe(3600);
    expect(amountFor(price({ unit_amount_decimal: '0.5' }), [], 3)).toBe(2);
    expect(amountFor(price({ unit_amount_decimal: '0.000000000001' }), [], 1_000_000)).toBe(0);
    const packages = price({ unit_amount: 1000, transform_quantity: { divide_by: 5, round: 'up' } });
    expect([0, 5, 6].map((quantity) => amountFor(packages, [], quantity))).toEqual([0, 1000, 2000]);
  });

  test('volume: all of it costs what the tier it ends in says', () => {
    const scheme = price({ billing_scheme: 'tiered', tiers_mode: 'volume' });
    expect([5, 6, 20].map((quantity) => amountFor(scheme, tiers, quantity))).toEqual([3600, 3900, 12_500]);
  });

  test('graduated: each part costs what its own tier says', () => {
    const scheme = price({ billing_scheme: 'tiered', tiers_mode: 'graduated' });
    expect([0, 1, 5, 6, 11].map((quantity) => amountFor(scheme, tiers, quantity))).toEqual([
      100, 800, 3600, 4250, 7950,
    ]);
  });

  test('graduated never costs less for more', () => {
    const scheme = price({ billing_scheme: 'tiered', tiers_mode: 'graduated' });
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (one, more) => {
        expect(amountFor(scheme, tiers, one + more)).toBeGreaterThanOrEqual(amountFor(scheme, tiers, one));
      }),
    );
  });
});

describe('discounts', () => {
  test('parts sum up to the whole, and nothing falls below zero', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 100 }),
        (lines, percent) => {
          const sum = lines.reduce((total, line) => total + line, 0);
          const off = discountOf(lines, { percent_off: percent, amount_off: null });
          expect(off.reduce((total, each) => total + each, 0)).toBe(Math.round((sum * percent) / 100));
          const fixed = discountOf(lines, { percent_off: null, amount_off: 5000 });
          expect(fixed.reduce((total, each) => total + each, 0)).toBe(Math.min(5000, sum));
          for (const [index, line] of lines.entries())
            expect(line - (fixed[index] ?? 0)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('dunning', () => {
  const dunning = { retryDays: [3, 5, 7], afterRetries: 'unpaid' } as const;

  test('each attempt is so many days after the one before, and the last one ends it', () => {
    const days = [1, 2, 3, 4].map((attempts) => nextAttempt(attempts, 0, dunning));
    expect(days).toEqual([3 * 86_400, 5 * 86_400, 7 * 86_400, null]);
    expect([1, 2, 3, 4].map((attempts) => statusAfterFailure(attempts, dunning))).toEqual([
      'past_due',
      'past_due',
      'past_due',
      'unpaid',
    ]);
  });
});
