import { z } from 'zod';
import {
  countrySchema,
  currencySchema,
  instantSchema,
  localeSchema,
  pageOf,
  slugSchema,
  timeZoneSchema,
} from '../kernel/index.ts';
import { dayHoursSchema } from '../scheduling/day-hours.ts';
import { displayNameSchema } from './member.ts';
import { isReservedSlug } from './reserved-slugs.ts';
import { roleSchema } from './role.ts';
import {
  brandingSchema,
  businessKindSchema,
  imprintSchema,
  moduleSchema,
  tenantSettingsSchema,
} from './tenant.ts';

/** `POST /v1/tenants`: the two-minute onboarding in one request. */
export const createTenantSchema = z.strictObject({
  name: z.string().trim().min(2).max(80),
  slug: slugSchema.refine((slug) => !isReservedSlug(slug), 'this address is kept for the platform'),
  kind: businessKindSchema,
  locale: localeSchema,
  currency: currencySchema,
  timeZone: timeZoneSchema,
  country: countrySchema,
  accent: brandingSchema.shape.accent,
  modules: z.array(moduleSchema).max(9),
  /** Monday to Sunday: the hours the owner works, which become their availability. */
  weekly: z.array(dayHoursSchema).length(7),
  /** Whether to begin with sample offerings. */
  withSamples: z.boolean(),
});
export type CreateTenant = z.infer<typeof createTenantSchema>;
export const createdTenantSchema = z.object({ tenantId: z.string(), slug: slugSchema });

/** `PATCH /v1/t/{tenantId}` */
export const updateTenantSchema = tenantSettingsSchema
  .partial()
  .extend({ imprint: imprintSchema.optional() });

/** What anyone may know of a published tenant. */
export const publicTenantSchema = z.object({
  id: z.string(),
  slug: slugSchema,
  name: z.string(),
  tagline: z.string(),
  description: z.string(),
  kind: businessKindSchema,
  modules: z.array(moduleSchema),
  hasPlans: z.boolean(),
  branding: brandingSchema,
  locale: localeSchema,
  currency: currencySchema,
  timeZone: z.string(),
  country: countrySchema,
  imprint: z.object(imprintSchema.omit({ statement: true }).shape),
});
export type PublicTenant = z.infer<typeof publicTenantSchema>;

/** `GET /v1/public/slugs/{slug}` */
export const slugAvailabilitySchema = z.object({ available: z.boolean() });

/** A row of `GET /v1/t/{tenantId}/members`. The address comes from Auth and is never stored in Firestore. */
export const memberRowSchema = z.object({
  uid: z.string(),
  role: roleSchema,
  displayName: displayNameSchema,
  email: z.string().nullable(),
  joinedAt: instantSchema,
  activeAt: instantSchema,
});
export type MemberRow = z.infer<typeof memberRowSchema>;

/** `GET /v1/t/{tenantId}/members?role=&cursor=`, in the order they joined. */
export const memberListQuerySchema = z.object({
  role: roleSchema.optional(),
  cursor: z.string().max(400).optional(),
});
export const memberListSchema = pageOf(memberRowSchema);

/** `POST /v1/t/{tenantId}/join`: the role one has then; a member keeps theirs. */
export const joinedSchema = z.object({ role: roleSchema });

/** `PATCH /v1/t/{tenantId}/members/{uid}` */
export const changeRoleSchema = z.strictObject({ role: roleSchema });

/** `POST /v1/t/{tenantId}/invitations` */
export const inviteSchema = z.strictObject({ email: z.email().max(254), role: roleSchema });

/** A row of `GET /v1/t/{tenantId}/invitations`. */
export const invitationRowSchema = z.object({
  id: z.string(),
  emailMasked: z.string(),
  role: roleSchema,
  state: z.enum(['pending', 'accepted', 'revoked', 'expired']),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type InvitationRow = z.infer<typeof invitationRowSchema>;
export const invitationListSchema = pageOf(invitationRowSchema);

/** `GET /v1/public/invitations/{token}`: what the invited sees before signing in. */
export const invitationPreviewSchema = z.object({
  tenantName: z.string(),
  tenantSlug: slugSchema,
  role: roleSchema,
  emailMasked: z.string(),
  state: z.enum(['pending', 'accepted', 'revoked', 'expired']),
});

/** `POST /v1/invitations/accept` */
export const acceptInvitationSchema = z.strictObject({ token: z.string().max(400) });
/** Where the accepted invitation leads. */
export const acceptedInvitationSchema = z.object({
  tenantId: z.string(),
  slug: slugSchema,
  role: roleSchema,
});
