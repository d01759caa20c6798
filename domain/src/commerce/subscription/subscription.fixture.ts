import type { PresentSubscription } from './apply-subscription.ts';
import type { Subscription, SubscriptionTerms } from './subscription.ts';

export const began = new Date('2026-11-01T09:00:00.000Z');
export const renews = new Date('2026-12-01T09:00:00.000Z');

export const sampleTerms = (changes: Partial<SubscriptionTerms> = {}): SubscriptionTerms => ({
  offeringId: 'basic',
  priceId: 'monthly',
  title: 'Basic',
  priceTitle: 'Monthly',
  interval: 'month',
  every: 1,
  currency: 'EUR',
  quantity: 1,
  amount: 3_000,
  usage: null,
  graceDays: 7,
  prorates: true,
  maxQuantity: 1,
  grants: [
    { offeringId: 'basic', kind: 'plan', title: 'Basic' },
    { offeringId: 'course', kind: 'course', title: 'Course' },
  ],
  ...changes,
});

/** Its payment page is open. */
export const sampleSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  clientUid: 'ana',
  clientName: 'Ana',
  origin: 'basic',
  terms: sampleTerms(),
  status: 'starting',
  stripe: {
    customerId: 'cus_1',
    subscriptionId: null,
    itemId: null,
    usageItemId: null,
    checkoutSessionId: 'cs_1',
  },
  trialEnd: null,
  periodStart: null,
  periodEnd: null,
  cancelAtPeriodEnd: false,
  pausedFrom: null,
  openInvoice: null,
  pendingChange: null,
  granted: [],
  viaMarket: false,
  recommended: null,
  startedAt: null,
  endedAt: null,
  endedBy: null,
  disputed: [],
  lost: [],
  createdAt: began,
  updatedAt: began,
  ...changes,
});

/** What the payment service says of one that is paid. */
export const samplePresent = (changes: Partial<PresentSubscription> = {}): PresentSubscription => ({
  id: 'sub_1',
  status: 'active',
  isPaused: false,
  itemId: 'si_1',
  usageItemId: null,
  currency: 'EUR',
  trialEnd: null,
  periodStart: began,
  periodEnd: renews,
  cancelAtPeriodEnd: false,
  startedAt: began,
  endedAt: null,
  endedUnpaid: false,
  openInvoice: null,
  ...changes,
});

/** A renewal that failed so often. */
export const failed = (attempts: number, id = 'in_2') => ({
  id,
  due: 3_000,
  attempts,
  nextAttemptAt: null,
  since: renews,
});
