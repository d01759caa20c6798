import type { MemberRow, Role } from '@evergrow/domain/tenancy';
import { auth } from '../kernel/firebase.ts';
import { readPage } from '../kernel/page.ts';
import { membersOf } from './member-store.ts';

/** A page of members, with their addresses from Auth in one request: Firestore does not hold them. */
export async function listMembers(
  tenantId: string,
  { role, cursor }: { role?: Role | undefined; cursor?: string | undefined },
): Promise<{ items: MemberRow[]; nextCursor: string | null }> {
  const members = membersOf(tenantId);
  const query = role ? members.where('role', '==', role) : members;
  const page = await readPage(query, [{ field: 'joinedAt', direction: 'asc' }], cursor);
  const found = page.items.map((item) => item.data());
  const emails = await emailsOf(found.map(({ uid }) => uid));
  return {
    items: found.map(({ uid, role: has, displayName, joinedAt, activeAt }) => ({
      uid,
      role: has,
      displayName,
      email: emails.get(uid) ?? null,
      joinedAt: joinedAt.toISOString(),
      activeAt: activeAt.toISOString(),
    })),
    nextCursor: page.nextCursor,
  };
}

async function emailsOf(uids: readonly string[]): Promise<Map<string, string>> {
  if (uids.length === 0) return new Map();
  const { users } = await auth().getUsers(uids.map((uid) => ({ uid })));
  return new Map(users.flatMap(({ uid, email }) => (email ? [[uid, email]] : [])));
}
