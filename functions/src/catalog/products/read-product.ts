import {
  type Listing,
  listingSchema,
  type Offering,
  offeringSchema,
  type ProductKind,
  type ProductView,
  plainListing,
  productKindSchema,
  stockSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';

export const offeringAt = (t: string, id: string) => documentAt(paths.offering(t, id), offeringSchema);
export const listingAt = (t: string, id: string) => documentAt(paths.listing(t, id), listingSchema);
export const stockAt = (t: string, id: string) => documentAt(paths.stock(t, id), stockSchema);

/** The kind of what is sold without a time; null for what is booked. */
export const productKindOf = ({ kind }: Pick<Offering, 'kind'>): ProductKind | null =>
  productKindSchema.safeParse(kind).data ?? null;

/** Names both documents as they are, so that a change to either is noticed. */
export const versionOf = (offering: Offering, listing: Listing | undefined): string =>
  `${offering.updatedAt.toISOString()}/${listing?.updatedAt.toISOString() ?? ''}`;

/** The listing as an editor sends it. */
export function draftOf(listing: Listing) {
  const { publishAt: _publish, createdAt: _created, updatedAt: _updated, ...draft } = listing;
  return draft;
}

/** What an editor works on. @throws Refusal('not_found') for what is not sold here, or not without a time */
export async function readProduct(tenantId: string, offeringId: string): Promise<ProductView> {
  const [offering, listing, stock] = await Promise.all([
    offeringAt(tenantId, offeringId).get(),
    listingAt(tenantId, offeringId).get(),
    stockAt(tenantId, offeringId).get(),
  ]);
  const sold = offering.data();
  const kind = sold && productKindOf(sold);
  if (!sold || !kind) throw new Refusal('not_found');
  const { title, description, price, tags, published } = sold;
  const listed = listing.data();
  if (price === null) throw new Refusal('not_found');
  return {
    offering: { kind, title, description, price, tags, published },
    listing: draftOf(listed ?? plainListing(new Date(0))),
    publishAt: listed?.publishAt?.toISOString() ?? null,
    version: versionOf(sold, listed),
    stock: stock.data()?.levels ?? {},
  };
}
