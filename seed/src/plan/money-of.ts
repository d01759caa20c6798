import {
  addFigures,
  type Figures,
  namesOfDay,
  noFigures,
  type Sales,
  type SalesNow,
  type SoldPart,
  shardOf,
  soldChange,
} from '@evergrow/domain/analytics/revenue';
import type { Order } from '@evergrow/domain/commerce';
import { type Customer, type CustomerMark, customerSchema } from '@evergrow/domain/commerce/customer';
import { type Currency, utcDay } from '@evergrow/domain/kernel';
import type { Booking } from '@evergrow/domain/scheduling';
import type { Member, Tenant } from '@evergrow/domain/tenancy';
import { makeSales } from '../factories/customer.ts';
import { type Books, feesOf } from './books/books-of.ts';

export type PaidOrder = { readonly order: Order; readonly bookings: readonly Booking[] };

/** What the server would have counted of a tenant's orders, had they been made there. */
export type Money = {
  readonly sales: Readonly<Record<string, Sales>>;
  readonly salesNow: SalesNow | null;
  readonly customers: Readonly<Record<string, Customer>>;
};

function countIn(docs: Map<string, Sales>, currency: Currency, parts: readonly SoldPart[], at: Date): void {
  const day = utcDay(at.getTime());
  for (const { offeringId, kind, title, ...figures } of parts) {
    for (const [span, place] of [
      [day.slice(0, 7), day.slice(8)],
      [day.slice(0, 4), day.slice(5, 7)],
    ] as const) {
      const id = `${currency}_${span}_${shardOf(offeringId)}`;
      const doc = docs.get(id) ?? makeSales({ currency, span, sums: {}, offerings: {} });
      const sold = doc.offerings[offeringId] ?? { kind, title, at: {} };
      const more = (before: Sales['sums'][string] | undefined): Figures =>
        addFigures(addFigures(noFigures(), before ?? {}), figures);
      sold.at[place] = more(sold.at[place]);
      doc.sums[place] = more(doc.sums[place]);
      doc.offerings[offeringId] = sold;
      docs.set(id, doc);
    }
  }
}

function countFee(
  docs: Map<string, Sales>,
  { currency, at, fees, shard }: ReturnType<typeof feesOf>[number],
) {
  const day = utcDay(at.getTime());
  for (const [span, place] of [
    [day.slice(0, 7), day.slice(8)],
    [day.slice(0, 4), day.slice(5, 7)],
  ] as const) {
    const id = `${currency}_${span}_${shard}`;
    const doc = docs.get(id) ?? makeSales({ currency, span, sums: {}, offerings: {} });
    doc.sums[place] = addFigures(addFigures(noFigures(), doc.sums[place] ?? {}), { fees });
    docs.set(id, doc);
  }
}

function withOrder(
  before: Customer | undefined,
  order: Order,
  parts: readonly SoldPart[],
  named: { name: string; currency: Currency },
): Customer {
  const at = order.paidAt ?? order.createdAt;
  const { currency } = order.quote;
  const sum = (figure: 'orders' | 'gross' | 'refunds') => parts.reduce((all, part) => all + part[figure], 0);
  const orders = (before?.orders ?? 0) + sum('orders');
  const marks: CustomerMark[] = [
    ...(orders > 1 ? (['returning'] as const) : []),
    ...(sum('refunds') > 0 || before?.marks.includes('refunded') ? (['refunded'] as const) : []),
  ];
  const worth = currency === named.currency ? sum('gross') - sum('refunds') : 0;
  const days = namesOfDay(utcDay(at.getTime())).map((name) => `${currency}:${name}`);
  return customerSchema.parse({
    uid: order.clientUid,
    name: named.name,
    nameKey: named.name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    orders,
    spent: { ...before?.spent, [currency]: (before?.spent[currency] ?? 0) + sum('gross') },
    refunded: { ...before?.refunded, [currency]: (before?.refunded[currency] ?? 0) + sum('refunds') },
    worth: (before?.worth ?? 0) + worth,
    firstOrderAt: before && before.firstOrderAt < at ? before.firstOrderAt : at,
    lastOrderAt: before && before.lastOrderAt > at ? before.lastOrderAt : at,
    boughtIn: [...new Set([...(before?.boughtIn ?? []), ...days])],
    marks,
    note: null,
  });
}

/** Counts orders by day, offering and customer; what went back on the day the order last changed. */
export function moneyOf(
  paid: readonly PaidOrder[],
  { tenant, members, books }: { tenant: Tenant; members: Readonly<Record<string, Member>>; books: Books },
): Money {
  const docs = new Map<string, Sales>();
  const customers = new Map<string, Customer>();
  const currencies: SalesNow['currencies'] = {};
  for (const { order, bookings } of paid) {
    if (order.paidAt === null) continue;
    const { currency } = order.quote;
    const whole = { ...order, refunded: 0 };
    const [came, went] = [soldChange(null, whole, bookings), soldChange(whole, order, bookings)];
    countIn(docs, currency, came, order.paidAt);
    countIn(docs, currency, went, order.updatedAt);
    currencies[currency] = { mrr: 0, subscriptions: 0 };
    const name = members[order.clientUid]?.displayName ?? '';
    const parts = [...came, ...went];
    const named = { name, currency: tenant.currency };
    customers.set(order.clientUid, withOrder(customers.get(order.clientUid), order, parts, named));
  }
  for (const fee of feesOf(books)) countFee(docs, fee);
  return {
    sales: Object.fromEntries(docs),
    salesNow: docs.size === 0 ? null : { currencies },
    customers: Object.fromEntries(customers),
  };
}
