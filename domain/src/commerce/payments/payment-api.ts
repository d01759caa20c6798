import { z } from 'zod';

/** `POST /v1/t/{tenantId}/orders/{orderId}/payment` */
export const openPaymentSchema = z.strictObject({
  /** The buyer agrees that the card they type is kept for the next time they buy here. */
  keep: z.boolean(),
});

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
