import type { OpenedCart } from '@evergrow/domain/commerce/kept-cart';
import type { Tenant } from '@evergrow/domain/tenancy';
import { Refusal } from '../../kernel/refusal.ts';
import { priceCartOf } from '../shop/quote-cart.ts';
import { readCartToken } from './cart-token.ts';
import { keptCartAt } from './kept-cart-store.ts';

/**
 * What is in a kept cart, by the link in its mail and for its owner alone; what cannot be bought any more is named and left
 * out. Prices are not kept: they are made anew wherever the cart is shown.
 * @throws Refusal('not_found') for another's, for one that is gone and for a link that is none
 */
export async function openKeptCart(
  tenantId: string,
  tenant: Tenant,
  uid: string,
  token: string,
  now: Date,
): Promise<OpenedCart> {
  const link = await readCartToken('open', token);
  if (link.tenantId !== tenantId || link.clientUid !== uid) throw new Refusal('not_found');
  const kept = (await keptCartAt(tenantId, uid).get()).data();
  if (!kept) throw new Refusal('not_found');
  const { lines, standing } = await priceKept(tenantId, tenant, kept, now);
  return {
    lines: lines.filter(({ problem }) => !isGone(problem)).map(({ line }) => line),
    gone: lines
      .filter(({ problem }) => isGone(problem))
      .map(({ line }) => standing.products[line.offeringId]?.offering.title ?? ''),
  };
}

/** Fewer than wanted, or a price to be named anew, is for the buyer to settle; these are not to be had at all. */
const isGone = (problem: string | null): boolean => problem === 'notSold' || problem === 'soldOut';

/** A kept cart as it can be bought now. */
export const priceKept = (
  tenantId: string,
  tenant: Tenant,
  { clientUid, lines }: { clientUid: string; lines: readonly OpenedCart['lines'][number][] },
  now: Date,
) =>
  priceCartOf(
    tenantId,
    tenant,
    {
      lines: [...lines],
      currency: tenant.currency,
      promoCodes: [],
      giftCardCodes: [],
      referral: null,
      country: null,
    },
    clientUid,
    now,
  );
