import { bookMove } from '@evergrow/domain/commerce';
import { type AffiliateSale, isKeptByBooks, newSale, settleSale } from '@evergrow/domain/commerce/affiliate';
import type { Currency } from '@evergrow/domain/kernel';
import { paths } from '@evergrow/domain/kernel';
import {
  type DocumentData,
  type DocumentReference,
  FieldValue,
  type WriteBatch,
} from 'firebase-admin/firestore';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { tell } from '../../kernel/outbox.ts';
import { versioned } from '../../kernel/versioned.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry, bookedOf } from '../ledger/ledger-store.ts';
import { saleAt } from './affiliate-store.ts';

type Sums = { earned: number; reversed: number; paid: number };

/** Adds to a commit what somebody earned more, lost again or was paid. */
export function addToTotals(
  writer: { update(reference: DocumentReference, data: DocumentData): unknown },
  tenantId: string,
  affiliateId: string,
  currency: Currency,
  { earned, reversed, paid, sales = 0 }: Sums & { sales?: number },
  now: Date,
): void {
  writer.update(db().doc(paths.affiliate(tenantId, affiliateId)), {
    [`totals.${currency}.earned`]: FieldValue.increment(earned),
    [`totals.${currency}.reversed`]: FieldValue.increment(reversed),
    [`totals.${currency}.paid`]: FieldValue.increment(paid),
    sales: FieldValue.increment(sales),
    updatedAt: now,
  });
}

/** Adds to a commit what a change of a sale does to the books. A credit is booked when its gift card is made. */
function bookSale(
  batch: WriteBatch,
  tenantId: string,
  orderId: string,
  { before, after, at, now }: { before: AffiliateSale; after: AffiliateSale; at: Date; now: Date },
): void {
  if (after.kind !== 'affiliate') return;
  const facts = { currency: after.currency, orderId, at, now };
  const [more, back] = [after.earned - before.earned, after.reversed - before.reversed];
  if (more > 0) {
    const id = `${orderId}_affiliateEarned_${after.earned}`;
    bookEntry(batch, tenantId, id, bookMove('affiliateEarned', { ...facts, amount: more }));
  }
  if (back > 0) {
    const id = `${orderId}_affiliateReversed_${after.reversed}`;
    bookEntry(batch, tenantId, id, bookMove('affiliateReversed', { ...facts, amount: back }));
  }
}

/**
 * Makes what a recommendation earned what its order says now, whatever was bought with it, and the books with it. Doing it
 * again changes nothing. One read where nobody recommended it; else the sale, the order once more, and where it has no
 * items its entries in the books.
 */
export async function settleAffiliateSale(tenantId: string, orderId: string, now: Date): Promise<void> {
  const { recommended } = (await holdOrder(tenantId, orderId)).data;
  if (recommended === null) return;
  await optimistically(async () => {
    const sale = await versioned(saleAt(tenantId, orderId));
    // Read after the sale, whose version is insisted on: who saw less of the order changes nothing.
    const { data: order } = await holdOrder(tenantId, orderId);
    const booked = isKeptByBooks(order) ? await bookedOf(tenantId, orderId) : [];
    const before = sale?.data ?? newSale(recommended, order, now);
    const after = settleSale(before, order, now, booked);
    if (after === before || (!sale && after.earned === 0)) return;
    const batch = db().batch();
    if (sale) batch.update(sale.reference, { ...after }, { lastUpdateTime: sale.version });
    else batch.create(saleAt(tenantId, orderId), after);
    const change = {
      earned: after.earned - before.earned,
      reversed: after.reversed - before.reversed,
      paid: 0,
      sales: sale ? 0 : 1,
    };
    addToTotals(batch, tenantId, after.affiliateId, after.currency, change, now);
    bookSale(batch, tenantId, orderId, { before, after, at: order.updatedAt, now });
    // Nothing of a credit is told again where more of it is earned: named by the order, each is told of once.
    if (!sale)
      tell(batch, tenantId, { type: 'affiliate.earned', orderId }, now, `affiliateEarned_${orderId}`);
    await batch.commit();
  });
}
