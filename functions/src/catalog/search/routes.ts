import {
  personalProductsSchema,
  productQuerySchema,
  readValues,
  relatedProductsSchema,
  searchEventsSchema,
  searchReportSchema,
  searchResultsSchema,
  shopHighlightsSchema,
  suggestionQuerySchema,
  suggestionsSchema,
} from '@evergrow/domain/catalog/search';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { readCursor, writeCursor } from '../../kernel/page.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { withMarketLink } from '../market/market-link.ts';
import { publishedTenant } from '../public-views.ts';
import type { SearchableShop } from './product-search.ts';
import { fileProductSearch } from './product-search-file.ts';
import { readOwnPurchases } from './read-purchases.ts';
import { countSearchEvents, readSearchReport } from './search-term-store.ts';

const tag = 'Public';
const access = { kind: 'public' } as const;
const atSlug = z.object({ slug: z.string().max(40) });
const inTenant = z.object({ tenantId: idSchema });
const searches = fileProductSearch;

async function shopAt(slug: string): Promise<SearchableShop> {
  const shop = await searches.shopAt(slug);
  if (!shop) throw new Refusal('not_found');
  return shop;
}

function offsetOf(cursor: string | undefined): number {
  const offset = cursor === undefined ? 0 : readCursor(cursor, 1)[0];
  if (typeof offset !== 'number' || !Number.isInteger(offset) || offset < 0)
    throw new Refusal('invalid_request');
  return offset;
}

function registerSearch(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/search',
      tag,
      summary: 'Products found by words or sentences, filtered, sorted and counted by facet',
      access,
      counted: 'here',
      params: atSlug,
      query: productQuerySchema,
      response: searchResultsSchema,
      cache: 60,
    },
    async ({ params, query, now }) => {
      const shop = await shopAt(params.slug);
      const { list, next } = await shop.search({
        text: query.q ?? '',
        literal: query.literal !== undefined,
        filters: {
          values: readValues(query.by ?? ''),
          min: query.min ?? null,
          max: query.max ?? null,
          currency: query.currency ?? null,
          inStock: query.inStock !== undefined,
        },
        sort: query.sort,
        offset: offsetOf(query.cursor),
      });
      const items = list.items.map((card) => withMarketLink(card, now));
      return { ...list, items, nextCursor: next === null ? null : writeCursor([next]) };
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/search/suggestions',
      tag,
      summary: 'What somebody who has typed this far may mean',
      access,
      counted: 'here',
      params: atSlug,
      query: suggestionQuerySchema,
      response: suggestionsSchema,
      cache: 300,
    },
    async ({ params, query }) => ({ items: (await shopAt(params.slug)).suggest(query.q) }),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/public/tenants/{slug}/search/events',
      tag,
      summary: 'Count what was searched for and chosen; who it was is not kept',
      access,
      counted: 'here',
      perMinute: 30,
      params: atSlug,
      body: searchEventsSchema,
      response: z.object({}),
      status: 204,
    },
    async ({ params, body, now }) => {
      const { tenantId } = await publishedTenant(params.slug);
      await countSearchEvents(tenantId, body.events, now);
      return {};
    },
  );
}

function registerRecommendations(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/recommendations',
      tag,
      summary: 'What is popular in a shop, and what is bought more these days',
      access,
      counted: 'here',
      params: atSlug,
      response: shopHighlightsSchema,
      cache: 300,
    },
    async ({ params }) => (await shopAt(params.slug)).highlights(),
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/products/{offeringId}/related',
      tag,
      summary: 'What the same people buy, and what is about the same',
      access,
      counted: 'here',
      params: atSlug.extend({ offeringId: idSchema }),
      response: relatedProductsSchema,
      cache: 300,
    },
    async ({ params }) => {
      const related = (await shopAt(params.slug)).related(params.offeringId);
      if (!related) throw new Refusal('not_found');
      return related;
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/recommendations/mine',
      tag: 'Shop',
      summary: 'What may suit oneself, after what one has bought',
      access: { kind: 'member', least: 'client' },
      params: inTenant,
      response: personalProductsSchema,
    },
    async ({ params, acting }) => {
      if (!acting.member) throw new Refusal('forbidden');
      const shop = await searches.shopAt(acting.tenant.slug);
      const bought = await readOwnPurchases(params.tenantId, acting.member.uid);
      // Who has bought nothing yet sees what is popular beside it anyway.
      return { items: bought.length === 0 ? [] : (shop?.personal(bought) ?? []) };
    },
  );
}

export function registerSearchRoutes(api: Api): void {
  registerSearch(api);
  registerRecommendations(api);
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/search-terms',
      tag: 'Shop',
      summary: 'What people search for: this month and the one before',
      access: { kind: 'member', least: 'editor' },
      params: inTenant,
      response: searchReportSchema,
    },
    ({ params, now }) => readSearchReport(params.tenantId, now),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/search/rebuild',
      tag: 'Shop',
      summary: 'Make the search anew from what is published, should it be wrong',
      access: { kind: 'member', least: 'admin' },
      perMinute: 2,
      params: inTenant,
      response: z.object({}),
      status: 204,
    },
    async ({ params, now }) => {
      await searches.rebuild(params.tenantId, now);
      return {};
    },
  );
}
