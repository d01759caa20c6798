import { type Entitlement, entitlementSchema } from '@evergrow/domain/commerce';
import { filedAs, type Licence, licenceKeySchema, licenceSchema } from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import type { Timestamp } from 'firebase-admin/firestore';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { licenceKeyHash } from '../../privacy/pseudonym.ts';
import { openForTenant, sealForTenant } from '../../privacy/tenant-seal.ts';

export const licencesIn = (tenantId: string) => collectionAt(paths.licences(tenantId), licenceSchema);
export const licenceKeysIn = (tenantId: string) =>
  collectionAt(paths.licenceKeys(tenantId), licenceKeySchema);
const entitlementAt = (tenantId: string, id: string) =>
  documentAt(paths.entitlement(tenantId, id), entitlementSchema);

/** A licence with what grants it, as both stood when they were read. */
export type HeldLicence = {
  id: string;
  licence: Licence;
  entitlement: Entitlement;
  version: Timestamp;
};

const sealedFor = (keyHash: string) => `licence/${keyHash}`;

/** A key as it rests: found by its keyed hash, readable with the tenant's key alone. */
export async function restingKey(tenantId: string, key: string, filed: string) {
  const keyHash = await licenceKeyHash(tenantId, filed);
  return { keyHash, sealed: await sealForTenant(tenantId, sealedFor(keyHash), key) };
}

export const openKey = (tenantId: string, keyHash: string, sealed: string): Promise<string> =>
  openForTenant(tenantId, sealedFor(keyHash), sealed);

async function withEntitlement(
  tenantId: string,
  found: FirebaseFirestore.DocumentSnapshot<Licence> | undefined,
): Promise<HeldLicence | null> {
  const licence = found?.data();
  if (!found?.updateTime || !licence) return null;
  const entitlement = (await entitlementAt(tenantId, licence.entitlementId).get()).data();
  return entitlement ? { id: found.id, licence, entitlement, version: found.updateTime } : null;
}

/** The licence whose key was typed, or null. */
export async function licenceByKey(tenantId: string, typed: string): Promise<HeldLicence | null> {
  const hashes = await Promise.all(filedAs(typed).map((filed) => licenceKeyHash(tenantId, filed)));
  const found = await licencesIn(tenantId).where('keyHash', 'in', hashes).limit(1).get();
  return await withEntitlement(tenantId, found.docs[0]);
}

/** @throws Refusal('not_found') */
export async function holdLicence(tenantId: string, id: string): Promise<HeldLicence> {
  const held = await withEntitlement(tenantId, await licencesIn(tenantId).doc(id).get());
  if (!held) throw new Refusal('not_found');
  return held;
}

/** What grants each of these licences, by the entitlement's id, in one request. */
export async function entitlementsOf(
  tenantId: string,
  licences: readonly Licence[],
): Promise<ReadonlyMap<string, Entitlement>> {
  const ids = [...new Set(licences.map(({ entitlementId }) => entitlementId))];
  if (ids.length === 0) return new Map();
  const found = await db().getAll(...ids.map((id) => entitlementAt(tenantId, id)));
  return new Map(
    found.flatMap((one) => {
      const data = one.data() as Entitlement | undefined;
      return data ? [[one.id, data] as const] : [];
    }),
  );
}
