import type { User } from '@evergrow/domain/account';
import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { availabilitySchema, defaultAvailability } from '@evergrow/domain/scheduling';
import {
  type CreateTenant,
  type Member,
  noImprint,
  type Tenant,
  tenantSchema,
} from '@evergrow/domain/tenancy';
import type { WriteBatch } from 'firebase-admin/firestore';
import { ensureUser, sessionsValidSince, userAt } from '../account/user-store.ts';
import { audit } from '../kernel/audit.ts';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import { measure } from '../kernel/measure.ts';
import { optimistically } from '../kernel/optimistic.ts';
import { newId } from '../kernel/random.ts';
import { Refusal } from '../kernel/refusal.ts';
import { createTenantKeys } from '../privacy/tenant-keys.ts';
import { memberAt, newMember } from './member-store.ts';
import { membershipIn } from './memberships.ts';
import { sampleOfferings } from './samples/sample-offerings.ts';
import { sampleProvider } from './samples/sample-provider.ts';
import { isSlugTaken, slugDocumentSchema } from './tenant-store.ts';

/** One person owns at most so many. */
export const maxOwned = 5;

/**
 * A business in one commit: its address, settings, keys, owner, the owner's page and hours, sample offerings.
 * Whoever commits first has the address.
 * @throws Refusal('slug_taken' | 'conflict')
 */
export async function createTenant(
  input: CreateTenant,
  uid: string,
  requestId: string,
  now: Date,
): Promise<{ tenantId: string; slug: string }> {
  await ensureUser(uid, now);
  await refuseTaken(input.slug);
  const tenantId = newId();
  const [intakeKey, validSince] = await Promise.all([createTenantKeys(tenantId), sessionsValidSince(uid)]);
  try {
    await optimistically(async () => {
      await refuseTaken(input.slug);
      const snapshot = await userAt(uid).get();
      const user = snapshot.data();
      if (!user || !snapshot.updateTime) throw new Refusal('conflict', 'This account is being deleted');
      refuseTooMany(user);
      const tenant = tenantFrom(input, intakeKey, now);
      const batch = db().batch();
      batch.create(documentAt(paths.slug(input.slug), slugDocumentSchema), { tenantId });
      batch.create(documentAt(paths.tenant(tenantId), tenantSchema), tenant);
      // The precondition makes two tenants created at once count each other.
      batch.update(
        db().doc(paths.user(uid)),
        { [`memberships.${tenantId}`]: membershipIn(tenant, 'owner') },
        { lastUpdateTime: snapshot.updateTime },
      );
      const owner = newMember(uid, 'owner', user.displayName, validSince, now);
      addOwner(batch, tenantId, owner, input, now);
      addSamples(batch, tenantId, input, now);
      audit(
        batch,
        tenantId,
        { action: 'tenant.created', actor: uid, target: `tenant/${tenantId}`, requestId },
        now,
      );
      measure(batch, tenantId, { members: 1 }, now);
      await batch.commit();
    });
  } catch (error) {
    await forgetKeys(tenantId);
    throw error;
  }
  return { tenantId, slug: input.slug };
}

/** Keys of a tenant that did not come about. Where the commit arrived although its answer did not, they stay. */
async function forgetKeys(tenantId: string): Promise<void> {
  if (!(await db().doc(paths.tenant(tenantId)).get()).exists)
    await db().doc(paths.tenantKey(tenantId)).delete();
}

async function refuseTaken(slug: string): Promise<void> {
  if (await isSlugTaken(slug)) throw new Refusal('slug_taken');
}

function refuseTooMany({ memberships }: User): void {
  const owned = Object.values(memberships).filter(({ role }) => role === 'owner').length;
  if (owned >= maxOwned) throw new Refusal('conflict', `One person owns at most ${maxOwned} workspaces`);
}

function tenantFrom(input: CreateTenant, intakeKey: Tenant['intakeKey'], now: Date): Tenant {
  const { name, slug, kind, locale, currency, timeZone, country, accent, modules } = input;
  return {
    name,
    slug,
    kind,
    locale,
    currency,
    timeZone,
    country,
    modules: [...new Set(modules)],
    tagline: '',
    description: '',
    branding: { accent, logoPath: null, colorScheme: 'auto' },
    published: false,
    suspended: false,
    imprint: noImprint,
    hasPlans: false,
    intakeKey,
    createdAt: now,
    updatedAt: now,
  };
}

function addOwner(batch: WriteBatch, tenantId: string, owner: Member, input: CreateTenant, now: Date): void {
  const { uid, displayName } = owner;
  batch.create(memberAt(tenantId, uid), owner);
  batch.create(
    documentAt(paths.provider(tenantId, uid), providerSchema),
    sampleProvider(displayName, input, now),
  );
  batch.create(documentAt(paths.availability(tenantId, uid), availabilitySchema), {
    ...defaultAvailability(input.timeZone),
    weekly: input.weekly,
  });
}

function addSamples(batch: WriteBatch, tenantId: string, input: CreateTenant, now: Date): void {
  if (!input.withSamples) return;
  for (const offering of sampleOfferings(input, now)) {
    batch.create(documentAt(paths.offering(tenantId, newId()), offeringSchema), offering);
  }
}
