import type { CartInput, QuotedCart } from '@evergrow/domain/commerce';
import { useEffect, useState } from 'react';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { referralIn } from '../affiliates/kept-referral.ts';
import type { StoredCart } from './cart-store.ts';

/** The cart as it was a moment ago: pressing plus five times asks for a price once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export type PricedCart = Query<QuotedCart> & {
  /** What is shown is of the cart as it was before the last change. */
  behind: boolean;
};

/** What the cart costs, by the server: a member's own prices, a visitor's the listed ones. */
export function usePricedCart(cart: StoredCart, country: CartInput['country']): PricedCart {
  const { tenant, role } = useTenantView();
  const body: CartInput = {
    lines: [...cart.lines],
    currency: tenant.currency,
    promoCodes: [...cart.promoCodes],
    giftCardCodes: [...cart.giftCardCodes],
    referral: referralIn(tenant.slug),
    country,
  };
  const now = JSON.stringify(body);
  const asked = useSettled(now);
  const path = role === null ? `public/tenants/${tenant.slug}/cart` : `t/${tenant.id}/cart`;
  const isEmpty = cart.lines.length === 0;
  const query = useQuery<QuotedCart>(isEmpty ? null : `${path} ${asked}`, () =>
    api.post(path, { body: JSON.parse(asked) as CartInput }),
  );
  const [last, setLast] = useState<QuotedCart>();
  useEffect(() => {
    if (query.data) setLast(query.data);
  }, [query.data]);
  const data = isEmpty ? undefined : (query.data ?? last);
  return { ...query, data, behind: asked !== now || query.data === undefined };
}
