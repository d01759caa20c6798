import Stripe from 'stripe';
import { environment } from '../kernel/environment.ts';

let client: Stripe | undefined;

/** Stripe through its own SDK; without a key, the local stand-in through the same SDK. */
export function stripe(): Stripe {
  if (!client) {
    const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = environment();
    const base = STRIPE_API_BASE ? new URL(STRIPE_API_BASE) : undefined;
    const at = base
      ? {
          host: base.hostname,
          port: base.port || '80',
          protocol: base.protocol.replace(':', '') as 'http' | 'https',
        }
      : {};
    client = new Stripe(STRIPE_SECRET_KEY ?? 'sk_test_local_stand_in', {
      ...at,
      maxNetworkRetries: 2,
      timeout: 10_000,
      telemetry: false,
    });
  }
  return client;
}
