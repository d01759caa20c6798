import type { Order } from '@evergrow/domain/commerce';
import { formatMoney } from '@evergrow/domain/kernel';
import { environment } from '../kernel/environment.ts';
import { holdOrder } from '../scheduling/booking-store.ts';
import { allOf } from './all-of.ts';
import { type Message, notify } from './notify.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import type { Of } from './tell-side.ts';
import type { Telling } from './telling.ts';
import { whoRunsIt } from './who-runs-it.ts';
import { words } from './words/index.ts';

type Said = { kind: Message['kind']; subject: string; heading: string; body: string; amount: number };

/** Tells who runs the business what became of money they thought was settled: a refund that failed, a dispute. */
export async function tellSeller(
  telling: Telling,
  event: Of<'payment.refundFailed'> | Of<'payment.disputed'> | Of<'payment.disputeClosed'>,
): Promise<void> {
  const { data: order } = await holdOrder(telling.tenantId, event.orderId);
  const people = await whoRunsIt(telling.tenantId);
  const view = event.type === 'payment.refundFailed' ? 'returned' : 'disputed';
  const href = `/w/${telling.tenant.slug}/orders?view=${view}&order=${event.orderId}`;
  await allOf(
    people.map((id) => async () => {
      const recipient = await recipientOf(id);
      const said = recipient && sayingOf(order, event, recipient);
      if (!recipient || !said) return;
      await notify(telling, recipient, written(said, order, recipient, href), `${telling.eventId}_${id}`);
    }),
  );
}

function sayingOf(
  { refunds, secondPayments, disputes }: Order,
  event: Parameters<typeof tellSeller>[1],
  { locale, timeZone }: Recipient,
): Said | null {
  const w = words(locale);
  if (event.type === 'payment.refundFailed') {
    const all = [...refunds, ...secondPayments.flatMap((second) => second.refunds)];
    const refund = all.find(({ id }) => id === event.refundId);
    return refund ? { kind: 'refundFailed', ...w.refundFailed, amount: refund.amount } : null;
  }
  const dispute = disputes.find(({ id }) => id === event.disputeId);
  if (!dispute) return null;
  const { amount, state, dueBy } = dispute;
  if (event.type === 'payment.disputeClosed') {
    const how = state === 'lost' || state === 'won' ? state : 'over';
    return { kind: 'disputeClosed', ...w.disputeClosed(how), amount };
  }
  const until = dueBy && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(dueBy);
  return { kind: 'paymentDisputed', ...w.paymentDisputed(state === 'inquiry', until), amount };
}

function written(
  { kind, subject, heading, body, amount: minor }: Said,
  order: Order,
  { locale, displayName }: Recipient,
  href: string,
): Message {
  const w = words(locale);
  const title = order.items[0]?.title ?? order.quote.lines[0]?.label ?? '';
  const amount = formatMoney({ amount: minor, currency: order.quote.currency }, locale);
  return {
    kind,
    params: { title, amount },
    href,
    essential: true,
    mail: {
      subject: `${subject}: ${title}`,
      heading,
      paragraphs: [w.hello(displayName), body],
      facts: [
        { label: w.what, value: title },
        { label: w.price, value: amount },
      ],
      action: { label: w.openOrder, url: `${environment().PUBLIC_URL}${href}` },
    },
  };
}

/** Tells who ordered from a shop that their bank did not pay after all, days after it was asked. */
export async function tellBankRefused(telling: Telling, event: Of<'payment.failed'>): Promise<void> {
  const { data: order } = await holdOrder(telling.tenantId, event.orderId);
  // A card that is declined is told where it was typed; the order is open for another one.
  if (order.purpose === 'booking' || order.status !== 'expired' || order.lastDecline === null) return;
  const recipient = await recipientOf(order.clientUid);
  if (!recipient) return;
  const { slug } = telling.tenant;
  const href = order.purpose === 'shop' ? `/t/${slug}/orders/${event.orderId}` : `/t/${slug}/bookings`;
  const said = { kind: 'bankRefused' as const, ...words(recipient.locale).bankRefused, amount: order.due };
  await notify(telling, recipient, written(said, order, recipient, href), telling.eventId);
}
