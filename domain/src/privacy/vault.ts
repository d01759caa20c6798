import { z } from 'zod';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);

export const sealedSchema = z.strictObject({
  /** 96-bit nonce and ciphertext with its 128-bit tag, AES-256-GCM. */
  nonce: base64url.max(20),
  ciphertext: base64url.max(60_000),
  version: z.number().int().min(1),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** What a sealed field is bound to: moved anywhere else it does not open. */
export const vaultAad = (
  tenantId: string,
  collection: string,
  doc: string,
  field: string,
  version: number,
): string => [tenantId, collection, doc, field, version].join('|');

/** `subjects/{uid}`: where a person's intake stands. Readable by that person only. */
export const subjectSchema = z.strictObject({
  pseudonym: z.string().max(64),
  state: z.enum(['received', 'profiled', 'refused']),
  /** Why an envelope was refused: a problem code. */
  refusal: z.string().max(60).nullable(),
  envelopeId: z.string().max(128),
  updatedAt: z.date(),
});
export type Subject = z.infer<typeof subjectSchema>;
