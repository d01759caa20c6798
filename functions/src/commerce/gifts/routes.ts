import {
  claimedGiftSchema,
  giftPreviewSchema,
  giftTokenSchema,
  type OwnGift,
  ownGiftSchema,
} from '@evergrow/domain/commerce/gift';
import { idSchema } from '@evergrow/domain/kernel';
import { z } from 'zod';
import { personOf } from '../../api/caller.ts';
import { type Api, endpoint } from '../../api/endpoint.ts';
import { claimGift, keepGift, openGift } from './claim-gift.ts';
import { holdGift, recipientOfGift } from './gift-store.ts';
import { sendGift } from './send-gift.ts';

const tag = 'Gifts';
const ofOrder = z.object({ tenantId: idSchema, orderId: idSchema });
const client = { kind: 'member', least: 'client' } as const;

/** A gift as its buyer sees it; null for another's, as for none. */
async function ownGift(tenantId: string, orderId: string, uid: string): Promise<OwnGift | null> {
  const held = await holdGift(tenantId, orderId);
  if (!held || held.gift.buyerUid !== uid) return null;
  const { state, itemKeys, deliverAt, sentAt, heldSince } = held.gift;
  const recipient = await recipientOfGift(tenantId, orderId, held.gift);
  return {
    ...{ state, itemKeys },
    recipientName: recipient?.name ?? '',
    recipientEmail: recipient?.email ?? '',
    deliverAt: deliverAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    heldSince: heldSince?.toISOString() ?? null,
  };
}

export function registerGiftRoutes(api: Api): void {
  endpoint(
    api,
    {
      method: 'post',
      path: '/public/gifts/open',
      tag,
      summary: 'A gift as its recipient sees it, by the link they were sent',
      access: { kind: 'public' },
      body: giftTokenSchema,
      response: giftPreviewSchema,
      perMinute: 30,
    },
    ({ body }) => openGift(body.token),
  );

  endpoint(
    api,
    {
      method: 'post',
      path: '/gifts/claim',
      tag,
      summary: 'Take a gift: once, by whoever opens its link first',
      access: { kind: 'user' },
      body: giftTokenSchema,
      response: claimedGiftSchema,
      perMinute: 30,
    },
    ({ body, caller, requestId, now }) => claimGift(body.token, caller.uid, requestId, now),
  );

  registerBuyerRoutes(api);
}

function registerBuyerRoutes(api: Api): void {
  const of = { tag, access: client, params: ofOrder } as const;
  const done = { response: z.object({}), status: 204 } as const;
  endpoint(
    api,
    {
      ...of,
      method: 'get',
      path: '/t/{tenantId}/orders/{orderId}/gift',
      summary: 'What becomes of the gift in an order, for its buyer',
      response: ownGiftSchema,
    },
    async ({ params, caller }) => {
      return { gift: await ownGift(params.tenantId, params.orderId, personOf(caller).uid) };
    },
  );

  endpoint(
    api,
    {
      ...of,
      ...done,
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/gift/send',
      summary: 'Send an unopened gift again, by a new link',
      idempotent: true,
      perMinute: 5,
    },
    async ({ params, caller, now }) => {
      await sendGift(params.tenantId, params.orderId, now, { again: true, buyerUid: personOf(caller).uid });
      return {};
    },
  );

  endpoint(
    api,
    {
      ...of,
      ...done,
      method: 'post',
      path: '/t/{tenantId}/orders/{orderId}/gift/keep',
      summary: 'Take an unopened gift oneself',
    },
    async ({ params, caller, now }) => {
      await keepGift(params.tenantId, params.orderId, personOf(caller).uid, now);
      return {};
    },
  );
}
