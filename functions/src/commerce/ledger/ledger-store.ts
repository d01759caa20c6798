import { type LedgerEntry, ledgerEntrySchema } from '@evergrow/domain/commerce';
import { paths, utcMonth } from '@evergrow/domain/kernel';
import { FieldValue } from 'firebase-admin/firestore';
import { countFees } from '../../analytics/sales/count-sales.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import type { Creator, Merger } from '../../kernel/writer.ts';

/** Entries of one order the books are asked for at most: its payment and what went back of it. */
const mostOfOrder = 200;

/**
 * Adds an entry to the commit that changes what it books, to the sums of its month, and
 * its fees to the day's figures. The id follows from what is
 * booked (`{orderId}_paid`), so that the commit fails where that was booked before. Nothing where there is no entry.
 */
export function bookEntry(
  writer: Creator & Merger,
  tenantId: string,
  id: string,
  entry: LedgerEntry | null,
): void {
  if (!entry) return;
  writer.create(documentAt(paths.ledgerEntry(tenantId, id), ledgerEntrySchema), entry);
  const sums: Record<string, FieldValue> = {};
  const net = new Map<string, number>();
  for (const { account, amount } of entry.postings) net.set(account, (net.get(account) ?? 0) + amount);
  for (const [account, amount] of net) sums[account] = FieldValue.increment(amount);
  writer.set(
    db().doc(paths.ledgerMonth(tenantId, utcMonth(entry.at.getTime()))),
    {
      balances: { [entry.currency]: sums },
      entries: FieldValue.increment(1),
      updatedAt: entry.createdAt,
    },
    { merge: true },
  );
  countFees(writer, tenantId, entry);
}

/** What the books say of an order so far. */
export async function bookedOf(tenantId: string, orderId: string): Promise<LedgerEntry[]> {
  const found = await collectionAt(paths.ledger(tenantId), ledgerEntrySchema)
    .where('orderId', '==', orderId)
    .limit(mostOfOrder)
    .get();
  return found.docs.map((one) => one.data());
}
