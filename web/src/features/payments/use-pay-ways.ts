import type { SavedCard, SavedCards } from '@evergrow/domain/commerce/payments';
import type { Stripe } from '@stripe/stripe-js';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useStripe } from './use-stripe.ts';

/** How something can be paid: in the form, with the cards that are kept and still good; or on the service's page only. */
export type PayWays =
  | { by: 'form'; stripe: Stripe; cards: readonly SavedCard[] }
  | { by: 'page' }
  | { by: 'failed'; error: unknown; again: () => void }
  | { by: 'loading' };

/** Finds out how one can pay here; fetches nothing of the payment service where it has no form. */
export function usePayWays(): PayWays {
  const { id: tenantId } = useTenant();
  const stripe = useStripe();
  const path = `t/${tenantId}/payment-methods`;
  const cards = useQuery(stripe.data ? path : null, () => api.get<SavedCards>(path));
  if (stripe.data === null) return { by: 'page' };
  if (stripe.error !== null || cards.error !== null) {
    const again = () => void (stripe.error === null ? cards.reload() : stripe.reload());
    return { by: 'failed', error: stripe.error ?? cards.error, again };
  }
  if (!stripe.data || !cards.data) return { by: 'loading' };
  return {
    by: 'form',
    stripe: stripe.data,
    cards: cards.data.items.filter(({ isExpired }) => !isExpired),
  };
}
