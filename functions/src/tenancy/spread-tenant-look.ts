import { paths } from '@evergrow/domain/kernel';
import { type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import { fromFirestore } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { pagesOf } from '../kernel/pages-of.ts';
import { membersOf } from './member-store.ts';
import { membershipIn, putMembership } from './memberships.ts';

type Look = Pick<Tenant, 'name' | 'slug' | 'branding'>;

/** What a member's workspace switcher shows of the tenant. */
const lookOf = ({ name, slug, branding }: Look): string => JSON.stringify([name, slug, branding.accent]);

/**
 * Tells every member's account when the tenant's name or colour has changed. Doing it again changes nothing, and of two
 * changes whose news arrive in the wrong order the present one wins, because it is read here.
 */
export async function spreadTenantLook(tenantId: string, before: unknown, after: unknown): Promise<void> {
  const [was, is] = [before, after].map((data) => tenantSchema.safeParse(fromFirestore(data)).data);
  if (!was || !is || lookOf(was) === lookOf(is)) return;
  const snapshot = await db().doc(paths.tenant(tenantId)).get();
  const tenant = tenantSchema.safeParse(fromFirestore(snapshot.data())).data;
  if (!tenant) return;
  for await (const page of pagesOf(membersOf(tenantId))) {
    const users = await db().getAll(...page.map(({ id }) => db().doc(paths.user(id))));
    const batch = db().batch();
    for (const [at, user] of users.entries()) {
      const member = page[at]?.data();
      const shown = user.get('memberships')?.[tenantId];
      if (!member || !shown || same(shown, membershipIn(tenant, member.role))) continue;
      putMembership(batch, user.id, tenantId, tenant, member.role);
    }
    await batch.commit();
  }
}

const same = (shown: Record<string, unknown>, wanted: Record<string, unknown>): boolean =>
  Object.entries(wanted).every(([key, value]) => shown[key] === value);
