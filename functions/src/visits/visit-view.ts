import { type Order, orderSchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import type { Booking, BookingStatus } from '@evergrow/domain/scheduling';
import type { VisitView } from '@evergrow/domain/visits';
import { documentAt } from '../kernel/collection.ts';
import { db } from '../kernel/firebase.ts';
import type { HeldVisit } from './visit-store.ts';
import { openWords } from './visit-words.ts';

/** When the booking last came into a state, as its history tells. */
const since = ({ history }: Booking, status: BookingStatus): string | null =>
  history.findLast((step) => step.status === status)?.at.toISOString() ?? null;

/** The orders of extra time that was accepted, by id. */
async function ordersOf(tenantId: string, { adjustments }: HeldVisit['visit']): Promise<Map<string, Order>> {
  const references = adjustments.flatMap(({ orderId }) =>
    orderId ? [documentAt(paths.order(tenantId, orderId), orderSchema)] : [],
  );
  const found = references.length > 0 ? await db().getAll(...references) : [];
  return new Map(found.flatMap((each) => (each.exists ? [[each.id, each.data() as Order] as const] : [])));
}

/** A visit in JSON, its words in clear. The notes for the team stay in the team. */
export async function visitView(tenantId: string, bookingId: string, held: HeldVisit): Promise<VisitView> {
  const { visit, booking, by } = held;
  const [{ notes, signature, reasons }, orders] = await Promise.all([
    openWords({ tenantId, bookingId }, visit),
    ordersOf(tenantId, visit),
  ]);
  // An order that was called off or ran out is owed no more.
  const due = (orderId: string | null) =>
    orderId !== null && orders.get(orderId)?.status === 'awaitingPayment';
  return {
    bookingId,
    checklist: visit.checklist.map(({ id, title, state, at }) => ({
      id,
      title,
      state,
      at: at?.toISOString() ?? null,
      note: notes.items[id] ?? '',
    })),
    photos: visit.photos.map(({ id, kind, path, thumbnailPath, width, height, takenAt }) => ({
      ...{ id, kind, path, thumbnailPath, width, height },
      takenAt: takenAt.toISOString(),
    })),
    notes: { team: by === 'client' ? null : notes.team, client: notes.client },
    signature: signature && visit.signedAt ? { ...signature, at: visit.signedAt.toISOString() } : null,
    adjustments: visit.adjustments.map(({ id, status, minutes, quote, proposedAt, orderId }) => ({
      ...{ id, status, minutes, quote, orderId },
      reason: reasons[id] ?? '',
      proposedAt: proposedAt.toISOString(),
      due: due(orderId),
    })),
    startedAt: since(booking, 'inProgress'),
    endedAt: since(booking, 'completed'),
  };
}
