import {
  addingCardSchema,
  cardIdSchema,
  openedPaymentSchema,
  openPaymentSchema,
  paySavedSchema,
  savedCardsSchema,
} from '@evergrow/domain/commerce/payments';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { buyerOf } from '../buyer.ts';
import { askPayment, openPayment, payWithSaved } from './pay-order.ts';
import { addCard, chooseCard, listCards, removeCard } from './saved-cards.ts';

const tag = 'Payments';
const inTenant = z.object({ tenantId: idSchema });
const ofOrder = inTenant.extend({ orderId: idSchema });
const ofCard = inTenant.extend({ cardId: cardIdSchema });
const client = { kind: 'member', least: 'client' } as const;

/** Trying out cards that were stolen takes many attempts. */
const attemptsPerMinute = 20;

export function registerPaymentRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/payment',
      tag,
      summary: 'Open the form by which an order is paid; asked again it is the same payment',
      access: client,
      params: ofOrder,
      body: openPaymentSchema,
      response: openedPaymentSchema,
      perMinute: attemptsPerMinute,
    },
    async ({ params, body, caller, acting, now }) => {
      const { tenant } = acting;
      const buyer = await buyerOf(caller, tenant);
      return await openPayment({ ...params, tenant, buyer }, body.keep, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/payment/card',
      tag,
      summary: 'Pay an order with a card that is kept',
      access: client,
      params: ofOrder,
      body: paySavedSchema,
      response: openedPaymentSchema,
      perMinute: attemptsPerMinute,
    },
    async ({ params, body, caller, acting, now }) => {
      const { tenant } = acting;
      const buyer = await buyerOf(caller, tenant);
      return await payWithSaved({ ...params, tenant, buyer }, body.cardId, now);
    },
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/payment/ask',
      tag,
      summary: 'What became of the payment the form made',
      access: client,
      params: ofOrder,
      response: openedPaymentSchema,
    },
    async ({ params, caller, acting, now }) => {
      const { tenant } = acting;
      return await askPayment({ ...params, tenant, buyer: await buyerOf(caller, tenant) }, now);
    },
  );

  registerCardRoutes(api);
}

function registerCardRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'get',
      path: '/t/{tenantId}/payment-methods',
      tag,
      summary: 'The cards the caller has kept with this business',
      access: client,
      params: inTenant,
      response: savedCardsSchema,
    },
    async ({ params, caller, now }) => await listCards(params.tenantId, personOf(caller).uid, now),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/payment-methods',
      tag,
      summary: 'Open the form in which a card is left for next time',
      access: client,
      params: inTenant,
      response: addingCardSchema,
      perMinute: attemptsPerMinute,
    },
    async ({ params, caller, acting }) =>
      await addCard(params.tenantId, await buyerOf(caller, acting.tenant)),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/t/{tenantId}/payment-methods/{cardId}/default',
      tag,
      summary: 'Offer this card first',
      access: client,
      params: ofCard,
      response: z.object({}),
      status: 204,
    },
    async ({ params, caller, now }) => {
      await chooseCard(params.tenantId, personOf(caller).uid, params.cardId, now);
      return {};
    },
  );

  endpoint(
    api,
    {
      method: 'delete',
      path: '/t/{tenantId}/payment-methods/{cardId}',
      tag,
      summary: 'Give a card back; not while a series or a subscription is charged to it',
      access: client,
      params: ofCard,
      response: z.object({}),
      status: 204,
    },
    async ({ params, caller }) => {
      await removeCard(params.tenantId, personOf(caller).uid, params.cardId);
      return {};
    },
  );
}
