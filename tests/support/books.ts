import {
  balancesOf,
  ledgerEntrySchema,
  ledgerMonthSchema,
  orderSchema,
  refundedOf,
  tookMoney,
} from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { collectionAt } from '../../functions/src/kernel/collection.ts';

/**
 * A tenant's books of one currency: what its accounts hold and which entries there are, and whether they agree with
 * themselves, with the months' sums, and with what its orders say came in and went back.
 */
export async function booksOf(tenantId: string) {
  const [entries, months, orders] = await Promise.all([
    collectionAt(paths.ledger(tenantId), ledgerEntrySchema).get(),
    collectionAt(paths.ledgerMonths(tenantId), ledgerMonthSchema).get(),
    collectionAt(paths.orders(tenantId), orderSchema).get(),
  ]);
  const balances = balancesOf(entries.docs.map((one) => one.data()));
  const summed: Record<string, number> = {};
  for (const { balances: of } of months.docs.map((one) => one.data())) {
    for (const [account, amount] of Object.entries(of.EUR ?? {})) {
      summed[account] = (summed[account] ?? 0) + amount;
    }
  }
  const moved = orders.docs
    .map((one) => one.data())
    .reduce((sum, { paidAt, due, refunded, disputes, secondPayments }) => {
      const held = disputes.filter((one) => tookMoney(one) && one.state !== 'won');
      const away = refunded + held.reduce((all, { amount }) => all + amount, 0);
      const second = secondPayments.reduce(
        (all, { amount, refunds }) => all + amount - refundedOf(refunds),
        0,
      );
      return sum + (paidAt ? due - away : 0) + second;
    }, 0);
  return {
    balances: Object.fromEntries(Object.entries(balances).filter(([, amount]) => amount !== 0)),
    ids: entries.docs.map(({ id }) => id).sort(),
    /** Everything of it is to be true. */
    sound: {
      balances: Object.values(balances).reduce((sum, amount) => sum + amount, 0) === 0,
      months: JSON.stringify(sorted(summed)) === JSON.stringify(sorted(balances)),
      counted: months.docs.reduce((sum, one) => sum + one.data().entries, 0) === entries.size,
      clearing: (balances.clearing ?? 0) + (balances.fees ?? 0) + (balances.disputeFees ?? 0) === moved,
    },
  };
}

const sorted = (balances: Readonly<Record<string, number>>) =>
  Object.entries(balances).sort(([one], [other]) => one.localeCompare(other));

export const sound = { balances: true, months: true, counted: true, clearing: true };
