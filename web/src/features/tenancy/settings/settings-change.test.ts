import type { TenantSettings } from '@evergrow/domain/tenancy';
import { expect, test } from 'vitest';
import { settingsChange } from './settings-change.ts';

const before: TenantSettings = {
  name: 'Luz',
  tagline: '',
  description: '',
  modules: ['sessions'],
  branding: { accent: '#0f766e', logoPath: null, colorScheme: 'auto' },
  locale: 'es',
  currency: 'EUR',
  timeZone: 'Europe/Madrid',
  country: 'ES',
  published: false,
};

test('only what differs is sent', () => {
  expect(settingsChange(before, { ...before })).toEqual({});
  expect(
    settingsChange(before, { ...before, branding: { ...before.branding }, modules: ['sessions'] }),
  ).toEqual({});
  const branding = { ...before.branding, accent: '#1d4ed8' };
  expect(settingsChange(before, { ...before, branding, published: true })).toEqual({
    branding,
    published: true,
  });
});
