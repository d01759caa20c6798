import { type PresentSubscription, presentStatusSchema } from '@evergrow/domain/commerce/subscription';
import { currencySchema } from '@evergrow/domain/kernel';
import type Stripe from 'stripe';

const dateOf = (seconds: number): Date => new Date(seconds * 1000);
const dateOrNull = (seconds: number | null | undefined): Date | null =>
  seconds === null || seconds === undefined ? null : dateOf(seconds);

/** The item that is paid ahead, and the one that is counted. */
export function itemsOf({ items }: Stripe.Subscription) {
  const counted = (item: Stripe.SubscriptionItem) => item.price.recurring?.usage_type === 'metered';
  const item = items.data.find((one) => !counted(one));
  if (!item) throw new Error('a subscription without anything that is paid ahead');
  return { item, usage: items.data.find(counted) ?? null };
}

function openInvoiceOf({ latest_invoice: invoice }: Stripe.Subscription): PresentSubscription['openInvoice'] {
  if (!invoice || typeof invoice === 'string') return null;
  const { id, status, amount_remaining: due, attempt_count: attempts, next_payment_attempt: next } = invoice;
  if (!id || status !== 'open' || due <= 0) return null;
  return { id, due, attempts, nextAttemptAt: dateOrNull(next), since: dateOf(invoice.created) };
}

/** @param found with its latest invoice */
export function presentOf(found: Stripe.Subscription): PresentSubscription {
  const { item, usage } = itemsOf(found);
  return {
    id: found.id,
    status: presentStatusSchema.parse(found.status),
    isPaused: found.pause_collection !== null,
    itemId: item.id,
    usageItemId: usage?.id ?? null,
    currency: currencySchema.parse(found.currency.toUpperCase()),
    trialEnd: dateOrNull(found.trial_end),
    periodStart: dateOf(item.current_period_start),
    periodEnd: dateOf(item.current_period_end),
    cancelAtPeriodEnd: found.cancel_at_period_end || found.cancel_at !== null,
    startedAt: dateOf(found.start_date),
    endedAt: dateOrNull(found.ended_at),
    endedUnpaid: found.cancellation_details?.reason === 'payment_failed',
    openInvoice: openInvoiceOf(found),
  };
}
