import { z } from 'zod';
import { idSchema, lineSchema } from '../kernel/index.ts';
import { quoteSchema } from '../pricing/index.ts';
import { sealedSchema } from '../privacy/vault.ts';

/** open = still to be done; skipped = could not be done, and a note says why. */
export const itemStateSchema = z.enum(['open', 'done', 'skipped']);
export type ItemState = z.infer<typeof itemStateSchema>;

export const checklistItemSchema = z.strictObject({
  id: idSchema,
  title: lineSchema(120),
  state: itemStateSchema,
  /** When and by whom it was last changed; null while it is open. */
  at: z.date().nullable(),
  by: idSchema.nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const photoKindSchema = z.enum(['before', 'after']);
export type PhotoKind = z.infer<typeof photoKindSchema>;

export const visitPhotoSchema = z.strictObject({
  id: idSchema,
  kind: photoKindSchema,
  /** Storage paths of the picture and of one no larger than `thumbnailSide`. */
  path: z.string().max(400),
  thumbnailPath: z.string().max(400),
  /** Pixels, of the picture. */
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
  bytes: z.number().int().min(1),
  takenAt: z.date(),
  by: idSchema,
});
export type VisitPhoto = z.infer<typeof visitPhotoSchema>;

/** proposed = waits for the client; withdrawn = taken back by who proposed it. */
export const adjustmentStatusSchema = z.enum(['proposed', 'accepted', 'declined', 'withdrawn']);

export const adjustmentSchema = z.strictObject({
  id: idSchema,
  status: adjustmentStatusSchema,
  /** Extra minutes worked. */
  minutes: z.number().int().min(5).max(480).multipleOf(5),
  quote: quoteSchema,
  /** Why, in the provider's words. Sealed like all words of a visit. */
  reason: sealedSchema,
  proposedBy: idSchema,
  proposedAt: z.date(),
  answeredAt: z.date().nullable(),
  /** What the client pays it by; null until they accept, and where it costs nothing. */
  orderId: idSchema.nullable(),
});
/** Extra time, which costs nothing until the client says yes. */
export type Adjustment = z.infer<typeof adjustmentSchema>;

/** How much may be added to one visit. */
export const visitLimits = { photos: 30, adjustments: 10 } as const;

/**
 * `visits/{bookingId}`: what is done at a visit. Written through the API, read by its client, its providers and admins.
 * Whatever somebody wrote or signed is sealed under the client's own key: erasing them erases it.
 */
export const visitSchema = z.strictObject({
  clientUid: idSchema,
  providerIds: z.array(idSchema).min(1).max(10),
  checklist: z.array(checklistItemSchema).max(60),
  photos: z.array(visitPhotoSchema).max(visitLimits.photos),
  /** The notes, by `visitNotesSchema`; null while there are none. */
  notes: sealedSchema.nullable(),
  /** By `signatureSchema`. */
  signature: sealedSchema.nullable(),
  signedAt: z.date().nullable(),
  adjustments: z.array(adjustmentSchema).max(visitLimits.adjustments),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Visit = z.infer<typeof visitSchema>;

const note = z.string().trim().max(2000);

export const visitNotesSchema = z.strictObject({
  /** For colleagues only. */
  team: note,
  /** What the client reads in the report. */
  client: note,
  /** Beside items of the checklist: why one was skipped, what was found. */
  items: z.record(idSchema, z.string().trim().max(300)),
});
export type VisitNotes = z.infer<typeof visitNotesSchema>;

export const emptyNotes: VisitNotes = { team: '', client: '', items: {} };

/** Width and height of the field a signature is drawn in; its path is in these units. */
export const signatureBox = { width: 600, height: 200 } as const;

export const signatureSchema = z.strictObject({
  /** Who signed, as they write themselves. */
  name: lineSchema(80),
  /** An SVG path of straight lines only: `M12 40L14 42…`. Nothing else can be in it. */
  path: z
    .string()
    .max(20_000)
    .regex(/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/, 'the signature is empty or not made of lines'),
});
export type Signature = z.infer<typeof signatureSchema>;

export const extraMinutesSchema = adjustmentSchema.shape.minutes;
