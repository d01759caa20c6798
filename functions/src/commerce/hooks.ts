import type { HttpsFunction, Request } from 'firebase-functions/v2/https';
import { errorFacts, log } from '../kernel/log.ts';
import { receiveStripe } from './receive-stripe.ts';

type Response = Parameters<HttpsFunction>[1];

/** Takes webhooks: `POST /hooks/stripe`. The body is verified as it came, before anything parses it. */
export async function answerHook(request: Request, response: Response): Promise<void> {
  if (request.method !== 'POST' || !/^(\/hooks)?\/stripe\/?$/.test(request.path)) {
    response.status(404).json({ received: false });
    return;
  }
  const signature = request.headers['stripe-signature'];
  try {
    const raw = request.rawBody ?? Buffer.alloc(0);
    const status = await receiveStripe(
      raw,
      typeof signature === 'string' ? signature : undefined,
      new Date(),
    );
    response.status(status).json({ received: status === 200 });
  } catch (error) {
    // Stripe tries again on anything but 2xx.
    log('ERROR', 'webhook not stored', errorFacts(error));
    response.status(500).json({ received: false });
  }
}
