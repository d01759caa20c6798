import { bookMove } from '@evergrow/domain/commerce';
import {
  type AffiliatePayout,
  type AffiliateSale,
  affiliatePayoutSchema,
  type ClaimedCard,
  type DuePayout,
  outstanding,
  type PayoutRow,
  paidSale,
} from '@evergrow/domain/commerce/affiliate';
import { type Currency, paths } from '@evergrow/domain/kernel';
import type { Transaction } from 'firebase-admin/firestore';
import { audit } from '../../kernel/audit.ts';
import { collectionAt, documentAt } from '../../kernel/collection.ts';
import { csvLine } from '../../kernel/csv.ts';
import { db } from '../../kernel/firebase.ts';
import { tell } from '../../kernel/outbox.ts';
import { readPage } from '../../kernel/page.ts';
import { newId } from '../../kernel/random.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { writeGiftCard } from '../../pricing/gift-cards.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { affiliateAt, referralCodeOf, salesIn } from './affiliate-store.ts';
import { addToTotals } from './settle-sale.ts';

type By = { actor: string; requestId: string; now: Date };

/** Sales one payout settles: a commit takes 500 writes. What is more comes with the next. */
const mostAtOnce = 400;
/** Due sales the list of what is to be paid looks at. */
const mostDue = 1_000;

const dueSales = (tenantId: string, kind: AffiliateSale['kind'], now: Date) =>
  salesIn(tenantId)
    .where('kind', '==', kind)
    .where('open', '==', true)
    .where('payableAt', '<=', now)
    .orderBy('payableAt', 'asc');

/** Who can be paid how much now, in each currency: what is outstanding and past its hold. */
export async function listDuePayouts(tenantId: string, now: Date): Promise<DuePayout[]> {
  const found = await dueSales(tenantId, 'affiliate', now).limit(mostDue).get();
  const due = new Map<string, DuePayout>();
  for (const sale of found.docs.map((one) => one.data())) {
    const key = `${sale.affiliateId} ${sale.currency}`;
    const { affiliateId, currency } = sale;
    const before = due.get(key) ?? { affiliateId, displayName: '', currency, amount: 0, sales: 0 };
    due.set(key, { ...before, amount: before.amount + outstanding(sale), sales: before.sales + 1 });
  }
  const rows = [...due.values()].filter(({ amount }) => amount > 0);
  const names = new Map(
    await Promise.all(
      [...new Set(rows.map(({ affiliateId }) => affiliateId))].map(
        async (id) => [id, (await affiliateAt(tenantId, id).get()).data()?.displayName ?? ''] as const,
      ),
    ),
  );
  return rows.map((row) => ({ ...row, displayName: names.get(row.affiliateId) ?? '' }));
}

/** Adds to a transaction that all that is due of these sales is paid. */
async function settleDue(
  transaction: Transaction,
  tenantId: string,
  of: { affiliateId: string; currency: Currency; kind: AffiliateSale['kind']; now: Date },
): Promise<{ amount: number; sales: number; write: () => void }> {
  const { affiliateId, currency, kind, now } = of;
  const found = await transaction.get(
    dueSales(tenantId, kind, now)
      .where('affiliateId', '==', affiliateId)
      .where('currency', '==', currency)
      .limit(mostAtOnce),
  );
  const amount = found.docs.reduce((sum, one) => sum + outstanding(one.data()), 0);
  const write = () => {
    for (const { ref, data } of found.docs.map((one) => ({ ref: one.ref, data: one.data() }))) {
      transaction.update(ref, { ...paidSale(data, now) });
    }
    addToTotals(transaction, tenantId, affiliateId, currency, { earned: 0, reversed: 0, paid: amount }, now);
  };
  return { amount, sales: found.size, write };
}

const rowOf = (id: string, { paidAt, by: _, ...payout }: AffiliatePayout): PayoutRow => ({
  ...payout,
  id,
  paidAt: paidAt.toISOString(),
});

/**
 * Says that an affiliate was paid what is due, outside of the platform; the books follow.
 * @throws Refusal('not_found'), and 'conflict' where something else is due than was paid
 */
export async function payAffiliate(
  tenantId: string,
  { affiliateId, currency, amount }: { affiliateId: string; currency: Currency; amount: number },
  { actor, requestId, now }: By,
): Promise<PayoutRow> {
  const id = newId();
  return await db().runTransaction(async (transaction) => {
    const affiliate = (await transaction.get(affiliateAt(tenantId, affiliateId))).data();
    if (!affiliate) throw new Refusal('not_found');
    const due = await settleDue(transaction, tenantId, { affiliateId, currency, kind: 'affiliate', now });
    if (due.amount !== amount) throw new Refusal('conflict', `${due.amount} are due and not ${amount}`);
    const { displayName } = affiliate;
    const payout = { affiliateId, displayName, currency, amount, sales: due.sales, by: actor, paidAt: now };
    due.write();
    transaction.create(documentAt(paths.affiliatePayout(tenantId, id), affiliatePayoutSchema), payout);
    const booked = bookMove('affiliatePaid', { currency, orderId: null, amount, at: now, now });
    bookEntry(transaction, tenantId, `${id}_affiliatePaid`, booked);
    tell(transaction, tenantId, { type: 'affiliate.paid', payoutId: id }, now);
    const target = `affiliate/${affiliateId}`;
    audit(transaction, tenantId, { action: 'affiliate.paid', actor, target, requestId }, now);
    return rowOf(id, payout);
  });
}

/** What was paid, the latest first. */
export async function listPayouts(tenantId: string, cursor: string | undefined) {
  const all = collectionAt(paths.affiliatePayouts(tenantId), affiliatePayoutSchema);
  const page = await readPage(all, [{ field: 'paidAt', direction: 'desc' }], cursor);
  return { items: page.items.map((found) => rowOf(found.id, found.data())), nextCursor: page.nextCursor };
}

/** What is due, as a CSV file for who pays it: amounts in minor units beside their currency. */
export async function duePayoutsFile(tenantId: string, now: Date): Promise<string> {
  const rows = await listDuePayouts(tenantId, now);
  const header = ['affiliate', 'name', 'sales', 'amount_minor', 'currency'];
  const lines = rows.map(({ affiliateId, displayName, sales, amount, currency }) => [
    ...[affiliateId, displayName, sales, amount, currency],
  ]);
  return `\uFEFF${[header, ...lines].map(csvLine).join('')}`;
}

/**
 * What friends' orders gave somebody, past its hold, as a gift card. Its code is given back this once.
 * @throws Refusal('not_found') for who invites nobody, and 'invalid_transition' where nothing is due
 */
export async function claimCredit(
  tenantId: string,
  uid: string,
  currency: Currency,
  { actor, requestId, now }: By,
): Promise<ClaimedCard> {
  const affiliateId = referralCodeOf(tenantId, uid);
  return await db().runTransaction(async (transaction) => {
    const affiliate = (await transaction.get(affiliateAt(tenantId, affiliateId))).data();
    if (!affiliate) throw new Refusal('not_found');
    const due = await settleDue(transaction, tenantId, { affiliateId, currency, kind: 'customer', now });
    if (due.amount <= 0) throw new Refusal('invalid_transition', 'Nothing can be had yet');
    due.write();
    const card = { amount: due.amount, currency, note: 'Thanks for recommending us', expiresAt: null };
    const { code } = writeGiftCard(transaction, tenantId, card, { actor, requestId, now });
    return { code, amount: due.amount, currency };
  });
}
