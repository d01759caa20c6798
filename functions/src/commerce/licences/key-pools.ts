import { type Listing, listingSchema, type Offering, offeringSchema } from '@evergrow/domain/catalog';
import {
  endingOfKey,
  type ImportedKeys,
  type KeyPools,
  maxImportedKeys,
  poolOf,
  readImportedKey,
  readKeys,
} from '@evergrow/domain/commerce/licence';
import { paths } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { handOutKeys } from './hand-out-keys.ts';
import { licenceKeysIn, licencesIn, restingKey } from './licence-store.ts';

type By = { actor: string; requestId: string; now: Date };

/** Products looked at for the list of those sold by licence. */
const mostProducts = 100;

/** Keys in one commit. */
const together = 250;

/** Products that are delivered by licence. */
export async function licensedOfferings(tenantId: string) {
  const { docs } = await collectionAt(paths.listings(tenantId), listingSchema)
    .where('delivery.by', '==', 'licence')
    .limit(mostProducts)
    .get();
  if (docs.length === 0) return { items: [] };
  const offerings = await db().getAll(
    ...docs.map(({ id }) => documentAt(paths.offering(tenantId, id), offeringSchema)),
  );
  return {
    items: docs.flatMap((one, index) => {
      const offering = offerings[index]?.data() as Offering | undefined;
      const { delivery } = one.data();
      const imported = delivery.by === 'licence' && delivery.keys === 'imported';
      return offering ? [{ id: one.id, title: offering.title, imported }] : [];
    }),
  };
}

/** @throws Refusal('not_found') for what is not delivered by imported keys */
async function listingWithPools(tenantId: string, offeringId: string): Promise<Listing> {
  const listing = (await documentAt(paths.listing(tenantId, offeringId), listingSchema).get()).data();
  if (listing?.delivery.by !== 'licence' || listing.delivery.keys !== 'imported') {
    throw new Refusal('not_found');
  }
  return listing;
}

const choiceOf = ({ options }: Listing, valueIds: readonly string[]): string =>
  valueIds
    .map((id, index) => options[index]?.values.find((value) => value.id === id)?.title ?? '')
    .join(', ');

async function freeIn(tenantId: string, pool: string): Promise<number> {
  const free = licenceKeysIn(tenantId).where('pool', '==', pool).where('state', '==', 'free');
  return (await free.count().get()).data().count;
}

async function waitingIn(tenantId: string, pool: string): Promise<number> {
  return (await licencesIn(tenantId).where('waitsIn', '==', pool).count().get()).data().count;
}

/** How many keys are left for a product and who waits, for each variant where there are some. */
export async function keyPools(tenantId: string, offeringId: string): Promise<KeyPools> {
  const listing = await listingWithPools(tenantId, offeringId);
  const variants =
    listing.variants.length === 0
      ? [{ variantId: null, title: '' }]
      : listing.variants.map(({ id, valueIds }) => ({ variantId: id, title: choiceOf(listing, valueIds) }));
  const pools = await Promise.all(
    variants.map(async (variant) => {
      const pool = poolOf(offeringId, variant.variantId);
      const [free, waiting] = await Promise.all([freeIn(tenantId, pool), waitingIn(tenantId, pool)]);
      return { ...variant, free, waiting };
    }),
  );
  return { pools };
}

type Resting = { line: number; key: string; keyHash: string; sealed: string };

/** Takes up what is not there yet, all of it or, when somebody imports the same at once, what they left. */
async function addKeys(tenantId: string, pool: string, keys: readonly Resting[], now: Date) {
  return await optimistically(async () => {
    const references = keys.map(({ keyHash }) => licenceKeysIn(tenantId).doc(keyHash));
    const known = await db().getAll(...references);
    const fresh = keys.filter((_, index) => !known[index]?.exists);
    const batch = db().batch();
    for (const { keyHash, sealed, key, line } of fresh) {
      batch.create(licenceKeysIn(tenantId).doc(keyHash), {
        ...{ pool, sealed, ending: endingOfKey(key), line, importedAt: now },
        state: 'free',
        licenceId: null,
      });
    }
    if (fresh.length > 0) await batch.commit();
    return keys.filter((_, index) => known[index]?.exists).map(({ line }) => line);
  });
}

/**
 * Takes up the seller's own keys and hands them to who waits, in the order they bought.
 * @throws Refusal('not_found' | 'invalid_request')
 */
export async function importKeys(
  tenantId: string,
  offeringId: string,
  { variantId, text }: { variantId: string | null; text: string },
  { actor, requestId, now }: By,
): Promise<ImportedKeys> {
  const { variants } = await listingWithPools(tenantId, offeringId);
  const isVariant = variants.some(({ id }) => id === variantId);
  if (variants.length === 0 ? variantId !== null : !isVariant) throw new Refusal('not_found');
  const { keys, twice, unfit } = readKeys(text);
  if (keys.length > maxImportedKeys) {
    throw new Refusal('invalid_request', undefined, [
      { path: 'text', message: `at most ${maxImportedKeys} keys at once` },
    ]);
  }
  const pool = poolOf(offeringId, variantId);
  const duplicates = [...twice];
  for (let from = 0; from < keys.length; from += together) {
    const resting = await Promise.all(
      keys.slice(from, from + together).map(async ({ key, line }) => ({
        ...{ key, line },
        ...(await restingKey(tenantId, key, `own ${readImportedKey(key)}`)),
      })),
    );
    duplicates.push(...(await addKeys(tenantId, pool, resting, now)));
  }
  const added = keys.length - (duplicates.length - twice.length);
  const batch = db().batch();
  const target = `offering/${offeringId}`;
  const facts = { action: 'licenceKeys.imported' as const, actor, target, requestId };
  audit(batch, tenantId, { ...facts, reason: `${added}` }, now);
  await batch.commit();
  const handedOut = await handOutKeys(tenantId, pool, now);
  return { added, handedOut, duplicates: duplicates.sort((a, b) => a - b), unfit: [...unfit] };
}
