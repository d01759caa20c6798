import { refuse } from '../core/stripe-error.ts';

type Automatic = { readonly enabled: boolean | null; readonly allow_redirects?: string } | null;

/**
 * An intent that takes whatever methods the account has may meet one that leads the customer away: confirming it needs an
 * address to come back to, also where the method at hand never redirects.
 * @throws StripeError without one
 */
export function mustLeadBack(automatic: Automatic, returnUrl: string | undefined): void {
  if (!automatic?.enabled || automatic.allow_redirects === 'never' || returnUrl) return;
  throw refuse(
    "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
  );
}
