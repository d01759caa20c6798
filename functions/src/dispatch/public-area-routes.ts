import {
  areasQuerySchema,
  placesQuerySchema,
  placesSchema,
  publicAreasSchema,
  readRing,
} from '@evergrow/domain/dispatch';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { publishedTenant } from '../catalog/public-views.ts';
import { recentAreas, servedAt } from './area-store.ts';
import { findPlaces } from './find-places.ts';

const tag = 'Public';
const access = { kind: 'public' } as const;
const atSlug = z.object({ slug: z.string().max(40) });

export function registerPublicAreaRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/areas',
      tag,
      summary: 'Where a tenant goes, and whether one place is served',
      access,
      params: atSlug,
      query: areasQuerySchema,
      response: publicAreasSchema,
      cache: 60,
    },
    async ({ params, query }) => {
      const { tenantId } = await publishedTenant(params.slug);
      const areas = await recentAreas(tenantId);
      const { lat, lng, postalCode } = query;
      return {
        areas: Object.entries(areas).map(([id, { title, colour, priority, rings, surcharge }]) => ({
          id,
          title,
          colour,
          priority,
          rings: rings.map(readRing),
          surcharge,
        })),
        at: lat === undefined || lng === undefined ? null : servedAt(areas, { lat, lng }, postalCode),
      };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/places',
      tag,
      summary: 'Addresses that fit what was typed, and whether each is served',
      access,
      params: atSlug,
      query: placesQuerySchema,
      response: placesSchema,
      // Never cached on the way: what people type here is where they live.
      perMinute: 30,
    },
    async ({ params, query }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      return await findPlaces(query.q, tenant, await recentAreas(tenantId));
    },
  );
}
