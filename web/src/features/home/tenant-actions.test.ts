import type { Module, PublicTenant } from '@evergrow/domain/tenancy';
import { expect, test } from 'vitest';
import { tenantActions } from './tenant-actions.ts';

const labels = (modules: Module[], offerings = 1) =>
  tenantActions(
    { slug: 'x', modules } as PublicTenant,
    offerings === 0 ? null : ({ offerings: [{}] } as unknown as Parameters<typeof tenantActions>[1]),
  ).map(({ label }) => label);

test('a coaching practice asks to be matched first, then to browse', () => {
  expect(labels(['matching', 'sessions'])).toEqual(['match', 'browse', 'offerings']);
});

test('a cleaning company asks to book', () => {
  expect(labels(['visits'])).toEqual(['book', 'offerings']);
});

test('what is sold without a time stands in the shop', () => {
  const home = { offerings: [{}] } as unknown as Parameters<typeof tenantActions>[1];
  const tenant = (modules: Module[]) => ({ slug: 'x', modules }) as PublicTenant;
  expect(tenantActions(tenant(['products']), home)[0]?.to).toBe('/t/x/shop');
  expect(tenantActions(tenant(['visits']), home)[1]?.to).toBe('/t/x#offerings');
});

test('a shop shows what it sells, and nothing where it sells nothing yet', () => {
  expect(labels(['products'])).toEqual(['offerings']);
  expect(labels(['products'], 0)).toEqual([]);
});
