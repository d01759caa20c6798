import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { giftCardSchema } from '@evergrow/domain/pricing';
import { makeGiftCard } from '@evergrow/seed/factories/gift-card';
import { stripe as stripeSdk } from '../../../functions/src/adapters/stripe.ts';
import { expireHold } from '../../../functions/src/commerce/expire-hold.ts';
import { refundShopOrder } from '../../../functions/src/commerce/shop/refund-items.ts';
import { resolveFailedRefund } from '../../../functions/src/commerce/shop/resolve-refund.ts';
import { documentAt } from '../../../functions/src/kernel/collection.ts';
import { giftCardIdOf, newGiftCode } from '../../../functions/src/pricing/gift-code.ts';
import { pay } from '../../smoke/pay.ts';
import type { paymentWorld } from '../payment-world.ts';
import type { ShopWorld } from '../shop-world.ts';
import type { Story } from './stories.ts';

export type Payments = Awaited<ReturnType<typeof paymentWorld>>;

const facts = () => ({ reason: 'chaos', actor: 'admin', requestId: 'chaos', now: new Date() });

/** An order as it is lived through: who buys, what banks and the seller do. Nothing of it tells the platform; events do. */
export async function beginHistory(payments: Payments, world: ShopWorld, story: Story, buyer: string) {
  const { tenantId } = world;
  const code = newGiftCode();
  const gift = documentAt(paths.giftCard(tenantId, giftCardIdOf(tenantId, code)), giftCardSchema);
  const giftCardCodes = story.with === 'giftCard' ? [code] : [];
  if (story.with === 'giftCard') await gift.set(makeGiftCard({ issued: 300, balance: 300 }));
  // 10.00 less a tenth is 9.00, of which a gift card pays 3.00.
  const wanted = world.cart(['rare'], { promoCodes: [world.code], giftCardCodes });
  const { orderId, url } = await world.place(wanted, buyer, 900);
  const { state } = payments.standIns;
  const email = `${buyer}@example.com`;

  const order = async (): Promise<Order> => {
    const found = (await documentAt(paths.order(tenantId, orderId), orderSchema).get()).data();
    if (!found) throw new Error('no order');
    return found;
  };
  const intent = () => {
    const found = Object.values(state.stripe.intents).find(({ metadata }) => metadata.orderId === orderId);
    if (!found) throw new Error('nothing was paid');
    return found;
  };
  /** The payments there are of it, by whichever of them it was paid. */
  const intents = () =>
    Object.values(state.stripe.intents).filter(({ metadata: m }) => m.orderId === orderId);
  const refundsAtStripe = () => {
    const ids = new Set(intents().map(({ id }) => id));
    return Object.values(state.stripe.refunds).filter(({ payment_intent: of }) => ids.has(String(of)));
  };
  const disputeAtStripe = () => {
    const found = Object.values(state.stripe.disputes).find(({ payment_intent: of }) => of === intent().id);
    if (!found) throw new Error('no dispute');
    return found;
  };
  const dev = async (path: string, body: object) => {
    const answer = await fetch(`${payments.standIns.url}/dev/stripe/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  return {
    tenantId,
    orderId,
    order,
    gift: story.with === 'giftCard' ? gift : null,
    refundsAtStripe,
    intents,
    payByCard: (number: string) => pay(url ?? '', email, number),
    /** As by a form that was left open beside the page. */
    payAgain: async () => {
      await stripeSdk().paymentIntents.create({
        ...{ amount: 900, currency: 'eur', confirm: true, payment_method: 'pm_card_visa' },
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        metadata: { tenantId, orderId },
      });
    },
    declinedCard: async () => {
      await pay(url ?? '', email, '4000000000000002').catch(() => undefined);
    },
    payByDebit: async () => {
      const form = { email, name: 'Ana', method: 'sepa_debit', iban: 'AT32 1904 3002 3547 3204' };
      const body = new URLSearchParams(form);
      const { status } = await fetch(url ?? '', { method: 'POST', body, redirect: 'manual' });
      if (status !== 303) throw new Error(`the payment page answered ${status}`);
    },
    settleDebit: (outcome: 'succeeded' | 'failed') => dev(`payments/${intent().id}/settle`, { outcome }),
    expire: () => expireHold(tenantId, orderId, new Date()),
    giveBack: async (amount: number) => {
      const [item] = (await order()).items;
      const refunds = { [item?.key ?? '']: amount };
      await refundShopOrder(tenantId, orderId, { ...facts(), refunds });
    },
    refundByHand: async (amount: number) => {
      await stripeSdk().refunds.create({ payment_intent: intent().id, amount });
    },
    failRefund: () => dev(`refunds/${refundsAtStripe()[0]?.id}/settle`, { outcome: 'failed' }),
    resolveRefund: async (how: 'again' | 'otherwise') => {
      const { refunds } = await order();
      const refundId = refunds.find(({ state: is }) => is === 'failed')?.id ?? '';
      const { reason: _, ...who } = facts();
      await resolveFailedRefund(tenantId, orderId, { ...who, refundId, how });
    },
    dispute: (inquiry: boolean) => dev(`charges/${String(intent().latest_charge)}/dispute`, { inquiry }),
    escalate: async () => {
      const evidence = { uncategorized_text: 'escalate_inquiry_evidence' };
      await stripeSdk().disputes.update(disputeAtStripe().id, { evidence, submit: true });
    },
    decide: (outcome: 'won' | 'lost') => dev(`disputes/${disputeAtStripe().id}/close`, { outcome }),
    spendGiftCard: async () => {
      await gift.update({ balance: 0, spent: 300 });
    },
  };
}
export type History = Awaited<ReturnType<typeof beginHistory>>;
