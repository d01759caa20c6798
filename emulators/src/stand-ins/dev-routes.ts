import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Faults, faultSchema } from './faults.ts';
import { outsideDevRoutes } from './outside-calendars/outside-dev-routes.ts';
import type { OutsideWorld } from './outside-calendars/outside-world.ts';
import { answerSchema, answerText } from './sms/answer-text.ts';
import type { StandInsState } from './start-stand-ins.ts';
import type { StateFile } from './state-file.ts';
import { importPayments, pastPaymentsSchema } from './stripe/checkout/past-payments.ts';
import { importSubscriptions, pastSubscriptionsSchema } from './stripe/checkout/past-subscriptions.ts';
import { emptyStripeState } from './stripe/core/stripe-world.ts';
import type { RunningStripe } from './stripe/create-world.ts';
import { forecasts } from './stripe/forecasts.ts';
import { idOf } from './stripe/payments/customers.ts';
import { paymentActs } from './stripe-dev/billing-rows.ts';
import { billingOverview, stripeDevRoutes } from './stripe-dev/stripe-dev-routes.ts';

export type DevOptions = {
  readonly file: StateFile<StandInsState>;
  readonly faults: Faults;
  readonly stripe: RunningStripe;
  readonly outside: OutsideWorld;
  readonly runSchedule: (name: string) => Promise<boolean>;
};

/** What tests and the local cloud page ask, on `/dev`: what was sent, what shall go wrong, what time it is. */
export function devRoutes({ file, faults, stripe, outside, runSchedule }: DevOptions): Hono {
  const { state } = file;
  const app = new Hono();
  app.use('*', async (context, next) => {
    // Other sites must not reach this port through the developer's browser: it shows mails and moves clocks.
    const origin = context.req.header('origin');
    if (origin && origin !== new URL(context.req.url).origin)
      return context.json({ error: 'same origin only' }, 403);
    await next();
  });
  app.onError((error, context) =>
    error instanceof z.ZodError
      ? context.json({ error: z.prettifyError(error) }, 400)
      : context.json({ error: error.message }, 500),
  );
  const clear = (path: string, empty: () => void) =>
    app.delete(path, (context) => {
      empty();
      file.changed();
      return context.body(null, 204);
    });

  app.get('/mails', (context) => {
    const to = context.req.query('to')?.toLowerCase();
    const mails = state.mails.filter(
      (mail) => !to || [...mail.to, ...mail.cc, ...mail.bcc].some((each) => each.toLowerCase().includes(to)),
    );
    return context.json({ mails: mails.slice(0, limitOf(context)) });
  });
  app.get('/mails/:id/attachments/:index', (context) => attachment(context, state));
  clear('/mails', () => state.mails.splice(0));

  app.get('/messages', (context) => {
    const to = context.req.query('to');
    return context.json({
      messages: state.messages.filter((message) => !to || message.to.includes(to)).slice(0, limitOf(context)),
    });
  });
  clear('/messages', () => state.messages.splice(0));
  app.post('/messages/answers', async (context) => {
    const answered = answerSchema.parse(await context.req.json());
    const status = await answerText(state, answered);
    file.changed();
    return status === null
      ? context.json({ error: 'nothing was ever sent to this number' }, 404)
      : context.json({ status });
  });

  app.get('/meetings', (context) => context.json({ meetings: state.meetings.slice(0, limitOf(context)) }));
  clear('/meetings', () => state.meetings.splice(0));

  app.get('/ai', (context) => context.json({ calls: state.aiCalls.slice(0, limitOf(context)) }));
  clear('/ai', () => state.aiCalls.splice(0));

  app.route('/calendars', outsideDevRoutes(outside));

  app.get('/payments', (context) => context.json(paymentsOf(state, stripe, limitOf(context))));
  app.post('/payments', async (context) => {
    importPayments(stripe.world, pastPaymentsSchema.parse(await context.req.json()));
    return context.body(null, 204);
  });
  app.post('/subscriptions', async (context) => {
    const { subscriptions } = pastSubscriptionsSchema.parse(await context.req.json());
    importSubscriptions(stripe.world, subscriptions, forecasts);
    return context.body(null, 204);
  });
  clear('/payments', () => Object.assign(state.stripe, emptyStripeState()));

  app.get('/faults', (context) => context.json({ faults: faults.list() }));
  app.post('/faults', async (context) => {
    faults.add(faultSchema.parse(await context.req.json()));
    return context.json({ faults: faults.list() }, 201);
  });
  clear('/faults', () => faults.clear());

  app.route('/stripe', stripeDevRoutes(stripe));
  app.get('/billing', (context) => context.json(billingOverview(stripe, limitOf(context))));
  clear('/billing', () => Object.assign(state.stripe, emptyStripeState()));
  app.post('/schedules/:name/run', async (context) => {
    const name = context.req.param('name');
    return (await runSchedule(name))
      ? context.json({ ran: name })
      : context.json({ error: `no schedule ${name}` }, 404);
  });
  return app;
}

function limitOf(context: Context): number {
  const limit = Number(context.req.query('limit') ?? 200);
  return Number.isInteger(limit) && limit > 0 ? limit : 200;
}

function paymentsOf(
  { stripe: { sessions, lineItems, intents, charges, refunds, events } }: StandInsState,
  stripe: RunningStripe,
  limit: number,
) {
  const newest = <T>(shelf: Record<string, T>) => Object.values(shelf).reverse().slice(0, limit);
  return {
    now: stripe.world.now(),
    sessions: newest(sessions).map((session) => ({
      ...session,
      line_items: lineItems[session.id] ?? [],
      acts: paymentActs(stripe.world, idOf(session.payment_intent)),
    })),
    intents: newest(intents),
    charges: newest(charges),
    refunds: newest(refunds),
    events: newest(events),
    deliveries: stripe.webhooks.deliveries().slice(0, limit),
  };
}

function attachment(context: Context, { mails }: StandInsState): Response | Promise<Response> {
  const mail = mails.find(({ id }) => id === context.req.param('id'));
  const found = mail?.attachments[Number(context.req.param('index'))];
  if (!found) return context.json({ error: 'no such attachment' }, 404);
  // Always a download: an attachment shown here would run in the origin of this page.
  context.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.filename)}`);
  context.header('content-type', found.type);
  context.header('x-content-type-options', 'nosniff');
  return context.body(Buffer.from(found.content, 'base64'));
}
