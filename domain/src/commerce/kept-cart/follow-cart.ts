import { DAY, HOUR, type Millis } from '../../kernel/index.ts';
import type { Order } from '../order.ts';
import type { CartLine } from '../shop/cart-api.ts';
import type { CartConsent, CartReminderSettings, KeptCart } from './kept-cart.ts';

/** A cart nobody came back to is forgotten after this. */
export const cartKept = 30 * DAY;
/** Nobody is mailed about carts more often than this, however many they leave. */
const leastBetween = 7 * DAY;
/** What is bought on the page a cart was last seen on can be paid before the cart is written down. */
const mayPrecede = HOUR;

const alike = (one: readonly CartLine[], other: readonly CartLine[]): boolean =>
  one.length === other.length &&
  one.every((line, index) => {
    const { offeringId, variantId, quantity, offered } = other[index] ?? line;
    return (
      offeringId === line.offeringId &&
      variantId === line.variantId &&
      quantity === line.quantity &&
      offered === line.offered
    );
  });

const dueAfter = (
  touchedAt: Date,
  { remindedAt }: Pick<CartConsent, 'remindedAt'>,
  { afterHours }: Pick<CartReminderSettings, 'afterHours'>,
): Date =>
  new Date(
    Math.max(
      touchedAt.getTime() + afterHours * HOUR,
      remindedAt === null ? 0 : remindedAt.getTime() + leastBetween,
    ),
  );

/**
 * A person's cart as it is now to be kept: looking at it puts the mail off, and one they were mailed about is not mailed
 * about again until something else is in it.
 * @param before as it was kept; null where none was
 */
export function keepCart(
  before: KeptCart | null,
  lines: readonly CartLine[],
  consent: Pick<CartConsent, 'clientUid' | 'remindedAt'>,
  settings: Pick<CartReminderSettings, 'afterHours'>,
  now: Date,
): KeptCart {
  const wasMailed = before !== null && consent.remindedAt !== null && consent.remindedAt >= before.touchedAt;
  const expiresAt = new Date(now.getTime() + cartKept);
  if (before && wasMailed && alike(before.lines, lines)) return { ...before, dueAt: null, expiresAt };
  return {
    clientUid: consent.clientUid,
    lines: [...lines],
    touchedAt: now,
    dueAt: dueAfter(now, consent, settings),
    expiresAt,
  };
}

type Ordered = Pick<Order, 'status' | 'paidAt' | 'createdAt' | 'expiresAt' | 'items'>;

/** What there is to do about a cart that is due. */
export type CartStep =
  | { readonly step: 'forget' }
  | { readonly step: 'wait'; readonly until: Date }
  | { readonly step: 'remind'; readonly lines: readonly CartLine[] };

/** After a payment under way at a bank is looked at again. */
const bankTakes: Millis = DAY;

/**
 * What there is to do about a cart that stood untouched: nothing while some of it is being paid for, and nothing about what
 * was bought meanwhile.
 * @param orders the person's latest
 */
export function stepOfCart(
  cart: Pick<KeptCart, 'lines' | 'touchedAt'>,
  consent: CartConsent | null,
  settings: CartReminderSettings,
  orders: readonly Ordered[],
  now: Date,
): CartStep {
  if (!settings.on || consent === null) return { step: 'forget' };
  const open = orders.find(({ status }) => status === 'awaitingPayment');
  const underWay = orders.some(({ status }) => status === 'processing');
  if (underWay) return { step: 'wait', until: new Date(now.getTime() + bankTakes) };
  if (open) {
    const ends = Math.max(open.expiresAt.getTime(), now.getTime());
    return { step: 'wait', until: new Date(ends + settings.afterHours * HOUR) };
  }
  const since = cart.touchedAt.getTime() - mayPrecede;
  const bought = new Set(
    orders
      .filter(({ paidAt }) => paidAt !== null && paidAt.getTime() >= since)
      .flatMap(({ items }) => items.map(({ offeringId }) => offeringId)),
  );
  const lines = cart.lines.filter(({ offeringId }) => !bought.has(offeringId));
  return lines.length === 0 ? { step: 'forget' } : { step: 'remind', lines };
}
