import {
  inStock,
  type Listing,
  leftInStock,
  type Offering,
  type PublicProduct,
  plainListing,
  plentiest,
  type Stock,
  scarcest,
  shopSettingsSchema,
} from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { fromPrices } from '@evergrow/domain/pricing/engine';
import { documentAt } from '../../kernel/collection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { listingAt, offeringAt, productKindOf, stockAt } from './read-product.ts';

type Part = PublicProduct['parts'][number] & { inStock: PublicProduct['inStock'] };

/** The titles of what is chosen, e.g. `Web, 5 people`. */
function choiceOf({ options, variants }: Listing, variantId: string | null): string {
  const valueIds = variants.find(({ id }) => id === variantId)?.valueIds ?? [];
  return options
    .flatMap(({ values }, index) => values.find(({ id }) => id === valueIds[index])?.title ?? [])
    .join(', ');
}

async function partOf(tenantId: string, part: Listing['parts'][number]): Promise<Part[]> {
  const { offeringId, variantId, quantity } = part;
  const [offering, listing] = await Promise.all([
    offeringAt(tenantId, offeringId).get(),
    listingAt(tenantId, offeringId).get(),
  ]);
  const sold = offering.data();
  const kind = sold && productKindOf(sold);
  if (!sold || !kind) return [];
  const listed = listing.data() ?? plainListing(new Date(0));
  const stock = listed.stocked ? (await stockAt(tenantId, offeringId).get()).data() : undefined;
  const left = leftInStock(listed, stock, variantId);
  return [
    {
      offeringId,
      kind,
      title: sold.title,
      choice: choiceOf(listed, variantId),
      quantity,
      picture: listed.pictures[0] ?? null,
      published: sold.published,
      inStock: inStock(left === null ? null : Math.floor(left / quantity)),
    },
  ];
}

/** Variants that can be bought, with words instead of numbers for how many are left. */
const variantsOf = (listing: Listing, stock: Stock | undefined): PublicProduct['variants'] =>
  listing.variants
    .filter(({ active }) => active)
    .map(({ id, valueIds, prices }) => ({
      id,
      valueIds,
      prices,
      inStock: inStock(leftInStock(listing, stock, id)),
    }));

async function categoriesOf(tenantId: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const settings = (await documentAt(paths.shopSettings(tenantId), shopSettingsSchema).get()).data();
  return ids.flatMap((id) => settings?.categories.find((category) => category.id === id) ?? []);
}

/**
 * What anybody may see of a product that is on sale.
 * @throws Refusal('not_found') for what is not there, is a draft, or is booked
 */
export async function publicProduct(tenantId: string, offeringId: string): Promise<PublicProduct> {
  const [offering, listing] = await Promise.all([
    offeringAt(tenantId, offeringId).get(),
    listingAt(tenantId, offeringId).get(),
  ]);
  const sold: Offering | undefined = offering.data();
  const kind = sold && productKindOf(sold);
  if (!sold?.published || !kind || sold.price === null) throw new Refusal('not_found');
  const listed = listing.data() ?? plainListing(new Date(0));
  const [stock, categories, ...parts] = await Promise.all([
    listed.stocked ? stockAt(tenantId, offeringId).get() : undefined,
    categoriesOf(tenantId, listed.categoryIds),
    ...listed.parts.map((part) => partOf(tenantId, part)),
  ]);
  const variants = variantsOf(listed, stock?.data());
  const prices = [sold.price, ...listed.prices];
  const had =
    listed.options.length > 0
      ? plentiest(variants.map((variant) => variant.inStock))
      : inStock(leftInStock(listed, stock?.data(), null));
  const found = parts.flat();
  // What one of its parts cannot be had without is not to be had.
  const whole = found.length === listed.parts.length ? 'in' : 'out';
  const { title, description, tags } = sold;
  const { options, tiers, payWhatYouWant } = listed;
  return {
    id: offeringId,
    kind,
    title,
    summary: listed.summary,
    description,
    tags,
    categories,
    facets: listed.facets,
    pictures: listed.pictures,
    seo: listed.seo,
    options,
    variants,
    prices,
    from: fromPrices({ prices, options, variants, tiers, payWhatYouWant }),
    tiers,
    payWhatYouWant,
    maxPerOrder: listed.maxPerOrder,
    inStock: scarcest([had, whole, ...found.map((part) => part.inStock)]),
    parts: found.map(({ inStock: _part, ...part }) => part),
    delivery: listed.delivery,
  };
}
