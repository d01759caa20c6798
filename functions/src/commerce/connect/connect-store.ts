import {
  type CommissionTerms,
  commissionSchema,
  defaultCommission,
  type PayoutAccount,
  payoutAccountSchema,
} from '@evergrow/domain/commerce/connect';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';

export const payoutAccountAt = (tenantId: string) =>
  documentAt<PayoutAccount>(paths.payoutAccount(tenantId), payoutAccountSchema);

export const commissionAt = (tenantId: string) => documentAt(paths.commission(tenantId), commissionSchema);

/** A tenant's own account at the payment service; null for who has none. */
export const payoutAccountOf = async (tenantId: string): Promise<PayoutAccount | null> =>
  (await payoutAccountAt(tenantId).get()).data() ?? null;

/** What the platform keeps of a tenant's payments: what was agreed, else what holds for everybody. */
export async function commissionTermsOf(tenantId: string): Promise<CommissionTerms> {
  const agreed = (await commissionAt(tenantId).get()).data();
  if (!agreed) return defaultCommission;
  const { updatedAt: _, ...terms } = agreed;
  return terms;
}
