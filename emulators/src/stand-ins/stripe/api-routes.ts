import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import Stripe from 'stripe';
import { faulty } from '../fault-middleware.ts';
import { clockRoutes } from './billing/clocks.ts';
import { creditNoteRoutes } from './billing/credit-notes.ts';
import { invoiceItemRoutes } from './billing/invoice-item-routes.ts';
import { invoiceRoutes } from './billing/invoice-routes.ts';
import { meterRoutes } from './billing/meters.ts';
import { subscriptionRoutes } from './billing/subscription-routes.ts';
import { couponRoutes } from './catalog/coupons.ts';
import { priceRoutes } from './catalog/prices.ts';
import { productRoutes } from './catalog/products.ts';
import { sessionRoutes } from './checkout/session-routes.ts';
import { accountRoutes } from './connect/account-routes.ts';
import { transferRoutes } from './connect/transfer-routes.ts';
import { createApi } from './core/api.ts';
import { eventRoutes } from './core/event-routes.ts';
import { answer } from './core/idempotency.ts';
import { allowBrowsers, checkKey } from './core/keys.ts';
import { StripeError } from './core/stripe-error.ts';
import type { StripeState, StripeWorld } from './core/stripe-world.ts';
import { disputeRoutes } from './disputes/dispute-routes.ts';
import { forecasts } from './forecasts.ts';
import { moneyRoutes } from './money/money-routes.ts';
import { chargeRoutes, refundRoutes } from './money/refund-routes.ts';
import { customerRoutes } from './payments/customer-routes.ts';
import { intentRoutes } from './payments/intent-routes.ts';
import { paymentMethodRoutes } from './payments/payment-method-routes.ts';
import { setupIntentRoutes } from './payments/setup-intent-routes.ts';
import { portalRoutes } from './portal/portal-routes.ts';

/** The part of Stripe's HTTP API that the platform uses, on `/v1`. */
export function stripeApi(platform: StripeWorld, state: StripeState): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    context.header('request-id', `req_${randomBytes(7).toString('hex')}`);
    context.header('stripe-version', context.req.header('stripe-version') ?? Stripe.API_VERSION);
    const account = context.req.header('stripe-account');
    if (account) context.header('stripe-account', account);
    await next();
  });
  app.use('*', async (context, next) => {
    if (context.req.header('origin')) allowBrowsers(context);
    if (context.req.method === 'OPTIONS') return context.body(null, 204);
    await next();
  });
  app.use(
    '*',
    faulty(platform.faults, 'stripe', (status) => failureOf(status).toBody()),
  );
  app.use('*', async (context, next) => {
    await checkKey(context, platform);
    await next();
  });
  app.onError((error, context) => {
    const known = error instanceof StripeError ? error : new StripeError('api_error', error.message);
    return answer(context, known.status, JSON.stringify(known.toBody()));
  });
  app.notFound((context) => {
    const message = `Unrecognized request URL (${context.req.method}: /v1${context.req.path}). The local stand-in does not do everything Stripe does: see docs/developers/stripe-stand-in.md.`;
    return answer(context, 404, JSON.stringify(new StripeError('invalid_request_error', message).toBody()));
  });
  app.get('/:resource/search', (context) => {
    const message = `The local stand-in does not do search: list ${context.req.param('resource')} and filter instead.`;
    throw new StripeError('invalid_request_error', message);
  });
  const api = createApi(app, {
    state,
    worldOf: (context) => {
      const account = context.req.header('stripe-account');
      return account ? platform.with({ account }) : platform;
    },
  });
  for (const routes of [
    sessionRoutes,
    intentRoutes,
    setupIntentRoutes,
    paymentMethodRoutes,
    customerRoutes,
    chargeRoutes,
    refundRoutes,
    disputeRoutes,
    moneyRoutes,
    productRoutes,
    priceRoutes,
    couponRoutes,
    subscriptionRoutes,
    invoiceRoutes,
    invoiceItemRoutes,
    creditNoteRoutes,
    meterRoutes,
    portalRoutes,
    accountRoutes,
    transferRoutes,
    eventRoutes,
  ]) {
    routes(api);
  }
  clockRoutes(api, forecasts);
  return app;
}

function failureOf(status: number): StripeError {
  if (status === 429) {
    return new StripeError('rate_limit_error', 'Request rate limit exceeded.', {
      code: 'rate_limit',
      status,
    });
  }
  if (status === 409) {
    return new StripeError(
      'idempotency_error',
      'There is currently another in-progress request using this Idempotency Key. Try again later.',
      { code: 'idempotency_key_in_use', status },
    );
  }
  return new StripeError('api_error', 'An unknown error occurred.', { status });
}
