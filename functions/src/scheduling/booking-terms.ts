import {
  type Booking,
  type BookingActor,
  type BookingTerms,
  cancellationTerms,
  costAfterMove,
  type Reckoning,
  rescheduleTerms,
} from '@evergrow/domain/scheduling';

const iso = (date: Date | null) => date?.toISOString() ?? null;
const costOf = ({
  percent,
  fee,
  refund,
  giftCard,
  creditKept,
  freeUntil,
}: Reckoning & { readonly freeUntil: Date | null }) => ({
  percent,
  fee,
  refund,
  giftCard,
  creditKept,
  freeUntil: iso(freeUntil),
});

/** What `by` may do with a booking now and what it costs, also right after moving it to `start`. */
export function bookingTerms(
  booking: Booking,
  by: BookingActor,
  now: Date,
  start: Date | null,
): BookingTerms {
  const cancel = cancellationTerms(booking, by, now.getTime());
  const move = rescheduleTerms(booking, by, now.getTime());
  const after = costAfterMove(booking, { by, now: now.getTime(), start });
  return {
    cancel: { ...costOf(cancel), may: cancel.may, refusal: cancel.refusal, until: iso(cancel.until) },
    reschedule: {
      may: move.may,
      refusal: move.refusal,
      until: iso(move.until),
      left: move.left,
      stays: after.stays,
      cancelAfter: costOf(after),
    },
  };
}
