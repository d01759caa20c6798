import type Stripe from 'stripe';
import { costOf } from '../catalog/new-price.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import type { Due } from '../core/timeline.ts';
import { idOf } from '../payments/customers.ts';
import { periodAt } from './billing-cycle.ts';
import { cancelAtEnd, creditRest } from './cancel.ts';
import { attemptInvoice, finalizeInvoice } from './collect.ts';
import { markUncollectible, subscriptionOf, voidInvoice } from './invoices.ts';
import { billAhead, newSubscriptionInvoice } from './period-invoice.ts';
import {
  clockOfSubscription,
  customerIdOf,
  cycleOf,
  defaultMethodOf,
  isOver,
  periodOf,
  setPeriod,
} from './subscription-facts.ts';
import { usageLines } from './usage.ts';

type Subscription = Stripe.Subscription;
const hour = 60 * 60;
const day = 24 * hour;

/** A period is over: the subscription ends, or goes on into the next one with an invoice that is a draft for an hour. */
export function renew(world: StripeWorld, subscription: Subscription): void {
  const old = periodOf(subscription);
  if (subscription.cancel_at_period_end || (subscription.cancel_at ?? Number.POSITIVE_INFINITY) <= old.end) {
    cancelAtEnd(world, subscription);
    return;
  }
  const before = structuredClone(subscription);
  if (subscription.status === 'trialing' && endsWithTrial(world, subscription, before)) return;
  if (subscription.status === 'trialing') subscription.status = 'active';
  nextPeriod(subscription);
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
  billPeriod(world, subscription, old, 'subscription_cycle');
}

/** Moves a subscription into the period that follows. */
export function nextPeriod(subscription: Subscription): void {
  const { end } = periodOf(subscription);
  const next = periodAt(subscription.billing_cycle_anchor, cycleOf(subscription.items.data), end);
  setPeriod(subscription, { start: end, end: next.end });
}

/** A trial that ends without a payment method: what shall become of it was said when it began. */
function endsWithTrial(world: StripeWorld, subscription: Subscription, before: Subscription): boolean {
  const wanted = subscription.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice';
  const method = defaultMethodOf(world, subscription, customerIdOf(subscription));
  const free = subscription.items.data.every((item) => costOf(world, item.price, item.quantity ?? 0) === 0);
  if (method || free || wanted === 'create_invoice' || subscription.collection_method === 'send_invoice')
    return false;
  if (wanted === 'cancel') {
    cancelAtEnd(world, subscription);
    return true;
  }
  subscription.status = 'paused';
  subscription.status_details = {
    paused: {
      subscription: { type: 'trial_end_without_payment_method' },
      transitioned_at: world.now(),
      type: 'subscription',
    },
  };
  world.changed();
  world.emit('customer.subscription.paused', subscription, before);
  return true;
}

/** The invoice of a period that begins: what was used in the last one, and the next one in advance. */
export function billPeriod(
  world: StripeWorld,
  subscription: Subscription,
  old: { start: number; end: number },
  reason: Stripe.Invoice['billing_reason'],
): Stripe.Invoice {
  const paused = subscription.pause_collection?.behavior ?? null;
  const invoice = newSubscriptionInvoice(world, subscription, {
    reason,
    period: old,
    lines: [
      ...usageLines(world, subscription, old),
      ...billAhead(world, subscription, periodOf(subscription)),
    ],
    autoAdvance: subscription.status !== 'unpaid' && paused === null,
  });
  if (paused === 'void' || paused === 'mark_uncollectible') {
    finalizeInvoice(world, invoice);
    if (invoice.status === 'open') (paused === 'void' ? voidInvoice : markUncollectible)(world, invoice);
  }
  return invoice;
}

/** What happens to subscriptions by itself. */
export function subscriptionForecast(world: StripeWorld): readonly Due[] {
  return Object.values(world.state.subscriptions).flatMap((subscription) =>
    isOver(subscription) ? [] : duesOf(world, subscription),
  );
}

function duesOf(world: StripeWorld, subscription: Subscription): Due[] {
  const clock = clockOfSubscription(world, subscription);
  const due = (at: number, run: Due['run']): Due => ({ at, clock, run });
  if (subscription.status === 'incomplete') {
    return [due(subscription.created + 23 * hour, (at) => expireIncomplete(at, subscription))];
  }
  const { start, end } = periodOf(subscription);
  const resumes = subscription.pause_collection?.resumes_at;
  const dues = resumes ? [due(resumes, (at) => resumeCollection(at, subscription))] : [];
  if (subscription.status === 'paused') return dues;
  dues.push(due(end, (at) => renew(at, subscription)));
  if (subscription.cancel_at !== null && subscription.cancel_at < end) {
    dues.push(due(subscription.cancel_at, (at) => cancelInPeriod(at, subscription)));
  }
  const { upcomingDays } = world.settings;
  const soon = Math.max(end - upcomingDays * day, start);
  if (upcomingDays > 0 && willBill(subscription) && world.state.told[`upcoming ${subscription.id}`] !== end) {
    dues.push(due(soon, (at) => tellUpcoming(at, subscription)));
  }
  if (
    subscription.trial_end !== null &&
    subscription.status === 'trialing' &&
    world.state.told[`trial ${subscription.id}`] !== subscription.trial_end
  ) {
    const ends = subscription.trial_end;
    dues.push(
      due(Math.max(ends - 3 * day, subscription.trial_start ?? 0), (at) => {
        at.state.told[`trial ${subscription.id}`] = ends;
        at.emit('customer.subscription.trial_will_end', subscription);
      }),
    );
  }
  return dues;
}

const willBill = ({ cancel_at_period_end, status }: Subscription): boolean =>
  !cancel_at_period_end && ['active', 'trialing', 'past_due'].includes(status);

function tellUpcoming(world: StripeWorld, subscription: Subscription): void {
  world.state.told[`upcoming ${subscription.id}`] = periodOf(subscription).end;
  world.emit('invoice.upcoming', upcomingInvoice(world, subscription));
}

/** The next invoice as it would be now. Nothing is kept. */
export function upcomingInvoice(world: StripeWorld, subscription: Subscription): Stripe.Invoice {
  const scratch = world.with({ silent: true, state: scratchOf(world, customerIdOf(subscription)) });
  const copy = scratch.state.subscriptions[subscription.id];
  if (!copy) throw new Error('a subscription without a place');
  const old = periodOf(copy);
  const at = scratch.with({ now: () => old.end });
  if (copy.status === 'trialing') copy.status = 'active';
  const goesOn = (copy.cancel_at ?? Number.POSITIVE_INFINITY) > old.end;
  if (goesOn) nextPeriod(copy);
  const invoice = goesOn
    ? billPeriod(at, copy, old, 'upcoming')
    : newSubscriptionInvoice(at, copy, {
        reason: 'upcoming',
        period: old,
        lines: usageLines(at, copy, old),
        autoAdvance: false,
      });
  return { ...invoice, id: `upcoming_${invoice.id}`, created: world.now() };
}

/** A copy of an account in which what concerns one customer can be tried out. */
export function scratchOf({ state }: StripeWorld, customer: string): StripeWorld['state'] {
  const own = <T extends { readonly customer?: unknown }>(shelf: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(shelf).map(([id, each]) => [
        id,
        each.customer === customer ? structuredClone(each) : each,
      ]),
    );
  const owner = state.customers[customer];
  return {
    ...state,
    customers: { ...state.customers, ...(owner ? { [customer]: structuredClone(owner) } : {}) },
    subscriptions: own(state.subscriptions),
    invoices: own(state.invoices),
    invoiceItems: own(state.invoiceItems),
    invoicePayments: { ...state.invoicePayments },
    discounts: structuredClone(state.discounts),
    coupons: structuredClone(state.coupons),
    customerBalances: { ...state.customerBalances },
    prices: { ...state.prices },
    products: { ...state.products },
    intents: { ...state.intents },
    setupIntents: { ...state.setupIntents },
    told: { ...state.told },
    debited: { ...state.debited },
  };
}

function expireIncomplete(world: StripeWorld, subscription: Subscription): void {
  const before = structuredClone(subscription);
  const invoice = world.state.invoices[idOf(subscription.latest_invoice) ?? ''];
  subscription.status = 'incomplete_expired';
  subscription.ended_at = world.now();
  if (invoice?.status === 'open') voidInvoice(world, invoice);
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

function resumeCollection(world: StripeWorld, subscription: Subscription): void {
  const before = structuredClone(subscription);
  subscription.pause_collection = null;
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

function cancelInPeriod(world: StripeWorld, subscription: Subscription): void {
  const credits = world.state.told[`credit ${subscription.id}`] === subscription.cancel_at;
  if (credits) creditRest(world, subscription, world.now());
  cancelAtEnd(world, subscription);
}

/** What happens to invoices by itself: drafts become final, failed payments are tried again, dates pass. */
export function invoiceForecast(world: StripeWorld): readonly Due[] {
  return Object.values(world.state.invoices).flatMap((invoice): Due[] => {
    if (invoice.status === 'draft' && invoice.auto_advance && invoice.automatically_finalizes_at !== null) {
      return [
        {
          at: invoice.automatically_finalizes_at,
          clock: idOf(invoice.test_clock),
          run: (at) => advance(at, invoice),
        },
      ];
    }
    if (invoice.status !== 'open') return [];
    if (invoice.next_payment_attempt !== null) {
      const run: Due['run'] = (at) => attemptInvoice(at, invoice, { offSession: true });
      return [{ at: invoice.next_payment_attempt, clock: idOf(invoice.test_clock), run }];
    }
    if (invoice.due_date !== null && world.state.told[`overdue ${invoice.id}`] === undefined) {
      return [{ at: invoice.due_date, clock: idOf(invoice.test_clock), run: (at) => overdue(at, invoice) }];
    }
    return [];
  });
}

function advance(world: StripeWorld, invoice: Stripe.Invoice): void {
  finalizeInvoice(world, invoice);
  if (invoice.status !== 'open') return;
  if (invoice.collection_method === 'send_invoice') world.emit('invoice.sent', invoice);
  else attemptInvoice(world, invoice, { offSession: true });
}

function overdue(world: StripeWorld, invoice: Stripe.Invoice): void {
  world.state.told[`overdue ${invoice.id}`] = world.now();
  world.emit('invoice.overdue', invoice);
  const subscription = subscriptionOf(world, invoice);
  if (subscription?.status !== 'active') return;
  const before = structuredClone(subscription);
  subscription.status = 'past_due';
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}
