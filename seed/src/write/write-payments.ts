import type { Order } from '@evergrow/domain/commerce';
import { feeOf, movementIdOf } from '../plan/books/books-of.ts';
import type { TenantPlan } from '../plan/tenant-plan.ts';

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

type Paid = { tenantId: string; orderId: string; order: Order; description: string; bookingId?: string };

const paidIn = ({ tenantId, sales, shopOrders }: Taken): Paid[] => [
  ...sales.map(({ orderId, order, bookingId, booking }) => ({
    ...{ tenantId, orderId, order, bookingId },
    description: booking.offeringTitle,
  })),
  ...Object.entries(shopOrders).map(([orderId, order]) => ({
    ...{ tenantId, orderId, order },
    description: order.items[0]?.title ?? '',
  })),
];

type Taken = Pick<TenantPlan, 'tenantId' | 'sales' | 'shopOrders' | 'shopStory' | 'paidOut'>;

function refundsOf(orderId: string, { refunds, updatedAt }: Order, { shopStory }: Taken) {
  const lost = shopStory?.lostRefund;
  return [
    ...refunds.map(({ id, amount, state }) => ({
      ...{ id, amount, at: secondsOf(updatedAt) },
      failed: state === 'failed',
    })),
    ...(lost?.orderId === orderId
      ? [{ id: lost.id, amount: lost.amount, at: secondsOf(lost.at), failed: false }]
      : []),
  ];
}

/**
 * Tells the local Stripe of the payments that demo orders were paid with, of what went back of them and of accounts that were
 * paid out, so that they can be refunded and compared. Does nothing where there is no stand-in: a real Stripe has no such payments.
 * @param base address of the stand-ins
 */
export async function writePayments(base: string | undefined, tenants: readonly Taken[]): Promise<void> {
  if (!base) return;
  const payments = tenants.flatMap((tenant) =>
    paidIn(tenant).flatMap(({ tenantId, orderId, order, description, bookingId }) =>
      order.paymentIntentId === null || order.paidAt === null
        ? []
        : [
            {
              paymentIntentId: order.paymentIntentId,
              amount: order.due,
              currency: order.quote.currency.toLowerCase(),
              at: secondsOf(order.paidAt),
              movement: { id: movementIdOf(order.paymentIntentId), fee: feeOf(order.due) },
              refunds: refundsOf(orderId, order, tenant),
              passedOn: order.passedOn,
              description,
              metadata: { tenantId, orderId, ...(bookingId === undefined ? {} : { bookingId }) },
            },
          ],
    ),
  );
  const paidOut = tenants.flatMap(({ tenantId, paidOut }) => (paidOut ? [{ tenantId, ...paidOut }] : []));
  const accounts = paidOut.map(({ tenantId, account }) => ({
    id: account.accountId,
    country: account.country,
    at: secondsOf(account.createdAt),
    metadata: { tenantId },
  }));
  const payouts = paidOut.flatMap(({ account, payouts }) =>
    Object.entries(payouts).map(([id, { amount, createdAt, state }]) => ({
      ...{ id, amount, arrived: state === 'paid' },
      account: account.accountId,
      at: secondsOf(createdAt),
    })),
  );
  const response = await fetch(`${base}/dev/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accounts, payments, payouts }),
  });
  if (!response.ok) throw new Error(`the local Stripe refused the payments: ${await response.text()}`);
}
