import type { Currency, Money } from '../kernel/index.ts';
import type { ListingDraft, PriceSet } from './listing.ts';
import type { OfferingKind } from './offering.ts';

export interface ListingIssue {
  readonly path: string;
  readonly message: string;
}

const has = (prices: PriceSet, currency: Currency) => prices.some((price) => price.currency === currency);

/** What is wrong between an offering and its listing, which neither can tell alone; nothing where they fit. */
export function listingIssues(
  offering: { readonly id: string; readonly kind: OfferingKind; readonly price: Money },
  listing: ListingDraft,
): ListingIssue[] {
  const { currency } = offering.price;
  const sold = new Set([currency, ...listing.prices.map((price) => price.currency)]);
  const issues: ListingIssue[] = [];
  const note = (wrong: boolean, path: string, message: string) => {
    if (wrong) issues.push({ path, message });
  };
  const known = (prices: PriceSet) => prices.every((price) => sold.has(price.currency));
  note(has(listing.prices, currency), 'listing.prices', 'its own currency is the price itself');
  listing.variants.forEach(({ prices }, index) => {
    note(!known(prices), `listing.variants.${index}.prices`, 'a currency it is not sold in');
  });
  listing.tiers?.steps.forEach(({ prices }, index) => {
    note(!known(prices), `listing.tiers.steps.${index}.prices`, 'a currency it is not sold in');
    note(!has(prices, currency), `listing.tiers.steps.${index}.prices`, 'needs a price in its own currency');
  });
  note(
    Boolean(listing.tiers) && listing.variants.some(({ prices }) => prices.length > 0),
    'listing.tiers',
    'cannot be combined with prices of variants',
  );
  const pay = listing.payWhatYouWant;
  if (pay) {
    note(!has(pay.minimum, currency), 'listing.payWhatYouWant.minimum', 'needs its own currency');
    note(
      !known(pay.minimum) || !known(pay.suggested),
      'listing.payWhatYouWant',
      'a currency it is not sold in',
    );
  }
  note(
    offering.kind === 'bundle' && listing.parts.length === 0,
    'listing.parts',
    'a bundle consists of something',
  );
  note(offering.kind !== 'bundle' && listing.parts.length > 0, 'listing.parts', 'only a bundle has parts');
  note(
    listing.parts.some(({ offeringId }) => offeringId === offering.id),
    'listing.parts',
    'it cannot contain itself',
  );
  return issues;
}
