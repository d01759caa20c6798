import { randomUUID } from 'node:crypto';
import { paths } from '@evergrow/domain/kernel';
import { type CreateTenant, createdTenantSchema, memberSchema, type Role } from '@evergrow/domain/tenancy';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import { forgetTenant } from '../../functions/src/tenancy/tenant-store.ts';
import type { ApiWorld, Person } from './api-world.ts';

/** What somebody fills in to found a business. */
export const onboarding = (changes: Partial<CreateTenant> = {}): CreateTenant => ({
  name: 'Calm Harbour',
  slug: `t-${randomUUID().slice(0, 18)}`,
  kind: 'coaching',
  locale: 'en',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  country: 'ES',
  accent: '#0f766e',
  modules: ['matching', 'sessions'],
  weekly: ['09:00-12:00 14:00-18:00', '09:00-17:00', '', '', '', '', ''],
  withSamples: true,
  ...changes,
});

/** A business founded over the API, and its owner. */
export async function tenantWorld(world: ApiWorld, changes: Partial<CreateTenant> = {}) {
  const owner = await world.person('Olga Owner');
  const answer = await owner.call('POST', '/tenants', onboarding(changes));
  const { tenantId, slug } = answer.as(createdTenantSchema);

  /** Lets somebody in with a role, as if they had been invited. */
  const admit = async (someone: Person, role: Role): Promise<Person> => {
    await someone.call('POST', '/me', { locale: 'en', timeZone: 'UTC' });
    const now = new Date();
    await documentAt(paths.member(tenantId, someone.uid), memberSchema).set({
      uid: someone.uid,
      role,
      displayName: `A ${role}`,
      validSince: new Date(0),
      joinedAt: now,
      activeAt: now,
    });
    const membership = { slug, name: 'Calm Harbour', role, accent: '#0f766e' };
    await db()
      .doc(paths.user(someone.uid))
      .set({ memberships: { [tenantId]: membership } }, { merge: true });
    return someone;
  };
  const member = async (role: Role): Promise<Person> => admit(await world.person(`A ${role}`), role);
  const roleOf = async (uid: string): Promise<Role | null> =>
    (await documentAt(paths.member(tenantId, uid), memberSchema).get()).data()?.role ?? null;
  /** Past what an instance believes of the tenant for some seconds. */
  const publish = async () => {
    await db().doc(paths.tenant(tenantId)).update({ published: true });
    forgetTenant(tenantId);
  };
  return { tenantId, slug, owner, admit, member, roleOf, publish };
}
export type TenantWorld = Awaited<ReturnType<typeof tenantWorld>>;
