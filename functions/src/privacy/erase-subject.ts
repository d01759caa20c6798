import { paths } from '@evergrow/domain/kernel';
import { forgetPurchases } from '../commerce/forget-purchases.ts';
import { db } from '../kernel/firebase.ts';
import { forgetVisits } from '../visits/forget-visit.ts';
import { eraseIntake } from './erase-intake.ts';

/**
 * Forgets everything a person told a tenant: their intake, what their bookings and their
 * purchases tell of them. The key of the addresses
 * and of all words of visits is destroyed, and pictures are deleted. For who leaves; who has visits to come is still
 * expected somewhere. Repeating it does no harm.
 */
export async function eraseSubject(
  tenantId: string,
  uid: string,
  by: { actor: string; requestId: string },
  now: Date,
): Promise<void> {
  await forgetVisits(tenantId, uid);
  await db().doc(paths.visitKey(tenantId, uid)).delete();
  await forgetPurchases(tenantId, uid);
  await eraseIntake(tenantId, uid, by, now);
}
