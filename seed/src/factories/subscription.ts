import type {
  Plan,
  PlanPrice,
  Subscription,
  SubscriptionTerms,
} from '@evergrow/domain/commerce/subscription';

const at = new Date('2026-11-01T09:00:00.000Z');

export const makePlanPrice = (changes: Partial<PlanPrice> = {}): PlanPrice => ({
  id: 'monthly',
  title: 'Monthly',
  interval: 'month',
  every: 1,
  prices: [{ amount: 3_000, currency: 'EUR' }],
  tiers: null,
  usage: null,
  active: true,
  ...changes,
});

/** A plan of 30.00 a month, with changes charged for what is left and a week's grace. */
export const makePlan = (changes: Partial<Plan> = {}): Plan => ({
  prices: [makePlanPrice()],
  trialDays: 0,
  cardForTrial: true,
  prorates: true,
  graceDays: 7,
  maxQuantity: 1,
  includes: [],
  meterId: null,
  createdAt: at,
  updatedAt: at,
  ...changes,
});

export const makeTerms = (changes: Partial<SubscriptionTerms> = {}): SubscriptionTerms => ({
  offeringId: 'membership',
  priceId: 'monthly',
  title: 'Membership',
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
  grants: [{ offeringId: 'membership', kind: 'plan', title: 'Membership' }],
  ...changes,
});

/** A subscription whose payment page is open. */
export const makeSubscription = (changes: Partial<Subscription> = {}): Subscription => ({
  clientUid: 'client',
  clientName: 'Ana',
  origin: 'membership',
  terms: makeTerms(),
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
  createdAt: at,
  updatedAt: at,
  ...changes,
});
