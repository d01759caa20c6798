import {
  directorySchema,
  offeringSchema,
  type ProviderCard,
  pageFrom,
  providerFiltersSchema,
  providerListSchema,
  providerPageSchema,
  providerSchema,
  reviewListSchema,
  reviewSchema,
  searchProviders,
  shownStandings,
  tenantHomeSchema,
  tenantListSchema,
} from '@evergrow/domain/catalog';
import { cursorQuerySchema, idSchema, paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { collectionAt, documentAt } from '../kernel/collection.ts';
import { readCursor, readPage, writeCursor } from '../kernel/page.ts';
import { Refusal } from '../kernel/refusal.ts';
import { howBooked } from '../pricing/quoted-offerings.ts';
import { registerMarketRoutes } from './market/routes.ts';
import { registerProductRoutes } from './products/routes.ts';
import { publicOffering, publicReview, publicTenant, publishedTenant } from './public-views.ts';
import { registerReviewRoutes } from './reviews/routes.ts';
import { registerSearchRoutes } from './search/routes.ts';

const tag = 'Public';
const access = { kind: 'public' } as const;
const atSlug = z.object({ slug: z.string().max(40) });
const ofProvider = atSlug.extend({ providerId: idSchema });
/** Offerings a home or a provider's page shows: more than that is a shop, which has its own pages. */
const offeringsShown = 60;

async function cardsOf(tenantId: string): Promise<ProviderCard[]> {
  const directory = (await documentAt(paths.directory(tenantId), directorySchema).get()).data();
  return Object.values(directory?.cards ?? {});
}

const offeringsOf = async (tenantId: string) =>
  (
    await collectionAt(paths.offerings(tenantId), offeringSchema)
      .where('published', '==', true)
      .limit(offeringsShown)
      .get()
  ).docs.map((found) => ({ id: found.id, offering: found.data() }));

async function reviewsOf(tenantId: string, providerId: string, cursor: string | undefined) {
  const all = collectionAt(paths.reviews(tenantId), reviewSchema)
    .where('providerId', '==', providerId)
    .where('standing', 'in', [...shownStandings]);
  const page = await readPage(all, [{ field: 'createdAt', direction: 'desc' }], cursor, 10);
  return {
    items: page.items.map((found) => publicReview(found.id, found.data())),
    nextCursor: page.nextCursor,
  };
}

function registerTenantPages(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants',
      tag,
      summary: 'Published tenants',
      access,
      query: cursorQuerySchema,
      response: tenantListSchema,
      cache: 300,
    },
    async ({ query }) => {
      const published = collectionAt(paths.tenants(), tenantSchema)
        .where('published', '==', true)
        .where('suspended', '==', false);
      const page = await readPage(published, [{ field: 'createdAt', direction: 'asc' }], query.cursor);
      return {
        items: page.items.map((found) => publicTenant(found.id, found.data())),
        nextCursor: page.nextCursor,
      };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}',
      tag,
      summary: 'The home of a tenant',
      access,
      params: atSlug,
      response: tenantHomeSchema,
      cache: 60,
    },
    async ({ params }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      const [cards, offerings, booked] = await Promise.all([
        cardsOf(tenantId),
        offeringsOf(tenantId),
        howBooked(tenantId),
      ]);
      return {
        tenant: publicTenant(tenantId, tenant),
        offerings: offerings.map(({ id, offering }) => publicOffering(id, offering, booked)),
        providers: searchProviders(cards, { sort: 'rating' }).slice(0, 6),
        providerCount: cards.length,
        rating: {
          count: cards.reduce((sum, card) => sum + card.rating.count, 0),
          sum: cards.reduce((sum, card) => sum + card.rating.sum, 0),
        },
      };
    },
  );
}

function registerProviderPages(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/providers',
      tag,
      summary: 'Providers, filtered and sorted',
      access,
      params: atSlug,
      query: providerFiltersSchema,
      response: providerListSchema,
      cache: 60,
    },
    async ({ params, query }) => {
      const { tenantId } = await publishedTenant(params.slug);
      const offset = query.cursor === undefined ? 0 : readCursor(query.cursor, 1)[0];
      if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0)
        throw new Refusal('invalid_request');
      const found = searchProviders(await cardsOf(tenantId), query);
      const { items, next } = pageFrom(found, offset);
      return { items, nextCursor: next === null ? null : writeCursor([next]), total: found.length };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/providers/{providerId}',
      tag,
      summary: 'A provider, what they offer and their latest reviews',
      access,
      params: ofProvider,
      response: providerPageSchema,
      cache: 60,
    },
    async ({ params }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      const [snapshot, offerings, booked, reviews] = await Promise.all([
        documentAt(paths.provider(tenantId, params.providerId), providerSchema).get(),
        offeringsOf(tenantId),
        howBooked(tenantId),
        reviewsOf(tenantId, params.providerId, undefined),
      ]);
      const provider = snapshot.data();
      if (!provider?.published) throw new Refusal('not_found');
      const { published: _published, createdAt: _created, updatedAt: _updated, ...shown } = provider;
      const theirs = offerings.filter(
        ({ offering }) =>
          offering.providerIds.length === 0 || offering.providerIds.includes(params.providerId),
      );
      return {
        tenant: publicTenant(tenantId, tenant),
        provider: { ...shown, id: params.providerId },
        offerings: theirs.map(({ id, offering }) => publicOffering(id, offering, booked)),
        reviews,
      };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/providers/{providerId}/reviews',
      tag,
      summary: 'Reviews of a provider, latest first',
      access,
      params: ofProvider,
      query: cursorQuerySchema,
      response: reviewListSchema,
      cache: 60,
    },
    async ({ params, query }) => {
      const { tenantId } = await publishedTenant(params.slug);
      return await reviewsOf(tenantId, params.providerId, query.cursor);
    },
  );
}

export function registerCatalogRoutes(api: Api): void {
  registerTenantPages(api);
  registerProviderPages(api);
  registerProductRoutes(api);
  registerReviewRoutes(api);
  registerSearchRoutes(api);
  registerMarketRoutes(api);
}
