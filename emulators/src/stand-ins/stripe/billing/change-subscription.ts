import type Stripe from 'stripe';
import { newDiscount, usableCoupon } from '../catalog/coupons.ts';
import { refuse, StripeError } from '../core/stripe-error.ts';
import type { StripeWorld } from '../core/stripe-world.ts';
import { offSessionOutcomeOf, outcomeOf } from '../payments/cards.ts';
import { type Period, periodAt } from './billing-cycle.ts';
import { changeItems, type ItemChange, putProrationsAside } from './change-items.ts';
import { attemptInvoice, finalizeInvoice } from './collect.ts';
import { billAhead, newSubscriptionInvoice } from './period-invoice.ts';
import type { Position } from './proration.ts';
import { scratchOf } from './renew.ts';
import {
  customerIdOf,
  cycleOf,
  defaultMethodOf,
  isOver,
  periodOf,
  positionsOf,
  setPeriod,
  wholePeriodOf,
} from './subscription-facts.ts';
import { usageLines } from './usage.ts';

type Subscription = Stripe.Subscription;

export type SubscriptionChange = {
  readonly items?: readonly ItemChange[] | undefined;
  readonly prorationBehavior: 'create_prorations' | 'none' | 'always_invoice';
  readonly prorationDate?: number | undefined;
  /** Begin a new cycle now. */
  readonly anchorNow: boolean;
  readonly trialEnd?: number | 'now' | undefined;
  readonly coupon?: string | null | undefined;
  readonly cancelAtPeriodEnd?: boolean | undefined;
  readonly cancelAt?: number | null | undefined;
  readonly pause?: Stripe.Subscription.PauseCollection | null | undefined;
  readonly fields: Partial<
    Pick<
      Subscription,
      | 'description'
      | 'metadata'
      | 'default_payment_method'
      | 'collection_method'
      | 'days_until_due'
      | 'trial_settings'
      | 'payment_settings'
      | 'cancellation_details'
    >
  >;
  readonly paymentBehavior: 'allow_incomplete' | 'default_incomplete' | 'error_if_incomplete';
  readonly offSession: boolean;
};

/**
 * Changes a subscription, and bills what is to be billed at once.
 * @throws StripeError when it is over, when a part does not fit, or when a payment fails that shall be an error
 */
export function changeSubscription(
  world: StripeWorld,
  subscription: Subscription,
  change: SubscriptionChange,
): Subscription {
  if (isOver(subscription)) {
    throw refuse('A canceled subscription can only update its cancellation_details and metadata.', {
      code: 'resource_missing',
    });
  }
  if (change.paymentBehavior === 'error_if_incomplete') mustBePayable(world, subscription, change);
  const invoice = applyChange(world, subscription, change);
  if (!invoice) return subscription;
  finalizeInvoice(world, invoice);
  if (invoice.status !== 'open') return subscription;
  if (subscription.collection_method === 'send_invoice') world.emit('invoice.sent', invoice);
  else if (change.paymentBehavior !== 'default_incomplete')
    attemptInvoice(world, invoice, { offSession: change.offSession });
  return subscription;
}

/** A payment that would fail is an error before anything changes. */
function mustBePayable(world: StripeWorld, subscription: Subscription, change: SubscriptionChange): void {
  const scratch = world.with({ silent: true, state: scratchOf(world, customerIdOf(subscription)) });
  const copy = scratch.state.subscriptions[subscription.id];
  const invoice = copy ? applyChange(scratch, copy, change) : null;
  if (!invoice || invoice.amount_due === 0) return;
  const method = defaultMethodOf(world, subscription, customerIdOf(subscription));
  const card = world.state.savedCards[method ?? ''];
  const outcome = card ? (change.offSession ? offSessionOutcomeOf(card) : outcomeOf(card.number)) : null;
  if (outcome?.kind === 'success' || (method && world.state.savedDebits[method])) return;
  if (outcome?.kind === 'decline') {
    throw new StripeError('card_error', outcome.message, {
      code: outcome.code,
      ...(outcome.declineCode ? { declineCode: outcome.declineCode } : {}),
    });
  }
  throw refuse(
    'Payment for this subscription requires additional user action before it can be completed successfully.',
    {
      code: 'subscription_payment_intent_requires_action',
      status: 402,
    },
  );
}

/**
 * Does the change, without collecting anything.
 * @returns the invoice that is due at once for it
 */
export function applyChange(
  world: StripeWorld,
  subscription: Subscription,
  change: SubscriptionChange,
): Stripe.Invoice | null {
  const snapshot = structuredClone(subscription);
  const at = change.prorationDate ?? world.now();
  const running = periodOf(subscription);
  if (change.prorationDate !== undefined && (at < running.start || at > running.end)) {
    throw refuse('The proration date must be within the current period of the subscription.', {
      param: 'proration_date',
    });
  }
  const trialing = subscription.status === 'trialing';
  const whole = wholePeriodOf(subscription);
  const before = trialing ? [] : (world.state.debited[subscription.id] ?? []);
  const otherCycle = tryItems(world, subscription, snapshot, change);
  changeFields(world, subscription, change);
  const endsTrial = changeTrial(world, subscription, change);
  const prorates = change.prorationBehavior !== 'none';
  const restarts = endsTrial || change.anchorNow || (otherCycle && !trialing);
  if (restarts) {
    if (prorates) putProrationsAside(world, subscription, { before, after: [], at, period: whole });
    return restart(world, subscription, snapshot, { at: world.now(), prorationDate: at });
  }
  const asides = prorates
    ? prorateChange(world, subscription, change, { before, at, period: whole, known: snapshot })
    : [];
  tellUpdated(world, subscription, snapshot);
  if (change.prorationBehavior !== 'always_invoice' || asides.length === 0) return null;
  return newSubscriptionInvoice(world, subscription, {
    reason: 'subscription_update',
    period: { start: at, end: at },
    lines: [],
    autoAdvance: true,
    prorationDate: at,
  });
}

/**
 * What changed of the items is credited and charged; nothing else is: neither what stays, nor a coupon, which is for
 * invoices to come. A trial that begins makes everything that was paid for unused.
 */
function prorateChange(
  world: StripeWorld,
  subscription: Subscription,
  { items }: SubscriptionChange,
  facts: {
    readonly before: readonly Position[];
    readonly at: number;
    readonly period: Period;
    /** The subscription before the change. */
    readonly known: Subscription;
  },
): Stripe.InvoiceItem[] {
  const trial = subscription.status === 'trialing';
  const now = trial ? [] : positionsOf(world, subscription, facts.at);
  const named = new Set((items ?? []).map(({ id }) => id));
  const isNew = (position: Position) => !facts.known.items.data.some(({ id }) => id === position.item);
  const changes = (position: Position) => trial || named.has(position.item);
  const before = facts.before.filter(changes);
  const after = items ? now.filter((each) => changes(each) || isNew(each)) : [];
  if (before.length + after.length === 0) return [];
  const stays = facts.before.filter((each) => !before.includes(each));
  world.state.debited[subscription.id] = [...stays, ...after];
  return putProrationsAside(world, subscription, { ...facts, before, after });
}

/** The items change all together or not at all. */
function tryItems(
  world: StripeWorld,
  subscription: Subscription,
  snapshot: Subscription,
  { items }: SubscriptionChange,
): boolean {
  if (!items) return false;
  try {
    return changeItems(world, subscription, items);
  } catch (error) {
    subscription.items = structuredClone(snapshot.items);
    throw error;
  }
}

/** A new cycle from now on: its first period is charged at once, with what was used before. */
function restart(
  world: StripeWorld,
  subscription: Subscription,
  snapshot: Subscription,
  { at, prorationDate }: { readonly at: number; readonly prorationDate: number },
): Stripe.Invoice {
  const old = periodOf(snapshot);
  const used =
    snapshot.status === 'trialing' ? [] : usageLines(world, snapshot, { start: old.start, end: at });
  subscription.billing_cycle_anchor = at;
  setPeriod(subscription, periodAt(at, cycleOf(subscription.items.data), at));
  tellUpdated(world, subscription, snapshot);
  return newSubscriptionInvoice(world, subscription, {
    reason: 'subscription_update',
    period: { start: at, end: at },
    lines: [
      ...used.filter(({ amount }) => amount !== 0),
      ...billAhead(world, subscription, periodOf(subscription)),
    ],
    autoAdvance: true,
    prorationDate,
  });
}

function tellUpdated(world: StripeWorld, subscription: Subscription, before: Subscription): void {
  world.changed();
  world.emit('customer.subscription.updated', subscription, before);
}

function changeFields(world: StripeWorld, subscription: Subscription, change: SubscriptionChange): void {
  Object.assign(subscription, change.fields);
  const now = world.now();
  if (change.cancelAtPeriodEnd !== undefined) {
    subscription.cancel_at_period_end = change.cancelAtPeriodEnd;
    subscription.cancel_at = change.cancelAtPeriodEnd ? periodOf(subscription).end : null;
    subscription.canceled_at = change.cancelAtPeriodEnd ? now : null;
  }
  if (change.cancelAt !== undefined) {
    if (change.cancelAt !== null && change.cancelAt <= now)
      throw refuse('`cancel_at` must be in the future.', { param: 'cancel_at' });
    subscription.cancel_at = change.cancelAt;
    subscription.cancel_at_period_end = false;
    subscription.canceled_at = change.cancelAt === null ? null : now;
    if (change.cancelAt !== null && change.prorationBehavior !== 'none')
      world.state.told[`credit ${subscription.id}`] = change.cancelAt;
  }
  if (subscription.canceled_at !== null && subscription.cancellation_details) {
    subscription.cancellation_details.reason = 'cancellation_requested';
  }
  if (change.pause !== undefined) subscription.pause_collection = change.pause;
  if (change.coupon === null) subscription.discounts = [];
  if (change.coupon) {
    const coupon = usableCoupon(world, change.coupon, 'discounts[0][coupon]');
    subscription.discounts = [
      newDiscount(world, coupon, { customer: customerIdOf(subscription), subscription: subscription.id }).id,
    ];
  }
}

/** @returns whether a trial ends by this */
function changeTrial(
  world: StripeWorld,
  subscription: Subscription,
  { trialEnd }: SubscriptionChange,
): boolean {
  if (trialEnd === undefined) return false;
  if (trialEnd === 'now' || trialEnd <= world.now()) {
    if (trialEnd !== 'now')
      throw refuse('`trial_end` must be in the future, or `now`.', { param: 'trial_end' });
    if (subscription.status !== 'trialing') return false;
    subscription.trial_end = world.now();
    subscription.status = 'active';
    return true;
  }
  subscription.trial_start ??= world.now();
  subscription.trial_end = trialEnd;
  subscription.billing_cycle_anchor = trialEnd;
  subscription.status = 'trialing';
  setPeriod(subscription, { start: periodOf(subscription).start, end: trialEnd });
  return false;
}
