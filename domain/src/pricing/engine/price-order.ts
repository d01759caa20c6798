import { type Currency, largestAmount } from '../../kernel/currency-exponents.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Quote, QuoteLine, Tender } from '../quote.ts';
import type { GiftBalance } from '../visit/visit-quote-input.ts';
import { applyDiscounts, type Discounted } from './apply-discounts.ts';
import type { Discount, Discountable, Unused } from './discount.ts';
import { type OrderTax, orderTaxLines, type TaxPlace } from './order-tax.ts';

/** Something bought, with what it costs before discounts line by line, whatever kind it is. */
export interface PricedItem extends Omit<Discountable, 'net'> {
  /** What discounts count on; together not below zero. */
  readonly lines: readonly QuoteLine[];
  /** What no discount touches but tax does: a travel fee. */
  readonly undiscounted: readonly QuoteLine[];
  readonly taxes: readonly OrderTax[];
}

export interface OrderToPrice {
  readonly currency: Currency;
  readonly items: readonly PricedItem[];
  /** Promotions that apply by themselves, and codes. */
  readonly discounts: readonly Discount[];
  readonly place: TaxPlace;
  /** Minor units, untaxed. */
  readonly tip: number;
  /** What pays of the total before money does, in this order. */
  readonly giftCards: readonly GiftBalance[];
}

/** What one thing comes to, in minor units. */
export interface ItemAmounts {
  readonly key: string;
  /** After discounts, before tax. */
  readonly net: number;
  /** What discounts took off. */
  readonly off: number;
  readonly tax: number;
  /** What `tax` consists of. */
  readonly taxes: readonly QuoteLine[];
}

export interface PricedOrder {
  readonly quote: Quote;
  readonly items: readonly ItemAmounts[];
  /** Ids of the discounts that take something off, with how much. */
  readonly used: Readonly<Record<string, number>>;
  readonly unused: Readonly<Record<string, Unused>>;
}

export type OrderPriceRefusal = 'invalid_request' | 'currency_mismatch' | 'amount_overflow';

const sumOf = (lines: readonly { readonly amount: number }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

const reductionLines = ({ reductions }: Discounted): QuoteLine[] =>
  reductions.map(({ discount: { label, effect, automatic }, off }) => ({
    kind: automatic ? 'promotion' : 'promo',
    label,
    quantity: 1,
    amount: -sum(Object.values(off)),
    ...(effect.of === 'percent' ? { reason: { of: 'percent' as const, percent: effect.percent } } : {}),
  }));

/**
 * The price of an order, explained line by line, whatever is bought: what each thing costs, what discounts take off,
 * what they do not touch, taxes on each thing, tip; then what gift cards pay. Every amount is rounded once, half up,
 * before tax, and what is shared out among things is shared out without losing a cent.
 *
 * Refuses nothing bought, something twice, an amount that is no whole number or comes to less than nothing
 * (`invalid_request`), a gift card in another currency (`currency_mismatch`), and more than can be paid
 * (`amount_overflow`).
 */
export function priceOrder(order: OrderToPrice): Result<PricedOrder, OrderPriceRefusal> {
  const { currency, items, place, tip } = order;
  const checked = checkItems(items, tip);
  if (!checked.ok) return checked;
  const bought = items.map((item) => ({ ...item, net: sumOf(item.lines) }));
  const discounted = applyDiscounts(order.discounts, bought);
  const amounts = items.map((item): ItemAmounts => {
    const net = (discounted.net[item.key] ?? 0) + sumOf(item.undiscounted);
    const taxes = orderTaxLines(item.taxes, place, net);
    return {
      key: item.key,
      net,
      off: sumOf(item.lines) + sumOf(item.undiscounted) - net,
      tax: sumOf(taxes),
      taxes,
    };
  });
  const lines = [
    ...items.flatMap((item) => item.lines),
    ...reductionLines(discounted),
    ...items.flatMap(({ undiscounted }) => undiscounted),
    ...mergedTaxes(amounts.flatMap(({ taxes }) => taxes)),
    ...(tip > 0 ? [{ kind: 'tip' as const, label: '', quantity: 1, amount: tip }] : []),
  ];
  const total = sumOf(lines);
  if (total > largestAmount || lines.some(({ amount }) => Math.abs(amount) > largestAmount)) {
    return refuse('amount_overflow');
  }
  const tenders = tendersOf(order.giftCards, currency, total);
  if (!tenders.ok) return tenders;
  const quote = { currency, lines, total, ...(tenders.value.length > 0 ? { tenders: tenders.value } : {}) };
  return ok({
    quote,
    items: amounts,
    used: Object.fromEntries(
      discounted.reductions.map(({ discount, off }) => [discount.id, sum(Object.values(off))]),
    ),
    unused: discounted.unused,
  });
}

function checkItems(items: readonly PricedItem[], tip: number): Result<null, OrderPriceRefusal> {
  if (items.length === 0) return refuse('invalid_request', 'nothing is bought');
  if (new Set(items.map(({ key }) => key)).size < items.length) return refuse('invalid_request', 'twice');
  if (!Number.isInteger(tip) || tip < 0) return refuse('invalid_request', 'a tip is a whole amount');
  for (const { lines, undiscounted, quantity } of items) {
    const all = [...lines, ...undiscounted];
    if (!Number.isInteger(quantity) || quantity < 1) return refuse('invalid_request', 'a quantity is whole');
    if (!all.every(({ amount }) => Number.isInteger(amount)) || sumOf(lines) < 0 || sumOf(undiscounted) < 0) {
      return refuse('invalid_request', 'an amount is a whole number of minor units, not below zero');
    }
    if (all.some(({ amount }) => Math.abs(amount) > largestAmount)) return refuse('amount_overflow');
  }
  return ok(null);
}

/** The same tax on several things in one line: the sum of what each is taxed. */
function mergedTaxes(lines: readonly QuoteLine[]): QuoteLine[] {
  const merged = new Map<string, QuoteLine>();
  for (const line of lines) {
    const name = JSON.stringify([line.label, line.reason]);
    const before = merged.get(name);
    merged.set(name, before ? { ...before, amount: before.amount + line.amount } : line);
  }
  return [...merged.values()];
}

/** What each gift card pays of `total`, the first as much as it can; minor units. */
export function spendInTurn(total: number, balances: readonly number[]): number[] {
  let left = total;
  return balances.map((balance) => {
    const amount = Math.min(left, balance);
    left -= amount;
    return amount;
  });
}

function tendersOf(
  cards: readonly GiftBalance[],
  currency: Currency,
  total: number,
): Result<Tender[], 'invalid_request' | 'currency_mismatch'> {
  const other = cards.find(({ balance }) => balance.currency !== currency);
  if (other) {
    return refuse('currency_mismatch', `a gift card in ${other.balance.currency}, a price in ${currency}`);
  }
  const balances = cards.map(({ balance }) => balance.amount);
  if (!balances.every((amount) => Number.isInteger(amount) && amount >= 0)) {
    return refuse('invalid_request', 'not a balance');
  }
  const amounts = spendInTurn(total, balances);
  const tenders = cards.map(({ label }, index) => ({
    kind: 'giftCard' as const,
    label,
    amount: amounts[index] ?? 0,
  }));
  return ok(tenders.filter(({ amount }) => amount > 0));
}
