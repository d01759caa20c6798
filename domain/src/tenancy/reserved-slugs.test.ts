import { expect, test } from 'vitest';
import { slugSchema } from '../kernel/index.ts';
import { isReservedSlug } from './reserved-slugs.ts';
import { createTenantSchema } from './tenancy-api.ts';

test('addresses of the platform itself cannot be claimed', () => {
  for (const slug of ['admin', 'api', 'support', 'sign-in']) {
    expect(slugSchema.safeParse(slug).success).toBe(true);
    expect(isReservedSlug(slug)).toBe(true);
    expect(createTenantSchema.shape.slug.safeParse(slug).success).toBe(false);
  }
});

test('anything else can, also where it contains such a word', () => {
  for (const slug of ['api-lovers', 'the-admin', 'bright-home', 'evergrow-oslo']) {
    expect(isReservedSlug(slug)).toBe(false);
    expect(createTenantSchema.shape.slug.safeParse(slug).success).toBe(true);
  }
});
