import type { Tiers, Variant } from '../../catalog/listing.ts';
import type { Money } from '../../kernel/currency.ts';
import type { Currency } from '../../kernel/currency-exponents.ts';
import type { ItemPrice } from './item-lines.ts';

/** What is sold, as far as its price goes: a listing with its offering's own price among `prices`. */
export interface Priced {
  readonly prices: readonly Money[];
  readonly options: readonly unknown[];
  readonly variants: readonly (Pick<Variant, 'id' | 'prices'> & { readonly active?: boolean })[];
  readonly tiers: Tiers | null;
  readonly payWhatYouWant: {
    readonly minimum: readonly Money[];
    readonly suggested: readonly Money[];
  } | null;
}

const amountIn = (prices: readonly Money[], currency: Currency): number | null =>
  prices.find((price) => price.currency === currency)?.amount ?? null;

/**
 * What one costs in a currency before any price list, as the engine wants it; amounts are minor units.
 * @param variantId null for what has no variants
 * @returns null where it is not sold so: not in this currency, no such variant, or none chosen of several
 */
export function listedPrice(
  product: Priced,
  variantId: string | null,
  currency: Currency,
): Omit<ItemPrice, 'group'> | null {
  const variant = variantId === null ? null : product.variants.find(({ id }) => id === variantId);
  if (variant === undefined || variant?.active === false) return null;
  if (variant === null && product.options.length > 0) return null;
  const own = amountIn(product.prices, currency);
  if (own === null) return null;
  const { payWhatYouWant, tiers } = product;
  if (payWhatYouWant) {
    const minimum = amountIn(payWhatYouWant.minimum, currency);
    if (minimum === null) return null;
    const unit = Math.max(minimum, amountIn(payWhatYouWant.suggested, currency) ?? own);
    return { unit, tiers: null, payWhatYouWant: { minimum } };
  }
  const steps = (tiers?.steps ?? []).flatMap(({ from, prices }) => {
    const amount = amountIn(prices, currency);
    return amount === null ? [] : [{ from, amount }];
  });
  return {
    unit: (variant && amountIn(variant.prices, currency)) ?? own,
    tiers: tiers && steps.length > 0 ? { mode: tiers.mode, steps } : null,
    payWhatYouWant: null,
  };
}

/** The least one can be had for in each currency it is sold in, of all its variants that can be bought. */
export function fromPrices(product: Priced): Money[] {
  const choices =
    product.options.length === 0
      ? [null]
      : product.variants.filter(({ active }) => active !== false).map(({ id }) => id);
  return product.prices.flatMap(({ currency }) => {
    const units = choices.flatMap((variantId) => {
      const price = listedPrice(product, variantId, currency);
      return price ? [price.payWhatYouWant?.minimum ?? price.unit] : [];
    });
    return units.length === 0 ? [] : [{ amount: Math.min(...units), currency }];
  });
}
