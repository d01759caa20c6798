import { bookSettlement, type LedgerEntry, type Settlement, type Standing } from '@evergrow/domain/commerce';
import type { Creator, Merger } from '../../kernel/writer.ts';
import { bookEntry, bookedOf } from './ledger-store.ts';

/**
 * Adds to the commit of a settlement what it does to the books. One query for each gift card that gets something back.
 * @param worth what was paid for the credit of a booking, in minor units
 */
export async function bookSettled(
  writer: Creator & Merger,
  tenantId: string,
  before: Standing,
  settled: Settlement,
  worth: (bookingId: string) => number,
  now: Date,
): Promise<void> {
  const booked: Record<string, LedgerEntry[]> = {};
  for (const { bookingId, giftCard } of settled.tenders) {
    const orderId = before.bookings[bookingId]?.orderId;
    if (giftCard > 0 && orderId) booked[orderId] ??= await bookedOf(tenantId, orderId);
  }
  for (const { id, entry } of bookSettlement(before, settled, { booked, worth, now })) {
    bookEntry(writer, tenantId, id, entry);
  }
}
