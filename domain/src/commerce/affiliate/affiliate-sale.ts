import { z } from 'zod';
import { amountSchema, currencySchema, DAY, idSchema } from '../../kernel/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';
import { cameTooLate } from '../grant-order.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import type { Order } from '../order.ts';
import type { OrderItem } from '../order-item.ts';
import { type Recommended, recommendedSchema } from './recommended.ts';

export const affiliateSaleSchema = z.strictObject({
  ...recommendedSchema.omit({ heldFrom: true }).shape,
  currency: currencySchema,
  /** Minor units kept of what counts: after discounts, without tax, less what went back. */
  kept: amountSchema,
  /** Minor units, each only growing: what was earned, taken back, and paid out or given as a gift card. */
  earned: amountSchema,
  reversed: amountSchema,
  paid: amountSchema,
  /** Whether anything of it is to be settled: earned and not paid, or paid and taken back since. */
  open: z.boolean(),
  /** When it can be paid out; null before the order is paid. */
  payableAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
/** `affiliateSales/{orderId}`: a paid order that came by a recommendation. Named by the order: each counts for one. */
export type AffiliateSale = z.infer<typeof affiliateSaleSchema>;

/** Minor units of each thing that went back: by itself, and its part of what went back of the order as a whole. */
function backOf({ items, refunded }: Pick<Order, 'items' | 'refunded'>): number[] {
  const named = items.reduce((sum, item) => sum + item.refunded, 0);
  const left = items.map(({ net, tax, refunded: back }) => Math.max(0, net + tax - back));
  const all = left.reduce((sum, one) => sum + one, 0);
  const shares = items.length === 0 ? [] : splitAmount(Math.min(all, Math.max(0, refunded - named)), left);
  return items.map((item, index) => item.refunded + (shares[index] ?? 0));
}

/** What of an item is kept before tax: what went back went back of net and tax alike. */
function keptOfItem({ net, tax }: OrderItem, back: number): number {
  const [ofNet = 0] = splitAmount(Math.min(back, net + tax), [net, tax]);
  return Math.max(0, net - ofNet);
}

const undone: ReadonlySet<string> = new Set(['refunded', 'disputeLost', 'expired', 'cancelled']);

type Booked = readonly Pick<LedgerEntry, 'kind' | 'postings'>[];

/** What an order was paid for, by the books: not what was prepaid and is used by it, which counted when it was sold. */
const ofOrder: ReadonlySet<string> = new Set(['charge', 'refund', 'refundFailed']);
/** Without taxes and tips. */
const net: ReadonlySet<string> = new Set(['sales', 'credits', 'refunds']);

/** Minor units kept of an order by the books: what came in, by gift cards too, without taxes and tips, less what went back. */
const keptByBooks = (booked: Booked): number =>
  Math.max(
    0,
    booked
      .filter(({ kind }) => ofOrder.has(kind))
      .flatMap(({ postings }) => postings)
      .reduce((sum, { account, amount }) => (net.has(account) ? sum - amount : sum), 0),
  );

/** Whether what is kept of an order is asked of the books: it does not say itself what of it was paid for what. */
export const isKeptByBooks = ({ items }: Pick<Order, 'items'>): boolean => items.length === 0;

/**
 * Minor units kept of what counts in an order now: nothing before it is paid, and nothing of one that was undone.
 * @param booked what the books say of it, where `isKeptByBooks`
 */
export function keptNet(order: Order, offeringIds: readonly string[], booked: Booked = []): number {
  if (order.paidAt === null || undone.has(order.status) || cameTooLate(order)) return 0;
  if (isKeptByBooks(order)) return keptByBooks(booked);
  const back = backOf(order);
  return order.items.reduce((sum, item, index) => {
    const counts = offeringIds.length === 0 || offeringIds.includes(item.offeringId);
    return counts ? sum + keptOfItem(item, back[index] ?? 0) : sum;
  }, 0);
}

/** What is earned with so much kept: a share rounded down, or a credit; never more than is kept. */
export const commissionOn = (kept: number, { kind, terms }: Pick<AffiliateSale, 'kind' | 'terms'>): number =>
  kind === 'affiliate' ? Math.floor((kept * terms.points) / 10_000) : Math.min(kept, terms.credit);

/** What of a sale is still to be settled, in minor units; below zero where more was paid than is earned now. */
export const outstanding = ({
  earned,
  reversed,
  paid,
}: Pick<AffiliateSale, 'earned' | 'reversed' | 'paid'>) => earned - reversed - paid;

/** A bank holds the money. */
const held: ReadonlySet<string> = new Set(['disputed']);

/** The sale of an order that came by a recommendation, before anything of it is earned. */
export const newSale = (
  { heldFrom: _, ...agreed }: Recommended,
  { quote }: Order,
  at: Date,
): AffiliateSale => ({
  ...agreed,
  currency: quote.currency,
  ...{ kept: 0, earned: 0, reversed: 0, paid: 0, open: false, payableAt: null },
  createdAt: at,
  updatedAt: at,
});

/** When what an order earns somebody can be had: the days agreed after it was paid, and after what was booked is over. */
function payableAt({ paidAt, recommended }: Order, { terms }: AffiliateSale): Date | null {
  if (paidAt === null) return null;
  const from = Math.max(paidAt.getTime(), recommended?.heldFrom?.getTime() ?? 0);
  return new Date(from + terms.holdDays * DAY);
}

/**
 * The sale as its order is now: earned when it is paid, taken back as money goes back, in full where nothing is kept.
 * Follows from the order and its books alone, so that doing it again changes nothing. While a bank holds the money
 * nothing is open.
 * @param booked what the books say of it, where `isKeptByBooks`
 */
export function settleSale(sale: AffiliateSale, order: Order, at: Date, booked: Booked = []): AffiliateSale {
  const kept = keptNet(order, sale.terms.offeringIds, booked);
  const before = sale.earned - sale.reversed;
  const now = commissionOn(kept, sale);
  const next: AffiliateSale = {
    ...sale,
    kept,
    earned: sale.earned + Math.max(0, now - before),
    reversed: sale.reversed + Math.max(0, before - now),
    payableAt: payableAt(order, sale),
  };
  const open = !held.has(order.status) && outstanding(next) !== 0;
  const same =
    next.kept === sale.kept &&
    before === now &&
    open === sale.open &&
    sale.payableAt?.getTime() === next.payableAt?.getTime();
  return same ? sale : { ...next, open, updatedAt: at };
}

/** Whether it can be paid out at `now`. */
export const isDue = ({ open, payableAt }: Pick<AffiliateSale, 'open' | 'payableAt'>, now: Date): boolean =>
  open && payableAt !== null && payableAt <= now;

/** The sale with all that is outstanding paid. */
export const paidSale = (sale: AffiliateSale, at: Date): AffiliateSale => ({
  ...sale,
  paid: sale.earned - sale.reversed,
  open: false,
  updatedAt: at,
});

export const affiliatePayoutSchema = z.strictObject({
  affiliateId: idSchema,
  /** As they were called then. */
  displayName: z.string().max(80),
  currency: currencySchema,
  /** Minor units. */
  amount: amountSchema.min(1),
  sales: z.number().int().min(1),
  /** Who said it was paid. */
  by: z.string().max(140),
  paidAt: z.date(),
});
/** `affiliatePayouts/{id}`: what the business says it paid an affiliate, outside of the platform. */
export type AffiliatePayout = z.infer<typeof affiliatePayoutSchema>;
