import { createHash } from 'node:crypto';
import {
  type Affiliate,
  affiliateSaleSchema,
  affiliateSchema,
  affiliateSettingsSchema,
  defaultAffiliateSettings,
} from '@evergrow/domain/commerce/affiliate';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../../kernel/collection.ts';

/** Crockford's base 32: nothing in a link that is read aloud is misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What somebody's link carries: the same each time, so that one person recommends by one link. 50 bits of a hash. */
export function referralCodeOf(tenantId: string, uid: string): string {
  const hash = createHash('sha256').update(`referral|${tenantId}|${uid}`).digest();
  return [...hash.subarray(0, 10)].map((byte) => alphabet[byte % 32]).join('');
}

export const affiliateAt = (tenantId: string, code: string) =>
  documentAt(paths.affiliate(tenantId, code), affiliateSchema);

export const saleAt = (tenantId: string, orderId: string) =>
  documentAt(paths.affiliateSale(tenantId, orderId), affiliateSaleSchema);

export const salesIn = (tenantId: string) =>
  collectionAt(paths.affiliateSales(tenantId), affiliateSaleSchema);

export const settingsAt = (tenantId: string) =>
  documentAt(paths.affiliateSettings(tenantId), affiliateSettingsSchema);

/** What holds for recommending; off where nobody has decided. */
export const programmeOf = async (tenantId: string) =>
  (await settingsAt(tenantId).get()).data() ?? defaultAffiliateSettings(new Date(0));

/** Whether what comes by somebody's link counts now. */
export const counts = (
  { kind, state }: Pick<Affiliate, 'kind' | 'state'>,
  { on, referralsOn }: { on: boolean; referralsOn: boolean },
): boolean => state === 'active' && (kind === 'affiliate' ? on : referralsOn);
