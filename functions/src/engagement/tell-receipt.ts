import { environment } from '../kernel/environment.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { receiptFacts } from './booking-facts.ts';
import { notify } from './notify.ts';
import { placeOf, titleOf } from './order-facts.ts';
import { recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** The receipt of what was paid apart from confirming a booking: the rest of one, extra time, a package, a gift card, what was in a cart. */
export async function tellReceipt(telling: Telling, event: Of<'order.paid'>): Promise<void> {
  const { tenantId, tenant, eventId } = telling;
  const { data: order } = await holdOrder(tenantId, event.orderId);
  const recipient = order.paidAt === null ? null : await recipientOf(order.clientUid);
  if (!recipient) return;
  const w = words(recipient.locale);
  const { subject, heading, body } = w.paymentReceived;
  const href = `/t/${tenant.slug}/${placeOf(event.orderId, order)}`;
  const title = titleOf(order, w);
  await notify(
    telling,
    recipient,
    {
      kind: 'paymentReceived',
      params: { title },
      href,
      essential: true,
      mail: {
        subject: `${subject}: ${title}`,
        heading,
        paragraphs: [w.hello(recipient.displayName), body],
        facts: receiptFacts(order.quote, order.due, recipient.locale),
        action: {
          label: order.bookingIds.length > 0 ? w.openBooking : w.openOrder,
          url: `${environment().PUBLIC_URL}${href}`,
        },
      },
    },
    eventId,
  );
}
