import { z } from 'zod';
import { amountSchema } from '../kernel/index.ts';

/** From so many hours before the start, cancelling costs so many percent of the price. */
export const feeStepSchema = z.strictObject({
  hoursBefore: z.number().min(0).max(2_160),
  percent: z.number().int().min(0).max(100),
});
export type FeeStep = z.infer<typeof feeStepSchema>;

export const depositSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), percent: z.number().int().min(1).max(99) }),
  z.strictObject({ kind: z.literal('flat'), amount: amountSchema.min(1) }),
]);
/** The part of the price paid when booking; the rest is due before the end. */
export type Deposit = z.infer<typeof depositSchema>;

/** What a client may do, until when, and what it costs. A booking keeps the one it was made under. */
export const bookingPolicySchema = z.strictObject({
  /** Whether the provider has to say yes before a paid booking stands. */
  approval: z.boolean(),
  /** How long the provider has for that. Unanswered, it is declined and refunded. */
  approvalHours: z.number().int().min(1).max(168),
  clientMayCancel: z.boolean(),
  clientMayReschedule: z.boolean(),
  /** Minutes before the start until which the client can do it alone; 0: until it begins. */
  cancelUntilMinutes: z.number().int().min(0).max(129_600),
  rescheduleUntilMinutes: z.number().int().min(0).max(129_600),
  /** How often a client may move one booking. */
  maxReschedules: z.number().int().min(0).max(50),
  /** Ascending by hours; before the longest of them cancelling is free. E.g. 48 h: 50 %, 24 h: 100 %. */
  cancellationFees: z
    .array(feeStepSchema)
    .max(6)
    .refine(
      (steps) => steps.every((step, i) => i === 0 || (steps[i - 1]?.hoursBefore ?? 0) < step.hoursBefore),
      'hours must ascend',
    )
    .refine(
      (steps) => steps.every((step, i) => i === 0 || (steps[i - 1]?.percent ?? 100) >= step.percent),
      'cancelling later cannot cost less',
    ),
  noShowPercent: z.number().int().min(0).max(100),
  deposit: depositSchema.nullable(),
});
export type BookingPolicy = z.infer<typeof bookingPolicySchema>;

/** Everything free until it begins: what a business has before it decides otherwise. */
export const defaultBookingPolicy: BookingPolicy = {
  approval: false,
  approvalHours: 48,
  clientMayCancel: true,
  clientMayReschedule: true,
  cancelUntilMinutes: 0,
  rescheduleUntilMinutes: 0,
  maxReschedules: 10,
  cancellationFees: [],
  noShowPercent: 100,
  deposit: null,
};
