import { areaInputSchema, areaListSchema, areaRowSchema } from '@evergrow/domain/dispatch';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { readAreas } from './area-store.ts';
import { putArea, removeArea } from './change-area.ts';

const tag = 'Areas';
const inTenant = z.object({ tenantId: idSchema });
const ofArea = inTenant.extend({ areaId: idSchema });
const admin = { kind: 'member', least: 'admin' } as const;

export function registerAreaRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/areas',
      tag,
      summary: 'The areas a tenant serves, highest priority first',
      access: { kind: 'member', least: 'editor' },
      params: inTenant,
      response: areaListSchema,
    },
    async ({ params }) => {
      const areas = Object.entries(await readAreas(params.tenantId)).map(([id, area]) => ({
        ...area,
        id,
        updatedAt: area.updatedAt.toISOString(),
      }));
      return { items: areas.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1)) };
    },
  );

  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/areas/{areaId}',
      tag,
      summary: 'Draw or change an area',
      access: admin,
      params: ofArea,
      body: areaInputSchema,
      response: areaRowSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putArea(params.tenantId, params.areaId, body, { actor, requestId, now }),
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/areas/{areaId}',
      tag,
      summary: 'Remove an area',
      access: admin,
      params: ofArea,
      response: z.object({}),
      status: 204,
    },
    async ({ params, actor, requestId, now }) => {
      await removeArea(params.tenantId, params.areaId, { actor, requestId, now });
      return {};
    },
  );
}
