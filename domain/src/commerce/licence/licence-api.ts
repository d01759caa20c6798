import { z } from 'zod';
import { cursorQuerySchema, idSchema, instantSchema, pageOf } from '../../kernel/index.ts';
import { licenceStateSchema } from './licence.ts';
import { licenceClaimsSchema } from './licence-token.ts';

/** What the seller's software sends. */
export const licenceRequestSchema = z.strictObject({
  tenantId: idSchema,
  /** The product, by its offering. */
  product: idSchema,
  key: z.string().trim().min(4).max(220),
  /** What the software knows the device by: the same each time, another on each device. Only its hash is kept. */
  device: z.string().trim().min(4).max(300),
  /** The device as its owner knows it. */
  deviceName: z
    .string()
    .trim()
    .max(60)
    .regex(/^[^\p{C}]*$/u)
    .default(''),
});
export type LicenceRequest = z.infer<typeof licenceRequestSchema>;

/** What it is answered: `token` proves the rest without us. */
export const licenceAnswerSchema = z.object({
  token: z.string(),
  claims: licenceClaimsSchema,
  /** Devices it is active on, and can be. */
  devices: z.number().int(),
  limit: z.number().int(),
});
export type LicenceAnswer = z.infer<typeof licenceAnswerSchema>;

export const deactivatedSchema = z.object({ devices: z.number().int(), limit: z.number().int() });

/** The tenant's public keys as a JSON Web Key Set (RFC 8037). */
export const licenceKeySetSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
      kid: z.string(),
      x: z.string(),
    }),
  ),
});

const shown = z.object({
  id: idSchema,
  offeringId: idSchema,
  title: z.string(),
  state: licenceStateSchema,
  ending: z.string().nullable(),
  limit: z.number().int(),
  until: instantSchema.nullable(),
  grantedAt: instantSchema,
});

/** A licence as its buyer sees it. */
export const ownLicenceSchema = shown.extend({
  devices: z.array(z.object({ hash: z.string(), name: z.string(), at: instantSchema })),
});
export type OwnLicence = z.infer<typeof ownLicenceSchema>;
export const ownLicencesQuerySchema = cursorQuerySchema.extend({ orderId: idSchema.optional() });
export const ownLicenceListSchema = pageOf(ownLicenceSchema);
export const revealedKeySchema = z.object({ key: z.string() });

/** A licence as the seller sees it: never its key. */
export const licenceRowSchema = shown.extend({
  variantId: idSchema.nullable(),
  clientUid: idSchema,
  clientName: z.string(),
  devices: z.number().int(),
  /** Whether the seller took it back, and can give it again. */
  takenBack: z.boolean(),
});
export type LicenceRow = z.infer<typeof licenceRowSchema>;
export const licenceListQuerySchema = cursorQuerySchema.extend({
  offeringId: idSchema.optional(),
  /** The last four characters of a key. */
  ending: z.string().trim().toUpperCase().length(4).optional(),
  /** The buyer's e-mail address. */
  buyer: z.email().optional(),
});
export const licenceListSchema = pageOf(licenceRowSchema);
export const changeLicenceSchema = z.strictObject({
  change: z.enum(['revoke', 'restore', 'resetDevices']),
  reason: z.string().trim().max(300).default(''),
});
export type ChangeLicence = z.infer<typeof changeLicenceSchema>;

/** How many imported keys there are for a product, and how many licences wait for one. */
export const keyPoolsSchema = z.object({
  pools: z.array(
    z.object({
      variantId: idSchema.nullable(),
      /** The variant's choice in words; empty for the product itself. */
      title: z.string(),
      free: z.number().int(),
      waiting: z.number().int(),
    }),
  ),
});
export type KeyPools = z.infer<typeof keyPoolsSchema>;

/** Products that are delivered by imported keys. */
export const licensedOfferingsSchema = z.object({
  items: z.array(z.object({ id: idSchema, title: z.string(), imported: z.boolean() })),
});

export const importKeysSchema = z.strictObject({
  variantId: idSchema.nullable(),
  /** One a line, or a CSV with the keys in its first column. */
  text: z.string().min(1).max(1_000_000),
});
export const importedKeysSchema = z.object({
  added: z.number().int(),
  /** Handed at once to who waited. */
  handedOut: z.number().int(),
  /** Lines with keys that were there before, or further up. */
  duplicates: z.array(z.number().int()),
  unfit: z.array(z.number().int()),
});
export type ImportedKeys = z.infer<typeof importedKeysSchema>;
