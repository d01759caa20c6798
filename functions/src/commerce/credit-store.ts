import {
  type CreditGrant,
  type CreditGrantView,
  creditGrantSchema,
  returnCredit,
  spendCredit,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import type { Held } from '../scheduling/booking-store.ts';

export const grantAt = (tenantId: string, grantId: string) =>
  documentAt(paths.creditGrant(tenantId, grantId), creditGrantSchema);

/** @throws Refusal('not_found') */
export async function holdGrant(tenantId: string, grantId: string): Promise<Held<CreditGrant>> {
  const reference = grantAt(tenantId, grantId);
  const snapshot = await reference.get();
  const data = snapshot.data();
  if (!data || !snapshot.updateTime) throw new Refusal('not_found');
  return { id: grantId, data, version: snapshot.updateTime, reference };
}

/** The client's own grant, for the price to name it. Foreign and missing answer alike. @throws Refusal('credits_spent') */
export async function readOwnGrant(
  tenantId: string,
  grantId: string,
  clientUid: string,
): Promise<Held<CreditGrant>> {
  const snapshot = await grantAt(tenantId, grantId).get();
  const data = snapshot.data();
  if (data?.clientUid !== clientUid || !snapshot.updateTime) throw new Refusal('credits_spent');
  return { id: grantId, data, version: snapshot.updateTime, reference: grantAt(tenantId, grantId) };
}

/**
 * Adds to the commit that creates a booking the credit it takes, on condition that nobody else took it meanwhile: call it
 * anew in every attempt of `optimistically`. One read.
 * @throws Refusal('credits_spent' | 'invalid_request') for credits that are another's, used up, expired or for
 *   something else
 */
export async function reserveCredit(
  batch: WriteBatch,
  tenantId: string,
  use: { grantId: string; clientUid: string; offeringId: string; bookingId: string; now: Date },
): Promise<CreditGrant> {
  const { grantId, clientUid, offeringId, bookingId, now } = use;
  const held = await readOwnGrant(tenantId, grantId, clientUid);
  const spent = decided(spendCredit(held.data, { bookingId, offeringId, at: now }));
  if (spent !== held.data) batch.update(held.reference, { ...spent }, { lastUpdateTime: held.version });
  return spent;
}

/** Gives a booking's credit back. Doing it again gives nothing more; a grant that is gone needs none. */
export async function giveCreditBack(
  tenantId: string,
  grantId: string,
  bookingId: string,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const snapshot = await grantAt(tenantId, grantId).get();
    const grant = snapshot.data();
    if (!grant || !snapshot.updateTime) return;
    const after = returnCredit(grant, bookingId, now);
    if (after === grant) return;
    const batch = db().batch();
    batch.update(snapshot.ref, { ...after }, { lastUpdateTime: snapshot.updateTime });
    await batch.commit();
  });
}

export const creditGrantView = (id: string, grant: CreditGrant): CreditGrantView => ({
  id,
  clientUid: grant.clientUid,
  title: grant.title,
  offeringIds: grant.offeringIds,
  granted: grant.granted,
  remaining: grant.remaining,
  expiresAt: grant.expiresAt.toISOString(),
});
