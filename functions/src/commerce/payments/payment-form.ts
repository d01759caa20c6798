import type { PublicConfig } from '@evergrow/domain/operations';
import { environment } from '../../kernel/environment.ts';

/** Stripe.js of the release the SDK's API version belongs to. */
const stripeScript = 'https://js.stripe.com/endive/stripe.js';

/**
 * Where the form for cards comes from: Stripe with both of its keys, the stand-in where it serves; null with a secret key
 * alone, where only Stripe's own page can take a card.
 */
export function paymentForm(): PublicConfig['payments'] {
  const { STRIPE_SECRET_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_API_BASE } = environment();
  if (STRIPE_SECRET_KEY) {
    return STRIPE_PUBLISHABLE_KEY
      ? { scriptUrl: stripeScript, publishableKey: STRIPE_PUBLISHABLE_KEY }
      : null;
  }
  if (!STRIPE_API_BASE) return null;
  return { scriptUrl: `${STRIPE_API_BASE}/stripe-js/stripe.js`, publishableKey: 'pk_test_local_stand_in' };
}
