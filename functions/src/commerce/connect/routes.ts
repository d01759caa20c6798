import {
  commissionChangeSchema,
  commissionTermsSchema,
  connectPageSchema,
  payoutPartsSchema,
  payoutsViewSchema,
} from '@evergrow/domain/commerce/connect';
import { cursorQuerySchema, idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { openDashboard, openOnboarding } from './open-account.ts';
import { readPayoutParts, readPayouts } from './read-payouts.ts';
import { readCommission, setCommission } from './set-commission.ts';

const inTenant = z.object({ tenantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const owner = { kind: 'member', least: 'owner' } as const;
const tag = 'Payouts';

export function registerConnectRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/payouts',
      tag,
      summary: 'The business’s own account, what it holds, what the platform keeps, and its payouts',
      access: admin,
      params: inTenant,
      query: cursorQuerySchema,
      response: payoutsViewSchema,
      perMinute: 30,
    },
    ({ params, query, now }) => readPayouts(params.tenantId, query.cursor, now),
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/payouts/{payoutId}',
      tag,
      summary: 'What a payout consists of',
      access: admin,
      params: inTenant.extend({ payoutId: idSchema }),
      query: cursorQuerySchema,
      response: payoutPartsSchema,
      perMinute: 30,
    },
    ({ params, query }) => readPayoutParts(params.tenantId, params.payoutId, query.cursor),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/payouts/onboarding',
      tag,
      summary: 'Open the page on which the owner connects an account, or gives what is missing',
      access: owner,
      idempotent: 'secretAnswer',
      params: inTenant,
      response: connectPageSchema,
      perMinute: 10,
    },
    async ({ params, acting, caller, actor, requestId, now }) => {
      const by = { actor, email: personOf(caller).email, requestId, now };
      return await openOnboarding(params.tenantId, acting.tenant, by);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/payouts/dashboard',
      tag,
      summary: 'Open the owner’s page at the payment service',
      access: owner,
      idempotent: 'secretAnswer',
      params: inTenant,
      response: connectPageSchema,
      perMinute: 10,
    },
    ({ params }) => openDashboard(params.tenantId),
  );
}

const ofTenant = z.object({ id: idSchema });

/** What only the platform's staff may do. */
export function registerCommissionRoutes(api: Api): void {
  const shared = {
    tag: 'Platform',
    path: '/platform/tenants/{id}/commission',
    access: { kind: 'platformAdmin' },
    params: ofTenant,
    response: commissionTermsSchema,
  } as const;
  endpoint(
    api,
    { ...shared, method: 'get', summary: 'What the platform keeps of a tenant’s payments' },
    ({ params }) => readCommission(params.id),
  );
  endpoint(
    api,
    {
      ...shared,
      method: 'put',
      summary: 'Agree with a tenant what the platform keeps from now on',
      body: commissionChangeSchema,
    },
    ({ params, body, actor, requestId, now }) => setCommission(params.id, body, { actor, requestId, now }),
  );
}
