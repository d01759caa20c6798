import type { Order } from '../../commerce/index.ts';
import { splitAmount } from '../../pricing/engine/index.ts';
import type { Quote } from '../../pricing/index.ts';
import type { Booking } from '../../scheduling/index.ts';
import type { SoldKind } from './figures.ts';

/** What an order counts of one offering, in minor units of its currency; `orders` and `units` are numbers. */
export interface SoldPart {
  readonly offeringId: string;
  readonly kind: SoldKind;
  readonly title: string;
  readonly orders: number;
  readonly units: number;
  readonly gross: number;
  readonly tax: number;
  readonly tips: number;
  readonly refunds: number;
  readonly refundedTax: number;
}

type Sold = Pick<SoldPart, 'offeringId' | 'kind' | 'title' | 'units'> & {
  /** What of the order's money is its: in proportion. */
  weight: number;
  /** What of what went back is its: in proportion. */
  back: number;
  net: number;
  tax: number;
  tip: number;
};

type Held = Pick<Booking, 'offeringId' | 'offeringTitle' | 'quote' | 'choices'>;

const sumOf = ({ lines }: Quote, kind: 'tax' | 'tip'): number =>
  lines.reduce((sum, line) => sum + (line.kind === kind ? line.amount : 0), 0);

function inQuote(quote: Quote): Pick<Sold, 'weight' | 'back' | 'net' | 'tax' | 'tip'> {
  const [tax, tip] = [Math.max(0, sumOf(quote, 'tax')), Math.max(0, sumOf(quote, 'tip'))];
  return { weight: quote.total, back: quote.total, net: Math.max(0, quote.total - tax - tip), tax, tip };
}

function soldIn(order: Order, bookings: readonly Held[]): Sold[] {
  if (order.items.length > 0) {
    const decided = order.items.some(({ refunded }) => refunded > 0);
    return order.items.map(({ offeringId, kind, title, quantity, net, tax, refunded }) => ({
      offeringId,
      kind,
      title,
      units: quantity,
      weight: net + tax,
      back: decided ? refunded : net + tax,
      net,
      tax,
      tip: 0,
    }));
  }
  if (order.bookingIds.length > 0) {
    return bookings.map(({ offeringId, offeringTitle, quote, choices }) => ({
      offeringId,
      // What a visit was priced by; sessions have none.
      kind: choices === null ? ('session' as const) : ('visit' as const),
      title: offeringTitle,
      units: order.purpose === 'booking' ? 1 : 0,
      ...inQuote(order.purpose === 'adjustment' ? order.quote : quote),
    }));
  }
  const kind = order.purpose === 'giftCard' ? ('giftCard' as const) : ('package' as const);
  const title = order.quote.lines[0]?.label ?? '';
  return [{ offeringId: order.itemId ?? kind, kind, title, units: 1, ...inQuote(order.quote) }];
}

const isOfItsOwn = ({ purpose }: Order): boolean => purpose !== 'balance' && purpose !== 'adjustment';

/**
 * What a paid order counts, by offering: the money that came in and went back, split in proportion to what each thing costs
 * (what went back, to what was decided to go back of each) without losing a cent. Nothing while it is not paid.
 * @param bookings of the order, in its order; of none for what is bought without a time
 */
export function soldParts(order: Order, bookings: readonly Held[]): SoldPart[] {
  const sold = order.paidAt === null ? [] : soldIn(order, bookings);
  if (sold.length === 0) return [];
  const came = splitAmount(
    order.due,
    sold.map(({ weight }) => weight),
  );
  const went = splitAmount(
    order.refunded,
    sold.map(({ back }) => back),
  );
  return sold.map(({ offeringId, kind, title, units, net, tax, tip }, index) => {
    const [gross, refunds] = [came[index] ?? 0, went[index] ?? 0];
    const [, taxed = 0, tips = 0] = splitAmount(gross, [net, tax, tip]);
    const [, taxBack = 0, tipsBack = 0] = splitAmount(refunds, [net, tax, tip]);
    return {
      offeringId,
      kind,
      title,
      orders: index === 0 && isOfItsOwn(order) ? 1 : 0,
      units,
      gross,
      tax: taxed,
      tips,
      refunds,
      refundedTax: taxBack + tipsBack,
    };
  });
}

const counted = ['orders', 'units', 'gross', 'tax', 'tips', 'refunds', 'refundedTax'] as const;

function byOffering(parts: readonly SoldPart[]): Map<string, SoldPart> {
  const sums = new Map<string, SoldPart>();
  for (const part of parts) {
    const before = sums.get(part.offeringId);
    const sum = { ...part };
    for (const figure of counted) sum[figure] += before?.[figure] ?? 0;
    sums.set(part.offeringId, sum);
  }
  return sums;
}

/**
 * What a change of an order adds to what is counted, by offering. Whatever the steps an order takes, what they add sums to
 * what the order counts in the end.
 * @param before null for an order that is new
 */
export function soldChange(before: Order | null, after: Order, bookings: readonly Held[]): SoldPart[] {
  const was = byOffering(before ? soldParts(before, bookings) : []);
  const is = byOffering(soldParts(after, bookings));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((offeringId) => {
    const [now, then] = [is.get(offeringId), was.get(offeringId)];
    const named = now ?? then;
    if (!named) return [];
    const change = { ...named };
    for (const figure of counted) change[figure] = (now?.[figure] ?? 0) - (then?.[figure] ?? 0);
    return counted.some((figure) => change[figure] !== 0) ? [change] : [];
  });
}
