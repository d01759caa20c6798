import { z } from 'zod';
import { idSchema, instantSchema } from '../kernel/index.ts';
import { quoteSchema } from '../pricing/index.ts';
import {
  adjustmentStatusSchema,
  extraMinutesSchema,
  itemStateSchema,
  photoKindSchema,
  signatureSchema,
  visitNotesSchema,
} from './visit.ts';

/** `PUT …/bookings/{bookingId}/visit/items/{itemId}`. `at`: when it was tapped, for a phone that had no network then. */
export const markItemRequestSchema = z.strictObject({
  state: itemStateSchema,
  note: z.string().trim().max(300).optional(),
  at: instantSchema,
});

/** `PUT …/visit/notes`. What is left out stays as it is. */
export const notesRequestSchema = visitNotesSchema.pick({ team: true, client: true }).partial();

/** `POST …/visit/photos`: makes a picture of what was uploaded to `visitStorage.upload(…, uploadId)`. */
export const photoRequestSchema = z.strictObject({
  uploadId: idSchema,
  kind: photoKindSchema,
  takenAt: instantSchema,
});

/** `POST …/visit/adjustments` (Idempotency-Key) */
export const proposeRequestSchema = z.strictObject({
  minutes: extraMinutesSchema,
  reason: z.string().trim().min(1).max(500),
});

/** `POST …/visit/adjustments/{adjustmentId}/answer` (Idempotency-Key): the client accepts or declines, the provider withdraws. */
export const answerRequestSchema = z.strictObject({ answer: z.enum(['accepted', 'declined', 'withdrawn']) });

/** `GET …/visit`: the visit with its words in clear. A client does not get the notes for the team. */
export const visitViewSchema = z.object({
  bookingId: z.string(),
  checklist: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: itemStateSchema,
      at: instantSchema.nullable(),
      note: z.string(),
    }),
  ),
  photos: z.array(
    z.object({
      id: z.string(),
      kind: photoKindSchema,
      path: z.string(),
      thumbnailPath: z.string(),
      width: z.number(),
      height: z.number(),
      takenAt: instantSchema,
    }),
  ),
  notes: z.object({ team: z.string().nullable(), client: z.string() }),
  signature: signatureSchema.extend({ at: instantSchema }).nullable(),
  adjustments: z.array(
    z.object({
      id: z.string(),
      status: adjustmentStatusSchema,
      minutes: z.number(),
      quote: quoteSchema,
      reason: z.string(),
      proposedAt: instantSchema,
      orderId: z.string().nullable(),
      /** Whether what was accepted has yet to be paid. */
      due: z.boolean(),
    }),
  ),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
});
export type VisitView = z.infer<typeof visitViewSchema>;
