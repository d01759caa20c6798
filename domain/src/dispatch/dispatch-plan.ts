import { z } from 'zod';
import { idSchema, isoDateSchema } from '../kernel/index.ts';

/** Who goes to a visit, and when. */
const stopSchema = z.strictObject({ providerId: idSchema, start: z.date() });

/** Applications of one day that are kept: the oldest make room. */
export const keptApplications = 20;
/** Moves one application can hold. */
export const maxMoves = 120;

const applicationSchema = z.strictObject({
  id: idSchema,
  /** uid of the admin. */
  by: z.string().max(140),
  at: z.date(),
  moves: z
    .array(z.strictObject({ bookingId: idSchema, before: stopSchema, after: stopSchema }))
    .min(1)
    .max(maxMoves),
  undone: z.boolean(),
});
export type Application = z.infer<typeof applicationSchema>;

/** `dispatchPlans/{day}`: what was changed on the board of a day and what was before, so that it can be undone. Ids only. */
export const dispatchPlanSchema = z.strictObject({
  day: isoDateSchema,
  applications: z.array(applicationSchema).max(keptApplications),
  updatedAt: z.date(),
  /** TTL: a month after the day nobody undoes anything. */
  expiresAt: z.date(),
});
export type DispatchPlan = z.infer<typeof dispatchPlanSchema>;

/** What undoing would take back, or null: the last application that stands. */
export const lastStanding = (plan: DispatchPlan | undefined): Application | null =>
  plan?.applications.findLast(({ undone }) => !undone) ?? null;
