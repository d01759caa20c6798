import { z } from 'zod';
import { DAY, idSchema, type Millis } from '../kernel/index.ts';

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

/**
 * `envelopes/{id}`: an intake sealed in the browser (HPKE base mode, RFC 9180: DHKEM(X25519, HKDF-SHA256),
 * HKDF-SHA256, AES-256-GCM). The id is a fresh random UUID that is also bound in the AAD.
 * Deleted as soon as it has been opened or refused.
 */
export const envelopeSchema = z.strictObject({
  uid: idSchema,
  keyId: z.string().max(40),
  /** Encapsulated key. */
  enc: base64url(64),
  ciphertext: base64url(40_000),
  consentVersion: z.string().max(20),
  createdAt: z.date(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** What the seal is bound to: an envelope moved to another tenant, person or id does not open. */
export const envelopeAad = (tenantId: string, uid: string, envelopeId: string, version: string): string =>
  ['evergrow-intake', tenantId, uid, envelopeId, version].join('|');

/** The HPKE `info` parameter: the application and what the key is for. */
export const envelopeInfo = 'evergrow intake v1';

/** An envelope is opened within this time or never: it is bounded how long one can be held back and replayed. */
export const envelopeLifetime: Millis = DAY;
