import { z } from 'zod';
import {
  amountSchema,
  currencySchema,
  cursorQuerySchema,
  idSchema,
  instantSchema,
  moneySchema,
  pageOf,
} from '../../kernel/index.ts';
import { referralSchema } from '../../pricing/index.ts';
import { publicTenantSchema } from '../../tenancy/index.ts';
import { planDraftSchema, planPriceSchema } from './plan.ts';
import { subscriptionStatusSchema } from './subscription.ts';

/** `GET` and `PUT /v1/t/{tenantId}/plans/{offeringId}` */
export const planViewSchema = z.object({
  /** Null where it is not sold yet. */
  plan: planDraftSchema.nullable(),
  /** What a change has to name, so that nobody overwrites what somebody else has done meanwhile; null before the first. */
  version: z.string().nullable(),
});
export type PlanView = z.infer<typeof planViewSchema>;
export const putPlanSchema = z.strictObject({
  plan: planDraftSchema,
  version: z.string().max(80).nullable(),
});
export type PutPlan = z.infer<typeof putPlanSchema>;

/** A plan as buyers see it. */
export const publicPlanSchema = z.object({
  offeringId: idSchema,
  title: z.string(),
  summary: z.string(),
  prices: z.array(planPriceSchema),
  trialDays: z.number().int(),
  cardForTrial: z.boolean(),
  maxQuantity: z.number().int(),
  includes: z.array(z.object({ offeringId: idSchema, title: z.string() })),
});
export type PublicPlan = z.infer<typeof publicPlanSchema>;

/** `GET /v1/public/tenants/{slug}/plans`: every plan on sale. */
export const publicPlansSchema = z.object({ tenant: publicTenantSchema, plans: z.array(publicPlanSchema) });
export type PublicPlans = z.infer<typeof publicPlansSchema>;

const choice = {
  offeringId: idSchema,
  priceId: idSchema,
  quantity: z.number().int().min(1).max(9_999),
};

/** `POST /v1/t/{tenantId}/subscriptions` (Idempotency-Key) */
export const subscribeSchema = z.strictObject({
  ...choice,
  currency: currencySchema,
  /** Null: no link brought them. */
  referral: referralSchema.nullable().default(null),
});
export type Subscribe = z.infer<typeof subscribeSchema>;
/** What a client sends: what has a default may be left out. */
export type SubscribeInput = z.input<typeof subscribeSchema>;
export const subscribedSchema = z.object({ subscriptionId: idSchema, url: z.string() });
export type Subscribed = z.infer<typeof subscribedSchema>;

/** `POST …/{subscriptionId}/change/preview` */
export const planChangeSchema = z.strictObject(choice);
export type PlanChange = z.infer<typeof planChangeSchema>;
export const shownChangeSchema = z.object({
  /** What to name to make the change as it is shown. */
  changeId: idSchema,
  currency: currencySchema,
  /** Charged at once, in minor units. */
  dueNow: amountSchema,
  /** What is credited towards later invoices. */
  credit: amountSchema,
  /** What it consists of: what is left of the period, charged and credited. */
  lines: z.array(z.object({ label: z.string(), amount: z.number().int() })),
  /** The instant what is left of the period is counted from; null where nothing is. */
  prorationDate: instantSchema.nullable(),
  /** What each period costs from then on. */
  amount: amountSchema,
  /** From when on it is charged. */
  nextAt: instantSchema.nullable(),
});
export type ShownChange = z.infer<typeof shownChangeSchema>;
/** `POST …/{subscriptionId}/change` (Idempotency-Key) */
export const makeChangeSchema = z.strictObject({ changeId: idSchema });

/** `POST …/{subscriptionId}/cancel` (Idempotency-Key) */
export const cancelSubscriptionSchema = z.strictObject({ when: z.enum(['periodEnd', 'now']) });

const usageView = z.object({
  unit: z.string(),
  included: z.number().int(),
  per: z.number().int(),
  amount: amountSchema,
});

/** A subscription as its owner and its seller see it. */
export const subscriptionViewSchema = z.object({
  id: idSchema,
  clientUid: idSchema,
  clientName: z.string(),
  status: subscriptionStatusSchema,
  offeringId: idSchema,
  priceId: idSchema,
  title: z.string(),
  priceTitle: z.string(),
  interval: z.enum(['week', 'month', 'year']),
  every: z.number().int(),
  quantity: z.number().int(),
  maxQuantity: z.number().int(),
  price: moneySchema,
  usage: usageView.nullable(),
  trialEnd: instantSchema.nullable(),
  periodEnd: instantSchema.nullable(),
  cancelAtPeriodEnd: z.boolean(),
  /** Until when everything stays open though it is paused or a payment is missing; null while neither is. */
  openUntil: instantSchema.nullable(),
  due: z
    .object({ amount: amountSchema, attempts: z.number().int(), nextAt: instantSchema.nullable() })
    .nullable(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  endedBy: z.enum(['request', 'payment', 'dispute']).nullable(),
  /** Whether nothing is open since the buyer's bank holds a payment back. */
  isDisputed: z.boolean(),
});
export type SubscriptionView = z.infer<typeof subscriptionViewSchema>;

/** `GET /v1/t/{tenantId}/my-subscriptions` */
export const ownSubscriptionsSchema = z.object({
  items: z.array(subscriptionViewSchema),
  /** What was paid for them, the latest first: orders by id. */
  payments: z.array(
    z.object({
      orderId: idSchema,
      subscriptionId: idSchema,
      title: z.string(),
      paid: moneySchema,
      refunded: amountSchema,
      paidAt: instantSchema,
      /** The invoice and the credit notes there are for it. */
      invoices: z.array(
        z.object({ id: idSchema, kind: z.enum(['invoice', 'creditNote']), number: z.string() }),
      ),
    }),
  ),
});
export type OwnSubscriptions = z.infer<typeof ownSubscriptionsSchema>;

/** `GET /v1/t/{tenantId}/subscriptions` */
export const subscriptionsQuerySchema = cursorQuerySchema.extend({
  status: subscriptionStatusSchema.optional(),
  offeringId: idSchema.optional(),
});
export const subscriptionListSchema = pageOf(subscriptionViewSchema);

/** `GET …/{subscriptionId}/usage`: what was counted in the present period. */
export const usageSchema = z.object({
  unit: z.string(),
  used: z.number().int(),
  included: z.number().int(),
  from: instantSchema,
  to: instantSchema,
});
export type UsageView = z.infer<typeof usageSchema>;

/** `POST /v1/t/{tenantId}/subscriptions/{subscriptionId}/usage`: counted once, however often it is sent. */
export const reportUsageSchema = z.strictObject({
  /** The reporter's own name for it: sent again under the same, it counts once. */
  identifier: z.string().regex(/^[\x21-\x7e]{8,100}$/),
  units: z.number().int().min(1).max(1_000_000_000),
});
export type ReportUsage = z.infer<typeof reportUsageSchema>;
export const reportedUsageSchema = z.object({ identifier: z.string(), counted: z.boolean() });

/** Where the payment service's own page is. */
export const portalSchema = z.object({ url: z.string() });
export const portalQuerySchema = z.strictObject({ for: z.enum(['card', 'all']) });
