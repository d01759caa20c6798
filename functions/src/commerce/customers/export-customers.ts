import { type Customer, type CustomerMark, customerSchema } from '@evergrow/domain/commerce/customer';
import { type Currency, currencyExponents, paths } from '@evergrow/domain/kernel';
import type { Query } from 'firebase-admin/firestore';
import { collectionAt } from '../../kernel/collection.ts';
import { type Cell, csvStream } from '../../kernel/csv.ts';
import { pagesOf } from '../../kernel/pages-of.ts';

const header = ['customer', 'name', 'orders', 'spent', 'refunded', 'first_order', 'last_order', 'marks'];

/** Amounts in main units, each with its currency: `27.00 EUR, 12.50 USD`. */
const amountsIn = (amounts: Customer['spent']): string =>
  Object.entries(amounts)
    .filter(([, amount]) => amount !== 0)
    .map(([currency, amount]) => {
      const exponent = currencyExponents[currency as Currency];
      return `${((amount ?? 0) / 10 ** exponent).toFixed(exponent)} ${currency}`;
    })
    .join(', ');

const row = (customer: Customer): Cell[] => [
  customer.uid,
  customer.name,
  customer.orders,
  amountsIn(customer.spent),
  amountsIn(customer.refunded),
  customer.firstOrderAt.toISOString(),
  customer.lastOrderAt.toISOString(),
  customer.marks.join(' '),
];

/** All customers, or those of a mark, as a file sent as it is read: one read each, 300 in memory at a time. */
export function customersFile(tenantId: string, mark: CustomerMark | undefined): ReadableStream<Uint8Array> {
  const all: Query<Customer> = collectionAt(paths.customers(tenantId), customerSchema);
  const query = mark === undefined ? all : all.where('marks', 'array-contains', mark);
  return csvStream(
    header,
    (async function* () {
      for await (const page of pagesOf(query)) yield page.map((found) => row(found.data()));
    })(),
  );
}
