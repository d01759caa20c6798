import type { Order } from '@evergrow/domain/commerce';
import { formatMoney } from '@evergrow/domain/kernel';
import { environment } from '../kernel/environment.ts';
import { holdBooking, holdOrder } from '../scheduling/booking-store.ts';
import { bookingFacts } from './booking-facts.ts';
import { notify } from './notify.ts';
import { placeOf, titleOf } from './order-facts.ts';
import { recipientOf } from './recipient.ts';
import { type Of, params, tellSide } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { words } from './words/index.ts';

/** A declined card, or money on its way back: both go to who paid, and are always sent. */
export async function tellPayment(
  telling: Telling,
  event: Of<'payment.failed'> | Of<'payment.refunded'>,
): Promise<void> {
  const { data: order } = await holdOrder(telling.tenantId, event.orderId);
  const [bookingId] = order.bookingIds;
  if (bookingId === undefined) {
    // The bank's no to what is no booking is told by `tellBankRefused`.
    return event.type === 'payment.refunded' ? await tellOrderRefunded(telling, event, order) : undefined;
  }
  const { data } = await holdBooking(telling.tenantId, bookingId);
  await tellSide(telling, bookingId, data, 'client', (about) => {
    const { locale, timeZone, displayName } = about.recipient;
    const w = words(locale);
    const failed = event.type === 'payment.failed';
    const said = failed ? w.paymentFailed : w.paymentRefunded;
    const late = !failed && data.status === 'expired' ? [w.slotLost] : [];
    const href = failed ? `/t/${telling.tenant.slug}/checkout/${bookingId}` : about.href;
    const refund = failed
      ? []
      : [
          {
            label: w.refund,
            value: formatMoney({ amount: event.amount, currency: order.quote.currency }, locale),
          },
        ];
    return {
      kind: failed ? 'paymentFailed' : 'paymentRefunded',
      params: params(about),
      href,
      essential: true,
      mail: {
        subject: said.subject,
        heading: said.heading,
        paragraphs: [w.hello(displayName), said.body, ...late],
        facts: [...refund, ...bookingFacts(data, locale, timeZone, 'client')],
        action: { label: failed ? w.tryAgain : w.openBooking, url: `${environment().PUBLIC_URL}${href}` },
      },
    };
  });
}

/** The same for what was bought in the shop, a plan, a package or a gift card: there is no booking to speak of. */
async function tellOrderRefunded(
  telling: Telling,
  { orderId, amount }: Of<'payment.refunded'>,
  order: Order,
): Promise<void> {
  const recipient = await recipientOf(order.clientUid);
  if (!recipient) return;
  const { locale, displayName } = recipient;
  const w = words(locale);
  const { subject, heading, body } = w.paymentRefunded;
  const title = titleOf(order, w);
  const href = `/t/${telling.tenant.slug}/${placeOf(orderId, order)}`;
  await notify(
    telling,
    recipient,
    {
      kind: 'paymentRefunded',
      params: { title, name: telling.tenant.name },
      href,
      essential: true,
      mail: {
        subject,
        heading,
        paragraphs: [w.hello(displayName), body],
        facts: [
          { label: w.refund, value: formatMoney({ amount, currency: order.quote.currency }, locale) },
          { label: w.what, value: title },
        ],
        action: { label: w.openOrder, url: `${environment().PUBLIC_URL}${href}` },
      },
    },
    telling.eventId,
  );
}
