import { paths } from '@evergrow/domain/kernel';
import { type Member, memberSchema, type Role } from '@evergrow/domain/tenancy';
import type { Transaction } from 'firebase-admin/firestore';
import { collectionAt, documentAt } from '../kernel/collection.ts';

export const memberAt = (tenantId: string, uid: string) =>
  documentAt(paths.member(tenantId, uid), memberSchema);

export const membersOf = (tenantId: string) => collectionAt(paths.members(tenantId), memberSchema);

/** Somebody who has just joined. `validSince`: see `sessionsValidSince`. */
export const newMember = (
  uid: string,
  role: Role,
  displayName: string,
  validSince: Date,
  now: Date,
): Member => ({ uid, role, displayName, validSince, joinedAt: now, activeAt: now });

/** How many owners there are, counted only as far as it matters: 0, 1 or 2 for more than one. */
export async function countOwners(transaction: Transaction, tenantId: string): Promise<number> {
  const owners = await transaction.get(membersOf(tenantId).where('role', '==', 'owner').limit(2));
  return owners.size;
}
