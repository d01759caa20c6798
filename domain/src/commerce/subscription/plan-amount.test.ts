import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanPrice, planPriceSchema } from './plan.ts';
import { planAmount, unitDecimal } from './plan-amount.ts';

const eur = (amount: number) => [{ amount, currency: 'EUR' as const }];
const price: PlanPrice = {
  id: 'team',
  title: 'Team',
  interval: 'month',
  every: 1,
  prices: eur(1_000),
  tiers: { mode: 'graduated', steps: [{ from: 6, prices: eur(800) }] },
  usage: null,
  active: true,
};
const amountOf = (mode: 'graduated' | 'volume', quantity: number) => {
  const tiers = { ...(price.tiers ?? { steps: [] }), mode };
  const amount = planAmount({ ...price, tiers }, 'EUR', quantity);
  return amount.ok ? amount.value : amount.code;
};

describe('what a plan costs', () => {
  it.each([
    ['graduated', 5, 5_000],
    ['graduated', 7, 6_600],
    ['volume', 5, 5_000],
    ['volume', 7, 5_600],
    ['volume', 0, 'invalid_request'],
    ['volume', 1.5, 'invalid_request'],
  ] as const)('%s for %s', (mode, quantity, expected) => {
    expect(amountOf(mode, quantity)).toBe(expected);
  });

  it('is refused in a currency it is not sold in, and has the same currencies throughout', () => {
    expect(planAmount(price, 'USD', 1)).toMatchObject({ ok: false, code: 'currency_mismatch' });
    expect(planPriceSchema.safeParse(price).success).toBe(true);
    const more = { ...price, prices: [...price.prices, { amount: 1_100, currency: 'USD' }] };
    expect(planPriceSchema.safeParse(more).success).toBe(false);
  });
});

it('a price for many is written exactly for one', () => {
  expect(unitDecimal(25, 1_000)).toBe('0.025');
  expect(unitDecimal(1_250, 100)).toBe('12.5');
  expect(unitDecimal(7, 1)).toBe('7');
  fc.assert(
    fc.property(fc.nat(99_999_999), fc.constantFrom(1, 10, 100, 1_000), (amount, per) => {
      expect(Number(unitDecimal(amount, per))).toBeCloseTo(amount / per, 6);
    }),
  );
});
