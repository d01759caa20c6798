import {
  defaultShopSettings,
  listingSchema,
  offeringSchema,
  plainListing,
  shopSettingsSchema,
  stockSchema,
} from '@evergrow/domain/catalog';
import type { Cart, SoldProduct } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { clientTermsSchema, isTaxExemptOn, priceListSchema } from '@evergrow/domain/pricing';
import type { GroupTerms } from '@evergrow/domain/pricing/engine';
import { documentAt } from '../../kernel/collection.ts';

/** What a cart's price follows from besides codes, as it stands. */
export type CartStanding = {
  products: Readonly<Record<string, SoldProduct>>;
  settings: ReturnType<typeof defaultShopSettings>;
  group: GroupTerms | null;
  exempt: boolean;
};

async function readProduct(tenantId: string, offeringId: string, now: Date): Promise<SoldProduct | null> {
  const [offering, listing, stock] = await Promise.all([
    documentAt(paths.offering(tenantId, offeringId), offeringSchema).get(),
    documentAt(paths.listing(tenantId, offeringId), listingSchema).get(),
    documentAt(paths.stock(tenantId, offeringId), stockSchema).get(),
  ]);
  const sold = offering.data();
  if (!sold) return null;
  return { offering: sold, listing: listing.data() ?? plainListing(now), stock: stock.data() ?? null };
}

async function readProducts(tenantId: string, ids: readonly string[], now: Date) {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await readProduct(tenantId, id, now)] as const),
  );
  return found.flatMap(([id, product]) => (product ? [[id, product] as const] : []));
}

/** The buyer's own terms; a visitor has none. */
async function readTerms(tenantId: string, clientUid: string | null, date: string) {
  if (clientUid === null) return { group: null, exempt: false };
  const terms = (await documentAt(paths.clientTerms(tenantId, clientUid), clientTermsSchema).get()).data();
  const listId = terms?.priceListId ?? null;
  const list = listId
    ? (await documentAt(paths.priceList(tenantId, listId), priceListSchema).get()).data()
    : null;
  return { group: list?.inForce ?? null, exempt: terms ? isTaxExemptOn(terms, date) : false };
}

/**
 * Reads three documents for each product and each part of a bundle, one for the shop and at most two for the buyer.
 * @param clientUid null for a visitor
 * @param date the day in the tenant's zone
 */
export async function readCart(
  tenantId: string,
  lines: Cart['lines'],
  clientUid: string | null,
  { now, date }: { now: Date; date: string },
): Promise<CartStanding> {
  const [bought, settings, terms] = await Promise.all([
    readProducts(
      tenantId,
      lines.map(({ offeringId }) => offeringId),
      now,
    ),
    documentAt(paths.shopSettings(tenantId), shopSettingsSchema).get(),
    readTerms(tenantId, clientUid, date),
  ]);
  const known = new Set(bought.map(([id]) => id));
  const parts = bought
    .flatMap(([, { listing }]) => listing.parts.map(({ offeringId }) => offeringId))
    .filter((id) => !known.has(id));
  const products = Object.fromEntries([...bought, ...(await readProducts(tenantId, parts, now))]);
  return { products, settings: settings.data() ?? defaultShopSettings(now), ...terms };
}
