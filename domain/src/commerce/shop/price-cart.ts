import type { Listing, Offering, ShopSettings, Stock } from '../../catalog/index.ts';
import { leftInStock, wholeLevel } from '../../catalog/index.ts';
import type { Currency, Millis, Result } from '../../kernel/index.ts';
import {
  type Discount,
  type GroupTerms,
  groupPrice,
  itemLines,
  listedPrice,
  type OrderPriceRefusal,
  type PricedItem,
  type PricedOrder,
  priceOrder,
} from '../../pricing/engine/index.ts';
import type { GiftBalance, Redemption } from '../../pricing/index.ts';
import type { OrderItem } from '../order-item.ts';
import type { CartLine, LineProblem } from './cart-api.ts';

/** A product as it stands. */
export interface SoldProduct {
  readonly offering: Pick<Offering, 'kind' | 'title' | 'price' | 'published'>;
  readonly listing: Listing;
  /** Null where none was ever counted. */
  readonly stock: Stock | null;
}

export interface CartFacts {
  readonly currency: Currency;
  readonly now: Millis;
  /** Everything in the cart and every part of a bundle in it, by offering; what there is none of is left out. */
  readonly products: Readonly<Record<string, SoldProduct>>;
  /** The buyer's price list; null without one. */
  readonly group: GroupTerms | null;
  /** Promotions first, then usable codes. */
  readonly discounts: readonly Discount[];
  readonly taxes: ShopSettings['taxes'];
  /** The day in the tenant's zone. */
  readonly date: string;
  readonly country: string | null;
  readonly exempt: boolean;
  readonly giftCards: readonly GiftBalance[];
}

export interface PricedLine {
  readonly line: CartLine;
  readonly problem: LineProblem | null;
  /** Null where it cannot be bought. */
  readonly item: OrderItem | null;
  /** Minor units before discounts. */
  readonly full: number;
}

export interface PricedCart {
  readonly lines: readonly PricedLine[];
  readonly order: PricedOrder;
  /** What is held of stock, bundles by their parts. */
  readonly stock: Redemption['stock'];
}

/** Kinds that are bought from a cart: what needs a time is booked, a plan is subscribed to. */
const inCarts = new Set<Offering['kind']>(['product', 'course', 'program', 'bundle']);

/** The chosen values in words, in the order of the options. */
export function choiceOf(
  { options, variants }: Pick<Listing, 'options' | 'variants'>,
  variantId: string | null,
): string {
  const variant = variants.find(({ id }) => id === variantId);
  const titles = options.map(
    ({ values }, index) => values.find(({ id }) => id === variant?.valueIds[index])?.title,
  );
  return titles.filter(Boolean).join(', ');
}

/** What one line takes of stock: its own, or that of a bundle's parts. */
function stockOf(
  { offeringId, variantId, quantity }: CartLine,
  { listing }: SoldProduct,
): Redemption['stock'] {
  const own = { offeringId, level: variantId ?? wholeLevel, quantity };
  const parts = listing.parts.map((part) => ({
    offeringId: part.offeringId,
    level: part.variantId ?? wholeLevel,
    quantity: part.quantity * quantity,
  }));
  return [own, ...parts];
}

/** Levels wanted by several lines together. */
function joined(wanted: Redemption['stock']): Redemption['stock'] {
  const sums = new Map<string, Redemption['stock'][number]>();
  for (const one of wanted) {
    const key = `${one.offeringId} ${one.level}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, quantity: before.quantity + one.quantity } : one);
  }
  return [...sums.values()];
}

/** How many times what a line takes is there, over what other lines take before it; null without limit. */
function problemOf(line: CartLine, facts: CartFacts, before: Redemption['stock']): LineProblem | null {
  const product = facts.products[line.offeringId];
  if (!product?.offering.published || !inCarts.has(product.offering.kind)) return 'notSold';
  if (line.quantity > product.listing.maxPerOrder) return 'tooMany';
  for (const { offeringId, level, quantity } of stockOf(line, product)) {
    const part = facts.products[offeringId];
    if (!part) return 'notSold';
    const left = leftInStock(part.listing, part.stock, level === wholeLevel ? null : level);
    if (left === null) continue;
    const taken = before.find((one) => one.offeringId === offeringId && one.level === level)?.quantity ?? 0;
    if (left <= taken) return 'soldOut';
    if (left - taken < quantity) return 'fewer';
  }
  return null;
}

type Line = {
  readonly line: CartLine;
  readonly problem: LineProblem | null;
  readonly priced: PricedItem | null;
};

function pricedItem(line: CartLine, key: string, facts: CartFacts): PricedItem | 'notSold' | 'offer' {
  const { offeringId, variantId, quantity, offered } = line;
  const product = facts.products[offeringId];
  if (!product) return 'notSold';
  const { offering, listing } = product;
  const prices = offering.price === null ? listing.prices : [offering.price, ...listing.prices];
  const price = listedPrice({ ...listing, prices }, variantId, facts.currency);
  if (!price) return 'notSold';
  const group = groupPrice(facts.group, { offeringId, variantId }, facts.currency, facts.now);
  const lines = itemLines({ title: offering.title, quantity, offered, price: { ...price, group } });
  if (!lines.ok) return price.payWhatYouWant ? 'offer' : 'notSold';
  return {
    key,
    offeringId,
    kind: offering.kind,
    categoryIds: listing.categoryIds,
    quantity,
    lines: lines.value,
    undiscounted: [],
    taxes: facts.taxes
      .filter(({ kinds }) => kinds.length === 0 || kinds.includes(offering.kind))
      .map(({ label, percent, countries }) => ({
        label,
        percent,
        countries,
        areaIds: [],
        from: null,
        until: null,
      })),
  };
}

/** Each line by itself, the stock it takes counted after the lines before it. */
function linesOf(lines: readonly CartLine[], facts: CartFacts): { all: Line[]; wanted: Redemption['stock'] } {
  const all: Line[] = [];
  let wanted: Redemption['stock'] = [];
  for (const [index, line] of lines.entries()) {
    const problem = problemOf(line, facts, wanted);
    const priced = problem === null ? pricedItem(line, String(index + 1), facts) : problem;
    if (typeof priced === 'string') {
      all.push({ line, problem: priced, priced: null });
      continue;
    }
    const product = facts.products[line.offeringId];
    if (product) wanted = joined([...wanted, ...stockOf(line, product)]);
    all.push({ line, problem: null, priced });
  }
  return { all, wanted };
}

/**
 * What a cart costs, line by line, and what it takes of stock. Lines that cannot be bought say why and are left out of the
 * price; where none is left it is null.
 * Refuses as `priceOrder`: gift cards in another currency, more than can be paid.
 */
export function priceCart(
  lines: readonly CartLine[],
  facts: CartFacts,
): Result<{ readonly lines: readonly PricedLine[]; readonly cart: PricedCart | null }, OrderPriceRefusal> {
  const { all, wanted } = linesOf(lines, facts);
  const items = all.flatMap(({ priced }) => (priced ? [priced] : []));
  const unpriced = (): PricedLine[] =>
    all.map(({ line, problem }) => ({ line, problem, item: null, full: 0 }));
  if (items.length === 0) return { ok: true, value: { lines: unpriced(), cart: null } };
  const { currency, discounts, giftCards, date, country, exempt } = facts;
  const place = { date, areaId: null, country, exempt };
  const priced = priceOrder({ currency, items, discounts, place, tip: 0, giftCards });
  if (!priced.ok) return priced;
  const shown = all.map((one): PricedLine => {
    const { line, problem } = one;
    const amounts = priced.value.items.find(({ key }) => key === one.priced?.key);
    const product = facts.products[line.offeringId];
    if (!one.priced || !amounts || !product) return { line, problem, item: null, full: 0 };
    const item: OrderItem = {
      key: one.priced.key,
      offeringId: line.offeringId,
      variantId: line.variantId,
      kind: product.offering.kind,
      title: product.offering.title,
      choice: choiceOf(product.listing, line.variantId).slice(0, 200),
      quantity: line.quantity,
      net: amounts.net,
      tax: amounts.tax,
      taxes: amounts.taxes.map(({ label, amount, reason }) => ({
        label,
        percent: reason?.of === 'percent' ? reason.percent : null,
        amount,
      })),
      refunded: 0,
      parts: product.listing.parts.flatMap(({ offeringId, variantId, quantity }) => {
        const part = facts.products[offeringId]?.offering;
        return part
          ? [
              {
                offeringId,
                variantId,
                kind: part.kind,
                title: part.title,
                quantity: quantity * line.quantity,
              },
            ]
          : [];
      }),
    };
    return { line, problem, item, full: amounts.net + amounts.off };
  });
  const counted = wanted.filter(({ offeringId }) => facts.products[offeringId]?.listing.stocked);
  return { ok: true, value: { lines: shown, cart: { lines: shown, order: priced.value, stock: counted } } };
}
