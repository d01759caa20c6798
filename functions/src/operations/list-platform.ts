import { pageSize, paths } from '@evergrow/domain/kernel';
import { normalizeEmail, tenantSchema } from '@evergrow/domain/tenancy';
import type { UserRecord } from 'firebase-admin/auth';
import { findRecord } from '../account/user-store.ts';
import { collectionAt } from '../kernel/collection.ts';
import { auth } from '../kernel/firebase.ts';
import { readPage } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Sorts after every character an address can have. */
const afterAll = '\uf8ff';

/** All tenants, the latest first; with `q` those whose address begins with it, in the order of the addresses. */
export async function listTenants({ q, cursor }: { q?: string | undefined; cursor?: string | undefined }) {
  const tenants = collectionAt(paths.tenants(), tenantSchema);
  const page = q
    ? await readPage(
        tenants.where('slug', '>=', q).where('slug', '<', `${q}${afterAll}`),
        [{ field: 'slug', direction: 'asc' }],
        cursor,
      )
    : await readPage(tenants, [{ field: 'createdAt', direction: 'desc' }], cursor);
  const items = page.items.map((item) => {
    const { slug, name, kind, currency, published, suspended, createdAt } = item.data();
    const row = { id: item.id, slug, name, kind, currency, published, suspended };
    return { ...row, createdAt: createdAt.toISOString() };
  });
  return { items, nextCursor: page.nextCursor };
}

/** Everybody who has an account, in the order Auth keeps; or the one with this address. */
export async function listUsers({
  email,
  cursor,
}: {
  email?: string | undefined;
  cursor?: string | undefined;
}) {
  if (email) {
    const record = email.includes('@') ? await findRecord({ email: normalizeEmail(email) }) : null;
    return { items: record ? [userRow(record)] : [], nextCursor: null };
  }
  const { users, pageToken } = await pageOfUsers(cursor);
  return { items: users.map(userRow), nextCursor: pageToken ?? null };
}

async function pageOfUsers(cursor: string | undefined) {
  try {
    return await auth().listUsers(pageSize, cursor);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/invalid-page-token|invalid-argument/.test(code)) throw error;
    throw new Refusal('invalid_request', undefined, [
      { path: 'cursor', message: 'not a cursor of this list' },
    ]);
  }
}

const userRow = ({ uid, email, displayName, emailVerified, disabled, metadata }: UserRecord) => ({
  uid,
  email: email ?? null,
  displayName: displayName ?? null,
  emailVerified,
  disabled,
  createdAt: new Date(metadata.creationTime).toISOString(),
  lastSignInAt: metadata.lastSignInTime ? new Date(metadata.lastSignInTime).toISOString() : null,
});
