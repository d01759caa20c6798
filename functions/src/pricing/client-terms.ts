import { paths } from '@evergrow/domain/kernel';
import { type ClientTermsView, clientTermsSchema } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { Refusal } from '../kernel/refusal.ts';

type By = { actor: string; requestId: string; now: Date };
type Changes = {
  taxExempt?: boolean | undefined;
  exemptUntil?: string | null | undefined;
  priceListId?: string | null | undefined;
  reason?: string | undefined;
};

const termsAt = (tenantId: string, uid: string) =>
  documentAt(paths.clientTerms(tenantId, uid), clientTermsSchema);

/** What holds for a client's orders; for who has no terms of their own, what holds for everybody. */
export async function clientTermsOf(tenantId: string, uid: string): Promise<ClientTermsView> {
  const terms = (await termsAt(tenantId, uid).get()).data();
  const { taxExempt = false, exemptUntil = null, priceListId = null } = terms ?? {};
  return { taxExempt, exemptUntil, priceListId };
}

/** What holds for one client's orders. @throws Refusal('not_found') for who is no member here */
export async function readClientTerms(tenantId: string, uid: string): Promise<ClientTermsView> {
  const [member, terms] = await Promise.all([
    documentAt(paths.member(tenantId, uid), memberSchema).get(),
    clientTermsOf(tenantId, uid),
  ]);
  if (!member.exists) throw new Refusal('not_found');
  return terms;
}

/**
 * Decides what a client pays: taxes or none and until when, and by which price list. What is left out stays.
 * @throws Refusal('not_found') for who is no member here, and for a price list that is not there
 */
export async function putClientTerms(
  tenantId: string,
  uid: string,
  changes: Changes,
  { actor, requestId, now }: By,
): Promise<ClientTermsView> {
  const reference = termsAt(tenantId, uid);
  return await db().runTransaction(async (transaction) => {
    const [member, found, list] = await Promise.all([
      transaction.get(documentAt(paths.member(tenantId, uid), memberSchema)),
      transaction.get(reference),
      changes.priceListId ? transaction.get(db().doc(paths.priceList(tenantId, changes.priceListId))) : null,
    ]);
    if (!member.exists || list?.exists === false) throw new Refusal('not_found');
    const before = found.data();
    const taxExempt = changes.taxExempt ?? before?.taxExempt ?? false;
    const until = changes.exemptUntil === undefined ? (before?.exemptUntil ?? null) : changes.exemptUntil;
    const exemptUntil = taxExempt ? until : null;
    const priceListId =
      changes.priceListId === undefined ? (before?.priceListId ?? null) : changes.priceListId;
    transaction.set(reference, { taxExempt, exemptUntil, priceListId, updatedAt: now });
    const tax = taxExempt ? `exempt from tax${exemptUntil ? ` until ${exemptUntil}` : ''}` : 'pays tax';
    const decided = priceListId === null ? tax : `${tax}, price list ${priceListId}`;
    const reason = (changes.reason ? `${decided}: ${changes.reason}` : decided).slice(0, 300);
    const target = `member/${uid}`;
    audit(transaction, tenantId, { action: 'clientTerms.updated', actor, target, reason, requestId }, now);
    return { taxExempt, exemptUntil, priceListId };
  });
}
