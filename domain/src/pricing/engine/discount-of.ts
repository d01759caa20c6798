import type { Discount, DiscountEffect, DiscountScope } from './discount.ts';

/** What a promotion is worth and for what, as it is kept and sent. */
export interface PromotionWorth extends DiscountScope {
  readonly kind: 'percent' | 'flat' | 'freeItem' | 'buyGet';
  /** Percent (of buyGet off what is got), or minor units. */
  readonly value: number;
  readonly freeOfferingId: string | null;
  readonly buy: number;
  readonly get: number;
  readonly minimum: number;
  readonly combines: boolean;
  readonly automatic: boolean;
  /** What the buyer reads of one that applies by itself. */
  readonly title: string;
}

function effectOf({ kind, value, freeOfferingId, buy, get }: PromotionWorth): DiscountEffect {
  switch (kind) {
    case 'percent':
      return { of: 'percent', percent: value };
    case 'flat':
      return { of: 'flat', amount: value };
    case 'freeItem':
      return { of: 'freeItem', offeringId: freeOfferingId ?? '' };
    case 'buyGet':
      return { of: 'buyGet', buy, get, percent: value };
  }
}

/** A promotion as the price sees it: a code by its name, one that applies by itself by its title. */
export function discountOf(code: string, worth: PromotionWorth): Discount {
  const { offeringIds, kinds, categoryIds, minimum, combines, automatic, title } = worth;
  return {
    id: code,
    label: automatic ? title : code,
    effect: effectOf(worth),
    scope: { offeringIds, kinds, categoryIds },
    minimum,
    combines,
    automatic,
  };
}
