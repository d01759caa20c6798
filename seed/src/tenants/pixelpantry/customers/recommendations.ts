import { createHash } from 'node:crypto';
import { bookMove, type Named, type Order } from '@evergrow/domain/commerce';
import {
  type Affiliate,
  type AffiliatePayout,
  type AffiliateSale,
  type AffiliateSettings,
  isDue,
  outstanding,
  paidSale,
  type Recommended,
  settleSale,
} from '@evergrow/domain/commerce/affiliate';
import { DAY, HOUR, type Millis } from '@evergrow/domain/kernel';
import { makeAffiliate, makeAffiliateSale } from '../../../factories/affiliate.ts';
import type { ClientPerson } from '../../../people/person.ts';

/** Who recommends the shop, what came of it, and what was paid for it. */
export type Recommendations = {
  readonly affiliates: Readonly<Record<string, Affiliate>>;
  /** By order: what is kept on it. */
  readonly recommended: Readonly<Record<string, Recommended>>;
  /** By order. */
  readonly sales: Readonly<Record<string, AffiliateSale>>;
  readonly payouts: Readonly<Record<string, AffiliatePayout>>;
  /** What the books say of it. */
  readonly booked: readonly Named[];
};

/** What somebody's link carries. The server makes it the same way. */
function codeOf(tenantId: string, uid: string): string {
  const hash = createHash('sha256').update(`referral|${tenantId}|${uid}`).digest();
  return [...hash.subarray(0, 10)].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('');
}

type Orders = readonly (readonly [string, Order])[];

/** One in two orders of others since came by the link; what was earned by those that are past their hold was paid. */
export function recommend(
  tenantId: string,
  { uid, displayName }: ClientPerson,
  orders: Readonly<Record<string, Order>>,
  { commissionPoints: points, holdDays }: AffiliateSettings,
  now: Millis,
): Recommendations {
  const code = codeOf(tenantId, uid);
  const createdAt = new Date(now - 25 * DAY);
  const paidAt = new Date(now - 9 * HOUR);
  const since: Orders = Object.entries(orders)
    .filter(([, order]) => order.clientUid !== uid && order.createdAt > createdAt)
    .toSorted(([, before], [, after]) => before.createdAt.getTime() - after.createdAt.getTime())
    .filter((_, index) => index % 2 === 0);
  const sales = since.map(([orderId, order]) => {
    const terms = { points, credit: 0, holdDays, offeringIds: [] };
    const made = makeAffiliateSale({
      ...{ affiliateId: code, currency: order.quote.currency, terms },
      ...{ createdAt: order.createdAt, updatedAt: order.createdAt },
    });
    return { orderId, order, sale: settleSale(made, order, order.updatedAt) };
  });
  const due = sales.filter(({ sale }) => isDue(sale, new Date(now)));
  const amount = due.reduce((sum, { sale }) => sum + outstanding(sale), 0);
  const settled = sales.map(({ orderId, sale }) => [
    orderId,
    isDue(sale, new Date(now)) ? paidSale(sale, paidAt) : sale,
  ]);
  const sumOf = (figure: 'earned' | 'reversed') => sales.reduce((sum, { sale }) => sum + sale[figure], 0);
  const totals = { GBP: { earned: sumOf('earned'), reversed: sumOf('reversed'), paid: amount } };
  const payout = { affiliateId: code, displayName, currency: 'GBP', amount, sales: due.length } as const;
  const payoutId = 'thackery-commission';
  return {
    affiliates: {
      [code]: makeAffiliate({
        ...{ uid, displayName, totals, sales: sales.length, clicks: sales.length * 9 + 4 },
        about: 'A letter each month to two hundred small studios, about the tools I use.',
        ...{ createdAt, updatedAt: paidAt },
      }),
    },
    recommended: Object.fromEntries(
      sales.map(({ orderId, sale: { affiliateId, kind, terms } }) => [
        orderId,
        { affiliateId, kind, terms, heldFrom: null },
      ]),
    ),
    sales: Object.fromEntries(settled),
    payouts: amount > 0 ? { [payoutId]: { ...payout, by: `${tenantId}-admin`, paidAt } } : {},
    booked: [
      ...sales.flatMap(({ orderId, order, sale }): Named[] => {
        const facts = { currency: sale.currency, orderId, at: order.updatedAt, now: order.updatedAt };
        const earned = bookMove('affiliateEarned', { ...facts, amount: sale.earned });
        return earned ? [{ id: `${orderId}_affiliateEarned_${sale.earned}`, entry: earned }] : [];
      }),
      ...paidOut(payoutId, amount, paidAt),
    ],
  };
}

function paidOut(id: string, amount: number, at: Date): Named[] {
  const facts = { currency: 'GBP' as const, orderId: null, at, now: at };
  const entry = amount > 0 ? bookMove('affiliatePaid', { ...facts, amount }) : null;
  return entry ? [{ id: `${id}_affiliatePaid`, entry }] : [];
}
