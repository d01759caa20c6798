import { z } from 'zod';
import { amountSchema, currencySchema, DAY, idSchema } from '../../kernel/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';
import { cameTooLate } from '../grant-order.ts';
import type { Order } from '../order.ts';
import type { OrderItem } from '../order-item.ts';

export const affiliateSaleSchema = z.strictObject({
  /** The code of who recommended it. */
  affiliateId: idSchema,
  kind: z.enum(['affiliate', 'customer']),
  currency: currencySchema,
  /** What was agreed when the order was made: later changes of the programme change no sale. */
  terms: z.strictObject({
    points: z.number().int().min(0).max(9_000),
    /** Minor units at most, for a customer's friend. */
    credit: amountSchema,
    holdDays: z.number().int().min(0).max(180),
    offeringIds: z.array(idSchema).max(100),
  }),
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
/** `affiliateSales/{orderId}`: an order that came by a recommendation. Named by the order: each counts for one. */
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

/** Minor units kept of what counts in an order now: nothing before it is paid, and nothing of one that was undone. */
export function keptNet(order: Order, offeringIds: readonly string[]): number {
  if (order.paidAt === null || undone.has(order.status) || cameTooLate(order)) return 0;
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

/**
 * The sale as its order is now: earned when it is paid, taken back as money goes back, in full where nothing is kept.
 * Follows from the order alone, so that doing it again changes nothing. While a bank holds the money nothing is open.
 */
export function settleSale(sale: AffiliateSale, order: Order, at: Date): AffiliateSale {
  const kept = keptNet(order, sale.terms.offeringIds);
  const before = sale.earned - sale.reversed;
  const now = commissionOn(kept, sale);
  const paidAt = order.paidAt;
  const next: AffiliateSale = {
    ...sale,
    kept,
    earned: sale.earned + Math.max(0, now - before),
    reversed: sale.reversed + Math.max(0, before - now),
    payableAt: paidAt && new Date(paidAt.getTime() + sale.terms.holdDays * DAY),
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
