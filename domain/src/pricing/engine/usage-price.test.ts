import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type UsageTerms, usagePrice } from './usage-price.ts';

const terms = (changes: Partial<UsageTerms> = {}): UsageTerms => ({
  included: 0,
  per: 1,
  mode: 'graduated',
  steps: [
    { from: 1, amount: 10 },
    { from: 11, amount: 8 },
    { from: 101, amount: 5 },
  ],
  ...changes,
});

const amountOf = (changes: Partial<UsageTerms>, used: number): number | string => {
  const priced = usagePrice(terms(changes), used);
  return priced.ok ? priced.value.amount : priced.code;
};

describe('what usage costs', () => {
  it('prices each unit in its step, or all at the step they reach', () => {
    expect(amountOf({}, 12)).toBe(10 * 10 + 2 * 8);
    expect(amountOf({ mode: 'volume' }, 12)).toBe(12 * 8);
    expect(amountOf({}, 101)).toBe(10 * 10 + 90 * 8 + 5);
  });

  it('leaves out what is included and charges begun lots in full', () => {
    expect(amountOf({ included: 100 }, 100)).toBe(0);
    expect(amountOf({ included: 100 }, 101)).toBe(10);
    expect(amountOf({ per: 1_000 }, 1)).toBe(10);
    expect(amountOf({ per: 1_000 }, 1_001)).toBe(20);
  });

  it('charges the flat amount of each step that is reached, of volume only the last', () => {
    const steps = [
      { from: 1, amount: 10, flat: 500 },
      { from: 11, amount: 8, flat: 300 },
    ];
    expect(amountOf({ steps }, 0)).toBe(0);
    expect(amountOf({ steps }, 3)).toBe(530);
    expect(amountOf({ steps }, 12)).toBe(500 + 100 + 300 + 16);
    expect(amountOf({ steps, mode: 'volume' }, 12)).toBe(300 + 96);
  });

  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])('refuses %s units', (used) => {
    expect(amountOf({}, used)).toBe('invalid_request');
  });

  it('refuses steps that do not begin at 1, do not ascend or cost a fraction, and too much', () => {
    expect(amountOf({ steps: [] }, 1)).toBe('invalid_request');
    expect(amountOf({ steps: [{ from: 2, amount: 1 }] }, 1)).toBe('invalid_request');
    const twice = [
      { from: 1, amount: 1 },
      { from: 1, amount: 2 },
    ];
    expect(amountOf({ steps: twice }, 1)).toBe('invalid_request');
    expect(amountOf({ steps: [{ from: 1, amount: 0.5 }] }, 1)).toBe('invalid_request');
    expect(amountOf({}, 999_999_999)).toBe('amount_overflow');
  });

  const anyTerms = fc.record({
    included: fc.nat(50),
    per: fc.integer({ min: 1, max: 20 }),
    mode: fc.constantFrom('volume' as const, 'graduated' as const),
    steps: fc.uniqueArray(fc.integer({ min: 2, max: 500 }), { maxLength: 4 }).chain((froms) =>
      fc
        .array(fc.record({ amount: fc.nat(500), flat: fc.nat(500) }), { minLength: 5, maxLength: 5 })
        .map((costs) =>
          [1, ...froms.sort((a, b) => a - b)].map((from, index) => ({
            from,
            ...(costs[index] ?? { amount: 0, flat: 0 }),
          })),
        ),
    ),
  });

  it('comes in parts that sum to it and cover every lot once', () => {
    fc.assert(
      fc.property(anyTerms, fc.nat(5_000), (some, used) => {
        const priced = usagePrice(some, used);
        if (!priced.ok) throw new Error(priced.code);
        const { amount, parts } = priced.value;
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
        const lots = Math.ceil(Math.max(0, used - some.included) / some.per);
        expect(parts.reduce((sum, part) => sum + part.lots, 0)).toBe(lots);
      }),
    );
  });

  it('never costs less for using more, where each unit is paid in its step', () => {
    fc.assert(
      fc.property(anyTerms, fc.nat(5_000), fc.nat(500), (some, used, more) => {
        const cost = (units: number) => amountOf({ ...some, mode: 'graduated' }, units) as number;
        expect(cost(used + more)).toBeGreaterThanOrEqual(cost(used));
      }),
    );
  });
});
