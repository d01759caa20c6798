import {
  balancesOf,
  type LedgerEntry,
  type LedgerMonth,
  ledgerEntrySchema,
  ledgerMonthSchema,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { pagesOf } from '../../kernel/pages-of.ts';
import { versioned } from '../../kernel/versioned.ts';
import { boundsOf } from './month-bounds.ts';

/**
 * Adds a month's sums up anew from its entries. Anew too where something was booked meanwhile.
 * @returns whether they were right
 */
export async function recountMonth(tenantId: string, month: string, now: Date): Promise<boolean> {
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
    const balances: LedgerMonth['balances'] = {};
    for (const currency of new Set(entries.map((entry) => entry.currency))) {
      balances[currency] = balancesOf(entries.filter((entry) => entry.currency === currency));
    }
    if (isSame(known?.data.balances ?? {}, balances) && (known?.data.entries ?? 0) === entries.length)
      return true;
    const sums: LedgerMonth = { balances, entries: entries.length, updatedAt: now };
    const batch = db().batch();
    if (known) batch.update(known.reference, { ...sums }, { lastUpdateTime: known.version });
    else batch.create(reference, sums);
    await batch.commit();
    return false;
  });
}

/** Accounts that hold nothing count as those that are not there. */
function isSame(one: LedgerMonth['balances'], other: LedgerMonth['balances']): boolean {
  const plain = (balances: LedgerMonth['balances']) =>
    Object.entries(balances)
      .flatMap(([currency, by]) =>
        Object.entries(by).map(([account, amount]) => ({ name: `${currency} ${account}`, amount })),
      )
      .filter(({ amount }) => amount !== 0)
      .map(({ name, amount }) => `${name} ${amount}`)
      .sort()
      .join();
  return plain(one) === plain(other);
}
