import { z } from 'zod';
import { idSchema, isoDateSchema, MINUTE, type Millis } from '../kernel/index.ts';

/** What is new about a subscription. */
export const subscriptionNewsSchema = z.enum([
  'trialStarted',
  'trialEnding',
  'started',
  'paymentFailed',
  'paymentFailedAgain',
  'suspended',
  'recovered',
  'paused',
  'resumed',
  'changed',
  'ending',
  'staying',
  'ended',
]);
export type SubscriptionNews = z.infer<typeof subscriptionNewsSchema>;

/** What happened, by name. The payload says which; the worker reads the current state itself. */
export const outboxEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('booking.confirmed'), bookingId: idSchema }),
  z.strictObject({
    type: z.literal('booking.cancelled'),
    bookingId: idSchema,
    by: z.enum(['client', 'provider', 'admin', 'system']),
  }),
  z.strictObject({ type: z.literal('booking.rescheduled'), bookingId: idSchema, from: z.number().int() }),
  z.strictObject({ type: z.literal('booking.requested'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('booking.declined'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('booking.onTheWay'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('booking.arrived'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('booking.noShow'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('booking.reassigned'), bookingId: idSchema, from: idSchema }),
  z.strictObject({ type: z.literal('booking.reminder'), bookingId: idSchema, minutes: z.number().int() }),
  z.strictObject({ type: z.literal('booking.completed'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('visit.adjustmentProposed'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('series.conflict'), seriesId: idSchema, occurrence: isoDateSchema }),
  /** What a booking held or had is free again: for those who wait. */
  z.strictObject({ type: z.literal('slot.freed'), bookingId: idSchema }),
  z.strictObject({
    type: z.literal('series.changed'),
    seriesId: idSchema,
    how: z.enum(['paused', 'ended', 'changed']),
  }),
  z.strictObject({ type: z.literal('credits.expiring'), grantId: idSchema }),
  z.strictObject({ type: z.literal('waitlist.offered'), entryId: idSchema }),
  z.strictObject({ type: z.literal('calendar.push'), bookingId: idSchema, providerId: idSchema }),
  /** `anew`: everything, not only what changed since. */
  z.strictObject({
    type: z.literal('calendar.sync'),
    connectionId: idSchema,
    anew: z.literal(true).optional(),
  }),
  /** The text message of an earlier event, put off until the quiet hours were over. */
  z.strictObject({ type: z.literal('text.due'), of: idSchema }),
  /** The room of a booking is to become what the booking needs now: made, moved or closed. */
  z.strictObject({ type: z.literal('meeting.settle'), bookingId: idSchema }),
  /** Something other than the time itself was paid: a package, the rest of a booking, extra time. */
  z.strictObject({ type: z.literal('order.paid'), orderId: idSchema }),
  /** What an order grants is to become what the order says now. */
  z.strictObject({ type: z.literal('order.settle'), orderId: idSchema }),
  z.strictObject({ type: z.literal('payment.failed'), orderId: idSchema, reason: z.string().max(60) }),
  z.strictObject({
    type: z.literal('payment.refundDue'),
    orderId: idSchema,
    amount: z.number().int().min(1),
    /** Of which payment, where it is not the one the order was paid with. */
    paymentIntentId: z.string().max(200).optional(),
  }),
  z.strictObject({ type: z.literal('payment.refunded'), orderId: idSchema, amount: z.number().int().min(1) }),
  /** A refund that had been made did not arrive: the money is ours again, and somebody has to see to it. */
  z.strictObject({
    type: z.literal('payment.refundFailed'),
    orderId: idSchema,
    refundId: z.string().max(100),
  }),
  /** A buyer asked their bank to take a payment back. */
  z.strictObject({ type: z.literal('payment.disputed'), orderId: idSchema, disputeId: z.string().max(100) }),
  z.strictObject({
    type: z.literal('payment.disputeClosed'),
    orderId: idSchema,
    disputeId: z.string().max(100),
  }),
  /** A licence waits, since no imported key is left for it. */
  z.strictObject({ type: z.literal('licence.waiting'), licenceId: idSchema }),
  /** A licence that waited has its key. */
  z.strictObject({ type: z.literal('licence.ready'), licenceId: idSchema }),
  /** The recipient of a gift is to be told, by a link that is made for it. */
  z.strictObject({ type: z.literal('gift.sent'), orderId: idSchema, tokenSealed: z.string().max(1_000) }),
  z.strictObject({ type: z.literal('gift.claimed'), orderId: idSchema }),
  /** Who a gift card that was sold is for is to be told, by a link that is made for it. */
  z.strictObject({ type: z.literal('giftCard.sent'), orderId: idSchema, tokenSealed: z.string().max(1_000) }),
  /** A cart stood untouched since then: who left it is to be mailed, if that still holds. */
  z.strictObject({ type: z.literal('cart.left'), clientUid: idSchema, touchedAt: z.number().int() }),
  /** A file was uploaded: it is offered once it was checked. */
  z.strictObject({ type: z.literal('file.check'), fileId: idSchema, versionId: idSchema }),
  /** A new version is there. `after`: who has the product is told from this entitlement on. */
  z.strictObject({
    type: z.literal('file.released'),
    fileId: idSchema,
    versionId: idSchema,
    after: idSchema.nullable(),
  }),
  z.strictObject({
    type: z.literal('subscription.changed'),
    subscriptionId: idSchema,
    news: subscriptionNewsSchema,
  }),
  /** What a subscription grants is to become what the subscription says now. */
  z.strictObject({ type: z.literal('subscription.settle'), subscriptionId: idSchema }),
  /** Terms of a price list wait for who can approve them. */
  z.strictObject({ type: z.literal('priceList.proposed'), priceListId: idSchema }),
  /** They were approved or sent back: who proposed them is told. */
  z.strictObject({
    type: z.literal('priceList.decided'),
    priceListId: idSchema,
    decision: z.enum(['approve', 'refuse']),
    reason: z.string().max(300),
  }),
  /** Somebody earned something by an order that came by their link. */
  z.strictObject({ type: z.literal('affiliate.earned'), orderId: idSchema }),
  /** The business noted that it paid somebody what they had earned. */
  z.strictObject({ type: z.literal('affiliate.paid'), payoutId: idSchema }),
  z.strictObject({ type: z.literal('review.received'), bookingId: idSchema }),
  z.strictObject({ type: z.literal('matches.ready'), uid: idSchema }),
  z.strictObject({
    type: z.literal('invitation.sent'),
    invitationId: idSchema,
    tokenSealed: z.string().max(1000),
  }),
  z.strictObject({ type: z.literal('invitation.accepted'), invitationId: idSchema, uid: idSchema }),
]);
export type OutboxEvent = z.infer<typeof outboxEventSchema>;

export const outboxEventTypeSchema = z.enum(
  outboxEventSchema.options.map(({ shape }) => shape.type.value) as [
    OutboxEvent['type'],
    ...OutboxEvent['type'][],
  ],
);

export const outboxEntrySchema = z.strictObject({
  event: outboxEventSchema,
  state: z.enum(['pending', 'done', 'dead']),
  attempts: z.number().int().min(0),
  nextAttemptAt: z.date(),
  lastError: z.string().max(300).nullable(),
  createdAt: z.date(),
  /** TTL. */
  expiresAt: z.date(),
});
/** `outbox/{eventId}`: written in the same commit as the state it tells of. */
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

export const deadLetterSchema = z.strictObject({
  event: outboxEventSchema,
  attempts: z.number().int().min(1),
  lastError: z.string().max(300),
  diedAt: z.date(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;

/** An effect that fails this often becomes a dead letter. */
export const maxAttempts = 5;

/** Wait before the next attempt: 10 s, 40 s, 2 min 40 s, 10 min 40 s. */
export const retryDelay = (attempts: number): Millis => (MINUTE / 6) * 4 ** Math.max(0, attempts - 1);
