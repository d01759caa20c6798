import { soldParts } from '@evergrow/domain/analytics/revenue';
import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { type Customer, type CustomerMark, customerSchema } from '@evergrow/domain/commerce/customer';
import { paths } from '@evergrow/domain/kernel';
import { bookingSchema } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { boughtInNames } from './count-customer.ts';

async function bookingsOf(tenantId: string, { bookingIds }: Order) {
  if (bookingIds.length === 0) return [];
  const references = bookingIds.map((id) => documentAt(paths.booking(tenantId, id), bookingSchema));
  return (await db().getAll(...references)).flatMap((found) => {
    const booking = found.data();
    return booking ? [bookingSchema.parse(booking)] : [];
  });
}

/**
 * Counts a customer anew from all of their orders, should what was kept be wrong. Reads each order once.
 * @throws Refusal('not_found') for who never bought anything
 */
export async function recountCustomer(tenantId: string, tenant: Tenant, uid: string): Promise<void> {
  const reference = documentAt(paths.customer(tenantId, uid), customerSchema);
  const before = (await reference.get()).data();
  if (!before) throw new Refusal('not_found');
  const counted: Customer = {
    ...before,
    orders: 0,
    spent: {},
    refunded: {},
    worth: 0,
    boughtIn: [],
    marks: [],
  };
  const marks = new Set<CustomerMark>();
  const boughtIn = new Set<string>();
  const dates: number[] = [];
  const theirs = collectionAt(paths.orders(tenantId), orderSchema).where('clientUid', '==', uid);
  for await (const page of pagesOf(theirs)) {
    for (const found of page) {
      const order = orderSchema.parse(found.data());
      const { currency } = order.quote;
      if (order.paidAt === null) continue;
      for (const part of soldParts(order, await bookingsOf(tenantId, order))) {
        counted.orders += part.orders;
        counted.spent[currency] = (counted.spent[currency] ?? 0) + part.gross;
        counted.refunded[currency] = (counted.refunded[currency] ?? 0) + part.refunds;
        if (currency === tenant.currency) counted.worth += part.gross - part.refunds;
        if (part.refunds > 0) marks.add('refunded');
      }
      if (order.purpose.startsWith('subscription')) marks.add('subscribed');
      for (const name of boughtInNames(currency, order.paidAt)) boughtIn.add(name);
      dates.push(order.paidAt.getTime());
    }
  }
  if (counted.orders > 1) marks.add('returning');
  const span = dates.length > 0 ? [Math.min(...dates), Math.max(...dates)] : [];
  await reference.set({
    ...counted,
    marks: [...marks],
    boughtIn: [...boughtIn],
    firstOrderAt: new Date(span[0] ?? before.firstOrderAt),
    lastOrderAt: new Date(span[1] ?? before.lastOrderAt),
  });
}
