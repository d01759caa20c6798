import { idSchema, isoDateSchema } from '@evergrow/domain/kernel';
import {
  checkCodesSchema,
  checkedCodesSchema,
  loadSchema,
  quotedSchema,
  quoteRequestSchema,
} from '@evergrow/domain/pricing';
import { publicServiceSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { type Api, endpoint } from '../api/endpoint.ts';
import { publishedTenant } from '../catalog/public-views.ts';
import { readServiceFacts } from '../scheduling/service-facts.ts';
import { dayLoad } from './day-load.ts';
import { promoView, publicService } from './public-service.ts';
import { quoteRequest } from './quote-request.ts';
import { automaticPromos } from './read-promo.ts';
import { readPromotions } from './read-promotions.ts';

const tag = 'Public';
const access = { kind: 'public' } as const;
const atSlug = z.object({ slug: z.string().max(40) });
const ofOffering = atSlug.extend({ offeringId: idSchema });

/** What anybody may ask about prices. */
export function registerPublicPricingRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/offerings/{offeringId}/service',
      tag,
      summary: 'How something booked is priced: enough to price it without asking again',
      access,
      params: ofOffering,
      response: publicServiceSchema,
      cache: 60,
    },
    async ({ params, now }) => {
      const { tenantId } = await publishedTenant(params.slug);
      const facts = await readServiceFacts(tenantId, params.offeringId);
      const items = [{ offeringId: facts.offeringId, kind: facts.offering.kind, categoryIds: [] }];
      return publicService(facts, await automaticPromos(tenantId, { items, clientUid: null, now }));
    },
  );

  endpoint(
    api,
    {
      method: 'get',
      path: '/public/tenants/{slug}/offerings/{offeringId}/load',
      tag,
      summary: 'How full a day is, where the price follows that',
      access,
      params: ofOffering,
      query: z.object({ date: isoDateSchema }),
      response: loadSchema,
      cache: 30,
      perMinute: 60,
    },
    async ({ params, query: { date }, now }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      const { offering, service } = await readServiceFacts(tenantId, params.offeringId);
      const follows = service.pricing?.dynamic.some(({ on }) => on === 'load') ?? false;
      const { timeZone } = tenant;
      return { date, percent: follows ? await dayLoad(tenantId, { offering, date, timeZone, now }) : 0 };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/public/tenants/{slug}/quotes',
      tag,
      summary: 'What a booking would cost, line by line',
      access,
      params: atSlug,
      body: quoteRequestSchema,
      response: quotedSchema,
    },
    async ({ params, body, now }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      const { quote, durationMinutes } = await quoteRequest(tenantId, tenant, body, now);
      return { ...quote, durationMinutes };
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/public/tenants/{slug}/codes',
      tag,
      summary: 'What a promo code or gift card is worth for something',
      access,
      params: atSlug,
      body: checkCodesSchema,
      response: checkedCodesSchema,
      // A code can only be guessed by trying many.
      perMinute: 10,
    },
    async ({ params, body, now }) => {
      const { tenantId, tenant } = await publishedTenant(params.slug);
      const { currency } = tenant;
      const { offering } = await readServiceFacts(tenantId, body.offeringId);
      const asked = { ...body, offering, currency, clientUid: null, automatic: false, now };
      const { promo, gift } = await readPromotions(tenantId, asked);
      return { promo: promo && promoView(promo), giftCard: gift };
    },
  );
}
