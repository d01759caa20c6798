import type { Money } from '../../kernel/currency.ts';
import type { Currency } from '../../kernel/currency-exponents.ts';
import type { Millis } from '../../kernel/time.ts';
import type { ItemPrice } from './item-lines.ts';

/** What a price list says, as far as it is in force. */
export interface GroupTerms {
  /** What its line is called on a quote. */
  readonly title: string;
  /** Off everything it has no own price for; 0 for nothing. */
  readonly percentOff: number;
  readonly prices: readonly {
    readonly offeringId: string;
    /** Null: of every variant without one of its own. */
    readonly variantId: string | null;
    readonly prices: readonly Money[];
  }[];
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Whether it counts at `now`: from its beginning, and before its end. */
export const isInForce = ({ from, until }: Pick<GroupTerms, 'from' | 'until'>, now: Millis): boolean =>
  (from === null || from.getTime() <= now) && (until === null || now < until.getTime());

/**
 * What a buyer's price list makes of the price of one thing: `ItemPrice.group`. The variant's own price comes first, then
 * the offering's, each in the currency of the order; where there is neither, the percentage off.
 * @param terms the approved terms of the list; null for who has none
 */
export function groupPrice(
  terms: GroupTerms | null,
  item: { readonly offeringId: string; readonly variantId: string | null },
  currency: Currency,
  now: Millis,
): ItemPrice['group'] {
  if (terms === null || !isInForce(terms, now)) return null;
  const label = terms.title;
  const ownOf = (variantId: string | null): number | undefined =>
    terms.prices
      .find((own) => own.offeringId === item.offeringId && own.variantId === variantId)
      ?.prices.find((price) => price.currency === currency)?.amount;
  const amount = (item.variantId === null ? undefined : ownOf(item.variantId)) ?? ownOf(null);
  if (amount !== undefined) return { label, amount };
  return terms.percentOff > 0 ? { label, percent: terms.percentOff } : null;
}
