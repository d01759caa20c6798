import { z } from 'zod';
import { offeringKindSchema } from '../../catalog/index.ts';
import { amountSchema, currencySchema, idSchema } from '../../kernel/index.ts';
import { recommendedSchema } from '../affiliate/recommended.ts';
import { planIntervalSchema } from './plan.ts';

/**
 * starting: the payment page is open; incomplete: the first payment awaits the bank; pastDue: a renewal failed and is tried
 * again; unpaid: it is tried no more; abandoned: the page was closed without it.
 */
export const subscriptionStatusSchema = z.enum([
  'starting',
  'incomplete',
  'trialing',
  'active',
  'pastDue',
  'unpaid',
  'paused',
  'ended',
  'abandoned',
]);
export type SubscriptionStatus = z.infer<typeof subscriptionStatusSchema>;

/** What was agreed, as it was then: a plan that changes later changes nothing for who has it. */
export const subscriptionTermsSchema = z.strictObject({
  offeringId: idSchema,
  priceId: idSchema,
  /** The plan's title and its price's. */
  title: z.string().max(120),
  priceTitle: z.string().max(60),
  interval: planIntervalSchema,
  every: z.number().int().min(1).max(12),
  currency: currencySchema,
  quantity: z.number().int().min(1).max(9_999),
  /** Minor units of one period, for all of the quantity and before what is counted, tax included. */
  amount: amountSchema,
  usage: z
    .strictObject({
      unit: z.string().max(30),
      included: z.number().int().min(0),
      per: z.number().int().min(1),
      /** Minor units for `per` units. */
      amount: amountSchema,
      /** What the payment service counts it by. */
      event: z.string().max(100),
      meterId: z.string().max(100),
    })
    .nullable(),
  graceDays: z.number().int().min(0).max(60),
  prorates: z.boolean(),
  maxQuantity: z.number().int().min(1).max(9_999),
  /** What it grants: the plan itself first, then what comes with it. */
  grants: z
    .array(z.strictObject({ offeringId: idSchema, kind: offeringKindSchema, title: z.string().max(160) }))
    .min(1)
    .max(21),
});
export type SubscriptionTerms = z.infer<typeof subscriptionTermsSchema>;

const invoiceSchema = z.strictObject({
  id: z.string().max(100),
  /** Minor units still to be paid. */
  due: amountSchema,
  /** Payments that were tried. */
  attempts: z.number().int().min(0),
  nextAttemptAt: z.date().nullable(),
  /** When it was to be paid. */
  since: z.date(),
});

/** `subscriptions/{id}`: somebody's plan. Follows the payment service's state; written by the server alone. */
export const subscriptionSchema = z.strictObject({
  clientUid: idSchema,
  clientName: z.string().max(120),
  /** The plan it began with; `terms` says the present one. */
  origin: idSchema,
  terms: subscriptionTermsSchema,
  status: subscriptionStatusSchema,
  stripe: z.strictObject({
    customerId: z.string().max(100),
    subscriptionId: z.string().max(100).nullable(),
    itemId: z.string().max(100).nullable(),
    usageItemId: z.string().max(100).nullable(),
    checkoutSessionId: z.string().max(200).nullable(),
  }),
  trialEnd: z.date().nullable(),
  periodStart: z.date().nullable(),
  periodEnd: z.date().nullable(),
  cancelAtPeriodEnd: z.boolean(),
  /** Until when what was paid lasts while it is paused; null while it is not. */
  pausedFrom: z.date().nullable(),
  /** The invoice that is open; null where everything is paid. */
  openInvoice: invoiceSchema.nullable(),
  /** A change that was shown with its price and can still be made as shown. */
  pendingChange: z
    .strictObject({
      id: idSchema,
      offeringId: idSchema,
      priceId: idSchema,
      quantity: z.number().int().min(1).max(9_999),
      /** The instant what is left of the period is counted from, in seconds, by the payment service's clock. */
      prorationDate: z.number().int().nullable(),
      /** Minor units that were shown to be charged now. */
      dueNow: z.number().int().min(0),
      shownAt: z.date(),
    })
    .nullable(),
  /** Everything it ever granted, in the order it was granted: names its entitlements. */
  granted: z
    .array(
      z.strictObject({
        offeringId: idSchema,
        kind: offeringKindSchema,
        title: z.string().max(160),
      }),
    )
    .max(200),
  /** Whether it was found in the directory of all businesses: each of its invoices then pays that commission. */
  viaMarket: z.boolean().default(false),
  /** Whose link it was bought by, until its first invoice is paid, which is what they earn of. */
  recommended: recommendedSchema.nullable().default(null),
  startedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  /** Why it ended: asked for, not paid, or a payment was taken back by the buyer's bank. */
  endedBy: z.enum(['request', 'payment', 'dispute']).nullable(),
  /** Paid invoices the buyer's bank holds back now: as long as there is one, nothing is open. */
  disputed: z.array(idSchema).max(100).default([]),
  /** Those it took back for good: they end the subscription. */
  lost: z.array(idSchema).max(100).default([]),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

const live = ['incomplete', 'trialing', 'active', 'pastDue', 'unpaid', 'paused', 'ended'] as const;

/** Everything that can become of a subscription. News can be missed, so that between living states every step is possible. */
export const subscriptionTransitions: Record<SubscriptionStatus, readonly SubscriptionStatus[]> = {
  starting: [...live, 'abandoned'],
  incomplete: live.slice(1),
  trialing: live.slice(2),
  active: ['trialing', 'pastDue', 'unpaid', 'paused', 'ended'],
  pastDue: ['trialing', 'active', 'unpaid', 'paused', 'ended'],
  unpaid: ['trialing', 'active', 'pastDue', 'paused', 'ended'],
  paused: ['trialing', 'active', 'pastDue', 'unpaid', 'ended'],
  ended: [],
  abandoned: [],
};

/** Whether it goes on unless somebody ends it. */
export const isLive = ({ status }: Pick<Subscription, 'status'>): boolean =>
  status !== 'starting' && status !== 'ended' && status !== 'abandoned';
