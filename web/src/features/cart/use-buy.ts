import type { PlacedOrder, PlaceOrder } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { joinTenant } from '../../lib/join-tenant.ts';
import { problemCode } from '../../lib/problem.ts';
import { type Action, useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { referralIn } from '../affiliates/kept-referral.ts';
import { changeCart, type StoredCart } from './cart-store.ts';

export type Buy = Action<[expectedTotal: number], void> & {
  /** The payment page is on its way. */
  leaving: boolean;
};

/** Refusals after which the same request may be sent again as the same act: nobody knows yet how it ended. */
const undecided = new Set(['offline', 'internal', 'unavailable', 'request_in_progress']);

/**
 * Orders what is in the cart and goes on to paying. Who is not a client here yet becomes one. An order made of the cart
 * before and not paid is given up first, so that nothing is held twice; pressed twice it is one order.
 */
export function useBuy(cart: StoredCart, country: PlaceOrder['country']): Buy {
  const { tenant, role } = useTenantView();
  const navigate = useNavigate();
  const { key, renew } = useIdempotencyKey();
  const [leaving, setLeaving] = useState(false);
  const action = useAction(async (expectedTotal: number) => {
    if (role === null) await joinTenant(tenant.id);
    // It may be gone, paid or another's by now: the order page shows what became of it.
    if (cart.orderId !== null)
      await api.post(`t/${tenant.id}/orders/${cart.orderId}/release`).catch(() => null);
    const { lines, promoCodes, giftCardCodes, gift } = cart;
    const referral = referralIn(tenant.slug);
    const body = {
      ...{ lines, promoCodes, giftCardCodes, gift, referral, country, expectedTotal },
      currency: tenant.currency,
      payOn: 'form',
    };
    try {
      const placed = await api.post<PlacedOrder>(`t/${tenant.id}/orders`, { body, idempotencyKey: key() });
      renew();
      changeCart(tenant.slug, (now) => ({ ...now, orderId: placed.orderId }));
      setLeaving(true);
      if (placed.url === null) navigate(`/t/${tenant.slug}/orders/${placed.orderId}`);
      else window.location.assign(placed.url);
    } catch (error) {
      if (!undecided.has(problemCode(error))) renew();
      throw error;
    }
  });
  return { ...action, leaving };
}
