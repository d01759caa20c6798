import { fromPrices } from '../../pricing/engine/listed-price.ts';
import type { Listing, Stock } from '../listing.ts';
import type { Offering } from '../offering.ts';
import { inStock, leftInStock, plentiest } from '../stock.ts';
import type { ProductDocument } from './product-document.ts';

/** As much of a description as is looked in: the rest says little that this does not. */
const longestDescription = 1_500;
/** As much of the words as are compared by meaning. */
const longestMeaning = 600;

type Described = Omit<ProductDocument, 'language' | 'textHash' | 'vector'>;

const hadOf = (listing: Listing, stock: Stock | null): Described['inStock'] =>
  listing.options.length === 0
    ? inStock(leftInStock(listing, stock, null))
    : plentiest(
        listing.variants
          .filter(({ active }) => active)
          .map(({ id }) => inStock(leftInStock(listing, stock, id))),
      );

/** Whether one of it can cost more than the least: by its variant, by the buyer's choice, by a quote. */
function canCostMore({ variants, payWhatYouWant }: Listing, quoted: boolean): boolean {
  const active = variants.filter(({ active }) => active);
  const priced = active.filter(({ prices }) => prices.length > 0);
  const amounts = new Set(priced.map(({ prices }) => JSON.stringify(prices)));
  return (
    quoted ||
    payWhatYouWant !== null ||
    amounts.size > 1 ||
    (amounts.size === 1 && priced.length < active.length)
  );
}

/** What the search has to know of an offering that is on sale. */
export function describeProduct(
  id: string,
  offering: Offering,
  listing: Listing,
  stock: Stock | null,
  quoted: boolean,
): Described {
  const { kind, title, description, tags, price, providerIds, durationMinutes } = offering;
  const { options, variants, tiers, payWhatYouWant } = listing;
  const prices = price === null ? [] : [price, ...listing.prices];
  return {
    id,
    kind,
    title,
    summary: listing.summary,
    description: description.slice(0, longestDescription),
    tags,
    categoryIds: listing.categoryIds,
    facets: listing.facets,
    prices: fromPrices({ prices, options, variants, tiers, payWhatYouWant }),
    pricesVary: canCostMore(listing, quoted),
    inStock: hadOf(listing, stock),
    partIds: listing.parts.map(({ offeringId }) => offeringId),
    picture: listing.pictures[0] ?? null,
    durationMinutes,
    quoted,
    providerId: providerIds.length === 1 ? (providerIds[0] ?? null) : null,
    publishedAt: (listing.publishAt ?? offering.createdAt).getTime(),
  };
}

/** The words by which the meaning of a product is compared. */
export const meaningOf = ({ title, summary, description, tags }: Described): string =>
  [title, summary, description, tags.join(', ')].filter(Boolean).join('. ').slice(0, longestMeaning);
