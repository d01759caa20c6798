import { createHash, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type Stripe from 'stripe';
import type { z } from 'zod';
import { faulty } from '../fault-middleware.ts';
import { createCustomer, updateCustomer } from './customers.ts';
import { parseForm } from './form.ts';
import { chargeOffSession } from './off-session.ts';
import {
  createIntentParameters,
  createRefundParameters,
  createSessionParameters,
  customerParameters,
  listParameters,
  readParameters,
} from './parameters.ts';
import { detachPaymentMethod } from './payment-methods.ts';
import { expanded, findObject, listObjects, type Prefix, page } from './read-objects.ts';
import { createRefund } from './refunds.ts';
import { createSession, expireSession } from './sessions.ts';
import { invalidParameters, noSuch, StripeError } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

/** The part of Stripe's HTTP API that the platform uses, on `/v1`. */
export function stripeApi(world: StripeWorld): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    context.header('request-id', `req_${randomBytes(7).toString('hex')}`);
    context.header('stripe-version', context.req.header('stripe-version') ?? '');
    await next();
  });
  app.use(
    '*',
    faulty(world.faults, 'stripe', (status) => failureOf(status).toBody()),
  );
  app.use('*', async (context, next) => {
    const key = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (key && /^(sk|rk)_test_/.test(key)) return next();
    const message = key
      ? `Invalid API Key provided: ${key.slice(0, 8)}****. The local stand-in takes test keys only (sk_test_…).`
      : 'You did not provide an API key.';
    throw new StripeError('invalid_request_error', message, { status: 401 });
  });
  app.onError((error, context) => {
    const known = error instanceof StripeError ? error : new StripeError('api_error', error.message);
    return answer(context, known.status, JSON.stringify(known.toBody()));
  });
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: ${context.req.path}).`;
    return answer(context, 404, JSON.stringify(new StripeError('invalid_request_error', message).toBody()));
  });

  const post = <S extends z.ZodType<{ expand: string[] }>>(
    path: string,
    schema: S,
    act: (params: z.output<S>, id: string) => object,
  ) =>
    app.post(path, async (context) => {
      const body = await context.req.text();
      return once(world, context, body, () => {
        const params = parse(schema, body);
        return expanded(world, act(params, context.req.param('id') ?? ''), params.expand);
      });
    });
  const read = (path: string, prefix: Prefix) => {
    app.get(`${path}/:id`, (context) => {
      const { expand } = parse(readParameters, queryOf(context));
      return context.json(expanded(world, findObject(world, prefix, context.req.param('id')), expand));
    });
    app.get(path, (context) => {
      const params = parse(listParameters, queryOf(context));
      return context.json(expanded(world, listObjects(world, prefix, `/v1${path}`, params), params.expand));
    });
  };

  post('/checkout/sessions', createSessionParameters, (params) => createSession(world, params));
  post('/checkout/sessions/:id/expire', readParameters, (_, id) => expireSession(world, id));
  app.get('/checkout/sessions/:id/line_items', (context) => {
    const id = context.req.param('id');
    const items = world.state.lineItems[id];
    if (!items) throw noSuch('checkout.session', id, 'session');
    const params = parse(listParameters, queryOf(context));
    return context.json(page(items, `/v1/checkout/sessions/${id}/line_items`, params));
  });
  post('/payment_intents', createIntentParameters, (params) => chargeOffSession(world, params));
  post('/payment_methods/:id/detach', readParameters, (_, id) => detachPaymentMethod(world, id));
  post('/refunds', createRefundParameters, (params) => createRefund(world, params));
  post('/customers', customerParameters, (params) => createCustomer(world, params));
  post('/customers/:id', customerParameters, (params, id) => updateCustomer(world, id, params));
  read('/checkout/sessions', 'cs');
  read('/payment_intents', 'pi');
  read('/charges', 'ch');
  read('/refunds', 're');
  read('/customers', 'cus');
  read('/payment_methods', 'pm');
  read('/events', 'evt');
  app.get('/balance', (context) => context.json(balanceOf(world)));
  return app;
}

function parse<S extends z.ZodType>(schema: S, encoded: string): z.output<S> {
  const read = schema.safeParse(parseForm(encoded), { reportInput: true });
  if (!read.success) throw invalidParameters(read.error);
  return read.data;
}

const queryOf = (context: Context): string => new URL(context.req.url).search.slice(1);

function answer(context: Context, status: number, body: string): Response {
  context.status(status as 200);
  context.header('content-type', 'application/json');
  return context.body(body);
}

/**
 * Stripe's idempotency: a key's first answer is given again for the same request, and refused for another one.
 * Requests that were not valid are not remembered. https://docs.stripe.com/api/idempotent_requests
 */
function once(world: StripeWorld, context: Context, body: string, act: () => unknown): Response {
  const key = context.req.header('idempotency-key');
  if (!key) return answer(context, 200, JSON.stringify(act()));
  const fingerprint = createHash('sha256').update(`${context.req.path}\n${body}`).digest('hex');
  const known = world.state.answers[key];
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
  const { status, text } = outcomeOf(act);
  world.state.answers[key] = { fingerprint, status, body: text };
  world.changed();
  context.header('idempotency-key', key);
  return answer(context, status, text);
}

/** What doing it comes to. A declined card is an outcome: asked again with the same key, it is declined again. */
function outcomeOf(act: () => unknown): { status: number; text: string } {
  try {
    return { status: 200, text: JSON.stringify(act()) };
  } catch (error) {
    if (!(error instanceof StripeError) || error.type !== 'card_error') throw error;
    return { status: error.status, text: JSON.stringify(error.toBody()) };
  }
}

function failureOf(status: number): StripeError {
  if (status === 429) {
    return new StripeError('rate_limit_error', 'Request rate limit exceeded.', {
      code: 'rate_limit',
      status,
    });
  }
  return new StripeError('api_error', 'An unknown error occurred.', { status });
}

function balanceOf(world: StripeWorld): Stripe.Balance {
  const byCurrency = new Map<string, number>();
  for (const { paid, currency, amount, amount_refunded } of Object.values(world.state.charges)) {
    if (paid) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + amount - amount_refunded);
  }
  const available = [...byCurrency].map(([currency, amount]) => ({
    currency,
    amount,
    source_types: { card: amount },
  }));
  return { object: 'balance', available, pending: [], livemode: false } satisfies Stripe.Balance;
}
