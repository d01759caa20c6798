import type { OutboxEvent } from '@evergrow/domain/operations';
import { refundOrder } from '../commerce/refund-order.ts';
import {
  type Telling,
  tellCancelled,
  tellCompleted,
  tellConfirmed,
  tellPayment,
  tellRescheduled,
  tellReviewed,
} from '../engagement/booking-messages.ts';
import { tellMatchesReady } from '../engagement/matches-message.ts';
import { mailInvitation, tellInvitationAccepted } from '../tenancy/invitation-mail.ts';

/** What each event brings about. An effect may be tried again after failing half-way: each is safe to repeat. */
export async function bringAbout(telling: Telling, event: OutboxEvent): Promise<void> {
  switch (event.type) {
    case 'booking.confirmed':
      return await tellConfirmed(telling, event);
    case 'booking.cancelled':
      return await tellCancelled(telling, event);
    case 'booking.rescheduled':
      return await tellRescheduled(telling, event);
    case 'booking.requested':
    case 'booking.declined':
    case 'booking.onTheWay':
    case 'booking.arrived':
    case 'booking.noShow':
    case 'booking.reassigned':
    case 'booking.reminder':
    case 'visit.adjustmentProposed':
    case 'series.conflict':
    case 'waitlist.offered':
    case 'calendar.push':
    case 'calendar.sync':
      return;
    case 'booking.completed':
      return await tellCompleted(telling, event);
    case 'payment.failed':
    case 'payment.refunded':
      return await tellPayment(telling, event);
    case 'payment.refundDue':
      return await refundOrder(telling.tenantId, event.orderId, event.amount, telling.eventId, telling.now);
    case 'review.received':
      return await tellReviewed(telling, event);
    case 'matches.ready':
      return await tellMatchesReady(telling, event);
    case 'invitation.sent':
      return await mailInvitation(telling, event);
    case 'invitation.accepted':
      return await tellInvitationAccepted(telling, event);
  }
}
