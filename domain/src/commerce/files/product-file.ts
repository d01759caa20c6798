import { z } from 'zod';
import { idSchema } from '../../kernel/index.ts';

/** The largest file that is taken: bytes. */
export const fileLimit = 2 * 1024 ** 3;
/** Files of one product, and versions of one file. */
export const mostFiles = 30;
export const mostVersions = 50;

export const fileNameSchema = z.string().trim().min(1).max(120);

/** Why a version is not offered. type: the name says something else than the bytes; virus: the scanner found something; unscannable: it is too large for the scanner; gone: nothing was uploaded. */
export const fileRefusalSchema = z.enum(['type', 'tooLarge', 'empty', 'virus', 'unscannable', 'gone']);
export type FileRefusal = z.infer<typeof fileRefusalSchema>;

export const fileVersionSchema = z.strictObject({
  id: idSchema,
  /** From one upwards. */
  number: z.number().int().min(1).max(mostVersions),
  name: fileNameSchema,
  bytes: z.number().int().min(0).max(fileLimit),
  /** As its name and its first bytes say together; empty until that is known. */
  type: z.string().max(120),
  /** Empty until it is known. */
  sha256: z.string().regex(/^([0-9a-f]{64})?$/),
  /** What is new, for who has it already. */
  notes: z.string().trim().max(1_000),
  /** checking: nobody gets it yet; ready: offered; refused: never. */
  state: z.enum(['checking', 'ready', 'refused']),
  refusal: fileRefusalSchema.nullable(),
  /** Whether a virus scanner has looked at it, or only its kind and its size were checked. */
  scanned: z.boolean(),
  /** Whether earlier buyers are told of it. */
  announce: z.boolean(),
  /** Where its upload waits to be checked; null once it was. */
  upload: z.string().max(500).nullable(),
  at: z.date(),
});
export type FileVersion = z.infer<typeof fileVersionSchema>;

/** `productFiles/{id}`: a file that comes with a product, in its versions. Written by the server. */
export const productFileSchema = z.strictObject({
  offeringId: idSchema,
  /** Null: with every variant. */
  variantId: idSchema.nullable(),
  versions: z.array(fileVersionSchema).min(1).max(mostVersions),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type ProductFile = z.infer<typeof productFileSchema>;

/** Where files lie in Storage; uploads wait under `incoming/` until the server has looked at them. */
export const fileStorage = {
  upload: (t: string, offeringId: string, uid: string, uploadId: string) =>
    `incoming/${t}/files/${offeringId}/${uid}/${uploadId}`,
  version: (t: string, fileId: string, versionId: string) => `tenants/${t}/files/${fileId}/${versionId}`,
} as const;

/** The version that is offered, with the earlier ones that still are, latest first. */
export function offeredVersions({ versions }: Pick<ProductFile, 'versions'>): readonly FileVersion[] {
  return versions.filter(({ state }) => state === 'ready').sort((one, other) => other.number - one.number);
}

/** Whether a file comes with what somebody has. */
export const comesWith = (
  file: Pick<ProductFile, 'offeringId' | 'variantId'>,
  had: { readonly offeringId: string; readonly variantId: string | null },
): boolean =>
  file.offeringId === had.offeringId && (file.variantId === null || file.variantId === had.variantId);
