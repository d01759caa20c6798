import { z } from 'zod';
import { countrySchema, currencySchema, localeSchema, slugSchema, timeZoneSchema } from '../kernel/index.ts';

export const moduleSchema = z.enum([
  'matching',
  'sessions',
  'visits',
  'products',
  'courses',
  'programs',
  'community',
  'assistant',
  'habits',
]);
/** A capability a tenant switches on. What a tenant is follows from these, never from a fork in the code. */
export type Module = z.infer<typeof moduleSchema>;

export const businessKindSchema = z.enum(['coaching', 'homeServices', 'digitalProducts', 'creatorHub']);
export type BusinessKind = z.infer<typeof businessKindSchema>;

/** Modules a new tenant of each kind begins with. */
export const modulesOf: Record<BusinessKind, readonly Module[]> = {
  coaching: ['matching', 'sessions', 'programs', 'community'],
  homeServices: ['visits'],
  digitalProducts: ['products', 'courses'],
  creatorHub: ['programs', 'community', 'assistant', 'habits', 'products'],
};

export const accentSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #0f766e');

export const brandingSchema = z.strictObject({
  accent: accentSchema,
  /** Storage path of the logo, or null for the initials. */
  logoPath: z.string().max(200).nullable(),
  colorScheme: z.enum(['light', 'dark', 'auto']),
});
export type Branding = z.infer<typeof brandingSchema>;

/**
 * What stands behind the platform's own name on a card statement. Stripe puts up to ten characters and "* " before it and
 * takes 22 in all, Latin, with a letter, without < > \\ ' " *: https://docs.stripe.com/get-started/account/statement-descriptors
 */
export const statementSchema = z
  .string()
  .trim()
  .max(10)
  .regex(/^$|^(?=.*[A-Za-z])[ -~]*$/, 'Latin characters, a letter among them')
  .regex(/^[^<>\\'"*]*$/, 'none of < > \\ \' " *');

export const imprintSchema = z.strictObject({
  /** Who runs the business, as the law knows them; shown to the public. */
  legalName: z.string().trim().max(120),
  address: z.string().trim().max(300),
  /** Where clients write for help, and what answers to mails go to; shown to the public. */
  email: z.union([z.literal(''), z.email().max(254)]),
  /** Whether pages leave out whose platform they run on. */
  hidesPlatform: z.boolean(),
  statement: statementSchema,
});
/** Who stands behind a business, and under whose name it works. */
export type Imprint = z.infer<typeof imprintSchema>;

export const noImprint: Imprint = {
  legalName: '',
  address: '',
  email: '',
  hidesPlatform: false,
  statement: '',
};

/** What an admin may edit of a tenant. */
export const tenantSettingsSchema = z.strictObject({
  name: z.string().trim().min(2).max(80),
  tagline: z.string().trim().max(140),
  description: z.string().trim().max(2000),
  modules: z.array(moduleSchema).max(9),
  branding: brandingSchema,
  locale: localeSchema,
  currency: currencySchema,
  timeZone: timeZoneSchema,
  country: countrySchema,
  published: z.boolean(),
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;

export const tenantSchema = tenantSettingsSchema.extend({
  slug: slugSchema,
  kind: businessKindSchema,
  suspended: z.boolean(),
  imprint: imprintSchema.default(noImprint),
  /** Whether it ever put up a plan, and so may have subscribers. */
  hasPlans: z.boolean().default(false),
  /** The key clients' browsers seal their intakes to (HPKE, X25519 public key, base64url). */
  intakeKey: z.strictObject({ keyId: z.string().max(40), publicKey: z.string().max(100) }),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type Tenant = z.infer<typeof tenantSchema>;
