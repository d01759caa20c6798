import {
  type Affiliate,
  type AffiliateSettings,
  defaultAffiliateSettings,
} from '@evergrow/domain/commerce/affiliate';
import { DAY, paths } from '@evergrow/domain/kernel';
import { makeAffiliate } from '@evergrow/seed/factories/affiliate';
import { affiliateAt, referralCodeOf } from '../../functions/src/commerce/affiliates/affiliate-store.ts';
import { db } from '../../functions/src/kernel/firebase.ts';

/** Lets `eva` recommend a business for a tenth, and `fred` invite friends for 5.00, both without a hold. */
export async function programmeIn(
  tenantId: string,
  programme: Partial<AffiliateSettings> = {},
  eva: Partial<Affiliate> = {},
) {
  await db()
    .doc(paths.affiliateSettings(tenantId))
    .set({
      ...defaultAffiliateSettings(new Date()),
      ...{ on: true, holdDays: 0, referralsOn: true, referralCredit: 500, ...programme },
    });
  const codes = { eva: referralCodeOf(tenantId, 'eva'), fred: referralCodeOf(tenantId, 'fred') };
  await affiliateAt(tenantId, codes.eva).set(makeAffiliate({ uid: 'eva', ...eva }));
  await affiliateAt(tenantId, codes.fred).set(makeAffiliate({ uid: 'fred', kind: 'customer' }));
  const by = (code: string, daysAgo = 0) => ({
    code,
    at: new Date(Date.now() - daysAgo * DAY).toISOString(),
  });
  return { codes, by };
}
