import {
  type Cart,
  type CodeProblem,
  type PricedCart,
  type PricedLine,
  priceCart,
  type QuotedCart,
} from '@evergrow/domain/commerce';
import type { Recommended } from '@evergrow/domain/commerce/affiliate';
import type { GiftBalance } from '@evergrow/domain/pricing';
import type { Discount } from '@evergrow/domain/pricing/engine';
import { payableInMoney } from '@evergrow/domain/scheduling';
import type { Tenant } from '@evergrow/domain/tenancy';
import { dayIn } from '../../kernel/day-in.ts';
import { decided } from '../../kernel/refusal.ts';
import { recommendedBy } from '../affiliates/recommended-by.ts';
import { type CartCodes, readCartCodes } from './cart-codes.ts';
import { type CartStanding, readCart } from './read-cart.ts';

/** A cart priced, with what it was priced from. */
export type CartPrice = {
  lines: readonly PricedLine[];
  cart: PricedCart | null;
  standing: CartStanding;
  codes: CartCodes;
  recommended: Recommended | null;
};

/**
 * What a cart costs this buyer now: from the catalog, never from the client.
 * @param clientUid null for a visitor: codes limited for each client are then checked when they buy
 * @throws Refusal('currency_mismatch' | 'amount_overflow' | 'invalid_request')
 */
export async function priceCartOf(
  tenantId: string,
  tenant: Tenant,
  wanted: Cart,
  clientUid: string | null,
  now: Date,
): Promise<CartPrice> {
  const { referral, currency } = wanted;
  const buying = { clientUid, currency, ownCurrency: tenant.currency, now };
  const recommended = await recommendedBy(tenantId, referral, buying);
  const invited = recommended?.kind === 'customer';
  const date = dayIn(tenant.timeZone, now);
  const [standing, codes] = await Promise.all([
    readCart(tenantId, wanted.lines, clientUid, { now, date }),
    readCartCodes(tenantId, { ...wanted, clientUid, invited, now }),
  ]);
  const { products, settings, group, exempt } = standing;
  const { lines, cart } = decided(
    priceCart(wanted.lines, {
      currency: wanted.currency,
      now: now.getTime(),
      products,
      group,
      discounts: [
        ...codes.automatic,
        ...codes.promos.flatMap(({ discount }): Discount[] => (discount ? [discount] : [])),
      ],
      taxes: settings.taxes,
      date,
      country: wanted.country ?? tenant.country,
      exempt,
      giftCards: codes.gifts.flatMap(({ gift }): GiftBalance[] => (gift ? [gift] : [])),
    }),
  );
  return { lines, cart, standing, codes, recommended };
}

/** As the buyer sees it. */
export function cartView({ lines, cart, standing, codes }: CartPrice): QuotedCart {
  const quote = cart?.order.quote ?? null;
  const whyNot = ({ discount, problem }: CartCodes['promos'][number]): CodeProblem | null =>
    discount === null ? problem : (cart?.order.unused[discount.id] ?? null);
  return {
    lines: lines.map(({ line, problem, item, full }) => {
      const product = standing.products[line.offeringId];
      return {
        ...line,
        title: product?.offering.title ?? '',
        choice: item?.choice ?? '',
        picture: product?.listing.pictures[0] ?? null,
        maxPerOrder: product?.listing.maxPerOrder ?? 0,
        net: item?.net ?? null,
        full: item ? full : null,
        problem,
      };
    }),
    quote,
    due: quote ? payableInMoney(quote) : 0,
    promoCodes: codes.promos.map((promo) => ({ code: promo.typed, problem: whyNot(promo) })),
    giftCards: codes.gifts.map(({ typed, gift, problem }) => ({
      code: typed,
      label: gift?.label ?? '',
      problem,
    })),
  };
}
