import { z } from 'zod';
import { amountSchema, idSchema } from '../../kernel/index.ts';

export const recommendedSchema = z.strictObject({
  /** The code of who recommended it. */
  affiliateId: idSchema,
  kind: z.enum(['affiliate', 'customer']),
  /** What was agreed when it was bought: later changes of the programme change no sale. */
  terms: z.strictObject({
    points: z.number().int().min(0).max(9_000),
    /** Minor units at most, for a customer's friend. */
    credit: amountSchema,
    holdDays: z.number().int().min(0).max(180),
    offeringIds: z.array(idSchema).max(100),
  }),
  /** The hold counts from then, where that is after the payment: the end of what is booked. Null: from the payment. */
  heldFrom: z.date().nullable(),
});
/** Who recommended what is bought, and what they earn by it: kept where it is bought, whatever it is. */
export type Recommended = z.infer<typeof recommendedSchema>;
