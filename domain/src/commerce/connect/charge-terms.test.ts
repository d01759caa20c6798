import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestAmount } from '../../kernel/index.ts';
import { chargeTerms, subscriptionChargeTerms } from './charge-terms.ts';
import { type CommissionTerms, commissionBack, commissionOf, marketPartOf } from './commission.ts';

const account = { accountId: 'acct_1', chargesEnabled: true };
const points = fc.integer({ min: 0, max: 5_000 });
const amounts = fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: largestAmount }));
const terms: fc.Arbitrary<CommissionTerms> = fc.record({
  points,
  marketPoints: points,
  fixed: fc.option(
    fc.record({ amount: fc.nat(10_000), currency: fc.constantFrom('EUR' as const, 'USD' as const) }),
  ),
});

test('what the platform keeps is whole, never below zero and never more than is paid', () => {
  fc.assert(
    fc.property(terms, amounts, amounts, (agreed, amount, viaMarket) => {
      const money = { amount, currency: 'EUR' as const };
      const fee = commissionOf(agreed, money, viaMarket);
      expect(Number.isSafeInteger(fee) && fee >= 0 && fee <= amount).toBe(true);
      const shared = chargeTerms(account, agreed, money, { viaMarket });
      expect(shared).toEqual({
        ...(fee > 0 ? { application_fee_amount: fee } : {}),
        transfer_data: { destination: 'acct_1' },
        on_behalf_of: 'acct_1',
      });
    }),
  );
});

test('what was found in the directory pays its own share, and only that', () => {
  const agreed = { points: 300, marketPoints: 1_000, fixed: { amount: 25, currency: 'EUR' as const } };
  const of = (viaMarket: number) => commissionOf(agreed, { amount: 10_000, currency: 'EUR' }, viaMarket);
  expect([of(0), of(4_000), of(10_000)]).toEqual([325, 605, 1_025]);
  expect(commissionOf(agreed, { amount: 10_000, currency: 'USD' }, 0)).toBe(300);
  expect(commissionOf(agreed, { amount: 0, currency: 'EUR' }, 0)).toBe(0);
  expect(marketPartOf(9_000, 12_000, 4_000)).toBe(3_000);
  expect([marketPartOf(0, 0, 0), marketPartOf(500, 0, 4), marketPartOf(500, 400, 900)]).toEqual([0, 0, 500]);
});

test('given back in any parts, the commission comes back to the cent and never twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: largestAmount }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.nat(largestAmount), { maxLength: 5 }),
      (paid, share, cuts) => {
        const fee = Math.floor(paid * share);
        const until = [...cuts.map((cut) => cut % (paid + 1)), paid].sort((one, other) => one - other);
        let before = 0;
        let sum = 0;
        for (const to of until) {
          const part = commissionBack(fee, paid, to) - commissionBack(fee, paid, before);
          expect(part).toBeGreaterThanOrEqual(0);
          sum += part;
          before = to;
        }
        expect(sum).toBe(fee);
        expect(commissionBack(fee, paid, 0)).toBe(0);
      },
    ),
  );
  expect(commissionBack(0, 0, 0)).toBe(0);
});

test('a tenant whose account may not take payments sells as if there were none', () => {
  const agreed = { points: 300, marketPoints: 1_000, fixed: null };
  const money = { amount: 10_000, currency: 'EUR' as const };
  for (const unable of [null, { accountId: 'acct_1', chargesEnabled: false }]) {
    expect(chargeTerms(unable, agreed, money)).toBeNull();
    expect(subscriptionChargeTerms(unable, agreed)).toBeNull();
  }
  expect(subscriptionChargeTerms(account, agreed, { viaMarket: true })).toMatchObject({
    application_fee_percent: 10,
  });
  expect(subscriptionChargeTerms(account, { ...agreed, points: 0 })).not.toHaveProperty(
    'application_fee_percent',
  );
});
