import { foldText } from '@evergrow/domain/catalog/search';
import {
  type Customer,
  type CustomerQuery,
  type CustomerRow,
  type CustomerSort,
  customerSchema,
} from '@evergrow/domain/commerce/customer';
import { type Currency, type Money, paths } from '@evergrow/domain/kernel';
import { clientTermsSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import type { Query } from 'firebase-admin/firestore';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { type Order, readPage } from '../../kernel/page.ts';

const orders: Record<CustomerSort, Order> = {
  lastOrder: { field: 'lastOrderAt', direction: 'desc' },
  worth: { field: 'worth', direction: 'desc' },
  orders: { field: 'orders', direction: 'desc' },
  name: { field: 'nameKey', direction: 'asc' },
};

/** Above every letter: what begins with a text comes before the text with this behind it. */
const last = '\uf8ff';

const moneyOf = (amounts: Customer['spent']): Money[] =>
  Object.entries(amounts)
    .filter(([, amount]) => amount !== 0)
    .map(([currency, amount]) => ({ currency: currency as Currency, amount: amount ?? 0 }));

/** A customer as the seller sees them. @param name as they call themselves now, where they are a member */
export const customerRow = (customer: Customer, name: string | undefined): CustomerRow => ({
  uid: customer.uid,
  name: name ?? customer.name,
  orders: customer.orders,
  spent: moneyOf(customer.spent),
  refunded: moneyOf(customer.refunded),
  marks: customer.marks,
  firstOrderAt: customer.firstOrderAt.toISOString(),
  lastOrderAt: customer.lastOrderAt.toISOString(),
});

async function namesOf(tenantId: string, uids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (uids.length === 0) return new Map();
  const members = await db().getAll(
    ...uids.map((uid) => documentAt(paths.member(tenantId, uid), memberSchema)),
  );
  return new Map(
    members.flatMap((member) =>
      member.exists ? [[member.id, memberSchema.parse(member.data()).displayName] as const] : [],
    ),
  );
}

/** A page of those who pay a list's prices and bought something; what else is asked for narrows the page. */
async function onPriceList(
  tenantId: string,
  priceList: string,
  key: string,
  { mark, cursor }: CustomerQuery,
): Promise<{ customers: Customer[]; nextCursor: string | null }> {
  const terms = collectionAt(paths.clientTermsList(tenantId), clientTermsSchema);
  const page = await readPage(terms.where('priceListId', '==', priceList), [], cursor);
  if (page.items.length === 0) return { customers: [], nextCursor: null };
  const found = await db().getAll(
    ...page.items.map(({ id }) => documentAt(paths.customer(tenantId, id), customerSchema)),
  );
  const customers = found.flatMap((one) => (one.exists ? [customerSchema.parse(one.data())] : []));
  const isWanted = ({ nameKey, marks }: Customer) =>
    nameKey.startsWith(key) && (mark === undefined || marks.includes(mark));
  return { customers: customers.filter(isWanted), nextCursor: page.nextCursor };
}

async function inOrder(
  tenantId: string,
  key: string,
  { mark, sort, cursor }: CustomerQuery,
): Promise<{ customers: Customer[]; nextCursor: string | null }> {
  const all: Query<Customer> = collectionAt(paths.customers(tenantId), customerSchema);
  const marked = mark === undefined ? all : all.where('marks', 'array-contains', mark);
  const query =
    key === '' ? marked : marked.where('nameKey', '>=', key).where('nameKey', '<', `${key}${last}`);
  const page = await readPage(query, [orders[key === '' ? sort : 'name']], cursor);
  return { customers: page.items.map((found) => found.data()), nextCursor: page.nextCursor };
}

/**
 * Who bought something, narrowed by how their name begins, by what they did and by whose prices they pay. Two reads for
 * each on the page, and one to know whether more follow.
 */
export async function listCustomers(
  tenantId: string,
  asked: CustomerQuery,
): Promise<{ items: CustomerRow[]; nextCursor: string | null }> {
  const key = foldText(asked.q ?? '').trim();
  const { customers, nextCursor } =
    asked.priceList === undefined
      ? await inOrder(tenantId, key, asked)
      : await onPriceList(tenantId, asked.priceList, key, asked);
  const names = await namesOf(
    tenantId,
    customers.map(({ uid }) => uid),
  );
  return {
    items: customers.map((customer) => customerRow(customer, names.get(customer.uid))),
    nextCursor,
  };
}
