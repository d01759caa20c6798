import { ledgerEntrySchema, ledgerMonthSchema, type RecountedBooks } from '@evergrow/domain/commerce';
import { paths, utcMonthsBetween } from '@evergrow/domain/kernel';
import { audit } from '../../kernel/audit.ts';
import { collectionAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { recountMonth } from './recount-month.ts';

/** As many months as there is ever anything in. */
const mostMonths = 600;

/** Adds the sums of every month up anew from its entries, says which were wrong, and notes that it was asked for. */
export async function recountBooks(
  tenantId: string,
  { actor, requestId, now }: { actor: string; requestId: string; now: Date },
): Promise<RecountedBooks> {
  const all: RecountedBooks = { entries: 0, differences: [] };
  for (const month of await monthsOf(tenantId, now)) {
    const { entries, differences } = await recountMonth(tenantId, month, now);
    all.entries += entries;
    all.differences.push(...differences);
  }
  const wrong = all.differences.map(
    (one) => `${one.month} ${one.currency} ${one.account}: ${one.was} → ${one.is}`,
  );
  const reason = wrong.length === 0 ? 'all was right' : `${wrong.length}: ${wrong.join('; ')}`.slice(0, 300);
  const batch = db().batch();
  audit(batch, tenantId, { action: 'ledger.recounted', actor, target: 'ledger', reason, requestId }, now);
  await batch.commit();
  return all;
}

/** Those since the first entry, and those that have sums, which may be of nothing. */
async function monthsOf(tenantId: string, now: Date): Promise<readonly string[]> {
  const [sums, first] = await Promise.all([
    collectionAt(paths.ledgerMonths(tenantId), ledgerMonthSchema).limit(mostMonths).get(),
    collectionAt(paths.ledger(tenantId), ledgerEntrySchema).orderBy('at', 'asc').limit(1).get(),
  ]);
  const from = first.docs[0]?.data().at;
  const between = from ? utcMonthsBetween(from.getTime(), now.getTime() + 1) : [];
  return [...new Set([...sums.docs.map(({ id }) => id), ...between])].sort();
}
