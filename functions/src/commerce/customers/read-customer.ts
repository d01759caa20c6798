import { creditGrantSchema, entitlementSchema, type Order, orderSchema } from '@evergrow/domain/commerce';
import type { CustomerDetail } from '@evergrow/domain/commerce/customer';
import { pageSize, paths } from '@evergrow/domain/kernel';
import { clientTermsSchema, priceListSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { listOwnLicences } from '../licences/own-licences.ts';
import { customerAt, noteOf } from './customer-note.ts';
import { customerRow } from './list-customers.ts';

const titleOf = ({ items, quote }: Order): string => items[0]?.title ?? quote.lines[0]?.label ?? '';

async function priceListOf(tenantId: string, uid: string): Promise<CustomerDetail['priceList']> {
  const terms = (await documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema).get()).data();
  if (!terms?.priceListId) return null;
  const list = (await documentAt(paths.priceList(tenantId, terms.priceListId), priceListSchema).get()).data();
  return list ? { id: terms.priceListId, title: list.terms.title } : null;
}

async function latestOrders(tenantId: string, uid: string): Promise<CustomerDetail['latestOrders']> {
  const found = await collectionAt(paths.orders(tenantId), orderSchema)
    .where('clientUid', '==', uid)
    .orderBy('createdAt', 'desc')
    .limit(pageSize)
    .get();
  return found.docs.map((each) => {
    const order = each.data();
    const { purpose, status, quote, createdAt } = order;
    return {
      id: each.id,
      purpose,
      status,
      title: titleOf(order),
      total: { amount: quote.total, currency: quote.currency },
      createdAt: createdAt.toISOString(),
    };
  });
}

async function entitlementsOf(tenantId: string, uid: string): Promise<CustomerDetail['entitlements']> {
  const found = await collectionAt(paths.entitlements(tenantId), entitlementSchema)
    .where('clientUid', '==', uid)
    .orderBy('grantedAt', 'desc')
    .limit(pageSize)
    .get();
  return found.docs.map((each) => {
    const { kind, title, state, until } = each.data();
    return { id: each.id, kind, title, state, until: until?.toISOString() ?? null };
  });
}

async function creditsOf(tenantId: string, uid: string): Promise<CustomerDetail['credits']> {
  const found = await collectionAt(paths.creditGrants(tenantId), creditGrantSchema)
    .where('clientUid', '==', uid)
    .limit(pageSize)
    .get();
  return found.docs.map((each) => {
    const { title, remaining, expiresAt } = each.data();
    return { id: each.id, title, remaining, expiresAt: expiresAt.toISOString() };
  });
}

/**
 * Everything a seller knows of one customer: at most 20 of their orders, entitlements, licences and credits each, the latest
 * first, so about 85 reads however much they bought.
 * @throws Refusal('not_found') for who never bought anything here
 */
export async function readCustomer(tenantId: string, uid: string, now: Date): Promise<CustomerDetail> {
  const customer = (await customerAt(tenantId, uid).get()).data();
  if (!customer) throw new Refusal('not_found');
  const [found, priceList, note, orders, entitlements, licences, credits] = await Promise.all([
    documentAt(paths.member(tenantId, uid), memberSchema).get(),
    priceListOf(tenantId, uid),
    noteOf(tenantId, customer),
    latestOrders(tenantId, uid),
    entitlementsOf(tenantId, uid),
    listOwnLicences(tenantId, uid, {}, now),
    creditsOf(tenantId, uid),
  ]);
  const member = found.data();
  return {
    ...customerRow(customer, member?.displayName),
    memberSince: member?.joinedAt.toISOString() ?? null,
    priceList,
    note,
    latestOrders: orders,
    entitlements,
    licences: licences.items.map(({ id, title, state, ending }) => ({ id, title, state, ending })),
    credits,
  };
}
