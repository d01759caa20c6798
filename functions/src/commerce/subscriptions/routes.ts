import {
  cancelSubscriptionSchema,
  makeChangeSchema,
  ownSubscriptionsSchema,
  planChangeSchema,
  planViewSchema,
  portalQuerySchema,
  portalSchema,
  publicPlansSchema,
  putPlanSchema,
  reportedUsageSchema,
  reportUsageSchema,
  shownChangeSchema,
  subscribedSchema,
  subscribeSchema,
  subscriptionListSchema,
  subscriptionsQuerySchema,
  subscriptionViewSchema,
  usageSchema,
} from '@evergrow/domain/commerce/subscription';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { publicTenant, publishedTenant } from '../../catalog/public-views.ts';
import { recipientOf } from '../../engagement/recipient.ts';
import { buyerOf } from '../buyer.ts';
import { makeChange, showChange } from './change-plan.ts';
import { listAll, listOwn, shownSubscription } from './list-subscriptions.ts';
import { type By, manage } from './manage-subscription.ts';
import { plansOnSale, planView, putPlan } from './plan-store.ts';
import { openPortal } from './portal.ts';
import { reportUsage, usageOf } from './report-usage.ts';
import { subscribe } from './subscribe.ts';
import { holdOwnSubscription, holdSubscription } from './subscription-store.ts';

const tag = 'Subscriptions';
const inTenant = z.object({ tenantId: idSchema });
const ofPlan = inTenant.extend({ offeringId: idSchema });
const ofSubscription = inTenant.extend({ subscriptionId: idSchema });
const client = { kind: 'member', least: 'client' } as const;
const editor = { kind: 'member', least: 'editor' } as const;
const admin = { kind: 'member', least: 'admin' } as const;
const meter = { kind: 'member', least: 'admin', scope: 'usage:write' } as const;
/** Each asks the payment service. */
const perMinute = 20;

export function registerSubscriptionRoutes(api: Api): void {
  registerPlanRoutes(api);
  registerBuyerRoutes(api);
  registerOwnActs(api);
  registerSellerRoutes(api);
}

function registerPlanRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/plans',
      tag: 'Public',
      summary: 'Plans on sale, with their prices',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40) }),
      response: publicPlansSchema,
      cache: 60,
    },
    async ({ params }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      return { tenant: publicTenant(tenantId, tenant), plans: await plansOnSale(tenantId) };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/plans/{offeringId}',
      tag,
      summary: 'How a plan is sold',
      access: editor,
      params: ofPlan,
      response: planViewSchema,
    },
    ({ params }) => planView(params.tenantId, params.offeringId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/plans/{offeringId}',
      tag,
      summary: 'Say how a plan is sold from now on; who has it keeps what was agreed',
      access: editor,
      params: ofPlan,
      body: putPlanSchema,
      response: planViewSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putPlan(params.tenantId, params.offeringId, body, { actor, requestId, now }),
  );
}

function registerBuyerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/subscriptions',
      tag,
      summary: 'Open the page on which a plan is subscribed to',
      access: client,
      idempotent: true,
      params: inTenant,
      body: subscribeSchema,
      response: subscribedSchema,
      status: 201,
      perMinute,
    },
    async ({ params, body, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      return await subscribe(params.tenantId, acting.tenant, body, buyer, acting.member, now);
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/my-subscriptions',
      tag,
      summary: 'The caller’s own subscriptions and what was paid for them, the latest first',
      access: client,
      params: inTenant,
      response: ownSubscriptionsSchema,
    },
    ({ params, caller }) => listOwn(params.tenantId, personOf(caller).uid),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/my-subscriptions/{subscriptionId}/change/preview',
      tag,
      summary: 'What another plan, price or number would cost now and from then on',
      access: client,
      params: ofSubscription,
      body: planChangeSchema,
      response: shownChangeSchema,
      perMinute,
    },
    ({ params, body, caller, now }) =>
      showChange(params.tenantId, personOf(caller).uid, params.subscriptionId, body, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/my-subscriptions/{subscriptionId}/change',
      tag,
      summary: 'Make a change exactly as it was shown',
      access: client,
      idempotent: true,
      params: ofSubscription,
      body: makeChangeSchema,
      response: subscriptionViewSchema,
      perMinute,
    },
    async ({ params: { tenantId, subscriptionId }, body, caller, now }) => {
      await makeChange(tenantId, personOf(caller).uid, subscriptionId, body.changeId, now);
      return await shown(tenantId, subscriptionId);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/my-subscriptions/{subscriptionId}/portal',
      tag,
      summary: 'Open the payment service’s page on which the card is changed',
      access: client,
      params: ofSubscription,
      body: portalQuerySchema,
      response: portalSchema,
      perMinute,
    },
    async ({ params, body, caller, acting }) => {
      const uid = personOf(caller).uid;
      const locale = (await recipientOf(uid))?.locale ?? acting.tenant.locale;
      return await openPortal(
        params.tenantId,
        acting.tenant,
        params.subscriptionId,
        { uid, locale },
        body.for,
      );
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/my-subscriptions/{subscriptionId}/usage',
      tag,
      summary: 'What was used in the present period',
      access: client,
      params: ofSubscription,
      response: usageSchema,
    },
    async ({ params, caller }) =>
      usageOf((await holdOwnSubscription(params.tenantId, personOf(caller).uid, params.subscriptionId)).data),
  );
}

async function shown(tenantId: string, id: string) {
  return shownSubscription(id, (await holdSubscription(tenantId, id)).data);
}

type Acting = { params: z.output<typeof ofSubscription> } & By;

/** What one can do about one's own: each leads to the payment service and takes over what comes of it. */
function registerOwnActs(api: Api): void {
  const acts = [
    ['pause', 'Pause it: nothing is charged, and what was paid lasts to its end'],
    ['resume', 'Go on with what was paused'],
    ['keep', 'Let go on what was to end with its period'],
    ['retry', 'Try a payment again that failed'],
  ] as const;
  for (const [what, summary] of acts) {
    endpoint(
      api,
      {
        method: 'post',
        path: `/t/{tenantId}/my-subscriptions/{subscriptionId}/${what}`,
        tag,
        summary,
        access: client,
        idempotent: true,
        params: ofSubscription,
        response: subscriptionViewSchema,
        perMinute,
      },
      async ({ params, caller, actor, requestId, now }) => {
        const { tenantId, subscriptionId } = params;
        const held = await holdOwnSubscription(tenantId, personOf(caller).uid, subscriptionId);
        await manage(tenantId, held, what, { actor, requestId, now });
        return await shown(tenantId, subscriptionId);
      },
    );
  }
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/my-subscriptions/{subscriptionId}/cancel',
      tag,
      summary: 'End it with its period, or at once',
      access: client,
      idempotent: true,
      params: ofSubscription,
      body: cancelSubscriptionSchema,
      response: subscriptionViewSchema,
      perMinute,
    },
    async ({ body, caller, ...call }) => {
      const { tenantId, subscriptionId } = call.params;
      return await cancel(
        call,
        await holdOwnSubscription(tenantId, personOf(caller).uid, subscriptionId),
        body.when,
      );
    },
  );
}

async function cancel(
  { params: { tenantId, subscriptionId }, actor, requestId, now }: Acting,
  held: Awaited<ReturnType<typeof holdSubscription>>,
  when: 'now' | 'periodEnd',
) {
  const what = when === 'now' ? 'cancelNow' : 'cancelAtPeriodEnd';
  await manage(tenantId, held, what, { actor, requestId, now });
  return await shown(tenantId, subscriptionId);
}

function registerSellerRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/subscriptions',
      tag,
      summary: 'All subscriptions, narrowed by state and plan, the latest first',
      access: admin,
      params: inTenant,
      query: subscriptionsQuerySchema,
      response: subscriptionListSchema,
    },
    ({ params, query }) => listAll(params.tenantId, query),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/subscriptions/{subscriptionId}/cancel',
      tag,
      summary: 'End somebody’s subscription with its period, or at once',
      access: admin,
      idempotent: true,
      params: ofSubscription,
      body: cancelSubscriptionSchema,
      response: subscriptionViewSchema,
    },
    async ({ body, ...call }) => {
      const { tenantId, subscriptionId } = call.params;
      return await cancel(call, await holdSubscription(tenantId, subscriptionId), body.when);
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/subscriptions/{subscriptionId}/usage',
      tag,
      summary: 'What somebody used in the present period',
      access: meter,
      params: ofSubscription,
      response: usageSchema,
    },
    async ({ params }) => usageOf((await holdSubscription(params.tenantId, params.subscriptionId)).data),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/subscriptions/{subscriptionId}/usage',
      tag,
      summary: 'Count what was used: once for each identifier, however often it is sent',
      access: meter,
      params: ofSubscription,
      body: reportUsageSchema,
      response: reportedUsageSchema,
      perMinute: 600,
    },
    ({ params, body, now }) => reportUsage(params.tenantId, params.subscriptionId, body, now),
  );
}
