import { paths } from '@evergrow/domain/kernel';
import { clientTermsSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };

/** What holds for one client's orders. @throws Refusal('not_found') for who is no member here */
export async function readClientTerms(tenantId: string, uid: string): Promise<{ taxExempt: boolean }> {
  const [member, terms] = await Promise.all([
    documentAt(paths.member(tenantId, uid), memberSchema).get(),
    documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema).get(),
  ]);
  if (!member.exists) throw new Refusal('not_found');
  return { taxExempt: terms.data()?.taxExempt ?? false };
}

/** Decides whether a client pays taxes. @throws Refusal('not_found') for who is no member here */
export async function putClientTerms(
  tenantId: string,
  uid: string,
  taxExempt: boolean,
  { actor, requestId, now }: By,
): Promise<{ taxExempt: boolean }> {
  await readClientTerms(tenantId, uid);
  const batch = db().batch();
  batch.set(documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema), { taxExempt, updatedAt: now });
  const reason = taxExempt ? 'exempt from tax' : 'pays tax';
  const target = `member/${uid}`;
  audit(batch, tenantId, { action: 'clientTerms.updated', actor, target, reason, requestId }, now);
  await batch.commit();
  return { taxExempt };
}
