import {
  deactivate,
  endOf,
  type Licence,
  type OwnLicence,
  stateOfLicence,
} from '@evergrow/domain/commerce/licence';
import { optimistically } from '../../kernel/optimistic.ts';
import { readPage } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { entitlementsOf, type HeldLicence, holdLicence, licencesIn, openKey } from './licence-store.ts';

type Granted = Parameters<typeof stateOfLicence>[1];

/** What buyer and seller both see of a licence. */
export function shownLicence(id: string, licence: Licence, entitlement: Granted, now: Date) {
  const state = stateOfLicence(licence, entitlement, now);
  const until = state === 'waiting' ? null : endOf(licence, entitlement);
  return {
    id,
    offeringId: licence.offeringId,
    title: licence.title,
    state,
    ending: licence.ending,
    limit: licence.limit,
    until: until?.toISOString() ?? null,
    grantedAt: licence.grantedAt.toISOString(),
  };
}

/** A licence as its buyer sees it: without its key. */
export const ownLicence = (id: string, licence: Licence, entitlement: Granted, now: Date): OwnLicence => ({
  ...shownLicence(id, licence, entitlement, now),
  devices: licence.devices.map(({ hash, name, at }) => ({ hash, name, at: at.toISOString() })),
});

/** What a licence follows whose entitlement is not there any more. */
export const nothingGranted: Granted = { state: 'ended', until: null };

/** A person's own licences, the latest first: without their keys. */
export async function listOwnLicences(
  tenantId: string,
  uid: string,
  { orderId, cursor }: { orderId?: string | undefined; cursor?: string | undefined },
  now: Date,
) {
  const mine = licencesIn(tenantId).where('clientUid', '==', uid);
  const wanted = orderId === undefined ? mine : mine.where('orderId', '==', orderId);
  const page = await readPage(wanted, [{ field: 'grantedAt', direction: 'desc' }], cursor);
  const licences = page.items.map((one) => one.data());
  const entitlements = await entitlementsOf(tenantId, licences);
  const items = page.items.map((one) => {
    const licence = one.data();
    return ownLicence(one.id, licence, entitlements.get(licence.entitlementId) ?? nothingGranted, now);
  });
  return { items, nextCursor: page.nextCursor };
}

/** @throws Refusal('not_found') for another's, as for none */
async function holdOwn(tenantId: string, uid: string, id: string): Promise<HeldLicence> {
  const held = await holdLicence(tenantId, id);
  if (held.licence.clientUid !== uid) throw new Refusal('not_found');
  return held;
}

/** The key, for its buyer alone. @throws Refusal('not_found') while there is none */
export async function revealKey(tenantId: string, uid: string, id: string): Promise<{ key: string }> {
  const { keyHash, keySealed } = (await holdOwn(tenantId, uid, id)).licence;
  if (keyHash === null || keySealed === null) throw new Refusal('not_found');
  return { key: await openKey(tenantId, keyHash, keySealed) };
}

/** Frees one of the buyer's devices; what is free already stays so. @throws Refusal('not_found') */
export async function freeDevice(
  tenantId: string,
  uid: string,
  id: string,
  hash: string,
  now: Date,
): Promise<OwnLicence> {
  return await optimistically(async () => {
    const { licence, entitlement, version } = await holdOwn(tenantId, uid, id);
    const devices = [...deactivate(licence, hash)];
    if (devices.length < licence.devices.length) {
      await licencesIn(tenantId).doc(id).update({ devices, updatedAt: now }, { lastUpdateTime: version });
    }
    return ownLicence(id, { ...licence, devices }, entitlement, now);
  });
}
