import { z } from 'zod';
import { sealedSchema } from './vault.ts';

const wrapped = z.string().max(1000);

/**
 * `keys/current`: a tenant's keys. The data key is wrapped by the key service (Cloud KMS, or the local key file);
 * everything else is sealed under the data key, so that one call to the service opens them all.
 */
export const tenantKeysSchema = z.strictObject({
  keyId: z.string().max(40),
  /** X25519 public key, base64url: what browsers seal intakes to. */
  publicKey: z.string().max(100),
  dataKeyWrapped: wrapped,
  /** The private half of `publicKey`. */
  privateKey: sealedSchema,
  /** What pseudonyms and address hashes are derived with. */
  secret: sealedSchema,
  createdAt: z.date(),
});
export type TenantKeys = z.infer<typeof tenantKeysSchema>;

/**
 * `subjectKeys/{uid}` and `visitKeys/{uid}`: a person's own data keys under the tenant's, for their intake and for their
 * bookings. Without them nothing of theirs can be opened.
 */
export const subjectKeySchema = z.strictObject({ key: sealedSchema, createdAt: z.date() });
export type SubjectKey = z.infer<typeof subjectKeySchema>;

/** `vault/{uid}`: the intake as it was given, under the person's own key. */
export const vaultEntrySchema = z.strictObject({
  intake: sealedSchema,
  envelopeId: z.string().max(128),
  consentVersion: z.string().max(20),
  storedAt: z.date(),
});
export type VaultEntry = z.infer<typeof vaultEntrySchema>;

/** `drafts/{uid}`: what has been answered so far, under the person's own key. */
export const draftEntrySchema = z.strictObject({ draft: sealedSchema, savedAt: z.date() });
export type DraftEntry = z.infer<typeof draftEntrySchema>;
