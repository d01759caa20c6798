import { idSchema } from '@evergrow/domain/kernel';
import {
  offeringSlotsQuerySchema,
  openingQuerySchema,
  openingSchema,
  slotsQuerySchema,
  slotsResponseSchema,
} from '@evergrow/domain/scheduling';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { publishedTenant } from '../catalog/public-views.ts';
import { Refusal } from '../kernel/refusal.ts';
import { findSlots } from './find-slots.ts';
import { readOpening } from './read-opening.ts';

const tag = 'Public';
const access = { kind: 'public' } as const;
const atSlug = z.object({ slug: z.string().max(40) });

export function registerSlotRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/providers/{providerId}/slots',
      tag,
      summary: 'The free starts of a provider',
      access,
      params: atSlug.extend({ providerId: idSchema }),
      query: slotsQuerySchema,
      response: slotsResponseSchema,
    },
    async ({ params, query, now }) => {
      const { tenantId } = await publishedTenant(params.slug);
      const { providerId } = params;
      return await findSlots(tenantId, query.offeringId, { ...query, providerId }, now.getTime());
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/offerings/{offeringId}/slots',
      tag,
      summary: 'The free starts of an offering, whoever does it',
      access,
      params: atSlug.extend({ offeringId: idSchema }),
      query: offeringSlotsQuerySchema,
      response: slotsResponseSchema,
      // Many look at one service at once. What has just been taken is refused when it is held.
      cache: 10,
    },
    async ({ params, query, now }) => {
      const { tenantId } = await publishedTenant(params.slug);
      return await findSlots(tenantId, params.offeringId, query, now.getTime());
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/providers/{providerId}/opening',
      tag: 'Bookings',
      summary: 'What beside their own hours decides when a provider can be booked',
      access: { kind: 'member', least: 'provider' },
      params: z.object({ tenantId: idSchema, providerId: idSchema }),
      query: openingQuerySchema,
      response: openingSchema,
    },
    async ({ params, query, acting, now }) => {
      const { tenantId, providerId } = params;
      const isOwn = acting.member?.uid === providerId;
      if (!isOwn && !isAtLeast(acting.role, 'admin')) throw new Refusal('forbidden');
      return await readOpening(tenantId, providerId, query.locale ?? acting.tenant.locale, now);
    },
  );
}
