import {
  addingCardSchema,
  cardIdSchema,
  openedPaymentSchema,
  openPaymentSchema,
  paySavedSchema,
  savedCardsSchema,
} from '@evergrow/domain/commerce/payments';
import { idSchema } from '@evergrow/domain/kernel';
import type { Tenant } from '@evergrow/domain/tenancy';
import { z } from 'zod';
import type { Caller } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { recipientOf } from '../../engagement/recipient.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Buyer } from '../checkout-session.ts';
import { askPayment, openPayment, payWithSaved } from './pay-order.ts';
import { addCard, chooseCard, listCards, removeCard } from './saved-cards.ts';

const tag = 'Payments';
const inTenant = z.object({ tenantId: idSchema });
const ofOrder = inTenant.extend({ orderId: idSchema });
const ofCard = inTenant.extend({ cardId: cardIdSchema });
const client = { kind: 'member', least: 'client' } as const;

/** Trying out cards that were stolen takes many attempts. */
const attemptsPerMinute = 20;

async function buyerOf(caller: Caller, tenant: Tenant): Promise<Buyer> {
  if (caller.kind !== 'user') throw new Refusal('forbidden');
  const locale = (await recipientOf(caller.uid))?.locale ?? tenant.locale;
  return { uid: caller.uid, email: caller.email, locale };
}

const uidOf = (caller: Caller): string => {
  if (caller.kind !== 'user') throw new Refusal('forbidden');
  return caller.uid;
};

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
    async ({ params, caller, now }) => await listCards(params.tenantId, uidOf(caller), now),
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
      await chooseCard(params.tenantId, uidOf(caller), params.cardId, now);
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
      await removeCard(params.tenantId, uidOf(caller), params.cardId);
      return {};
    },
  );
}
