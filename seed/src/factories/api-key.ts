import { type ApiKey, apiKeySchema } from '@evergrow/domain/operations';
import { daysFromNow } from './instants.ts';

/** A key that may read bookings. */
export const makeApiKey = (overrides: Partial<ApiKey> = {}): ApiKey =>
  apiKeySchema.parse({
    name: 'Reporting',
    hash: 'a'.repeat(64),
    prefix: 'eg_abc123',
    scopes: ['bookings:read'],
    createdBy: 'owner-1',
    createdAt: daysFromNow(-5),
    revokedAt: null,
    ...overrides,
  });
