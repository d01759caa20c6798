import type { Stripe } from '@stripe/stripe-js';
import { loadConfig } from '../../lib/config.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';
import { loadStripe } from './load-stripe.ts';

/** The form's script; null where cards are typed on the payment service's own page only. */
export const useStripe = (): Query<Stripe | null> =>
  useQuery<Stripe | null>(
    'stripe.js',
    async () => {
      const { payments } = await loadConfig();
      return payments === null ? null : await loadStripe(payments);
    },
    Number.POSITIVE_INFINITY,
  );
