import type { HttpsFunction, Request } from 'firebase-functions/v2/https';
import { receiveTwilio } from '../engagement/receive-twilio.ts';
import { isCalendarPush, receivePush } from '../integrations/receive-push.ts';
import { errorFacts, log } from '../kernel/log.ts';
import { receiveStripe } from './receive-stripe.ts';

type Response = Parameters<HttpsFunction>[1];

/** Takes webhooks: `POST /hooks/stripe`, `/hooks/twilio`, and those of connected calendars. The body is verified as it came, before anything parses it. */
export async function answerHook(request: Request, response: Response): Promise<void> {
  if (request.method === 'POST' && /^(\/hooks)?\/twilio\/?$/.test(request.path)) {
    return await answerTwilio(request, response);
  }
  const name = request.path.replace(/^(\/hooks)?\//, '');
  if (request.method === 'POST' && isCalendarPush(name)) return await answerCalendar(name, request, response);
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

/** Word from Google or Microsoft that somebody's calendar changed. */
async function answerCalendar(path: string, request: Request, response: Response): Promise<void> {
  try {
    const header = (named: string) => request.get(named) ?? '';
    const push = { path, query: request.query, header, body: request.body };
    const { status, text = '' } = await receivePush(push, new Date());
    response.status(status).type('text/plain').send(text);
  } catch (error) {
    log('ERROR', 'calendar push not stored', errorFacts(error));
    response.status(500).type('text/plain').send('');
  }
}

/** Twilio shows what it is answered to the person who wrote: an empty document, so that it shows nothing. */
async function answerTwilio(request: Request, response: Response): Promise<void> {
  const signature = request.headers['x-twilio-signature'];
  try {
    const raw = (request.rawBody ?? Buffer.alloc(0)).toString('utf8');
    const status = await receiveTwilio(
      raw,
      typeof signature === 'string' ? signature : undefined,
      new Date(),
    );
    response
      .status(status)
      .type('text/xml')
      .send(status === 200 ? '<Response></Response>' : '');
  } catch (error) {
    log('ERROR', 'webhook not handled', errorFacts(error));
    response.status(500).send('');
  }
}
