import {
  type BuyerDetails,
  billingDetailsSchema,
  buyerDetailsSchema,
} from '@evergrow/domain/commerce/invoice';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

const detailsAt = (tenantId: string, uid: string) =>
  documentAt(paths.billingDetails(tenantId, uid), billingDetailsSchema);

const purpose = (uid: string) => `billing/${uid}`;

/** What a client wants on their invoices; null for who never said. */
export async function readBillingDetails(tenantId: string, uid: string): Promise<BuyerDetails | null> {
  const kept = (await detailsAt(tenantId, uid).get()).data();
  if (!kept) return null;
  return buyerDetailsSchema.parse(
    JSON.parse(await openForTenant(tenantId, purpose(uid), kept.sealed)) as unknown,
  );
}

/** Keeps it for invoices from now on, sealed; those that were issued stay as they are. */
export async function putBillingDetails(
  tenantId: string,
  uid: string,
  details: BuyerDetails,
  now: Date,
): Promise<void> {
  const sealed = await sealForTenant(tenantId, purpose(uid), JSON.stringify(details));
  await detailsAt(tenantId, uid).set({ sealed, updatedAt: now });
}

/** Doing it again does no harm. */
export const forgetBillingDetails = async (tenantId: string, uid: string): Promise<void> => {
  await detailsAt(tenantId, uid).delete();
};
