import { randomBytes } from 'node:crypto';
import { listingSchema } from '@evergrow/domain/catalog';
import type { Entitlement } from '@evergrow/domain/commerce';
import {
  endingOfKey,
  filedAs,
  type Licence,
  licenceKeyOf,
  licencesOf,
  waitsInNow,
} from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { isLostRace, optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { sha256 } from '../../kernel/random.ts';
import { handOutKeys } from './hand-out-keys.ts';
import { licencesIn, restingKey } from './licence-store.ts';

/** Documents in one commit. */
const together = 200;

/** Licences there are of an entitlement, by id. */
async function knownOf(tenantId: string, entitlementId: string): Promise<Map<string, Licence>> {
  const known = new Map<string, Licence>();
  for await (const page of pagesOf(licencesIn(tenantId).where('entitlementId', '==', entitlementId))) {
    for (const one of page) known.set(one.id, one.data());
  }
  return known;
}

/** The licences there are to be: as the product is delivered, or as those that are there began. */
async function wantedOf(
  tenantId: string,
  entitlementId: string,
  entitlement: Entitlement,
  [first]: readonly Licence[],
) {
  if (entitlement.state !== 'active') return [];
  const { delivery } = (
    await documentAt(paths.listing(tenantId, entitlement.offeringId), listingSchema).get()
  ).data() ?? { delivery: { by: 'none' as const } };
  if (delivery.by !== 'licence') return [];
  const keys = first ? (first.pool === null ? 'generated' : 'imported') : delivery.keys;
  return licencesOf(entitlementId, entitlement, { ...delivery, keys });
}

async function withKey(tenantId: string, licence: Licence): Promise<Licence> {
  if (licence.pool !== null) return licence;
  const key = licenceKeyOf(randomBytes(24));
  const { keyHash, sealed } = await restingKey(tenantId, key, filedAs(key)[0] ?? '');
  return { ...licence, keyHash, keySealed: sealed, ending: endingOfKey(key) };
}

/**
 * Makes the licences of an entitlement what it says now: made once with a key each, or waiting for one of the seller's own;
 * waiting no longer when nothing is granted any more. That they hold only while it does needs no writing: it is read
 * with them.
 */
export async function settleLicences(
  tenantId: string,
  entitlementId: string,
  entitlement: Entitlement,
  now: Date,
): Promise<void> {
  await optimistically(async () => {
    const known = await knownOf(tenantId, entitlementId);
    const wanted = await wantedOf(tenantId, entitlementId, entitlement, [...known.values()]);
    const missing = wanted.filter(([id]) => !known.has(id));
    for (let from = 0; from < missing.length; from += together) {
      const batch = db().batch();
      for (const [id, licence] of missing.slice(from, from + together)) {
        batch.create(licencesIn(tenantId).doc(id), await withKey(tenantId, licence));
      }
      await batch.commit();
    }
    // One that came from elsewhere, as data that was brought in does, has none yet: nobody but us can seal it.
    const keyless = [...known].filter(
      ([, { keyHash, pool }]) => keyHash === null && pool === null && entitlement.state === 'active',
    );
    for (const [id, licence] of keyless) {
      const { keyHash, keySealed, ending } = await withKey(tenantId, licence);
      await licencesIn(tenantId).doc(id).update({ keyHash, keySealed, ending });
    }
    const changed = [...known].filter(([, one]) => one.waitsIn !== waitsInNow(one, entitlement));
    for (let from = 0; from < changed.length; from += together) {
      const batch = db().batch();
      for (const [id, one] of changed.slice(from, from + together)) {
        batch.update(licencesIn(tenantId).doc(id), {
          waitsIn: waitsInNow(one, entitlement),
          updatedAt: now,
        });
      }
      await batch.commit();
    }
  });
  await supply(tenantId, entitlementId, now);
}

/** Gives keys to what waits for one, and tells the seller once a day when there are none. */
async function supply(tenantId: string, entitlementId: string, now: Date): Promise<void> {
  const waiting = [...(await knownOf(tenantId, entitlementId))].find(([, { waitsIn }]) => waitsIn !== null);
  const pool = waiting?.[1].waitsIn ?? null;
  if (pool === null) return;
  await handOutKeys(tenantId, pool, now);
  const left = [...(await knownOf(tenantId, entitlementId))].find(([, { waitsIn }]) => waitsIn !== null);
  if (!left) return;
  const batch = db().batch();
  const id = `keys_${sha256(pool).slice(0, 24)}_${now.toISOString().slice(0, 10)}`;
  tell(batch, tenantId, { type: 'licence.waiting', licenceId: left[0] }, now, id);
  await batch.commit().catch((error: unknown) => {
    if (!isLostRace(error)) throw error;
  });
}
