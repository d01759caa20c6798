import { bookMove } from '@evergrow/domain/commerce';
import { type AffiliateSale, affiliateSaleSchema, settleSale } from '@evergrow/domain/commerce/affiliate';
import type { Currency } from '@evergrow/domain/kernel';
import { paths } from '@evergrow/domain/kernel';
import {
  type DocumentData,
  type DocumentReference,
  FieldValue,
  type WriteBatch,
} from 'firebase-admin/firestore';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { optimistically } from '../../kernel/optimistic.ts';
import { versioned } from '../../kernel/versioned.ts';
import { holdOrder } from '../../scheduling/booking-store.ts';
import { bookEntry } from '../ledger/ledger-store.ts';
import { saleAt } from './affiliate-store.ts';
import type { Recommended } from './recommended-by.ts';

/** Adds to the commit that makes an order that it was recommended: named by the order, so that it counts for one. */
export function writeSale(
  batch: WriteBatch,
  tenantId: string,
  orderId: string,
  recommended: Recommended & { currency: Currency },
  now: Date,
): void {
  batch.create(documentAt(paths.affiliateSale(tenantId, orderId), affiliateSaleSchema), {
    ...recommended,
    ...{ kept: 0, earned: 0, reversed: 0, paid: 0, open: false, payableAt: null },
    createdAt: now,
    updatedAt: now,
  });
}

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

/** Makes what a recommendation earned what its order says now, and the books with it. Doing it again changes nothing. */
export async function settleAffiliateSale(tenantId: string, orderId: string, now: Date): Promise<void> {
  await optimistically(async () => {
    const sale = await versioned(saleAt(tenantId, orderId));
    if (!sale) return;
    const { data: order } = await holdOrder(tenantId, orderId);
    const before = sale.data;
    const after = settleSale(before, order, now);
    if (after === before) return;
    const batch = db().batch();
    batch.update(sale.reference, { ...after }, { lastUpdateTime: sale.version });
    const change = {
      earned: after.earned - before.earned,
      reversed: after.reversed - before.reversed,
      paid: 0,
      sales: before.payableAt === null && after.payableAt !== null ? 1 : 0,
    };
    addToTotals(batch, tenantId, after.affiliateId, after.currency, change, now);
    bookSale(batch, tenantId, orderId, { before, after, at: order.updatedAt, now });
    await batch.commit();
  });
}
