import type { OfferingKind } from '../../catalog/index.ts';

/** What a discount does to the prices of what it counts for. */
export type DiscountEffect =
  | { readonly of: 'percent'; readonly percent: number }
  /** Minor units, once for all of it together. */
  | { readonly of: 'flat'; readonly amount: number }
  /** One unit of this offering costs nothing, where it is among what is bought. */
  | { readonly of: 'freeItem'; readonly offeringId: string }
  /** Of every `buy` + `get` units the `get` cheapest cost `percent` less. */
  | { readonly of: 'buyGet'; readonly buy: number; readonly get: number; readonly percent: number };

/** What a discount counts for. Each list narrows; an empty one does not. */
export interface DiscountScope {
  readonly offeringIds: readonly string[];
  readonly kinds: readonly OfferingKind[];
  readonly categoryIds: readonly string[];
}

/** A promotion, or a code that was found to be usable; its terms as far as the price goes. */
export interface Discount {
  /** The promotion's id or the code. */
  readonly id: string;
  /** What the buyer reads on its line. */
  readonly label: string;
  readonly effect: DiscountEffect;
  readonly scope: DiscountScope;
  /** What it counts for must cost at least this before any discount, in minor units. */
  readonly minimum: number;
  /** Whether it can be had together with others that can. */
  readonly combines: boolean;
  /** Whether it applies by itself; such come off before codes do. */
  readonly automatic: boolean;
}

/** Why a discount takes nothing off. */
export type Unused = 'belowMinimum' | 'nothingInScope' | 'notTogether' | 'nothingLeft';

/** Something bought, as far as discounts go. */
export interface Discountable {
  readonly key: string;
  readonly offeringId: string;
  readonly kind: OfferingKind;
  readonly categoryIds: readonly string[];
  readonly quantity: number;
  /** Minor units for all of the quantity, not below zero. */
  readonly net: number;
}

/** What one discount takes off each thing bought: minor units above zero, by its key. */
export interface Reduction {
  readonly discount: Discount;
  readonly off: Readonly<Record<string, number>>;
}

const admits = <T>(list: readonly T[], one: T): boolean => list.length === 0 || list.includes(one);

/** Whether a discount counts for something. */
export const isInScope = (
  { offeringIds, kinds, categoryIds }: DiscountScope,
  item: Pick<Discountable, 'offeringId' | 'kind' | 'categoryIds'>,
): boolean =>
  admits(offeringIds, item.offeringId) &&
  admits(kinds, item.kind) &&
  (categoryIds.length === 0 || item.categoryIds.some((id) => categoryIds.includes(id)));
