import Stripe from 'stripe';
import { errorFacts, log } from '../../kernel/log.ts';
import { Refusal } from '../../kernel/refusal.ts';

const isCardProblem = (error: InstanceType<typeof Stripe.errors.StripeError>): boolean =>
  error.type === 'StripeCardError' || error.statusCode === 402;

/**
 * What Stripe answers, or the refusal a client understands.
 * @throws Refusal('payment_declined' | 'payment_unavailable')
 */
export async function askingStripe<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    if (isCardProblem(error)) throw new Refusal('payment_declined');
    const { type, requestId } = error;
    log('ERROR', 'stripe refused', { type, stripeRequestId: requestId, ...errorFacts(error) });
    throw new Refusal('payment_unavailable');
  }
}

/** Makes something that is named by us, which somebody else may have made meanwhile. */
export async function madeOnce<T>(make: () => Promise<T>, find: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const isThere = error instanceof Stripe.errors.StripeError && error.code === 'resource_already_exists';
    if (!isThere) throw error;
    return await find();
  }
}
