import { z } from 'zod';
import { currencySchema, instantSchema, pageOf } from '../kernel/index.ts';
import { businessKindSchema } from '../tenancy/index.ts';
import { scopeSchema } from './api-key.ts';
import { auditActionSchema } from './audit.ts';
import { outboxEventTypeSchema } from './outbox.ts';

export const auditRowSchema = z.object({
  id: z.string(),
  action: auditActionSchema,
  actor: z.string(),
  target: z.string(),
  reason: z.string(),
  at: instantSchema,
});
/** `GET /v1/t/{tenantId}/audit` and `GET /v1/platform/audit` */
export const auditListSchema = pageOf(auditRowSchema);

export const deadLetterRowSchema = z.object({
  id: z.string(),
  type: outboxEventTypeSchema,
  attempts: z.number().int(),
  lastError: z.string(),
  diedAt: instantSchema,
});
/** `GET /v1/t/{tenantId}/dead-letters`; `POST …/{id}/redrive` tries one again. */
export const deadLetterListSchema = pageOf(deadLetterRowSchema);
/** Whether the attempt succeeded; if not, it is in the list again. */
export const redrivenSchema = z.object({ delivered: z.boolean() });

/** `POST /v1/t/{tenantId}/api-keys` (Idempotency-Key) */
export const createApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(scopeSchema).min(1).max(3),
});
/** The secret is shown this once. */
export const createdApiKeySchema = z.object({ id: z.string(), secret: z.string() });
export const apiKeyRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scopeSchema),
  createdAt: instantSchema,
  revokedAt: instantSchema.nullable(),
});
export const apiKeyListSchema = pageOf(apiKeyRowSchema);

/** A row of `GET /v1/platform/tenants?q=&cursor=`. */
export const platformTenantRowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: businessKindSchema,
  currency: currencySchema,
  published: z.boolean(),
  suspended: z.boolean(),
  createdAt: instantSchema,
});
export const platformTenantListSchema = pageOf(platformTenantRowSchema);

/** A row of `GET /v1/platform/users?email=&cursor=`. */
export const platformUserRowSchema = z.object({
  uid: z.string(),
  email: z.string().nullable(),
  displayName: z.string().nullable(),
  emailVerified: z.boolean(),
  disabled: z.boolean(),
  createdAt: instantSchema,
  lastSignInAt: instantSchema.nullable(),
});
export const platformUserListSchema = pageOf(platformUserRowSchema);

/** `POST /v1/platform/tenants/{id}/suspension`, `/v1/platform/users/{uid}/suspension` */
export const suspensionSchema = z.strictObject({
  suspended: z.boolean(),
  reason: z.string().trim().min(5).max(500),
});

/** `GET /v1/platform/tenants`: `q` is how the address begins. */
export const platformTenantQuerySchema = z.object({
  q: z
    .string()
    .trim()
    .toLowerCase()
    .max(40)
    .regex(/^[a-z0-9-]*$/, 'letters, digits and hyphens only')
    .optional(),
  cursor: z.string().max(400).optional(),
});

/** `GET /v1/platform/users`: one address, or everybody page by page. */
export const platformUserQuerySchema = z.object({
  email: z.string().trim().toLowerCase().max(254).optional(),
  cursor: z.string().max(2000).optional(),
});

/** `GET /v1/health`: the process answers. */
export const healthSchema = z.object({ status: z.literal('ok') });

/** `GET /v1/ready`: what the API stands on answers too; 503 when something does not. */
export const readinessSchema = z.object({
  status: z.literal('ok'),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), ms: z.number().int() })),
});

const emulatorAddressSchema = z.object({ host: z.string(), port: z.number().int() });

/** `GET /v1/public/config`: how the web app reaches Firebase. Nothing in it is secret. */
export const publicConfigSchema = z.object({
  firebase: z.object({
    apiKey: z.string(),
    authDomain: z.string(),
    projectId: z.string(),
    storageBucket: z.string(),
    appId: z.string(),
  }),
  emulators: z
    .object({ auth: z.url(), firestore: emulatorAddressSchema, storage: emulatorAddressSchema })
    .nullable(),
  /** The page of the local stand-ins; null wherever real services are used. */
  localCloudUrl: z.url().nullable(),
  /** Where the form for cards comes from, and whose it is; null: cards are typed on the payment service's own page only. */
  payments: z.object({ scriptUrl: z.url(), publishableKey: z.string() }).nullable(),
  /** Tiles to draw maps on; null: maps are drawn without. */
  map: z.object({ tilesUrl: z.string(), attribution: z.string() }).nullable(),
});
export type PublicConfig = z.infer<typeof publicConfigSchema>;
