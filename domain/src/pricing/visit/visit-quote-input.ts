import type { Currency, Money, Point } from '../../kernel/index.ts';
import type { Discount } from '../engine/discount.ts';
import type { VisitChoices, VisitPricing } from '../visit-pricing.ts';
import type { VisitMoment } from './visit-moment.ts';

/** What pricing needs of the area a visit is in. */
export interface PricedArea {
  readonly id: string;
  readonly title: string;
  readonly surcharge:
    | { readonly kind: 'percent'; readonly percent: number }
    | { readonly kind: 'flat'; readonly amount: number }
    | null;
}

/** What can be spent of a gift card. */
export interface GiftBalance {
  /** What tells it from others without giving it away, e.g. its last four characters. */
  readonly label: string;
  readonly balance: Money;
}

export interface VisitQuoteInput {
  /** What is booked: discounts can be for some of what is sold. */
  readonly offeringId: string;
  /** The offering's, for the first line. */
  readonly title: string;
  readonly currency: Currency;
  readonly pricing: VisitPricing;
  readonly choices: VisitChoices;
  readonly moment: VisitMoment;
  /** Null before an address is known. */
  readonly area: PricedArea | null;
  /** Where the visit is; only its coarse grid crossing is used. Null before an address is known. */
  readonly point: Point | null;
  /** Percent of the day's capacity that is booked; null where not known. */
  readonly loadPercent: number | null;
  /** Whether it is the first of its series; a single visit is. */
  readonly first: boolean;
  /** Whether the visit before this one was skipped. */
  readonly afterSkip: boolean;
  readonly taxExempt: boolean;
  /** Promotions that apply by themselves, and the code that was typed. */
  readonly discounts: readonly Discount[];
  readonly giftCard: GiftBalance | null;
}

export type PricingRefusal =
  | 'invalid_request'
  | 'currency_mismatch'
  | 'amount_overflow'
  | 'promo_code_invalid';
