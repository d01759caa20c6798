import { paths } from '@evergrow/domain/kernel';
import { type ClientTerms, clientTermsSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };

type Shown = Pick<ClientTerms, 'taxExempt' | 'priceListId'>;
type Changes = { taxExempt?: boolean | undefined; priceListId?: string | null | undefined };

/** What holds for one client's orders. @throws Refusal('not_found') for who is no member here */
export async function readClientTerms(tenantId: string, uid: string): Promise<Shown> {
  const [member, terms] = await Promise.all([
    documentAt(paths.member(tenantId, uid), memberSchema).get(),
    documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema).get(),
  ]);
  if (!member.exists) throw new Refusal('not_found');
  const { taxExempt = false, priceListId = null } = terms.data() ?? {};
  return { taxExempt, priceListId };
}

/**
 * Decides what a client pays: taxes or none, and by which price list. What is left out stays.
 * @throws Refusal('not_found') for who is no member here, and for a price list that is not there
 */
export async function putClientTerms(
  tenantId: string,
  uid: string,
  changes: Changes,
  { actor, requestId, now }: By,
): Promise<Shown> {
  const reference = documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema);
  return await db().runTransaction(async (transaction) => {
    const [member, before, list] = await Promise.all([
      transaction.get(documentAt(paths.member(tenantId, uid), memberSchema)),
      transaction.get(reference),
      changes.priceListId ? transaction.get(db().doc(paths.priceList(tenantId, changes.priceListId))) : null,
    ]);
    if (!member.exists || list?.exists === false) throw new Refusal('not_found');
    const taxExempt = changes.taxExempt ?? before.data()?.taxExempt ?? false;
    const priceListId =
      changes.priceListId === undefined ? (before.data()?.priceListId ?? null) : changes.priceListId;
    transaction.set(reference, { taxExempt, priceListId, updatedAt: now });
    const tax = taxExempt ? 'exempt from tax' : 'pays tax';
    const reason = priceListId === null ? tax : `${tax}, price list ${priceListId}`;
    const target = `member/${uid}`;
    audit(transaction, tenantId, { action: 'clientTerms.updated', actor, target, reason, requestId }, now);
    return { taxExempt, priceListId };
  });
}
