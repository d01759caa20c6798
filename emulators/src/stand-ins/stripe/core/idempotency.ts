import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { StripeError } from './stripe-error.ts';
import type { StripeState, StripeWorld } from './stripe-world.ts';

/** How long a key is remembered. https://docs.stripe.com/api/idempotent_requests */
const keptMs = 24 * 60 * 60 * 1000;

/**
 * Stripe's idempotency: a key's first answer is given again for the same request, and refused for another one.
 * Remembered is whatever came of a request that began to be carried out, errors too; not one whose parameters were
 * not valid. https://docs.stripe.com/api/idempotent_requests
 */
export function answerOnce(
  state: StripeState,
  world: StripeWorld,
  context: Context,
  encoded: string,
  begin: () => () => unknown,
): Response {
  const key = context.req.header('idempotency-key');
  if (!key) return answer(context, 200, JSON.stringify(begin()()));
  if (key.length > 255) {
    throw new StripeError('idempotency_error', 'Idempotency keys must be shorter than 255 characters.');
  }
  const place = `${world.account ?? ''} ${key}`;
  const request = `${context.req.method} ${context.req.path}\n${encoded}`;
  const fingerprint = createHash('sha256').update(request).digest('hex');
  const known = state.answers[place];
  context.header('idempotency-key', key);
  if (known && known.fingerprint !== fingerprint) {
    throw new StripeError(
      'idempotency_error',
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    );
  }
  if (known) {
    context.header('idempotent-replayed', 'true');
    return answer(context, known.status, known.body);
  }
  const { status, text } = outcomeOf(begin());
  state.answers[place] = { fingerprint, status, body: text, at: Date.now() };
  world.changed();
  return answer(context, status, text);
}

function outcomeOf(act: () => unknown): { status: number; text: string } {
  try {
    return { status: 200, text: JSON.stringify(act()) };
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    return { status: error.status, text: JSON.stringify(error.toBody()) };
  }
}

export function answer(context: Context, status: number, body: string): Response {
  context.status(status as 200);
  context.header('content-type', 'application/json');
  return context.body(body);
}

/** Forgets the keys that are older than a day. */
export function forgetOldAnswers({ answers }: StripeState, now: number): void {
  for (const [place, { at }] of Object.entries(answers)) if (now - at > keptMs) delete answers[place];
}
