import { z } from 'zod';

/** `POST /v1/t/{tenantId}/orders/{orderId}/payment` */
export const openPaymentSchema = z.strictObject({
  /**
   * The buyer agrees that the card they type is kept for the next time they buy here. The first time of a series keeps it for
   * the later ones as its client agreed, whatever this says.
   */
  keep: z.boolean(),
});

/** `POST /v1/t/{tenantId}/bookings/{bookingId}/pay` */
export const payBalanceSchema = z.strictObject({
  /** Where it shall be paid; where there is no form, the page is opened anyhow. */
  payOn: z.enum(['page', 'form']),
});
export type PayBalance = z.infer<typeof payBalanceSchema>;

/** The payment service's name of a card that is kept. */
export const cardIdSchema = z.string().regex(/^pm_\w{1,96}$/);

/** `POST /v1/t/{tenantId}/orders/{orderId}/payment/card` */
export const paySavedSchema = z.strictObject({ cardId: cardIdSchema });

/**
 * How far the payment of an order is: open = the form can pay it; action = its buyer's bank wants to see them, which the form
 * does; declined = an attempt was, and another can be made; processing = the bank answers later; paid.
 */
export const openedPaymentSchema = z.object({
  state: z.enum(['open', 'action', 'declined', 'processing', 'paid']),
  /** What the form is opened with; null where nothing is to be paid any more. */
  clientSecret: z.string().nullable(),
  /** Why the last attempt was declined, in the payment service's word. */
  reason: z.string().nullable(),
});
export type OpenedPayment = z.infer<typeof openedPaymentSchema>;
