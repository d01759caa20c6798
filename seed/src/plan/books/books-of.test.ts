import { balancesOf } from '@evergrow/domain/commerce';
import { DAY } from '@evergrow/domain/kernel';
import { describe, expect, test } from 'vitest';
import { planPlatform } from '../plan-platform.ts';

const { tenants } = planPlatform(new Date('2026-11-21T15:30:00Z'));
const shop = tenants.find(({ tenantId }) => tenantId === 'pixelpantry');
if (!shop?.shopStory) throw new Error('no shop');
const { customer, recommendations, lostRefund } = shop.shopStory;

describe('the books of the demo tenants', () => {
  test.each(tenants.map((tenant) => [tenant.tenantId, tenant] as const))(
    '%s: what came in less what went back is what the payment service holds, and months sum to their entries',
    (_, { books, sales, shopOrders }) => {
      const orders = [...sales.map(({ order }) => order), ...Object.values(shopOrders)];
      const entries = Object.values(books.entries);
      for (const currency of new Set(entries.map((entry) => entry.currency))) {
        const own = entries.filter((entry) => entry.currency === currency);
        const balances = balancesOf(own);
        expect(Object.values(balances).reduce((sum, amount) => sum + amount, 0)).toBe(0);
        const held = orders
          .filter(({ paidAt, quote }) => paidAt !== null && quote.currency === currency)
          .reduce((sum, { due, refunded }) => sum + due - refunded, 0);
        const { clearing = 0, bank = 0, fees = 0, commission = 0, disputes = 0 } = balances;
        const { affiliatePayable = 0, affiliateCosts = 0 } = balances;
        // What affiliates were paid left the bank too.
        const paid = affiliateCosts + affiliatePayable;
        expect(clearing + bank + paid + fees + commission + disputes).toBe(held);
        const byMonth = Object.values(books.months).map((month) => month.balances[currency]?.clearing ?? 0);
        expect(byMonth.reduce((sum, amount) => sum + amount, 0)).toBe(clearing);
      }
    },
  );

  test('number every payment and every refund that arrived, without a gap', () => {
    const numbers = Object.values(shop.invoices.invoices).map(
      ({ series, sequence }) => `${series}${sequence}`,
    );
    const last = Object.values(shop.invoices.series).reduce((sum, series) => sum + series.last, 0);
    expect(new Set(numbers).size).toBe(last);
    expect(numbers.length).toBeGreaterThan(Object.keys(shop.shopOrders).length);
  });

  test('differ from the payment service in one refund that was made by hand', () => {
    const differences = Object.values(shop.checkedDays).flatMap((day) => day.differences);
    expect(differences).toMatchObject([
      { kind: 'missingHere', what: 'refund', orderId: lostRefund?.orderId },
    ]);
  });
});

test('a shop with an account of its own was paid out, each time what had come to it', () => {
  const { account, payouts } = shop.paidOut ?? { account: null, payouts: {} };
  const states = Object.values(payouts).map(({ state }) => state);
  expect(states.filter((state) => state === 'paid').length).toBeGreaterThan(1);
  const out = Object.values(payouts).reduce((sum, { amount }) => sum + amount, 0);
  const came = Object.values(shop.shopOrders).reduce(
    (sum, { passedOn, due, refunded }) => sum + (passedOn ? due - refunded : 0),
    0,
  );
  expect(out).toBeGreaterThan(0);
  expect(out).toBeLessThan(came);
  expect(account).toMatchObject({ chargesEnabled: true, currency: 'GBP' });
});

describe('the regular customer', () => {
  test('has licences in use, downloads, something given back and a gift nobody opened', () => {
    const licences = Object.values(customer.licences);
    expect(licences.map(({ devices }) => devices.length)).toEqual([2, 0]);
    expect(Object.values(customer.downloads).length).toBeGreaterThan(1);
    expect(Object.values(customer.orders).map(({ status }) => status)).toEqual([
      'paid',
      'partlyRefunded',
      'paid',
    ]);
    expect(Object.values(customer.gifts)).toMatchObject([{ state: 'sent' }]);
  });

  test('earned by recommending, was paid what is past its hold, and nothing else is due', () => {
    const sales = Object.values(recommendations.sales);
    expect(sales.length).toBeGreaterThan(2);
    const now = Date.parse('2026-11-21T00:00:00Z');
    expect(sales.filter(({ open, payableAt }) => open && payableAt && payableAt.getTime() <= now)).toEqual(
      [],
    );
    expect(sales.some(({ open, createdAt }) => open && createdAt.getTime() > now - 14 * DAY)).toBe(true);
    const { affiliatePayable = 0 } = balancesOf(Object.values(shop.books.entries));
    const owed = sales.reduce((sum, { earned, reversed, paid }) => sum + earned - reversed - paid, 0);
    expect(-affiliatePayable).toBe(owed);
    expect(Object.values(recommendations.payouts)).toHaveLength(1);
  });
});
