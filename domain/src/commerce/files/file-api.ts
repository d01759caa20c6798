import { z } from 'zod';
import { idSchema, instantSchema } from '../../kernel/index.ts';
import { fileLimit, fileNameSchema, fileRefusalSchema, fileVersionSchema } from './product-file.ts';

/** `POST /v1/t/{tenantId}/products/{offeringId}/uploads`: where to put a file. */
export const askUploadSchema = z.strictObject({
  name: fileNameSchema,
  bytes: z.number().int().min(1).max(fileLimit),
});
export const uploadPlaceSchema = z.object({ uploadId: z.string(), path: z.string() });
export type UploadPlace = z.infer<typeof uploadPlaceSchema>;

/** `POST /v1/t/{tenantId}/products/{offeringId}/files`: takes up what was uploaded. */
export const takeFileSchema = z.strictObject({
  uploadId: idSchema,
  name: fileNameSchema,
  /** A new version of this file; null: a new file. */
  fileId: idSchema.nullable(),
  /** Of a new file: the variant it comes with; null: with every one. */
  variantId: idSchema.nullable(),
  notes: fileVersionSchema.shape.notes.default(''),
  /** Whether who bought it before is told. */
  announce: z.boolean().default(true),
});
export type TakeFile = z.input<typeof takeFileSchema>;

const versionViewSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  name: z.string(),
  bytes: z.number().int(),
  notes: z.string(),
  at: instantSchema,
});

export const sellerVersionSchema = versionViewSchema.extend({
  state: fileVersionSchema.shape.state,
  refusal: fileRefusalSchema.nullable(),
  scanned: z.boolean(),
});
export const sellerFileSchema = z.object({
  id: z.string(),
  variantId: z.string().nullable(),
  /** Latest first. */
  versions: z.array(sellerVersionSchema),
});
export type SellerFile = z.infer<typeof sellerFileSchema>;

/** `GET /v1/t/{tenantId}/products/{offeringId}/files` */
export const sellerFilesSchema = z.object({
  files: z.array(sellerFileSchema),
  /** Whether new files are looked at by a virus scanner. */
  scanner: z.boolean(),
});
export type SellerFiles = z.infer<typeof sellerFilesSchema>;

/** A file as who has it sees it. */
export const libraryFileSchema = z.object({
  id: z.string(),
  version: versionViewSchema,
  earlier: z.array(versionViewSchema),
  /** How often the version can still be downloaded; null: as often as they like. */
  left: z.number().int().nullable(),
});
export type LibraryFile = z.infer<typeof libraryFileSchema>;

/** `POST /v1/t/{tenantId}/library/{entitlementId}/links` */
export const askLinkSchema = z.strictObject({ fileId: idSchema, versionId: idSchema });
export const givenLinkSchema = z.object({ url: z.string(), expiresAt: instantSchema });
export type GivenLink = z.infer<typeof givenLinkSchema>;
