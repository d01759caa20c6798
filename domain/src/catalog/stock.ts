import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Stock } from './listing.ts';

/** The level of what has no variants. */
export const wholeLevel = '_';

/** A change of how many there are of one variant, or of the product (`_`): to a number, or by one. */
export interface StockChange {
  readonly level: string;
  readonly set?: number | undefined;
  readonly add?: number | undefined;
}

const none = { onHand: 0, reserved: 0 };

/**
 * The levels after the changes, one after the other.
 * Refuses fewer than are held for orders that await payment (`stock_reserved`), fewer than none or more than can be
 * counted (`invalid_request`).
 */
export function adjustStock(
  levels: Stock['levels'],
  changes: readonly StockChange[],
): Result<Stock['levels'], 'stock_reserved' | 'invalid_request'> {
  const after = { ...levels };
  for (const { level, set, add } of changes) {
    const before = after[level] ?? none;
    const onHand = set ?? before.onHand + (add ?? 0);
    if (!Number.isInteger(onHand) || onHand < 0 || onHand > 99_999_999) {
      return refuse('invalid_request', 'a number of things, none or more');
    }
    if (onHand < before.reserved) return refuse('stock_reserved', `${before.reserved} are held`);
    after[level] = { ...before, onHand };
  }
  return ok(after);
}

/** How many can still be sold; `null` where there is no limit. */
export function leftInStock(
  { stocked }: { readonly stocked: boolean },
  stock: Pick<Stock, 'levels'> | null | undefined,
  variantId: string | null,
): number | null {
  if (!stocked) return null;
  const { onHand, reserved } = stock?.levels[variantId ?? wholeLevel] ?? none;
  return Math.max(0, onHand - reserved);
}

/** What the public is told of a stock instead of its number. */
export type InStock = 'in' | 'few' | 'out';

/** This many and fewer are few. */
export const fewLeft = 5;

/** @param left null: without limit */
export const inStock = (left: number | null): InStock =>
  left === null || left > fewLeft ? 'in' : left > 0 ? 'few' : 'out';

const order: readonly InStock[] = ['out', 'few', 'in'];

/** The scarcest of several things that are only had together; `in` for none. */
export const scarcest = (all: readonly InStock[]): InStock =>
  order.find((word) => all.includes(word)) ?? 'in';

/** The most plentiful of several things one can choose among; `out` for none. */
export const plentiest = (all: readonly InStock[]): InStock =>
  order.findLast((word) => all.includes(word)) ?? 'out';
