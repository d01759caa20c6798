import {
  buyPackageSchema,
  correctCreditsSchema,
  creditGrantViewSchema,
  giveCreditsSchema,
  packageInputSchema,
  packageViewSchema,
  payWithCreditSchema,
  purchaseSchema,
} from '@evergrow/domain/commerce';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { Refusal } from '../kernel/refusal.ts';
import { buyPackage } from './buy-package.ts';
import { buyerOf } from './buyer.ts';
import { correctGrant, giveCredits, putPackage } from './manage-credits.ts';
import { payWithCredit } from './pay-with-credit.ts';

const tag = 'Packages and credits';
const inTenant = z.object({ tenantId: idSchema });
const ofPackage = inTenant.extend({ packageId: idSchema });
const ofGrant = inTenant.extend({ grantId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;

export function registerCreditRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/packages/{packageId}',
      tag,
      summary: 'Make or change a package of credits',
      access: admin,
      params: ofPackage,
      body: packageInputSchema,
      response: packageViewSchema,
    },
    async ({ params, body, acting, actor, requestId, now }) => {
      const { tenantId, packageId } = params;
      const by = { actor, requestId, now };
      const written = await putPackage(tenantId, packageId, body, acting.tenant.currency, by);
      return { ...written, id: packageId, updatedAt: written.updatedAt.toISOString() };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/packages/{packageId}/buy',
      tag,
      summary: 'Buy a package: open the page it is paid on, unless the form shall',
      access: { kind: 'member', least: 'client' },
      idempotent: true,
      params: ofPackage,
      body: buyPackageSchema,
      response: purchaseSchema,
    },
    async ({ params, body, caller, acting, now }) => {
      const buyer = await buyerOf(caller, acting.tenant);
      const wanted = { ...body, packageId: params.packageId };
      return await buyPackage(params.tenantId, acting.tenant, wanted, buyer, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/bookings/{bookingId}/credit',
      tag,
      summary: 'Pay a held booking by a credit; its checkout then confirms it at once',
      access: { kind: 'member', least: 'client' },
      params: inTenant.extend({ bookingId: idSchema }),
      body: payWithCreditSchema,
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, acting, now }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const { tenantId, bookingId } = params;
      await payWithCredit(tenantId, acting.member.uid, bookingId, body.grantId, now);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/credit-grants',
      tag,
      summary: 'Give a client credits',
      access: admin,
      idempotent: true,
      params: inTenant,
      body: giveCreditsSchema,
      response: creditGrantViewSchema,
      status: 201,
    },
    ({ params, body, actor, requestId, now }) =>
      giveCredits(params.tenantId, body, { actor, requestId, now }),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/credit-grants/{grantId}/correct',
      tag,
      summary: 'Correct how many credits a client has left, and until when',
      access: admin,
      params: ofGrant,
      body: correctCreditsSchema,
      response: creditGrantViewSchema,
    },
    ({ params, body, actor, requestId, now }) => {
      const correction = { ...body, expiresAt: new Date(body.expiresAt) };
      return correctGrant(params.tenantId, params.grantId, correction, { actor, requestId, now });
    },
  );
}
