import { ok, type Result, refuse } from '../../kernel/index.ts';
import type { OutboxEvent } from '../../operations/index.ts';
import type { GiftCard } from '../../pricing/index.ts';
import type { Order } from '../order.ts';
import { promiseRefund } from '../promise-refund.ts';
import type { SoldCard } from './sold-card.ts';

type Paid = Pick<Order, 'status' | 'due' | 'refunded' | 'refundsDue'>;

/** Minor units an order still pays for. */
const worthOf = ({ status, due, refunded, refundsDue }: Paid): number =>
  status === 'disputeLost' ? 0 : Math.max(0, due - Math.max(refunded, refundsDue));

/** A card for less: what is taken is taken of what can be spent, and never of what was. */
function shrunk(card: GiftCard, worth: number, at: Date): GiftCard {
  const taken = Math.min(card.balance - card.lapsed, Math.max(0, card.issued - worth));
  if (taken === 0) return card;
  return { ...card, issued: card.issued - taken, balance: card.balance - taken, updatedAt: at };
}

/** A card and its sale as they follow from its order. */
export interface CardStanding {
  readonly sold: SoldCard;
  readonly card: GiftCard;
}

/**
 * What becomes of a card with its order: it rests while somebody asked their bank for the money back, and is worth no more
 * than what is left of the payment, as far as it was not spent. Doing it again changes nothing; a card the business withdrew
 * by hand stays withdrawn.
 */
export function followCardOrder({ sold, card }: CardStanding, order: Paid, at: Date): CardStanding {
  const after = order.status === 'disputed' ? card : shrunk(card, worthOf(order), at);
  const state = stateOf(order, after);
  if (state === sold.state && after === card) return { sold, card };
  const rests = state === 'held' && sold.state === 'issued' && card.active;
  const returns = state !== 'held' && sold.state === 'held';
  const active = rests ? false : returns ? !isWithdrawn(card) : after.active;
  return { sold: { ...sold, state, updatedAt: at }, card: { ...after, active, updatedAt: at } };
}

/** Whether the business took it out of use by hand: then it ended at another moment than its own. */
const isWithdrawn = ({ endsAt, expiresAt }: GiftCard): boolean =>
  endsAt !== null && endsAt.getTime() !== expiresAt?.getTime();

const stateOf = (order: Paid, { issued }: GiftCard): SoldCard['state'] => {
  if (order.status === 'disputed') return 'held';
  return issued === 0 || order.status === 'disputeLost' ? 'revoked' : 'issued';
};

/**
 * What was not spent of a card, given back: as money, by the way it came, and gone from the card in the same act.
 * Refuses (`invalid_transition`) where nothing is left to give back, and while it is not paid or disputed.
 */
export function refundCard(
  orderId: string,
  order: Order,
  { sold, card }: CardStanding,
  at: Date,
): Result<
  CardStanding & { readonly order: Order; readonly events: readonly OutboxEvent[] },
  'invalid_transition'
> {
  const isPaid = order.status === 'paid' || order.status === 'partlyRefunded';
  const amount = Math.min(card.balance, worthOf(order));
  // What is left of a card that was withdrawn is earned by and by: it is put back in use first.
  if (!isPaid || !card.active || card.lapsed > 0 || amount === 0)
    return refuse('invalid_transition', 'nothing of this gift card can be given back');
  const promised = promiseRefund({ ...order, updatedAt: at }, orderId, amount);
  return ok({ ...promised, ...followCardOrder({ sold, card }, promised.order, at) });
}
