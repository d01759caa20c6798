import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { startAdvance } from '../stripe/billing/clocks.ts';
import { attemptInvoice } from '../stripe/billing/collect.ts';
import { askForMore } from '../stripe/connect/accounts.ts';
import { settingsSchema } from '../stripe/core/settings.ts';
import type { Shelves } from '../stripe/core/shelves.ts';
import { StripeError } from '../stripe/core/stripe-error.ts';
import type { StripeWorld } from '../stripe/core/stripe-world.ts';
import type { RunningStripe } from '../stripe/create-world.ts';
import { closeDispute } from '../stripe/disputes/disputes.ts';
import { openDispute } from '../stripe/disputes/open-dispute.ts';
import { forecasts } from '../stripe/forecasts.ts';
import { arrivePayout, failPayout } from '../stripe/money/payouts.ts';
import { settleRefund } from '../stripe/money/refunds.ts';
import { settlePending } from '../stripe/payments/confirm.ts';
import { idOf, timeOf } from '../stripe/payments/customers.ts';
import { billingRows } from './billing-rows.ts';

const clockSchema = z.strictObject({
  advanceSeconds: z
    .int()
    .min(1)
    .max(366 * 24 * 3600),
});
const advanceSchema = z.strictObject({
  seconds: z
    .int()
    .min(1)
    .max(800 * 24 * 3600),
});
const settledSchema = z.strictObject({ outcome: z.enum(['succeeded', 'failed']) });
const closedSchema = z.strictObject({ outcome: z.enum(['won', 'lost']) });
const disputeSchema = z.strictObject({
  reason: z.string().max(40).default('fraudulent'),
  inquiry: z.boolean().default(false),
});

/** What the world outside of Stripe does: banks, card holders, time. On `/dev/stripe`. */
export function stripeDevRoutes(stripe: RunningStripe): Hono {
  const app = new Hono();
  const platform = stripe.world;
  app.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ error: z.prettifyError(error) }, 400);
    if (error instanceof StripeError)
      return context.json({ error: error.message }, error.status === 404 ? 404 : 400);
    return context.json({ error: error.message }, 500);
  });

  app.post('/clock', async (context) => {
    stripe.advance(clockSchema.parse(await context.req.json()).advanceSeconds);
    return context.json({ now: platform.now() });
  });
  app.get('/deliveries', (context) => context.json({ deliveries: stripe.webhooks.deliveries() }));
  app.post('/events/:id/resend', (context) => {
    const { world, found } = place(context, 'events');
    stripe.webhooks.send(found);
    return context.json({ sent: found.id, account: world.account }, 202);
  });
  app.get('/settings', (context) => context.json(platform.settings));
  app.post('/settings', async (context) => {
    const changes = settingsSchema.partial().parse(await context.req.json());
    Object.assign(platform.settings, changes);
    platform.changed();
    return context.json(platform.settings);
  });

  /** What has the id in the address, in whichever account it is. */
  const place = <K extends keyof Shelves>(
    context: Context,
    shelf: K,
  ): { world: StripeWorld; found: Shelves[K][string] } => {
    const id = context.req.param('id') ?? '';
    for (const account of [null, ...Object.keys(platform.state.accounts)]) {
      const world = platform.with({ account });
      const found = world.state[shelf][id];
      if (found) return { world, found: found as Shelves[K][string] };
    }
    throw new StripeError('invalid_request_error', `nothing has the id ${id}`, { status: 404 });
  };
  app.post('/clocks/:id/advance', async (context) => {
    const { world, found } = place(context, 'clocks');
    const { seconds } = advanceSchema.parse(await context.req.json());
    return context.json(startAdvance(world, found, found.frozen_time + seconds, forecasts));
  });
  app.post('/charges/:id/dispute', async (context) => {
    const { world, found } = place(context, 'charges');
    return context.json(openDispute(world, found, disputeSchema.parse(await context.req.json())));
  });
  app.post('/disputes/:id/close', async (context) => {
    const { world, found } = place(context, 'disputes');
    return context.json(closeDispute(world, found, closedSchema.parse(await context.req.json()).outcome));
  });
  app.post('/payments/:id/settle', async (context) => {
    const { world, found } = place(context, 'intents');
    settlePending(world, found, settledSchema.parse(await context.req.json()).outcome);
    return context.json(found);
  });
  app.post('/refunds/:id/settle', async (context) => {
    const { world, found } = place(context, 'refunds');
    settleRefund(world, found, settledSchema.parse(await context.req.json()).outcome);
    return context.json(found);
  });
  app.post('/payouts/:id/pay', (context) => {
    const { world, found } = place(context, 'payouts');
    arrivePayout(world, found);
    return context.json(found);
  });
  app.post('/payouts/:id/fail', (context) => {
    const { world, found } = place(context, 'payouts');
    failPayout(world, found);
    return context.json(found);
  });
  app.post('/invoices/:id/collect', (context) => {
    const { world, found } = place(context, 'invoices');
    attemptInvoice(timeOf(world, idOf(found.customer)), found, { offSession: true });
    return context.json(found);
  });
  app.post('/accounts/:id/requirements', async (context) => {
    const { found } = place(context, 'accounts');
    askForMore(platform, found, z.strictObject({ more: z.boolean() }).parse(await context.req.json()).more);
    return context.json(found);
  });
  return app;
}

/** What the page shows of subscriptions, invoices and the rest, of all accounts, newest first. */
export function billingOverview(stripe: RunningStripe, limit: number) {
  const platform = stripe.world;
  const rows = [null, ...Object.keys(platform.state.accounts)].flatMap((account) =>
    billingRows(platform.with({ account })),
  );
  return { now: platform.now(), rows: rows.sort((a, b) => b.at - a.at).slice(0, limit) };
}
