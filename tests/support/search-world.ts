import {
  type Listing,
  listingSchema,
  type Offering,
  offeringSchema,
  type ShopSettings,
  shopSettingsSchema,
  stockSchema,
} from '@evergrow/domain/catalog';
import { type SearchResults, searchResultsSchema } from '@evergrow/domain/catalog/search';
import { paths } from '@evergrow/domain/kernel';
import { makeListing, makeStock } from '@evergrow/seed/factories/listing';
import { makeOffering } from '@evergrow/seed/factories/offering';
import { expect, vi } from 'vitest';
import { documentAt } from '../../functions/src/kernel/collection.ts';
import { db } from '../../functions/src/kernel/firebase.ts';
import type { Answer, ApiWorld } from './api-world.ts';
import { tenantWorld } from './tenant-world.ts';

/** A published business with a shop whose products are written past the API, so that only triggers tell the search. */
export async function searchWorld(world: ApiWorld) {
  const tenant = await tenantWorld(world, {
    kind: 'digitalProducts',
    modules: ['products'],
    withSamples: false,
  });
  const { tenantId, slug } = tenant;
  await tenant.publish();
  const put = async (id: string, offering: Partial<Offering> = {}, listing?: Partial<Listing>) => {
    const batch = db().batch();
    const product = makeOffering({
      kind: 'product',
      title: `Product ${id}`,
      description: '',
      price: { amount: 1_000, currency: 'EUR' },
      durationMinutes: null,
      formats: [],
      ...offering,
    });
    batch.set(documentAt(paths.offering(tenantId, id), offeringSchema), product);
    if (listing) batch.set(documentAt(paths.listing(tenantId, id), listingSchema), makeListing(listing));
    await batch.commit();
  };
  const putStock = (id: string, onHand: number, reserved = 0) =>
    documentAt(paths.stock(tenantId, id), stockSchema).set(
      makeStock({ levels: { _: { onHand, reserved } } }),
    );
  const putCategories = (categories: ShopSettings['categories']) =>
    documentAt(paths.shopSettings(tenantId), shopSettingsSchema).set({
      categories,
      taxes: [],
      holdMinutes: 30,
      updatedAt: new Date(),
    });
  const search = (query: Record<string, string> = {}): Promise<Answer> =>
    world.anyone('GET', `/public/tenants/${slug}/search?${new URLSearchParams(query)}`);
  const found = async (query: Record<string, string> = {}): Promise<SearchResults> =>
    (await search(query)).as(searchResultsSchema);
  const ids = async (query: Record<string, string> = {}): Promise<string[]> =>
    (await found(query)).items.map(({ id }) => id);
  /** What follows from a write takes a moment; so does what is believed of a shop. */
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 45_000, interval: 300 });
  const sells = (...wanted: string[]) =>
    eventually(async () => expect((await ids({ sort: 'newest' })).sort()).toEqual(wanted.toSorted()));
  return { ...tenant, put, putStock, putCategories, search, found, ids, eventually, sells };
}
