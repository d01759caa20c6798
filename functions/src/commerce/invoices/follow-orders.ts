import { paths } from '@evergrow/domain/kernel';
import type { OutboxEvent } from '@evergrow/domain/operations';
import { bookingSchema } from '@evergrow/domain/scheduling';
import type { Telling } from '../../engagement/telling.ts';
import { documentAt } from '../../kernel/collection.ts';
import { invoiceSettingsOf } from './invoice-settings.ts';
import { issueInvoices } from './issue-invoices.ts';

/** Issues what an event's order is owed of invoices and credit notes. One read where the tenant issues none. */
export async function followWithInvoices({ tenantId, now }: Telling, event: OutboxEvent): Promise<void> {
  switch (event.type) {
    case 'order.paid':
    case 'order.settle':
    case 'payment.refunded':
      return await issueInvoices(tenantId, event.orderId, now);
    case 'booking.confirmed':
    case 'booking.requested':
    case 'booking.cancelled':
    case 'booking.declined':
    case 'booking.noShow': {
      if ((await invoiceSettingsOf(tenantId))?.since == null) return;
      const booking = await documentAt(paths.booking(tenantId, event.bookingId), bookingSchema).get();
      const orderId = booking.data()?.orderId ?? null;
      if (orderId !== null) await issueInvoices(tenantId, orderId, now);
    }
  }
}
