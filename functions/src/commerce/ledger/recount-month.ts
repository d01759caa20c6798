import {
  type LedgerEntry,
  type LedgerMonth,
  ledgerEntrySchema,
  ledgerMonthSchema,
  type RecountedBooks,
  sumsOf,
  wrongSums,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { versioned } from '../../kernel/versioned.ts';
import { boundsOf } from './month-bounds.ts';

/**
 * Adds a month's sums up anew from its entries, and says where they were wrong. Anew too where something was booked
 * meanwhile.
 */
export async function recountMonth(tenantId: string, month: string, now: Date): Promise<RecountedBooks> {
  const [from, until] = boundsOf(month);
  const reference = documentAt(paths.ledgerMonth(tenantId, month), ledgerMonthSchema);
  const ofMonth = collectionAt(paths.ledger(tenantId), ledgerEntrySchema)
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at', 'asc');
  return await optimistically(async () => {
    const known = await versioned(reference);
    const entries: LedgerEntry[] = [];
    for await (const page of pagesOf(ofMonth)) entries.push(...page.map((one) => one.data()));
    const balances = sumsOf(entries);
    const differences = wrongSums(month, known?.data.balances ?? {}, balances);
    const counted = { entries: entries.length, differences };
    if (differences.length === 0 && (known?.data.entries ?? 0) === entries.length) return counted;
    const sums: LedgerMonth = { balances, entries: entries.length, updatedAt: now };
    const batch = db().batch();
    if (known) batch.update(known.reference, { ...sums }, { lastUpdateTime: known.version });
    else batch.create(reference, sums);
    await batch.commit();
    return counted;
  });
}
