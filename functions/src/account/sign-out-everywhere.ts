import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { auth, db } from '../kernel/firebase.ts';
import { ensureUser } from './user-store.ts';

/**
 * Ends every session: refresh tokens at once, and ID tokens too, which would otherwise live on for an hour: the API
 * checks them for revocation, and each member document says since when tokens count, which the rules read.
 */
export async function signOutEverywhere(uid: string, requestId: string, now: Date): Promise<void> {
  await auth().revokeRefreshTokens(uid);
  const { memberships } = await ensureUser(uid, now);
  const members = Object.keys(memberships).map((tenantId) => ({
    tenantId,
    reference: documentAt(paths.member(tenantId, uid), memberSchema),
  }));
  if (members.length === 0) return;
  const snapshots = await db().getAll(...members.map(({ reference }) => reference));
  const batch = db().batch();
  for (const [at, { tenantId, reference }] of members.entries()) {
    if (!snapshots[at]?.exists) continue;
    batch.update(reference, { validSince: now });
    const target = `member/${uid}`;
    audit(batch, tenantId, { action: 'account.signedOutEverywhere', actor: uid, target, requestId }, now);
  }
  await batch.commit();
}
