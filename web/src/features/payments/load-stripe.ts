import type { Stripe, StripeConstructor } from '@stripe/stripe-js';
import type { PublicConfig } from '../../lib/config.ts';
import { ApiProblem } from '../../lib/problem.ts';

declare global {
  interface Window {
    Stripe?: StripeConstructor;
  }
}

const pending = new Map<string, Promise<Stripe>>();

function fetchScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new ApiProblem('offline', 0));
    });
    document.head.append(script);
  });
}

async function open({ scriptUrl, publishableKey }: NonNullable<PublicConfig['payments']>): Promise<Stripe> {
  if (!window.Stripe) await fetchScript(scriptUrl);
  if (!window.Stripe) throw new ApiProblem('offline', 0);
  return window.Stripe(publishableKey);
}

/**
 * The payment service's own script, fetched once and only by pages that pay.
 * @throws ApiProblem('offline') when it cannot be fetched; the next call tries again
 */
export function loadStripe(from: NonNullable<PublicConfig['payments']>): Promise<Stripe> {
  const known = pending.get(from.scriptUrl);
  if (known) return known;
  const loading = open(from).catch((error: unknown) => {
    pending.delete(from.scriptUrl);
    throw error;
  });
  pending.set(from.scriptUrl, loading);
  return loading;
}
