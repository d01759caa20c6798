import { ok, type Result, refuse } from '../kernel/index.ts';
import type { Stock } from './listing.ts';

export type StockMove = 'reserve' | 'capture' | 'release' | 'giveBack';

/**
 * `quantity` of one level held for an order, sold with it (`capture`), free again, or brought back.
 * Refuses what is not there: `sold_out`.
 */
export function moveStock(
  stock: Stock,
  move: StockMove,
  { level, quantity }: { readonly level: string; readonly quantity: number },
  at: Date,
): Result<Stock, 'sold_out'> {
  const before = stock.levels[level] ?? { onHand: 0, reserved: 0 };
  const change = {
    reserve: { onHand: 0, reserved: quantity },
    capture: { onHand: -quantity, reserved: -quantity },
    release: { onHand: 0, reserved: -quantity },
    giveBack: { onHand: quantity, reserved: 0 },
  }[move];
  const after = { onHand: before.onHand + change.onHand, reserved: before.reserved + change.reserved };
  if (after.onHand < 0 || after.reserved < 0 || after.reserved > after.onHand) {
    return refuse('sold_out', 'there are not that many left');
  }
  return ok({ levels: { ...stock.levels, [level]: after }, updatedAt: at });
}
