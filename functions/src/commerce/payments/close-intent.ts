import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { errorFacts, log } from '../../kernel/log.ts';

/**
 * Ends a payment nobody shall make any more.
 * @returns whether it is ended; false where its money is on its way or there: its own event tells
 */
export async function closeIntent(
  id: string,
  why: Stripe.PaymentIntentCancelParams.CancellationReason = 'abandoned',
): Promise<boolean> {
  try {
    await stripe().paymentIntents.cancel(id, { cancellation_reason: why });
    return true;
  } catch (error) {
    log('INFO', 'payment could not be closed', errorFacts(error));
    const intent = await stripe()
      .paymentIntents.retrieve(id)
      .catch(() => null);
    return intent?.status === 'canceled';
  }
}
