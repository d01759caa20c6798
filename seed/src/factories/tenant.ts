import { type Tenant, tenantSchema } from '@evergrow/domain/tenancy';
import { daysFromNow } from './instants.ts';

/** What a tenant's intake key looks like until the server has made the pair. */
export const pendingIntakeKey = { keyId: 'pending', publicKey: '' } as const;

/**
 * A published coaching tenant.
 * @throws ZodError when the overrides do not fit the schema; so do all factories
 */
export const makeTenant = (overrides: Partial<Tenant> = {}): Tenant =>
  tenantSchema.parse({
    slug: 'willow-room',
    kind: 'coaching',
    name: 'The Willow Room',
    tagline: 'Coaching by the river',
    description: 'Three coaches, one kettle and a view of the water.',
    modules: ['matching', 'sessions'],
    branding: { accent: '#0f766e', logoPath: null, colorScheme: 'auto' },
    locale: 'en',
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    country: 'ES',
    published: true,
    suspended: false,
    intakeKey: pendingIntakeKey,
    createdAt: daysFromNow(-200),
    updatedAt: daysFromNow(-200),
    ...overrides,
  });
