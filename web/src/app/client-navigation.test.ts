import type { PublicTenant } from '@evergrow/domain/tenancy';
import { expect, test } from 'vitest';
import { clientNavigation } from './client-navigation.ts';

const shop = { slug: 'x', modules: ['products'], hasPlans: false } as unknown as PublicTenant;
const labels = (tenant: PublicTenant, role: 'client' | null) =>
  clientNavigation(tenant, role).map(({ label }) => label);

test('a business leads its clients to plans once it has put up one, and nobody else', () => {
  expect(labels(shop, 'client')).toEqual(['home', 'shop', 'cart', 'library', 'purchases']);
  expect(labels({ ...shop, hasPlans: true }, 'client')).toContain('plans');
  expect(labels({ ...shop, hasPlans: true }, null)).not.toContain('plans');
});
