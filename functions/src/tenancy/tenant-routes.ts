import { slugSchema } from '@evergrow/domain/kernel';
import {
  createdTenantSchema,
  createTenantSchema,
  isReservedSlug,
  joinedSchema,
  publicTenantSchema,
  slugAvailabilitySchema,
  updateTenantSchema,
} from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { createTenant } from './create-tenant.ts';
import { joinTenant } from './join-tenant.ts';
import { isSlugTaken } from './tenant-store.ts';
import { updateTenant } from './update-tenant.ts';

const tag = 'Tenants';
const tenantParams = z.object({ tenantId: z.string() });

export function registerTenantRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/slugs/{slug}',
      tag,
      summary: 'Whether an address is free',
      access: { kind: 'public' },
      params: z.object({ slug: z.string().max(100) }),
      response: slugAvailabilitySchema,
      perMinute: 60,
    },
    async ({ params: { slug } }) => ({
      available: slugSchema.safeParse(slug).success && !isReservedSlug(slug) && !(await isSlugTaken(slug)),
    }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/tenants',
      tag,
      summary: 'Create a business of your own',
      access: { kind: 'user' },
      body: createTenantSchema,
      response: createdTenantSchema,
      status: 201,
      idempotent: true,
      perMinute: 10,
    },
    ({ body, caller, requestId, now }) => createTenant(body, caller.uid, requestId, now),
  );
  endpoint(
    api,
    {
      method: 'patch',
      path: '/t/{tenantId}',
      tag,
      summary: "Change a tenant's settings",
      access: { kind: 'member', least: 'admin' },
      params: tenantParams,
      body: updateTenantSchema,
      response: publicTenantSchema.extend({ published: z.boolean() }),
    },
    async ({ acting, body, actor, requestId, now }) => ({
      id: acting.tenantId,
      ...(await updateTenant(acting.tenantId, body, actor, requestId, now)),
    }),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/join',
      tag,
      summary: 'Become a client of a published tenant',
      access: { kind: 'user' },
      params: z.object({ tenantId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/) }),
      response: joinedSchema,
    },
    async ({ params, caller, requestId, now }) => ({
      role: await joinTenant(params.tenantId, caller.uid, requestId, now),
    }),
  );
}
