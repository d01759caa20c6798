import { cursorQuerySchema, idSchema } from '@evergrow/domain/kernel';
import {
  changeGiftCardSchema,
  clientTermsInputSchema,
  clientTermsViewSchema,
  createPromoCodeSchema,
  giftCardListSchema,
  giftCardRowSchema,
  issuedGiftCardSchema,
  issueGiftCardSchema,
  ownTermsSchema,
  promoCodeInputSchema,
  promoCodeListSchema,
  promoCodeNameSchema,
  promoCodeRowSchema,
} from '@evergrow/domain/pricing';
import { putServiceSchema, serviceViewSchema } from '@evergrow/domain/scheduling';
import { z } from 'zod';
import { personOf } from '../api/caller.ts';
import { type Api, endpoint } from '../api/endpoint.ts';
import { clientTermsOf, putClientTerms, readClientTerms } from './client-terms.ts';
import { changeGiftCard, issueGiftCard, listGiftCards } from './gift-cards.ts';
import { registerPriceListRoutes } from './price-list-routes.ts';
import { changePromoCode, createPromoCode, listPromoCodes } from './promo-codes.ts';
import { registerPublicPricingRoutes } from './public-routes.ts';
import { putService, readService } from './put-service.ts';

const tag = 'Prices';
const inTenant = z.object({ tenantId: idSchema });
const ofOffering = inTenant.extend({ offeringId: idSchema });
const ofCode = inTenant.extend({ code: promoCodeNameSchema });
const ofCard = inTenant.extend({ giftCardId: idSchema });
const ofClient = inTenant.extend({ uid: idSchema });
const editor = { kind: 'member', least: 'editor' } as const;
const admin = { kind: 'member', least: 'admin' } as const;
const client = { kind: 'member', least: 'client' } as const;

export function registerPricingRoutes(api: Api): void {
  registerPublicPricingRoutes(api);
  registerServiceRoutes(api);
  registerPromoCodeRoutes(api);
  registerGiftCardRoutes(api);
  registerClientTermsRoutes(api);
  registerPriceListRoutes(api);
}

function registerServiceRoutes(api: Api): void {
  const path = '/t/{tenantId}/offerings/{offeringId}/service';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'How something booked is staffed, timed, priced and carried out',
      access: editor,
      params: ofOffering,
      response: serviceViewSchema,
    },
    ({ params }) => readService(params.tenantId, params.offeringId),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Change it, provided nobody else did meanwhile',
      access: editor,
      params: ofOffering,
      body: putServiceSchema,
      response: serviceViewSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putService(params.tenantId, params.offeringId, body, { actor, requestId, now }),
  );
}

function registerPromoCodeRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/promo-codes',
      tag,
      summary: 'Promo codes, the latest first',
      access: admin,
      params: inTenant,
      query: cursorQuerySchema,
      response: promoCodeListSchema,
    },
    ({ params, query }) => listPromoCodes(params.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/promo-codes',
      tag,
      summary: 'Create a promo code',
      access: admin,
      params: inTenant,
      body: createPromoCodeSchema,
      response: promoCodeRowSchema,
      status: 201,
      idempotent: true,
    },
    ({ params, body, actor, requestId, now }) =>
      createPromoCode(params.tenantId, body, { actor, requestId, now }),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/promo-codes/{code}',
      tag,
      summary: 'Change a promo code, or end it',
      access: admin,
      params: ofCode,
      body: promoCodeInputSchema,
      response: promoCodeRowSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      changePromoCode(params.tenantId, params.code, body, { actor, requestId, now }),
  );
}

function registerGiftCardRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/gift-cards',
      tag,
      summary: 'Gift cards, the latest first',
      access: admin,
      params: inTenant,
      query: cursorQuerySchema,
      response: giftCardListSchema,
    },
    ({ params, query }) => listGiftCards(params.tenantId, query.cursor),
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/gift-cards',
      tag,
      summary: 'Issue a gift card; its code is shown this once',
      access: admin,
      params: inTenant,
      body: issueGiftCardSchema,
      response: issuedGiftCardSchema,
      status: 201,
      idempotent: 'secretAnswer',
      perMinute: 30,
    },
    ({ params, body, acting, actor, requestId, now }) =>
      issueGiftCard(
        params.tenantId,
        { ...body, currency: acting.tenant.currency },
        { actor, requestId, now },
      ),
  );
  endpoint(
    api,
    {
      method: 'put',
      path: '/t/{tenantId}/gift-cards/{giftCardId}',
      tag,
      summary: 'Withdraw a gift card, or put it back in use',
      access: admin,
      params: ofCard,
      body: changeGiftCardSchema,
      response: giftCardRowSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      changeGiftCard(params.tenantId, params.giftCardId, body.active, { actor, requestId, now }),
  );
}

function registerClientTermsRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/my-terms',
      tag,
      summary: 'What holds for the caller’s own orders: whether they are exempt from tax',
      access: client,
      params: inTenant,
      response: ownTermsSchema,
    },
    async ({ params, caller }) => {
      const { taxExempt, exemptUntil } = await clientTermsOf(params.tenantId, personOf(caller).uid);
      return { taxExempt, exemptUntil };
    },
  );
  const path = '/t/{tenantId}/clients/{uid}/terms';
  endpoint(
    api,
    {
      method: 'get',
      path,
      tag,
      summary: 'Whether a client is exempt from tax, and whose prices they pay',
      access: admin,
      params: ofClient,
      response: clientTermsViewSchema,
    },
    ({ params }) => readClientTerms(params.tenantId, params.uid),
  );
  endpoint(
    api,
    {
      method: 'put',
      path,
      tag,
      summary: 'Exempt a client from tax, or not, and choose whose prices they pay',
      access: admin,
      params: ofClient,
      body: clientTermsInputSchema,
      response: clientTermsViewSchema,
    },
    ({ params, body, actor, requestId, now }) =>
      putClientTerms(params.tenantId, params.uid, body, { actor, requestId, now }),
  );
}
