import type { Measure, Rollup } from '@evergrow/domain/analytics';
import type { Order } from '@evergrow/domain/commerce';
import { utcDay, utcMonth } from '@evergrow/domain/kernel';
import { makeRollup } from '../factories/rollup.ts';
import type { Sale, TenantPlan } from './tenant-plan.ts';

type Fact = { readonly at: Date; readonly measure: Measure; readonly amount: number };

const fact = (at: Date, measure: Measure, amount = 1): Fact => ({ at, measure, amount });

/** The facts of one booking, under the names and at the moments the server counts them. */
function factsOfSale({ booking, order }: Sale): Fact[] {
  const facts = booking.history.flatMap(({ at, status }): Fact[] => {
    if (status === 'pending') return [fact(at, 'holds')];
    if (status === 'onTheWay' || status === 'arrived' || status === 'inProgress') return [];
    const matched = status === 'confirmed' && booking.fromMatch;
    return matched ? [fact(at, status), fact(at, 'confirmedFromMatch')] : [fact(at, status)];
  });
  return [...facts, ...factsOfOrder(order)];
}

/** What came in and went back. */
function factsOfOrder({ paidAt, quote, refunded, updatedAt }: Order): Fact[] {
  return [
    ...(paidAt && quote.total > 0 ? [fact(paidAt, 'revenue', quote.total)] : []),
    ...(refunded > 0 ? [fact(updatedAt, 'refunds', refunded)] : []),
  ];
}

/** The daily sums of everything that happened in a tenant, by UTC month. */
export function rollupsOf({
  members,
  sales,
  shopOrders,
  reviews,
  consents,
}: Pick<TenantPlan, 'members' | 'sales' | 'shopOrders' | 'reviews' | 'consents'>): Record<string, Rollup> {
  const facts = [
    ...Object.values(members).map(({ joinedAt }) => fact(joinedAt, 'members')),
    ...sales.flatMap(factsOfSale),
    ...Object.values(shopOrders).flatMap(factsOfOrder),
    ...Object.values(reviews).map(({ createdAt }) => fact(createdAt, 'reviews')),
    // Who agrees to matching fills in the intake, and a ranking is made of it at once.
    ...Object.values(consents)
      .filter(({ purposes }) => purposes.matching)
      .flatMap(({ givenAt }) => [fact(givenAt, 'intakes'), fact(givenAt, 'matches')]),
  ];
  const months: Record<string, Rollup['days']> = {};
  for (const { at, measure, amount } of facts) {
    const [month, day] = [utcMonth(at.getTime()), utcDay(at.getTime())];
    months[month] ??= {};
    const days = months[month];
    days[day] = { ...days[day], [measure]: (days[day]?.[measure] ?? 0) + amount };
  }
  return Object.fromEntries(Object.entries(months).map(([month, days]) => [month, makeRollup({ days })]));
}
