import type { Order } from '@evergrow/domain/commerce';
import type { Tenant } from '@evergrow/domain/tenancy';
import type Stripe from 'stripe';
import { stripe } from '../../adapters/stripe.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type Held, holdOrder } from '../../scheduling/booking-store.ts';
import { sharingOf } from '../connect/sharing.ts';
import { aboutBooking } from '../refund-order.ts';
import { customerOf } from '../stripe/customer.ts';
import { settleSession } from '../stripe/follow-session.ts';
import { onStatement } from '../stripe/page-look.ts';
import { askingStripe } from '../subscriptions/asking-stripe.ts';
import { closeCheckout } from './close-checkout.ts';
import { closeIntent } from './close-intent.ts';

/** Who pays whom for what, besides what the order says. */
export type Paying = {
  tenantId: string;
  tenant: Pick<Tenant, 'name' | 'imprint'>;
  buyer: Parameters<typeof customerOf>[2] & { uid: string };
  title: string;
};

/** Whether money can still be asked for with it. */
export const isOpen = ({ status }: Stripe.PaymentIntent): boolean =>
  status === 'requires_payment_method' || status === 'requires_confirmation' || status === 'requires_action';

/**
 * The payment by which the form pays an order: the one there is as long as it is of the right amount, else a new one. However
 * often and from however many tabs it is asked for, one order has one. The page that may be open for it is closed.
 * @throws Refusal('conflict') where the order changed meanwhile, Refusal('payment_unavailable')
 */
export async function intentFor(
  order: Held<Order>,
  paying: Paying,
  now: Date,
): Promise<Stripe.PaymentIntent> {
  const { openIntentId, due } = order.data;
  if (openIntentId !== null) {
    const known = await askingStripe(() => stripe().paymentIntents.retrieve(openIntentId));
    const isRight = known.amount === due || !(await closeIntent(known.id, 'requested_by_customer'));
    if (known.status !== 'canceled' && isRight) return known;
  }
  const intent = await createIntent(order, paying);
  await keepIntent(order, intent.id, paying.tenantId, now);
  const { checkoutSessionId } = order.data;
  if (checkoutSessionId !== null && !(await closeCheckout(checkoutSessionId))) {
    await settleSession(paying.tenantId, order.id, checkoutSessionId, now);
  }
  return intent;
}

async function createIntent({ id, data: order }: Held<Order>, paying: Paying) {
  const { tenantId, tenant, buyer, title } = paying;
  const customer = await customerOf(tenantId, buyer.uid, buyer);
  const { checkoutSessionId, openIntentId, due, quote } = order;
  const sharing = await sharingOf(tenantId, order);
  const shared = `${sharing.transfer_data?.destination ?? 'own'}-${sharing.application_fee_amount ?? 0}`;
  return await askingStripe(() =>
    stripe().paymentIntents.create(
      {
        amount: due,
        currency: quote.currency.toLowerCase(),
        customer,
        // Banks that answer days later are asked on the payment service's own page.
        allowed_payment_method_types: ['card'],
        description: `${tenant.name}: ${title}`.slice(0, 1000),
        ...onStatement(tenant),
        metadata: { tenantId, orderId: id, ...aboutBooking(order) },
        ...sharing,
      },
      // One that was closed is never given again, though the order is the same.
      { idempotencyKey: `intent-${tenantId}-${id}-${due}-${openIntentId}-${checkoutSessionId}-${shared}` },
    ),
  );
}

/** Notes on the order what it is paid with, provided it still is to be paid and costs the same. */
async function keepIntent(
  { id, data: before }: Held<Order>,
  intentId: string,
  tenantId: string,
  now: Date,
): Promise<void> {
  const kept = await optimistically(async () => {
    const { data, reference, version } = await holdOrder(tenantId, id);
    if (data.openIntentId === intentId) return true;
    const isSame = data.due === before.due && data.openIntentId === before.openIntentId;
    if (data.status !== 'awaitingPayment' || !isSame) return false;
    await reference.update({ openIntentId: intentId, updatedAt: now }, { lastUpdateTime: version });
    return true;
  });
  if (kept) return;
  await closeIntent(intentId);
  throw new Refusal('conflict', 'What is to be paid has changed: look at it again');
}
