import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { orderSchema } from '@evergrow/domain/commerce';
import { type Currency, currencyExponents, type Money, paths } from '@evergrow/domain/kernel';
import { type Tenant, tenantSchema, type updateTenantSchema } from '@evergrow/domain/tenancy';
import type { Transaction } from 'firebase-admin/firestore';
import type { z } from 'zod';
import { audit } from '../kernel/audit.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';
import { forgetTenant } from './tenant-store.ts';

type Patch = z.infer<typeof updateTenantSchema>;

/** So many prices can change currency in one commit. */
const maxPrices = 200;

/**
 * Changes a tenant's settings. The currency can change only while nothing was ordered; prices then keep their
 * number and get the new currency.
 * @throws Refusal('conflict' | 'not_found')
 */
export async function updateTenant(
  tenantId: string,
  patch: Patch,
  actor: string,
  requestId: string,
  now: Date,
): Promise<Tenant> {
  const reference = documentAt(paths.tenant(tenantId), tenantSchema);
  const changed = await db().runTransaction(async (transaction) => {
    const before = (await transaction.get(reference)).data();
    if (!before) throw new Refusal('not_found');
    const after: Tenant = { ...before, ...defined(patch), updatedAt: now };
    const repriced =
      after.currency === before.currency ? [] : await pricesIn(transaction, tenantId, after.currency);
    transaction.set(reference, after);
    for (const { path, ...prices } of repriced)
      transaction.update(db().doc(path), { ...prices, updatedAt: now });
    audit(
      transaction,
      tenantId,
      { action: 'tenant.updated', actor, target: `tenant/${tenantId}`, requestId },
      now,
    );
    return after;
  });
  forgetTenant(tenantId);
  return changed;
}

const defined = <T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never;

const priceIn = (price: Money | null, currency: Currency) =>
  price === null ? null : inCurrency(price, currency);

/** Every price of the tenant, as it is written in `currency`. */
async function pricesIn(transaction: Transaction, tenantId: string, currency: Currency) {
  const orders = collectionAt(paths.orders(tenantId), orderSchema);
  if (!(await transaction.get(orders.limit(1))).empty) {
    throw new Refusal('conflict', 'The currency cannot change once something was ordered');
  }
  const [offerings, providers] = await Promise.all([
    transaction.get(collectionAt(paths.offerings(tenantId), offeringSchema).limit(maxPrices + 1)),
    transaction.get(collectionAt(paths.providers(tenantId), providerSchema).limit(maxPrices + 1)),
  ]);
  const priced = [...offerings.docs, ...providers.docs];
  if (priced.length > maxPrices) {
    throw new Refusal('conflict', `The currency cannot change with more than ${maxPrices} prices`);
  }
  return [
    ...offerings.docs.map((found) => ({
      path: found.ref.path,
      price: priceIn(found.data().price, currency),
      addOns: found.data().addOns.map((addOn) => ({ ...addOn, price: inCurrency(addOn.price, currency) })),
    })),
    ...providers.docs.map((found) => ({
      path: found.ref.path,
      price: inCurrency(found.data().price, currency),
    })),
  ];
}

/** 45.00 EUR becomes 45.00 USD, 45 JPY or 45.000 KWD: the owner decides what it should be. */
const inCurrency = (price: Money, currency: Currency): Money => ({
  amount: Math.round(
    (price.amount / 10 ** currencyExponents[price.currency]) * 10 ** currencyExponents[currency],
  ),
  currency,
});
