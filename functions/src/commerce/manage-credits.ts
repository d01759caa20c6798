import {
  bookLapsedCredits,
  correctCredits,
  type GiveCredits,
  grantOfPackage,
  type Package,
  type PackageDraft,
  packageSchema,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { creditGrantView, grantAt, holdGrant } from './credit-store.ts';
import { bookEntry } from './ledger/ledger-store.ts';

type By = { actor: string; requestId: string; now: Date };

/**
 * Writes a package under its id, new or not. What was sold of it before stays as it was.
 * @throws Refusal('currency_mismatch') for a price in another currency than the tenant's
 */
export async function putPackage(
  tenantId: string,
  packageId: string,
  draft: PackageDraft,
  currency: string,
  by: By,
): Promise<Package> {
  if (draft.price.currency !== currency) throw new Refusal('currency_mismatch');
  const reference = documentAt(paths.package(tenantId, packageId), packageSchema);
  const { actor, requestId, now } = by;
  const known = (await reference.get()).data();
  const written = { ...draft, createdAt: known?.createdAt ?? now, updatedAt: now };
  const batch = db().batch();
  batch.set(reference, written);
  audit(
    batch,
    tenantId,
    { action: 'package.updated', actor, target: `package/${packageId}`, requestId },
    now,
  );
  await batch.commit();
  return written;
}

/**
 * Gives a client credits; why is kept with them and in the audit.
 * @throws Refusal('not_found') for who is no member
 */
export async function giveCredits(tenantId: string, gift: GiveCredits, by: By) {
  const { actor, requestId, now } = by;
  const member = (await documentAt(paths.member(tenantId, gift.clientUid), memberSchema).get()).data();
  if (!member) throw new Refusal('not_found');
  const to = { clientUid: member.uid, clientName: member.displayName, packageId: null, orderId: null };
  const grant = grantOfPackage(gift, to, now, gift.reason);
  const id = newId();
  const batch = db().batch();
  batch.create(grantAt(tenantId, id), grant);
  const target = `creditGrant/${id}`;
  audit(batch, tenantId, { action: 'credits.granted', actor, target, reason: gift.reason, requestId }, now);
  await batch.commit();
  return creditGrantView(id, grant);
}

/**
 * Sets what is left of a grant and until when it can be used.
 * @throws Refusal('not_found' | 'invalid_request')
 */
export async function correctGrant(
  tenantId: string,
  grantId: string,
  correction: { remaining: number; expiresAt: Date; reason: string },
  by: By,
) {
  const { actor, requestId, now } = by;
  return await optimistically(async () => {
    const held = await holdGrant(tenantId, grantId);
    const grant = decided(correctCredits(held.data, { ...correction, at: now }));
    const batch = db().batch();
    batch.update(held.reference, { ...grant }, { lastUpdateTime: held.version });
    for (const { id, entry } of bookLapsedCredits(grantId, held.data, grant, now)) {
      bookEntry(batch, tenantId, id, entry);
    }
    const { reason } = correction;
    const target = `creditGrant/${grantId}`;
    audit(batch, tenantId, { action: 'credits.corrected', actor, target, reason, requestId }, now);
    await batch.commit();
    return creditGrantView(grantId, grant);
  });
}
