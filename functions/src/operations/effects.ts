import { paths } from '@evergrow/domain/kernel';
import { type OutboxEvent, outboxEntrySchema } from '@evergrow/domain/operations';
import { settleAffiliateSale } from '../commerce/affiliates/settle-sale.ts';
import { grantPaidPackage } from '../commerce/buy-package.ts';
import { checkVersion } from '../commerce/files/check-version.ts';
import { followWithInvoices } from '../commerce/invoices/follow-orders.ts';
import { forgetBought } from '../commerce/kept-carts/kept-cart-store.ts';
import { giveBackAgain } from '../commerce/payments/give-back.ts';
import { refundOrder } from '../commerce/refund-order.ts';
import { settleEntitlements } from '../commerce/shop/fulfil-order.ts';
import { settleSoldCard } from '../commerce/sold-cards/settle-card.ts';
import { followSubscriptionPayment } from '../commerce/subscriptions/follow-payment.ts';
import { settleSubscriptionGrants } from '../commerce/subscriptions/settle-grants.ts';
import { tellMatchesReady } from '../engagement/matches-message.ts';
import { tellAffiliate } from '../engagement/tell-affiliate.ts';
import {
  tellCancelled,
  tellConfirmed,
  tellDeclined,
  tellNoShow,
  tellReassigned,
  tellRequested,
  tellRescheduled,
} from '../engagement/tell-booking.ts';
import { mailCartLeft } from '../engagement/tell-cart.ts';
import { tellCreditsExpiring } from '../engagement/tell-credits.ts';
import { tellFileReleased } from '../engagement/tell-file.ts';
import { mailGift, tellGiftClaimed } from '../engagement/tell-gift.ts';
import { tellKeysMissing, tellLicenceReady } from '../engagement/tell-licence.ts';
import { tellBankRefused, tellSeller } from '../engagement/tell-money.ts';
import { tellPayment } from '../engagement/tell-payment.ts';
import { tellPriceList } from '../engagement/tell-price-list.ts';
import { tellReceipt } from '../engagement/tell-receipt.ts';
import { tellReminder } from '../engagement/tell-reminder.ts';
import { tellReviewed } from '../engagement/tell-review.ts';
import { tellConflict, tellSeriesChanged } from '../engagement/tell-series.ts';
import { mailSoldCard } from '../engagement/tell-sold-card.ts';
import { tellSubscription } from '../engagement/tell-subscription.ts';
import { tellAdjustment, tellArrived, tellCompleted, tellOnTheWay } from '../engagement/tell-visit.ts';
import { tellOffered } from '../engagement/tell-waitlist.ts';
import type { Telling } from '../engagement/telling.ts';
import { askForPush } from '../integrations/ask-for-push.ts';
import { pushBooking } from '../integrations/push-booking.ts';
import { readAnew, syncConnection } from '../integrations/sync-connection.ts';
import { documentAt } from '../kernel/collection.ts';
import { askForRoom, askRoomToFollow } from '../scheduling/meetings/ask-for-room.ts';
import { settleRoom } from '../scheduling/meetings/settle-room.ts';
import { planReminders } from '../scheduling/reminder-store.ts';
import { leaveOutCancelled } from '../scheduling/series/follow-booking.ts';
import { followConfirmed, offerMovedFrom, offerReleased } from '../scheduling/waitlist/follow-bookings.ts';
import { mailInvitation, tellInvitationAccepted } from '../tenancy/invitation-mail.ts';
import { forgetLocation } from '../visits/live-locations.ts';

/** What each event brings about. An effect may be tried again after failing half-way: each is safe to repeat. */
export async function bringAbout(telling: Telling, event: OutboxEvent): Promise<void> {
  const { tenantId, now } = telling;
  // A visit that ends any other way than by arriving leaves the position of the way behind.
  if (event.type === 'booking.cancelled' || event.type === 'booking.completed') {
    await forgetLocation(tenantId, event.bookingId);
  }
  if (!telling.textOnly) {
    await askWhoWrites(telling, event);
    await followWithInvoices(telling, event);
  }
  switch (event.type) {
    case 'booking.confirmed':
      await planReminders(tenantId, event.bookingId, now);
      await askForRoom(telling, event.bookingId);
      await followConfirmed(telling, event.bookingId);
      return await tellConfirmed(telling, event);
    case 'booking.cancelled':
      await planReminders(tenantId, event.bookingId, now);
      await askRoomToFollow(telling, event.bookingId);
      await leaveOutCancelled(tenantId, event.bookingId, now);
      return await tellCancelled(telling, event);
    case 'booking.rescheduled':
      await planReminders(tenantId, event.bookingId, now);
      await askRoomToFollow(telling, event.bookingId);
      await offerMovedFrom(telling, event);
      return await tellRescheduled(telling, event);
    case 'booking.requested':
      return await tellRequested(telling, event);
    case 'booking.declined':
      return await tellDeclined(telling, event);
    case 'booking.onTheWay':
      return await tellOnTheWay(telling, event);
    case 'booking.arrived':
      return await tellArrived(telling, event);
    case 'booking.noShow':
      await askRoomToFollow(telling, event.bookingId);
      return await tellNoShow(telling, event);
    case 'booking.reassigned':
      return await tellReassigned(telling, event);
    case 'booking.reminder':
      return await tellReminder(telling, event);
    case 'visit.adjustmentProposed':
      return await tellAdjustment(telling, event);
    case 'meeting.settle':
      await settleRoom(tenantId, event.bookingId, now);
      return;
    case 'waitlist.offered':
      return await tellOffered(telling, event);
    case 'series.conflict':
      return await tellConflict(telling, event);
    case 'order.paid':
      await grantPaidPackage(tenantId, event.orderId);
      await forgetBought(tenantId, event.orderId);
      await followOrder(tenantId, event.orderId, now);
      return await tellReceipt(telling, event);
    case 'slot.freed':
      return await offerReleased(telling, event.bookingId);
    case 'series.changed':
      return await tellSeriesChanged(telling, event);
    case 'credits.expiring':
      return await tellCreditsExpiring(telling, event);
    case 'calendar.push':
      return await pushBooking(telling, event);
    case 'calendar.sync':
      return await (event.anew ? readAnew : syncConnection)(telling, event.connectionId);
    case 'text.due':
      return await tellAgain(telling, event.of);
    case 'booking.completed':
      return await tellCompleted(telling, event);
    case 'order.settle':
      return await followOrder(tenantId, event.orderId, now);
    case 'payment.refunded':
      await followOrder(tenantId, event.orderId, now);
      return await tellPayment(telling, event);
    case 'payment.failed':
      await tellBankRefused(telling, event);
      return await tellPayment(telling, event);
    case 'payment.refundFailed':
    case 'payment.disputed':
    case 'payment.disputeClosed':
      return await tellSeller(telling, event);
    case 'payment.refundDue':
      if (event.paymentIntentId !== undefined) {
        const about = { tenantId, orderId: event.orderId, paymentIntentId: event.paymentIntentId };
        return await giveBackAgain(about, event.amount, telling.eventId, now);
      }
      return await refundOrder(tenantId, event.orderId, event.amount, telling.eventId, now);
    case 'licence.waiting':
      return await tellKeysMissing(telling, event);
    case 'licence.ready':
      return await tellLicenceReady(telling, event);
    case 'gift.sent':
      return await mailGift(telling, event);
    case 'giftCard.sent':
      return await mailSoldCard(telling, event);
    case 'cart.left':
      return await mailCartLeft(telling, event);
    case 'gift.claimed':
      return await tellGiftClaimed(telling, event);
    case 'file.check':
      return await checkVersion(tenantId, event.fileId, event.versionId, now);
    case 'file.released':
      return await tellFileReleased(telling, event);
    case 'subscription.changed':
      await settleSubscriptionGrants(tenantId, event.subscriptionId, now);
      return await tellSubscription(telling, event);
    case 'subscription.settle':
      return await settleSubscriptionGrants(tenantId, event.subscriptionId, now);
    case 'priceList.proposed':
    case 'priceList.decided':
      return await tellPriceList(telling, event);
    case 'affiliate.earned':
    case 'affiliate.paid':
      return await tellAffiliate(telling, event);
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

/** What an order grants its buyer, and who recommended it, becomes what the order says now. */
async function followOrder(tenantId: string, orderId: string, now: Date): Promise<void> {
  await settleEntitlements(tenantId, orderId);
  await followSubscriptionPayment(tenantId, orderId, now);
  await settleSoldCard(tenantId, orderId, now);
  await settleAffiliateSale(tenantId, orderId, now);
}

/** What changes a booking's time, standing or provider changes its providers' own calendars too. */
async function askWhoWrites(telling: Telling, event: OutboxEvent): Promise<void> {
  switch (event.type) {
    case 'booking.confirmed':
    case 'booking.cancelled':
    case 'booking.rescheduled':
      return await askForPush(telling, event.bookingId);
    case 'booking.reassigned':
      return await askForPush(telling, event.bookingId, event.from);
  }
}

/** Sends the text messages of an event that the quiet hours held back, as far as it is still true. */
async function tellAgain(telling: Telling, eventId: string): Promise<void> {
  const reference = documentAt(paths.outboxEvent(telling.tenantId, eventId), outboxEntrySchema);
  const entry = (await reference.get()).data();
  // Only what can be texted is ever put off, and none of that moves money.
  if (entry?.event.type.startsWith('booking.') || entry?.event.type === 'waitlist.offered') {
    await bringAbout({ ...telling, eventId, textOnly: true }, entry.event);
  }
}
