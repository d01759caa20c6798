import {
  type Listing,
  leftInStock,
  type Offering,
  offeringSchema,
  type ProductRow,
  type ProductState,
  productKindSchema,
  type Stock,
} from '@evergrow/domain/catalog';
import { pageSize, paths } from '@evergrow/domain/kernel';
import { collectionAt } from '../../kernel/collection.ts';
import { readPage } from '../../kernel/page.ts';
import { listingAt, productKindOf, stockAt } from './read-product.ts';

type Wanted = { q?: string | undefined; state?: ProductState | undefined; cursor?: string | undefined };
type Found = { id: string; offering: Offering };

/** Offerings looked at for one answer when words or a state are searched for: nothing but looking finds them. */
const mostLookedAt = 300;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether each word of the search begins one of the title's or the tags'. */
function fits({ title, tags }: Offering, q: string | undefined): boolean {
  const words = plain([title, ...tags].join(' ')).split(/[^\p{L}\p{N}]+/u);
  return plain(q ?? '')
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}

const stateOf = (offering: Offering, listing: Listing | undefined): ProductState =>
  offering.published ? 'live' : listing?.publishAt ? 'scheduled' : 'draft';

function rowOf(
  { id, offering }: Found,
  listing: Listing | undefined,
  stock: Stock | undefined,
): ProductRow | null {
  const kind = productKindOf(offering);
  if (!kind) return null;
  const sold = listing?.variants.filter(({ active }) => active).map((variant) => variant.id) ?? [];
  const lefts = (sold.length === 0 ? [null] : sold).map((variantId) =>
    leftInStock({ stocked: listing?.stocked ?? false }, stock, variantId),
  );
  return {
    id,
    kind,
    title: offering.title,
    price: offering.price,
    state: stateOf(offering, listing),
    publishAt: listing?.publishAt?.toISOString() ?? null,
    picture: listing?.pictures[0] ?? null,
    variants: sold.length,
    left: lefts.includes(null) ? null : lefts.reduce<number>((sum, left) => sum + (left ?? 0), 0),
    updatedAt: offering.updatedAt.toISOString(),
  };
}

async function rowsOf(tenantId: string, found: readonly Found[], wanted: Wanted): Promise<ProductRow[]> {
  const rows = await Promise.all(
    found.map(async (one) => {
      const listing = (await listingAt(tenantId, one.id).get()).data();
      if (wanted.state && stateOf(one.offering, listing) !== wanted.state) return null;
      const stock = listing?.stocked ? (await stockAt(tenantId, one.id).get()).data() : undefined;
      return rowOf(one, listing, stock);
    }),
  );
  return rows.filter((row) => row !== null);
}

/**
 * What is sold without a time, the latest first: a page of it, or, where words or a state are searched for, whatever fits
 * among the next three hundred at most.
 */
export async function listProducts(tenantId: string, wanted: Wanted) {
  const all = collectionAt(paths.offerings(tenantId), offeringSchema).where('kind', 'in', [
    ...productKindSchema.options,
  ]);
  const chosen = wanted.state ? all.where('published', '==', wanted.state === 'live') : all;
  const narrows = Boolean(wanted.q) || wanted.state === 'draft' || wanted.state === 'scheduled';
  const size = narrows ? 100 : pageSize;
  const items: ProductRow[] = [];
  let cursor = wanted.cursor;
  for (let looked = 0; looked < mostLookedAt; looked += size) {
    const page = await readPage(chosen, [{ field: 'createdAt', direction: 'desc' }], cursor, size);
    const found = page.items.map((one) => ({ id: one.id, offering: one.data() }));
    const named = found.filter(({ offering }) => !wanted.q || fits(offering, wanted.q));
    items.push(...(await rowsOf(tenantId, named, wanted)));
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined || items.length >= pageSize || !narrows) break;
  }
  return { items, nextCursor: cursor ?? null };
}
