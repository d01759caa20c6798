import {
  affiliateListSchema,
  affiliateRowSchema,
  affiliateSettingsInputSchema,
  applySchema,
  claimedCardSchema,
  decideAffiliateSchema,
  duePayoutsSchema,
  followedAnswerSchema,
  followedLinkSchema,
  myAffiliateSchema,
  payAffiliateSchema,
  payoutListSchema,
  payoutRowSchema,
} from '@evergrow/domain/commerce/affiliate';
import { cursorQuerySchema, idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { publishedTenant } from '../../catalog/public-views.ts';
import { sha256 } from '../../kernel/random.ts';
import {
  applyAsAffiliate,
  decideAffiliate,
  followLink,
  listAffiliates,
  putAffiliateSettings,
  readAffiliateSettings,
  readMyAffiliate,
} from './affiliates.ts';
import { claimCredit, duePayoutsFile, listDuePayouts, listPayouts, payAffiliate } from './payouts.ts';

const tag = 'Affiliates';
const inTenant = z.object({ tenantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;
const client = { kind: 'member', least: 'client' } as const;

export function registerAffiliateRoutes(api: Api): void {
  registerOwnRoutes(api);
  registerProgrammeRoutes(api);
  registerPayoutRoutes(api);
}

function registerOwnRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/public/tenants/{slug}/referrals',
      tag: 'Public',
      summary: 'Count that somebody’s link was followed, and say how long it counts',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(40) }),
      body: followedLinkSchema,
      response: followedAnswerSchema,
      perMinute: 20,
    },
    async ({ params, body }) => followLink((await publishedTenant(params.slug)).tenantId, body.code),
  );
  const path = '/t/{tenantId}/my-affiliate';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'What the caller recommends by, and what they earned',
      access: client,
      params: inTenant,
      response: myAffiliateSchema,
    },
    async ({ params, caller, now }) => {
      return await readMyAffiliate(params.tenantId, personOf(caller).uid, now);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path,
      tag,
      summary: 'Ask to recommend for a commission, or begin to invite friends',
      access: client,
      params: inTenant,
      body: applySchema,
      response: myAffiliateSchema,
      idempotent: true,
    },
    async ({ params, body, caller, now }) => {
      return await applyAsAffiliate(params.tenantId, personOf(caller).uid, body, now);
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: `${path}/claim`,
      tag,
      summary: 'Take what friends’ orders gave as a gift card; its code is shown this once',
      access: client,
      params: inTenant,
      response: claimedCardSchema,
      status: 201,
      idempotent: 'secretAnswer',
    },
    async ({ params, caller, acting, actor, requestId, now }) => {
      const { currency } = acting.tenant;
      return await claimCredit(params.tenantId, personOf(caller).uid, currency, { actor, requestId, now });
    },
  );
}

function registerProgrammeRoutes(api: Api): void {
  const path = '/t/{tenantId}/affiliate-settings';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'Who earns what by recommending',
      access: admin,
      params: inTenant,
      response: affiliateSettingsInputSchema,
    },
    ({ params }) => readAffiliateSettings(params.tenantId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Decide who earns what by recommending from now on',
      access: admin,
      params: inTenant,
      body: affiliateSettingsInputSchema,
      response: affiliateSettingsInputSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putAffiliateSettings(params.tenantId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/affiliates',
      tag,
      summary: 'Who recommends, the latest first',
      access: admin,
      params: inTenant,
      query: cursorQuerySchema,
      response: affiliateListSchema,
    },
    ({ params, query }) => listAffiliates(params.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/affiliates/{affiliateId}',
      tag,
      summary: 'Let somebody recommend, or not any more',
      access: admin,
      params: inTenant.extend({ affiliateId: idSchema }),
      body: decideAffiliateSchema,
      response: affiliateRowSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      decideAffiliate(params.tenantId, params.affiliateId, body.state, { actor, requestId, now }),
  );
}

function registerPayoutRoutes(api: Api): void {
  const path = '/t/{tenantId}/affiliate-payouts';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'What was paid to who recommends, the latest first',
      access: admin,
      params: inTenant,
      query: cursorQuerySchema,
      response: payoutListSchema,
    },
    ({ params, query }) => listPayouts(params.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${path}/due`,
      tag,
      summary: 'Who can be paid how much now',
      access: admin,
      params: inTenant,
      response: duePayoutsSchema,
    },
    async ({ params, now }) => ({ items: await listDuePayouts(params.tenantId, now) }),
  );
  endpoint(
    api,
    {
      method: 'get',
      path: `${path}/due.csv`,
      tag,
      summary: 'The same as a CSV file',
      access: admin,
      params: inTenant,
      response: z.object({ etag: z.string(), content: z.string().nullable() }),
      file: 'text/csv; charset=utf-8',
    },
    async ({ params, ifNoneMatch, now }) => {
      const content = await duePayoutsFile(params.tenantId, now);
      const etag = `"${sha256(content).slice(0, 32)}"`;
      return { etag, content: ifNoneMatch.includes(etag) ? null : content };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path,
      tag,
      summary: 'Say that somebody was paid what was due',
      access: admin,
      params: inTenant,
      body: payAffiliateSchema,
      response: payoutRowSchema,
      status: 201,
      idempotent: true,
    },
    ({ params, body, actor, requestId, now }) =>
      payAffiliate(params.tenantId, body, { actor, requestId, now }),
  );
}
