import { stripe } from '../../adapters/stripe.ts';
import { errorFacts, log } from '../../kernel/log.ts';

/**
 * Ends the page something could be paid on.
 * @returns false where it was paid or had ended on its own in the meantime: its own event tells
 */
export async function closeCheckout(session: string): Promise<boolean> {
  try {
    await stripe().checkout.sessions.expire(session);
    return true;
  } catch (error) {
    log('INFO', 'payment page was already closed', errorFacts(error));
    return false;
  }
}
