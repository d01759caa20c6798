import type { OpenedCard, OwnCard } from '@evergrow/domain/commerce/sold-card';
import { publicTenant } from '../../catalog/public-views.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { tenantById } from '../../tenancy/tenant-store.ts';
import {
  giftCardAt,
  holdCard,
  isTokenOfCard,
  locateCard,
  openCode,
  openRecipient,
  soldCardAt,
} from './sold-card-store.ts';

/** A card as its buyer sees it; the code of one that is for somebody else is theirs. @throws Refusal('not_found') */
export async function ownCard(tenantId: string, orderId: string, uid: string): Promise<OwnCard> {
  const { sold, card } = await holdCard(tenantId, orderId);
  if (sold.data.buyerUid !== uid) throw new Refusal('not_found');
  const [{ data: order }, code, recipient] = await Promise.all([
    holdOrder(tenantId, orderId),
    sold.data.isGift ? null : openCode(tenantId, orderId, sold.data),
    openRecipient(tenantId, orderId, sold.data),
  ]);
  const { state, amount, sentAt } = sold.data;
  return {
    ...{ state, amount, currency: order.quote.currency, left: card?.data.balance ?? null, code },
    recipientName: recipient?.name ?? null,
    recipientEmail: recipient?.email ?? null,
    sentAt: sentAt?.toISOString() ?? null,
  };
}

/** A card as who has its link sees it. @throws Refusal('gift_not_found') for a link that was made up, or replaced */
export async function openCard(token: string): Promise<OpenedCard> {
  const { tenantId, orderId } = locateCard(token);
  const [tenant, found] = await Promise.all([tenantById(tenantId), soldCardAt(tenantId, orderId).get()]);
  const sold = found.data();
  if (!tenant || tenant.suspended || !sold?.cardId || !isTokenOfCard(token, sold)) {
    throw new Refusal('gift_not_found');
  }
  const [card, code, recipient] = await Promise.all([
    giftCardAt(tenantId, sold.cardId).get(),
    openCode(tenantId, orderId, sold),
    openRecipient(tenantId, orderId, sold),
  ]);
  return {
    tenant: publicTenant(tenantId, tenant),
    state: sold.state,
    recipientName: recipient?.name ?? '',
    from: recipient?.from ?? '',
    message: recipient?.message ?? '',
    left: card.data()?.balance ?? 0,
    currency: card.data()?.currency ?? tenant.currency,
    code: code ?? '',
  };
}
