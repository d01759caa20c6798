import type { Sale } from '../plan/tenant-plan.ts';

/**
 * Tells the local Stripe of the payments the demo bookings were paid with, so that they can be refunded. Does nothing where
 * there is no stand-in: a real Stripe has no such payments.
 * @param base address of the stand-ins
 */
export async function writePayments(
  base: string | undefined,
  tenants: readonly { tenantId: string; sales: readonly Sale[] }[],
): Promise<void> {
  if (!base) return;
  const payments = tenants.flatMap(({ tenantId, sales }) =>
    sales.flatMap(({ bookingId, orderId, order, booking }) =>
      order.paymentIntentId === null
        ? []
        : [
            {
              paymentIntentId: order.paymentIntentId,
              amount: order.due,
              currency: order.quote.currency.toLowerCase(),
              refunded: order.refunded,
              description: booking.offeringTitle,
              metadata: { tenantId, orderId, bookingId },
            },
          ],
    ),
  );
  const response = await fetch(`${base}/dev/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ payments }),
  });
  if (!response.ok) throw new Error(`the local Stripe refused the payments: ${await response.text()}`);
}
