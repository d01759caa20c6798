import { commissionBack } from '../connect/commission.ts';
import type { Order } from '../order.ts';
import { refundedOf, refundedOtherwise } from '../order-refund.ts';
import type { SecondPayment } from '../second-payment.ts';
import { bookMove } from './book-order.ts';
import type { Named } from './ledger-entry.ts';

type Kind = Parameters<typeof bookMove>[0];

/** Minor units of it that are with the buyer again, or on their way there. */
const backOf = ({ refunds }: SecondPayment): number => refundedOf(refunds) + refundedOtherwise(refunds);

/**
 * What the payments an order got after its own do to the books: each is owed to who made it, and owed no more as it goes
 * back, with the commission. Named after the payment and its refunds, so that each is booked once.
 */
export function bookSecondPayments(
  orderId: string,
  before: Order,
  after: Order,
  now: Date,
): readonly Named[] {
  return after.secondPayments.flatMap((second) => {
    const was = before.secondPayments.find((one) => one.paymentIntentId === second.paymentIntentId);
    return was === second ? [] : bookSecond(orderId, after, was ?? null, second, now);
  });
}

function bookSecond(
  orderId: string,
  { quote }: Order,
  before: SecondPayment | null,
  after: SecondPayment,
  now: Date,
): Named[] {
  const { paymentIntentId, amount, passedOn, at } = after;
  const fee = passedOn?.fee ?? 0;
  const named: Named[] = [];
  const book = (kind: Kind, source: string, more: number, when = now) => {
    const entry = bookMove(kind, { orderId, currency: quote.currency, amount: more, at: when, now });
    if (entry) named.push({ id: `${orderId}_${kind}_${source}`, entry });
  };
  if (before === null) {
    book('secondPayment', paymentIntentId, amount, at);
    book('commission', paymentIntentId, fee, at);
  }
  let back = before === null ? 0 : backOf(before);
  const goBack = (kind: Kind, id: string, more: number) => {
    book(kind, id, Math.abs(more));
    const commission = commissionBack(fee, amount, back + more) - commissionBack(fee, amount, back);
    book(commission > 0 ? 'commissionReturned' : 'commission', `${kind}_${id}`, Math.abs(commission));
    back += more;
  };
  for (const refund of after.refunds) {
    const { id, state, resolved } = refund;
    const was = before?.refunds.find((one) => one.id === id);
    const stood = was !== undefined && was.state !== 'failed';
    if (state !== 'failed' && !stood) goBack('secondPaymentBack', id, refund.amount);
    if (state === 'failed' && stood) goBack('secondPaymentBackFailed', id, -refund.amount);
    if (resolved === 'otherwise' && was?.resolved !== 'otherwise')
      goBack('secondPaymentSettled', id, refund.amount);
  }
  return named;
}
