import { lookUp, prefixOf } from './find.ts';
import { pageOf } from './list.ts';
import { StripeError } from './stripe-error.ts';
import type { StripeWorld } from './stripe-world.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Fields that are answered only when asked for, and how they are made. */
const onRequest: Readonly<
  Record<string, Readonly<Record<string, (world: StripeWorld, of: JsonObject) => unknown>>>
> = {
  'checkout.session': {
    line_items: ({ state }, { id }) =>
      pageOf(state.lineItems[String(id)] ?? [], `/v1/checkout/sessions/${id}/line_items`, { limit: 10 }),
  },
  price: { tiers: ({ state }, { id }) => state.tiers[String(id)] ?? [] },
  plan: { tiers: ({ state }, { id }) => state.tiers[String(id)] ?? [] },
  charge: {
    refunds: ({ state }, { id }) =>
      pageOf(
        Object.values(state.refunds)
          .filter(({ charge }) => charge === id)
          .reverse(),
        `/v1/charges/${id}/refunds`,
        { limit: 10 },
      ),
  },
  invoice: {
    payments: ({ state }, { id }) =>
      pageOf(
        Object.values(state.invoicePayments).filter(({ invoice }) => invoice === id),
        '/v1/invoice_payments',
        { limit: 10 },
      ),
    confirmation_secret: ({ state }, { id }) => {
      const payment = Object.values(state.invoicePayments).find(
        ({ invoice, is_default }) => invoice === id && is_default,
      );
      const intent = state.intents[String(payment?.payment.payment_intent)];
      return intent?.client_secret ? { client_secret: intent.client_secret, type: 'payment_intent' } : null;
    },
  },
  customer: {
    subscriptions: ({ state }, { id }) =>
      pageOf(
        Object.values(state.subscriptions)
          .filter(({ customer, status }) => customer === id && status !== 'canceled')
          .reverse(),
        `/v1/customers/${id}/subscriptions`,
        { limit: 10 },
      ),
  },
};

/**
 * Replaces ids by the objects they stand for: `payment_intent.latest_charge`, `data.customer`, `line_items`.
 * https://docs.stripe.com/expand
 * @throws StripeError when a property cannot be expanded, or more than four levels are asked for.
 */
export function expanded(world: StripeWorld, object: object, paths: readonly string[]): Json {
  const copy = clone(object);
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.filter((step) => step !== 'data').length > 4)
      throw cannot(path, 'You cannot expand more than 4 levels of a property');
    expandPath(world, copy, steps, path);
  }
  return copy;
}

function expandPath(world: StripeWorld, node: Json, steps: readonly string[], whole: string): void {
  const [step, ...rest] = steps;
  if (step === undefined || node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const each of node) expandPath(world, each, steps, whole);
    return;
  }
  const made = onRequest[String(node.object)]?.[step];
  if (made && !(step in node)) node[step] = clone(made(world, node));
  if (!(step in node)) throw cannot(whole);
  const value = node[step];
  if (typeof value === 'string') {
    if (prefixOf(value) === null) throw cannot(whole);
    node[step] = clone(lookUp(world, value) ?? value);
  }
  if (Array.isArray(value)) {
    node[step] = value.map((each) => (typeof each === 'string' ? clone(lookUp(world, each) ?? each) : each));
  }
  expandPath(world, node[step] ?? null, rest, whole);
}

function cannot(path: string, why = 'This property cannot be expanded'): StripeError {
  return new StripeError('invalid_request_error', `${why} (${path}).`, { param: 'expand' });
}

function clone(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
