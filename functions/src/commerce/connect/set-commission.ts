import { type CommissionTerms, commissionTermsSchema } from '@evergrow/domain/commerce/connect';
import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { audit, auditPlatform } from '../../kernel/audit.ts';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { commissionAt, commissionTermsOf } from './connect-store.ts';

type By = { actor: string; requestId: string; now: Date };

async function mustBe(tenantId: string): Promise<void> {
  if (!(await documentAt(paths.tenant(tenantId), tenantSchema).get()).exists) throw new Refusal('not_found');
}

/** What the platform keeps of a tenant's payments. @throws Refusal('not_found') */
export async function readCommission(tenantId: string): Promise<CommissionTerms> {
  await mustBe(tenantId);
  return await commissionTermsOf(tenantId);
}

/**
 * Agrees with a tenant what the platform keeps from the next payment on. Subscriptions keep what held when they began.
 * @throws Refusal('not_found')
 */
export async function setCommission(
  tenantId: string,
  { reason, ...terms }: CommissionTerms & { reason: string },
  { actor, requestId, now }: By,
): Promise<CommissionTerms> {
  await mustBe(tenantId);
  const batch = db().batch();
  batch.set(commissionAt(tenantId), { ...commissionTermsSchema.parse(terms), updatedAt: now });
  const { points, marketPoints, fixed } = terms;
  const added = fixed ? ` + ${fixed.amount} ${fixed.currency}` : '';
  const target = `tenant/${tenantId}`;
  const said = `${points / 100} %, ${marketPoints / 100} %${added}: ${reason}`;
  const facts = { action: 'commission.updated', actor, requestId, target, reason: said } as const;
  audit(batch, tenantId, facts, now);
  auditPlatform(batch, facts, now);
  await batch.commit();
  return terms;
}
