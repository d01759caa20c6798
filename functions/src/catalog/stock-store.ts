import { moveStock, type Stock, type StockMove, stockSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import type { Redemption } from '@evergrow/domain/pricing';
import type { WriteBatch } from 'firebase-admin/firestore';
import { documentAt } from '../kernel/collection.ts';
import { decided, Refusal } from '../kernel/refusal.ts';
import { type Versioned, versioned } from '../kernel/versioned.ts';

type Held = Redemption['stock'][number];
/** What an order holds of one offering's stock, as that stands now. */
export type HeldStock = { lines: readonly Held[]; stock: Versioned<Stock> | null };

/** The stock of every offering among `lines`, each read once. */
export async function holdStock(tenantId: string, lines: readonly Held[]): Promise<HeldStock[]> {
  const ids = [...new Set(lines.map(({ offeringId }) => offeringId))];
  return await Promise.all(
    ids.map(async (id) => ({
      lines: lines.filter(({ offeringId }) => offeringId === id),
      stock: await versioned(documentAt(paths.stock(tenantId, id), stockSchema)),
    })),
  );
}

/** Whether what was given back can be had again. */
export const canRetakeStock = ({ lines, stock }: HeldStock): boolean =>
  stock !== null && lines.every((line) => moveStock(stock.data, 'reserve', line, new Date(0)).ok);

/**
 * Adds to a commit what becomes of the held stock, on condition that nobody else took it meanwhile. An offering whose stock
 * is no longer counted has nothing to move.
 * @throws Refusal('sold_out')
 */
export function writeStock(
  batch: WriteBatch,
  { lines, stock }: HeldStock,
  moves: readonly StockMove[],
  now: Date,
): void {
  if (!stock) {
    if (moves[0] === 'reserve') throw new Refusal('sold_out');
    return;
  }
  const after = moves.reduce(
    (each, move) => lines.reduce((left, line) => decided(moveStock(left, move, line, now)), each),
    stock.data,
  );
  batch.update(stock.reference, { ...after }, { lastUpdateTime: stock.version });
}
