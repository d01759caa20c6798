import { z } from 'zod';
import { idSchema, instantSchema, isoDateSchema, pointSchema } from '../kernel/index.ts';
import { problems } from '../operations/index.ts';
import { maxMoves } from './dispatch-plan.ts';

const intervalSchema = z.object({ start: instantSchema, end: instantSchema });
export const dispatchParamsSchema = z.object({ tenantId: idSchema, day: isoDateSchema });

/** Where the times on the way come from; `estimatedInstead`: the routing service did not answer. */
export const travelSourceSchema = z.enum(['routed', 'estimated', 'estimatedInstead']);
export type TravelSource = z.infer<typeof travelSourceSchema>;

const undoableSchema = z.object({ at: instantSchema, moves: z.number().int() }).nullable();

/** `GET /v1/t/{tenantId}/dispatch/{day}`: what a day's board needs beside the bookings, which the page listens to. */
export const dispatchBoardSchema = z.object({
  day: isoDateSchema,
  timeZone: z.string(),
  from: instantSchema,
  to: instantSchema,
  cleaners: z.array(
    z.object({
      providerId: z.string(),
      displayName: z.string(),
      shifts: z.array(intervalSchema),
      busy: z.array(intervalSchema),
      lunch: intervalSchema.extend({ minutes: z.number() }).nullable(),
      base: pointSchema.nullable(),
      /** Minutes kept free between two visits. */
      bufferMinutes: z.number(),
    }),
  ),
  areas: z.array(
    z.object({ id: z.string(), title: z.string(), colour: z.string(), rings: z.array(z.string()) }),
  ),
  /** The last application that can still be taken back. */
  undoable: undoableSchema,
});
export type DispatchBoard = z.infer<typeof dispatchBoardSchema>;

/** Somebody else goes to a visit, or at another time. */
export const dispatchMoveSchema = z.strictObject({
  bookingId: idSchema,
  providerId: idSchema,
  start: instantSchema,
  /** How it stood where this was decided: if it stands otherwise by then, it is left alone. */
  from: z.strictObject({ providerId: idSchema, start: instantSchema }),
});
export type DispatchMove = z.infer<typeof dispatchMoveSchema>;

const stopSchema = z.object({ bookingId: z.string(), start: instantSchema });
const routeSchema = z.object({ km: z.number(), travelMinutes: z.number(), visits: z.array(stopSchema) });

/** `POST …/propose`: a better plan of the day, which nobody has to take. */
export const dispatchProposalSchema = z.object({
  km: z.object({ before: z.number(), after: z.number() }),
  travelMinutes: z.object({ before: z.number(), after: z.number() }),
  routes: z.array(
    z.object({
      providerId: z.string(),
      before: routeSchema,
      after: routeSchema.extend({ lunch: intervalSchema.nullable() }),
    }),
  ),
  moves: z.array(dispatchMoveSchema),
  /** Visits for which there is no room, and why; they stay as they are. */
  stuck: z.array(
    z.object({ bookingId: z.string(), reason: z.enum(['nobodyAble', 'bound', 'nobodyWorks', 'noRoom']) }),
  ),
  /** Visits that cannot be driven as they stand. */
  brokenBefore: z.number().int(),
  travel: travelSourceSchema,
});
export type DispatchProposal = z.infer<typeof dispatchProposalSchema>;

/** `POST …/apply` (Idempotency-Key) */
export const applyDispatchSchema = z.strictObject({
  moves: z.array(dispatchMoveSchema).min(1).max(maxMoves),
  /** Also outside what clients were told, who then get a notice, and outside working hours. */
  force: z.boolean().default(false),
});
export type ApplyDispatch = z.input<typeof applyDispatchSchema>;

/** `POST …/bookings/{bookingId}/reassign` (Idempotency-Key) */
export const reassignRequestSchema = dispatchMoveSchema
  .omit({ bookingId: true })
  .extend({ force: z.boolean().default(false) });

export const moveConflictSchema = z.object({
  bookingId: z.string(),
  code: z.enum(Object.keys(problems) as [keyof typeof problems, ...(keyof typeof problems)[]]),
});
export type MoveConflict = z.infer<typeof moveConflictSchema>;

/** What came of `apply` and `undo`: what was moved, and what could not be and why. */
export const appliedDispatchSchema = z.object({
  applied: z.array(z.string()),
  conflicts: z.array(moveConflictSchema),
  undoable: undoableSchema,
});
export type AppliedDispatch = z.infer<typeof appliedDispatchSchema>;
